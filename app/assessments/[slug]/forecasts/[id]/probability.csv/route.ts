import { z } from "zod";
import { requestContext } from "@/app/_server/actor";
import { apiHeaders } from "@/app/_server/api-headers";
import { problemResponse } from "@/app/_server/problem";
import { DomainError } from "@/lib/domain/errors";
import { isLoopbackHost } from "@/lib/exchange/loopback-host";
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
  try {
    if (!isLoopbackHost(request.headers.get("host")))
      throw new DomainError("foreign-host", "This address is not served.");
    const { slug, id } = await params;
    const by = By.parse(new URL(request.url).searchParams.get("by"));
    const context = await requestContext();
    const voice = { say: sayIn("en"), formats: formatsIn("en") };
    const { room, record, file } = await loadQuestion(context, { slug, id, by }, voice);
    const { header, rows } = questionNumbers(room, record, { by, model: file.model.version });
    const name = `${slug}-${id.replace(/[^A-Za-z0-9._-]/g, "-")}.csv`;
    return new Response(csvText(header, rows), {
      headers: {
        ...apiHeaders,
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
      },
    });
  } catch (thrown) {
    return problemResponse(thrown, "probabilityCsv");
  }
}
