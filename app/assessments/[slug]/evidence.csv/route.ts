import { requestContext } from "@/app/_server/actor";
import { answerCsv } from "@/app/_server/answer-csv";
import { readCase } from "@/db/queries/read-case";
import { findingsCsv } from "@/lib/exchange/findings-csv";

/** Every finding with its reports, withdrawn ones too: the file that evidence/import takes back. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answerCsv(request, "evidenceCsv", async () => {
    const { slug } = await params;
    const file = await readCase(await requestContext(), { slug });
    return { name: `${file.assessment.slug}-evidence-${file.cut.until}.csv`, text: findingsCsv(file) };
  });
}
