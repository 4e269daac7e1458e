import { requestContext } from "@/app/_server/actor";
import { answerCsv } from "@/app/_server/answer-csv";
import { score } from "@/app/api/v1/_answers/scored";
import { readCase } from "@/db/queries/read-case";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { current } from "@/lib/engine/filter/current";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { heatCsv } from "@/lib/view/heat-strip/heat-csv";
import { parseHeatState } from "@/lib/view/heat-strip/heat-state";
import { leaderOf } from "@/lib/view/lead-story";

/** Every indicator and all its readings as CSV, at the cut and for the scenario that its address names. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answerCsv(request, "heatStripCsv", async () => {
    const { slug } = await params;
    const state = parseHeatState(Object.fromEntries(new URL(request.url).searchParams));
    const file = await readCase(await requestContext(), { slug, asOf: state.asOf, by: state.by });
    const input = toScoringInput(file);
    const { assessment } = score(file);
    const wanted = file.model.scenarios.findIndex(({ id }) => id === state.scenario);
    const scenario = wanted < 0 ? leaderOf(current(assessment).p) : wanted;
    const view = { file, assessment, say: sayIn("en"), formats: formatsIn("en") };
    const name = `${file.assessment.slug}-indicators-${file.cut.until}.csv`;
    return { name, text: heatCsv(view, input.findings, scenario, state.sort) };
  });
}
