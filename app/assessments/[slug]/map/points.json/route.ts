import { doorContext } from "@/app/_server/actor";
import { apiHeaders } from "@/app/_server/api-headers";
import { problemResponse } from "@/app/_server/problem";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { mapData } from "@/lib/view/map/map-data";
import { incidentPoints, numberedDays } from "@/lib/view/map/map-points";
import { parseMapState } from "@/lib/view/map/map-state";
import { loadMap } from "../_room/load-map";

/** Every point of the map, for the browser that moves through time by itself. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  try {
    const { slug } = await params;
    const map = await loadMap(await doorContext(request), slug, parseMapState({ range: "all" }));
    const view = { ...map, say: sayIn("en"), formats: formatsIn("en") };
    const to = map.events.at(-1)?.occurredOn ?? map.window.to;
    const all = { from: map.window.from, to: to > map.window.to ? to : map.window.to };
    const incidents = incidentPoints(view, all, map.stored.setting.centre);
    const value = mapData(map.file.model.start, incidents, numberedDays(view, all), map.events);
    return Response.json(value, { headers: apiHeaders });
  } catch (thrown) {
    return problemResponse(thrown, "mapPointsJson");
  }
}
