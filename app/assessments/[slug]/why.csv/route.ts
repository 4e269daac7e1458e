import { requestContext } from "@/app/_server/actor";
import { answerCsv } from "@/app/_server/answer-csv";
import { score } from "@/app/api/v1/_answers/scored";
import { readCase } from "@/db/queries/read-case";
import { waterfallCsv } from "@/lib/exchange/waterfall-csv";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { provenance } from "@/lib/view/chart-data";
import { parseChartState } from "@/lib/view/chart-state";
import { waterfallTitle } from "@/lib/view/waterfall-title";
import { whyItMoved } from "@/lib/view/why-it-moved";

/** Why one score moved between two days, step by step, as CSV; the address of the Now room names days and scenario. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answerCsv(request, "whyCsv", async () => {
    const { slug } = await params;
    const state = parseChartState(Object.fromEntries(new URL(request.url).searchParams));
    const file = await readCase(await requestContext(), { slug, asOf: state.asOf, by: state.by });
    const view = { file, assessment: score(file).assessment, say: sayIn("en"), formats: formatsIn("en") };
    const why = whyItMoved(view, state);
    const about = [file.assessment.title, waterfallTitle(view, why), provenance(view)];
    const name = `${file.assessment.slug}-${file.cut.until}-why.csv`;
    return { name, text: waterfallCsv(about, why.fall.rows) };
  });
}
