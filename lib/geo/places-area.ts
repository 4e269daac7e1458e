import type { Spot } from "./distance-km";
import { gazetteer } from "./gazetteer";
import type { Area } from "./read-coordinates";

/** A degree or so around: towns lie inside their country's borders. */
const MARGIN = 1.5;

/** Where the places of some countries (alpha-2) and some other spots lie, with a margin; null when there are none. */
export function placesArea(countries: readonly string[], spots: readonly Spot[]): Area | null {
  const all = [...gazetteer().filter(({ country }) => countries.includes(country)), ...spots];
  if (all.length === 0) return null;
  const latitudes = all.map(({ latitude }) => latitude);
  const longitudes = all.map(({ longitude }) => longitude);
  return {
    south: Math.max(Math.min(...latitudes) - MARGIN, -90),
    west: Math.max(Math.min(...longitudes) - MARGIN, -180),
    north: Math.min(Math.max(...latitudes) + MARGIN, 90),
    east: Math.min(Math.max(...longitudes) + MARGIN, 180),
  };
}
