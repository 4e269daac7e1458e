import { requestContext } from "@/app/_server/actor";
import { answerCsv } from "@/app/_server/answer-csv";
import { triedOf } from "@/app/_server/tried-of";
import { score } from "@/app/api/v1/_answers/scored";
import { readCase } from "@/db/queries/read-case";
import { csvText } from "@/lib/exchange/trajectory-csv";
import { robustnessLines } from "@/lib/view/robustness/robustness-lines";
import { parseRobustnessState } from "@/lib/view/robustness/robustness-state";

/** Every change that was tried and what became of the lead, with the cut that the address of the screen names. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answerCsv(request, "robustnessCsv", async () => {
    const { slug } = await params;
    const { asOf, by } = parseRobustnessState(Object.fromEntries(new URL(request.url).searchParams));
    const file = await readCase(await requestContext(), { slug, asOf, by });
    const { header, rows } = robustnessLines(file, triedOf(file, score(file).assessment));
    return { name: `${slug}-robustness-${file.cut.until}.csv`, text: csvText(header, rows) };
  });
}
