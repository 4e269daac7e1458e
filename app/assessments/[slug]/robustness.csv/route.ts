import { requestContext } from "@/app/_server/actor";
import { apiHeaders } from "@/app/_server/api-headers";
import { problemResponse } from "@/app/_server/problem";
import { triedOf } from "@/app/_server/tried-of";
import { score } from "@/app/api/v1/_answers/scored";
import { readCase } from "@/db/queries/read-case";
import { DomainError } from "@/lib/domain/errors";
import { isLoopbackHost } from "@/lib/exchange/loopback-host";
import { csvText } from "@/lib/exchange/trajectory-csv";
import { robustnessLines } from "@/lib/view/robustness/robustness-lines";
import { parseRobustnessState } from "@/lib/view/robustness/robustness-state";

/** Every change that was tried and what became of the lead, with the cut that the address of the screen names. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  try {
    if (!isLoopbackHost(request.headers.get("host")))
      throw new DomainError("foreign-host", "This address is not served.");
    const { slug } = await params;
    const { asOf, by } = parseRobustnessState(Object.fromEntries(new URL(request.url).searchParams));
    const file = await readCase(await requestContext(), { slug, asOf, by });
    const { header, rows } = robustnessLines(file, triedOf(file, score(file).assessment));
    return new Response(csvText(header, rows), {
      headers: {
        ...apiHeaders,
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${slug}-robustness-${file.cut.until}.csv"`,
      },
    });
  } catch (thrown) {
    return problemResponse(thrown, "robustnessCsv");
  }
}
