import { requestContext } from "@/app/_server/actor";
import { answerCsv } from "@/app/_server/answer-csv";
import { listEvents } from "@/db/queries/list-events";
import { eventsCsv } from "@/lib/exchange/events/events-csv";
import { filterOf, parseEventsQuery } from "../_list/events-query";

const MOST_ROWS = 200_000;

/** The events that the address of the list names, as CSV that Vigie can import again. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answerCsv(request, "eventsCsv", async () => {
    const { slug } = await params;
    const query = parseEventsQuery(Object.fromEntries(new URL(request.url).searchParams));
    const { items } = await listEvents(await requestContext(), { slug, ...filterOf(query), limit: MOST_ROWS });
    return { name: `${slug}-events.csv`, text: eventsCsv(items) };
  });
}
