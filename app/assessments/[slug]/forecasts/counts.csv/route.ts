import { requestContext } from "@/app/_server/actor";
import { answerCsv } from "@/app/_server/answer-csv";
import { csvText } from "@/lib/exchange/trajectory-csv";
import { countNumbers } from "@/lib/view/counts/count-numbers";
import { CountsState } from "@/lib/view/counts/counts-state";
import { loadCounts } from "../counts/_counts/load-counts";

/** Every chance of the count forecasts, those of the past with what came. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answerCsv(request, "countsCsv", async () => {
    const { slug } = await params;
    const { by, days } = CountsState.parse(Object.fromEntries(new URL(request.url).searchParams));
    const { file, counts } = await loadCounts(await requestContext(), slug, by, days);
    const { header, rows } = countNumbers(file.cut.until, counts ?? []);
    return { name: `${slug}-counts-${days}-days.csv`, text: csvText(header, rows) };
  });
}
