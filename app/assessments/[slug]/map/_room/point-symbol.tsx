import { lookOf } from "@/lib/view/map/map-marks";
import type { MapPoint } from "@/lib/view/map/map-points";

/** The mark of a point as it stands in the list: the same shapes as on the map. */
export function PointSymbol({ point }: { point: Pick<MapPoint, "kind" | "number" | "deaths"> }) {
  if (point.kind === "incident") return <span className="no">{point.number}</span>;
  const look = lookOf(point);
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className={`mapsym ${look}`}>
      {look === "open" ? <path d="M8 3l5 5l-5 5l-5 -5Z" /> : <circle cx="8" cy="8" r="5" />}
    </svg>
  );
}
