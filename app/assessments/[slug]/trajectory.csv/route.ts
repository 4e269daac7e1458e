import { requestContext } from "@/app/_server/actor";
import { apiHeaders } from "@/app/_server/api-headers";
import { problemResponse } from "@/app/_server/problem";
import { score } from "@/app/api/v1/_answers/scored";
import { readCase } from "@/db/queries/read-case";
import { DomainError } from "@/lib/domain/errors";
import { isLoopbackHost } from "@/lib/exchange/loopback-host";
import { trajectoryCsv } from "@/lib/exchange/trajectory-csv";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { parseChartState } from "@/lib/view/chart-state";
import { HORIZON_DAYS } from "@/lib/view/chart-window";
import { scoresOverTime } from "@/lib/view/scores-over-time";

/** Every day of the trajectory as CSV, with the cut that the address of the Now room names. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  try {
    if (!isLoopbackHost(request.headers.get("host")))
      throw new DomainError("foreign-host", "This address is not served.");
    const { slug } = await params;
    const state = parseChartState(Object.fromEntries(new URL(request.url).searchParams));
    const file = await readCase(await requestContext(), { slug, asOf: state.asOf, by: state.by });
    const assessment = score(file).assessment;
    const view = { file, assessment, say: sayIn("en"), formats: formatsIn("en") };
    const days = scoresOverTime(view, 0, assessment.asOf, HORIZON_DAYS);
    const name = `${file.assessment.slug}-${file.cut.until}.csv`;
    return new Response(trajectoryCsv(assessment.scenarioIds, days), {
      headers: {
        ...apiHeaders,
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
      },
    });
  } catch (thrown) {
    return problemResponse(thrown, "trajectoryCsv");
  }
}
