import { requestContext } from "@/app/_server/actor";
import { apiHeaders } from "@/app/_server/api-headers";
import { problemResponse } from "@/app/_server/problem";
import { DomainError } from "@/lib/domain/errors";
import { isLoopbackHost } from "@/lib/exchange/loopback-host";
import { csvText } from "@/lib/exchange/trajectory-csv";
import { countNumbers } from "@/lib/view/counts/count-numbers";
import { CountsState } from "@/lib/view/counts/counts-state";
import { loadCounts } from "../counts/_counts/load-counts";

/** Every chance of the count forecasts, those of the past with what came. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  try {
    if (!isLoopbackHost(request.headers.get("host")))
      throw new DomainError("foreign-host", "This address is not served.");
    const { slug } = await params;
    const { by, days } = CountsState.parse(Object.fromEntries(new URL(request.url).searchParams));
    const { file, counts } = await loadCounts(await requestContext(), slug, by, days);
    const { header, rows } = countNumbers(file.cut.until, counts ?? []);
    return new Response(csvText(header, rows), {
      headers: {
        ...apiHeaders,
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${slug}-counts-${days}-days.csv"`,
      },
    });
  } catch (thrown) {
    return problemResponse(thrown, "countsCsv");
  }
}
