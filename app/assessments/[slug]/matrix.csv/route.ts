import { requestContext } from "@/app/_server/actor";
import { answerCsv } from "@/app/_server/answer-csv";
import { score } from "@/app/api/v1/_answers/scored";
import { readCase } from "@/db/queries/read-case";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { matrixCsv } from "@/lib/view/matrix/matrix-csv";
import { parseMatrixState } from "@/lib/view/matrix/matrix-state";

/** Every row of the matrix as CSV, at the cut and in the order that its address names. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answerCsv(request, "matrixCsv", async () => {
    const { slug } = await params;
    const state = parseMatrixState(Object.fromEntries(new URL(request.url).searchParams));
    const file = await readCase(await requestContext(), { slug, asOf: state.asOf, by: state.by });
    const assessment = score(file).assessment;
    const csv = matrixCsv({ file, assessment, say: sayIn("en"), formats: formatsIn("en") }, state);
    const name = `${file.assessment.slug}-matrix-${file.cut.until}.csv`;
    return { name, text: csv };
  });
}
