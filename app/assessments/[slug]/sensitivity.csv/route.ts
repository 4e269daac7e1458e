import { requestContext } from "@/app/_server/actor";
import { answerCsv } from "@/app/_server/answer-csv";
import { slopesOf } from "@/app/_server/slopes-of";
import { score } from "@/app/api/v1/_answers/scored";
import { readCase } from "@/db/queries/read-case";
import { csvText } from "@/lib/exchange/trajectory-csv";
import { sensitivityLines } from "@/lib/view/sensitivity/sensitivity-lines";
import { parseSensitivityState } from "@/lib/view/sensitivity/sensitivity-state";
import { testedCells } from "@/lib/view/sensitivity/tested-cells";

/** Every number of the model with its slopes, with the cut and the scenario that the address of the screen names. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answerCsv(request, "sensitivityCsv", async () => {
    const { slug } = await params;
    const { asOf, by, scenario } = parseSensitivityState(Object.fromEntries(new URL(request.url).searchParams));
    const file = await readCase(await requestContext(), { slug, asOf, by });
    const slopes = slopesOf(file, score(file).assessment);
    const { header, rows } = sensitivityLines(file, slopes, testedCells(slopes, scenario));
    return { name: `${slug}-sensitivity-${file.cut.until}.csv`, text: csvText(header, rows) };
  });
}
