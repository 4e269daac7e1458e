import { z } from "zod";
import { requestContext } from "@/app/_server/actor";
import { answerCsv } from "@/app/_server/answer-csv";
import { csvText } from "@/lib/exchange/trajectory-csv";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { questionNumbers } from "@/lib/view/question-numbers";
import { loadQuestion } from "../_question/load-question";

const By = z.enum(["recorded", "reported"]).catch("recorded");

/** Every number of a question: the model's by day, and each forecast that the reader may see. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string; id: string }> },
): Promise<Response> {
  return answerCsv(request, "probabilityCsv", async () => {
    const { slug, id } = await params;
    const by = By.parse(new URL(request.url).searchParams.get("by"));
    const context = await requestContext();
    const voice = { say: sayIn("en"), formats: formatsIn("en") };
    const { room, record, file } = await loadQuestion(context, { slug, id, by }, voice);
    const { header, rows } = questionNumbers(room, record, { by, model: file.model.version });
    const name = `${slug}-${id.replace(/[^A-Za-z0-9._-]/g, "-")}.csv`;
    return { name, text: csvText(header, rows) };
  });
}
