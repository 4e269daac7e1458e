import { doorContext } from "@/app/_server/actor";
import { apiHeaders } from "@/app/_server/api-headers";
import { problemResponse } from "@/app/_server/problem";
import { findThresholdEvent } from "@/db/queries/find-threshold-event";

/** Where a link out of a message leads: the link itself names nothing, so it may travel where the content may not. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const { id } = await params;
    const { slug } = await findThresholdEvent(await doorContext(request), id);
    return new Response(null, {
      status: 303,
      headers: { ...apiHeaders, location: `/assessments/${slug}/thresholds#event-${id}` },
    });
  } catch (thrown) {
    return problemResponse(thrown, "thresholdEvent");
  }
}
