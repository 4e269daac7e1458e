import { gridClusters } from "@/lib/geo/grid-clusters";
import { type MapFrame, type Pixel, project } from "@/lib/geo/map-frame";
import { type Lens, through } from "./map-lens";
import type { MapPoint } from "./map-points";

/** What is drawn of a point, or of several that would cover each other. */
export interface MapMark {
  readonly kind: "incident" | "event" | "group";
  readonly x: number;
  readonly y: number;
  /** The number of an incident, or how many a group has. */
  readonly text: string;
  readonly radius: number;
  /** Filled: people died. Hollow: nobody did. Open: nobody knows. */
  readonly look: "fatal" | "hollow" | "open";
  readonly points: readonly MapPoint[];
}

/** Squares nearer than this are drawn as one. */
const INCIDENT_GAP = 17;
const GROUP_CELL = 44;

/** The area of a ring stands for the deaths: 1 is 5 px wide, 100 about 32. */
export function deathsRadius(deaths: number | null): number {
  return deaths === null || deaths === 0 ? 3.5 : Math.min(2.5 + 1.45 * Math.sqrt(deaths), 24);
}

export const groupRadius = (count: number): number => Math.min(8 + 2.2 * Math.log2(count), 24);

export function lookOf({ deaths }: Pick<MapPoint, "deaths">): MapMark["look"] {
  return deaths === null ? "open" : deaths === 0 ? "hollow" : "fatal";
}

export function eventMark(point: MapPoint, at: Pixel): MapMark {
  return { kind: "event", ...at, text: "", radius: deathsRadius(point.deaths), look: lookOf(point), points: [point] };
}

/** @param count how many there are, when only some of them are brought along */
export function groupMark(points: readonly MapPoint[], at: Pixel, count = points.length): MapMark {
  const isFatal = points.some(({ deaths }) => deaths !== null && deaths > 0);
  return {
    kind: "group",
    x: at.x,
    y: at.y,
    text: String(count),
    radius: groupRadius(count),
    look: isFatal ? "fatal" : "hollow",
    points,
  };
}

/** Incidents as numbered squares; those that would touch share one. */
export function incidentMarks(points: readonly MapPoint[], frame: MapFrame, lens: Lens): MapMark[] {
  const groups: { at: Pixel; points: MapPoint[] }[] = [];
  for (const point of points) {
    const at = through(lens, project(frame, point));
    const near = groups.find((group) => Math.hypot(group.at.x - at.x, group.at.y - at.y) < INCIDENT_GAP);
    if (near === undefined) groups.push({ at, points: [point] });
    else near.points.push(point);
  }
  return groups.map(({ at, points: members }) => ({
    kind: "incident",
    ...at,
    text: numbersText(members.map(({ number }) => number ?? 0)),
    radius: 9,
    look: "fatal",
    points: members,
  }));
}

/** "3", "3–5" when they follow each other, "3 +2" when they do not. */
function numbersText(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  if (sorted.length === 1) return `${first}`;
  return last - first === sorted.length - 1 ? `${first}–${last}` : `${first} +${sorted.length - 1}`;
}

/** Events by a plain grid, for the picture that needs no script. */
export function griddedEvents(points: readonly MapPoint[], frame: MapFrame, lens: Lens): MapMark[] {
  const placed = points.map((point) => ({ point, ...through(lens, project(frame, point)) }));
  return gridClusters(placed, GROUP_CELL).map(({ x, y, members }) => {
    const [only] = members;
    if (members.length === 1 && only !== undefined) return eventMark(only.point, { x, y });
    return groupMark(
      members.map(({ point }) => point),
      { x, y },
    );
  });
}
