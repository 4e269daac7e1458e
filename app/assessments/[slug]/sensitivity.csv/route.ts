import { requestContext } from "@/app/_server/actor";
import { apiHeaders } from "@/app/_server/api-headers";
import { problemResponse } from "@/app/_server/problem";
import { slopesOf } from "@/app/_server/slopes-of";
import { score } from "@/app/api/v1/_answers/scored";
import { readCase } from "@/db/queries/read-case";
import { DomainError } from "@/lib/domain/errors";
import { isLoopbackHost } from "@/lib/exchange/loopback-host";
import { csvText } from "@/lib/exchange/trajectory-csv";
import { sensitivityLines } from "@/lib/view/sensitivity/sensitivity-lines";
import { parseSensitivityState } from "@/lib/view/sensitivity/sensitivity-state";
import { testedCells } from "@/lib/view/sensitivity/tested-cells";

/** Every number of the model with its slopes, with the cut and the scenario that the address of the screen names. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  try {
    if (!isLoopbackHost(request.headers.get("host")))
      throw new DomainError("foreign-host", "This address is not served.");
    const { slug } = await params;
    const { asOf, by, scenario } = parseSensitivityState(Object.fromEntries(new URL(request.url).searchParams));
    const file = await readCase(await requestContext(), { slug, asOf, by });
    const slopes = slopesOf(file, score(file).assessment);
    const { header, rows } = sensitivityLines(file, slopes, testedCells(slopes, scenario));
    return new Response(csvText(header, rows), {
      headers: {
        ...apiHeaders,
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${slug}-sensitivity-${file.cut.until}.csv"`,
      },
    });
  } catch (thrown) {
    return problemResponse(thrown, "sensitivityCsv");
  }
}
