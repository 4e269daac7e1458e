import { z } from "zod";
import { requestContext } from "@/app/_server/actor";
import { answerCsv } from "@/app/_server/answer-csv";
import { csvText } from "@/lib/exchange/trajectory-csv";
import { trackNumbers } from "@/lib/view/track/track-numbers";
import { loadTrack } from "../track-record/_track/load-track";

const By = z.enum(["recorded", "reported"]).catch("recorded");

/** Every number that was scored, with the days it stood and what happened. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answerCsv(request, "trackRecordCsv", async () => {
    const { slug } = await params;
    const by = By.parse(new URL(request.url).searchParams.get("by"));
    const { settled } = await loadTrack(await requestContext(), slug, by);
    const { header, rows } = trackNumbers(settled);
    return { name: `${slug}-track-record.csv`, text: csvText(header, rows) };
  });
}
