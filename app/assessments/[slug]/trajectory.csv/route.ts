import { requestContext } from "@/app/_server/actor";
import { answerCsv } from "@/app/_server/answer-csv";
import { score } from "@/app/api/v1/_answers/scored";
import { readCase } from "@/db/queries/read-case";
import { trajectoryCsv } from "@/lib/exchange/trajectory-csv";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { parseChartState } from "@/lib/view/chart-state";
import { HORIZON_DAYS } from "@/lib/view/chart-window";
import { scoresOverTime } from "@/lib/view/scores-over-time";

/** Every day of the trajectory as CSV, with the cut that the address of the Now room names. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answerCsv(request, "trajectoryCsv", async () => {
    const { slug } = await params;
    const state = parseChartState(Object.fromEntries(new URL(request.url).searchParams));
    const file = await readCase(await requestContext(), { slug, asOf: state.asOf, by: state.by });
    const assessment = score(file).assessment;
    const view = { file, assessment, say: sayIn("en"), formats: formatsIn("en") };
    const days = scoresOverTime(view, 0, assessment.asOf, HORIZON_DAYS);
    const name = `${file.assessment.slug}-${file.cut.until}.csv`;
    return { name, text: trajectoryCsv(assessment.scenarioIds, days) };
  });
}
