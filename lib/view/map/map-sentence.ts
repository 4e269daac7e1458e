import type { MapSetting } from "@/lib/domain/map-setting";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { kmText } from "./map-nodes";
import type { MapPoint } from "./map-points";
import type { MapWindow } from "./map-window";

/** What the map shows, in a sentence: how much, when, and what lies nearest to the centre. */
export function mapSentence(
  points: readonly MapPoint[],
  { from, to }: MapWindow,
  { centre }: Pick<MapSetting, "centre">,
  say: Say,
  formats: Formats,
): string {
  const incidents = points.filter(({ kind }) => kind === "incident").length;
  const days = { from: formats.day(from), to: formats.day(to) };
  if (points.length === 0) return say("map.sentenceNone", days);
  const counts = [
    ...(incidents === 0 ? [] : [say("map.incidents", { count: incidents })]),
    ...(points.length === incidents ? [] : [say("map.events", { count: points.length - incidents })]),
  ];
  const what =
    counts.length === 2 ? say("map.both", { first: counts[0] ?? "", second: counts[1] ?? "" }) : (counts[0] ?? "");
  const nearest = points.reduce<MapPoint | null>(
    (best, point) => (point.km !== null && (best?.km ?? Number.POSITIVE_INFINITY) > point.km ? point : best),
    null,
  );
  if (nearest === null || nearest.km === null || centre === null) return say("map.sentence", { ...days, what });
  return say("map.sentenceNear", {
    ...{ ...days, what, centre: centre.name, place: nearest.place },
    km: kmText(Math.round(nearest.km), formats),
  });
}
