import { requestContext } from "@/app/_server/actor";
import { answerCsv } from "@/app/_server/answer-csv";
import { score } from "@/app/api/v1/_answers/scored";
import { readCase } from "@/db/queries/read-case";
import { readHistory } from "@/db/queries/read-history";
import { addDays } from "@/lib/domain/instant";
import { csvText } from "@/lib/exchange/trajectory-csv";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { parseChartState } from "@/lib/view/chart-state";
import { saidDays } from "@/lib/view/said-then";

/** Every day of the period three ways as CSV, for all scenarios: said then, known now, hindsight; probabilities. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answerCsv(request, "thenCsv", async () => {
    const { slug } = await params;
    const state = parseChartState(Object.fromEntries(new URL(request.url).searchParams));
    const context = await requestContext();
    const file = await readCase(context, { slug, asOf: state.asOf, by: state.by });
    const history = await readHistory(context, slug);
    const view = { file, assessment: score(file).assessment, say: sayIn("en"), formats: formatsIn("en") };
    const days = Array.from({ length: view.assessment.asOf + 1 }, (_, t) => addDays(file.model.start, t));
    const ids = view.assessment.scenarioIds;
    const header = ["said then", "known now", "hindsight"].flatMap((what) => ids.map((id) => `${id} ${what}`));
    const rows = saidDays(view, history, state.by, days).map(({ day, modelVersion, said, known, hindsight }) => [
      day,
      modelVersion,
      ...(said ?? ids.map(() => null)),
      ...known,
      ...hindsight,
    ]);
    return {
      name: `${file.assessment.slug}-${file.cut.until}-then.csv`,
      text: csvText(["day", "model then", ...header], rows),
    };
  });
}
