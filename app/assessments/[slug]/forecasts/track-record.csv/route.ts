import { z } from "zod";
import { requestContext } from "@/app/_server/actor";
import { apiHeaders } from "@/app/_server/api-headers";
import { problemResponse } from "@/app/_server/problem";
import { DomainError } from "@/lib/domain/errors";
import { isLoopbackHost } from "@/lib/exchange/loopback-host";
import { csvText } from "@/lib/exchange/trajectory-csv";
import { trackNumbers } from "@/lib/view/track/track-numbers";
import { loadTrack } from "../track-record/_track/load-track";

const By = z.enum(["recorded", "reported"]).catch("recorded");

/** Every number that was scored, with the days it stood and what happened. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  try {
    if (!isLoopbackHost(request.headers.get("host")))
      throw new DomainError("foreign-host", "This address is not served.");
    const { slug } = await params;
    const by = By.parse(new URL(request.url).searchParams.get("by"));
    const { settled } = await loadTrack(await requestContext(), slug, by);
    const { header, rows } = trackNumbers(settled);
    return new Response(csvText(header, rows), {
      headers: {
        ...apiHeaders,
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${slug}-track-record.csv"`,
      },
    });
  } catch (thrown) {
    return problemResponse(thrown, "trackRecordCsv");
  }
}
