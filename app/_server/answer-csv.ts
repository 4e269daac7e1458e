import { DomainError } from "@/lib/domain/errors";
import { isLoopbackHost } from "@/lib/exchange/loopback-host";
import { apiHeaders } from "./api-headers";
import { problemResponse } from "./problem";

interface CsvFile {
  /** Of the file, with its ending. */
  readonly name: string;
  readonly text: string;
}

/** The table of a room as a file to keep; what is thrown becomes a problem. `door` names the route in the log. */
export async function answerCsv(request: Request, door: string, make: () => Promise<CsvFile>): Promise<Response> {
  try {
    if (!isLoopbackHost(request.headers.get("host")))
      throw new DomainError("foreign-host", "This address is not served.");
    const { name, text } = await make();
    return new Response(text, {
      headers: {
        ...apiHeaders,
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
      },
    });
  } catch (thrown) {
    return problemResponse(thrown, door);
  }
}
