import { doorContext } from "@/app/_server/actor";
import { apiHeaders } from "@/app/_server/api-headers";
import { problemResponse } from "@/app/_server/problem";
import { allEvents } from "@/db/queries/all-events";
import { packEvents } from "@/lib/view/rules/packed-events";

/** The events that stand, as columns: the browser previews rules over them. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  try {
    const { slug } = await params;
    const events = await allEvents(await doorContext(request), { slug });
    return Response.json(packEvents(events), { headers: apiHeaders });
  } catch (thrown) {
    return problemResponse(thrown, "ruleEventsJson");
  }
}
