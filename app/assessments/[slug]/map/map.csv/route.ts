import { requestContext } from "@/app/_server/actor";
import { answerCsv } from "@/app/_server/answer-csv";
import { ENGINE_VERSION } from "@/lib/engine/version";
import { csvText } from "@/lib/exchange/trajectory-csv";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { mapLines } from "@/lib/view/map/map-lines";
import { listedPoints } from "@/lib/view/map/map-points";
import { parseMapState } from "@/lib/view/map/map-state";
import { loadMap } from "../_room/load-map";
import { pointsOf } from "../_room/map-room-of";

/** Every point that the address of the map names, with where the numbers come from. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answerCsv(request, "mapCsv", async () => {
    const { slug } = await params;
    const state = parseMapState(Object.fromEntries(new URL(request.url).searchParams));
    const map = await loadMap(await requestContext(), slug, state);
    const points = listedPoints(pointsOf({ ...map, say: sayIn("en"), formats: formatsIn("en") }), state.q);
    const { header, rows } = mapLines(points, {
      asOf: map.file.cut.until,
      engine: ENGINE_VERSION,
      model: map.file.model.version,
      centre: map.stored.setting.centre?.name ?? "",
    });
    return { name: `${slug}-map-${map.file.cut.until}.csv`, text: csvText(header, rows) };
  });
}
