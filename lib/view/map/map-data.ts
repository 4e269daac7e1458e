import { daysBetween } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/instant";
import type { LightEvent } from "@/lib/domain/light-event";
import { eventTitle, isDrawable, type MapPoint } from "./map-points";

/** Everything that can stand on the map, for the browser that plays it: columns, so that a hundred thousand events are sent quickly. */
export interface MapData {
  /** Days are counted from it. */
  readonly start: Day;
  readonly incidents: readonly (Pick<
    MapPoint,
    "id" | "number" | "title" | "place" | "latitude" | "longitude" | "findings" | "km"
  > & {
    readonly day: number;
  })[];
  /** The day of each number that the chart of the whole period gives, also where nothing is drawn for it. */
  readonly numbered: readonly number[];
  readonly events: {
    readonly seq: readonly number[];
    readonly day: readonly number[];
    /** Degrees × 10,000. */
    readonly latitude: readonly number[];
    readonly longitude: readonly number[];
    /** -1: not known. */
    readonly deaths: readonly number[];
    /** 1: none counted and more than none possible. */
    readonly doubtful: readonly number[];
    /** Into `words`. */
    readonly title: readonly number[];
    readonly place: readonly number[];
  };
  readonly words: readonly string[];
}

/** @param numbered the day of every number, rising, also of those that have no place */
export function mapData(
  start: Day,
  incidents: readonly MapPoint[],
  numbered: readonly Day[],
  events: readonly LightEvent[],
): MapData {
  const words = new Map<string, number>();
  const word = (text: string) => {
    const known = words.get(text);
    if (known !== undefined) return known;
    words.set(text, words.size);
    return words.size - 1;
  };
  const drawn = events.filter(isDrawable);
  const degrees = (value: number | null) => Math.round((value ?? 0) * 10_000);
  return {
    start,
    incidents: incidents.map(({ id, number, day, title, place, latitude, longitude, findings, km }) => ({
      ...{ id, number, title, place, latitude, longitude, findings, km },
      day: daysBetween(start, day),
    })),
    numbered: numbered.map((day) => daysBetween(start, day)),
    events: {
      seq: drawn.map(({ seq }) => seq),
      day: drawn.map(({ occurredOn }) => daysBetween(start, occurredOn)),
      latitude: drawn.map(({ latitude }) => degrees(latitude)),
      longitude: drawn.map(({ longitude }) => degrees(longitude)),
      deaths: drawn.map(({ deathsBest }) => deathsBest ?? -1),
      doubtful: drawn.map(({ deathsBest, deathsHigh }) => (deathsBest === 0 && (deathsHigh ?? 0) > 0 ? 1 : 0)),
      title: drawn.map((event) => word(eventTitle(event))),
      place: drawn.map(({ place, admin1 }) => word([place, admin1].filter((part) => part !== "").join(", "))),
    },
    words: [...words.keys()],
  };
}
