import { countryBox, isInside } from "./country-boxes";
import type { Doubt } from "./row-fate";

interface Spot {
  readonly latitude: number | null;
  readonly longitude: number | null;
}
export interface PlaceRead extends Spot {
  readonly doubts: readonly Doubt[];
}

/**
 * Coordinates with what is doubtful about them. They change places only where they lie outside the country as they are, inside it the
 * other way round, and the mapping says so.
 */
export function readPlace(spot: Spot, country: string, swap: boolean): PlaceRead {
  const { latitude, longitude } = spot;
  if (latitude === null || longitude === null) return { latitude, longitude, doubts: [] };
  const value = `${latitude}, ${longitude}`;
  const doubt = (kind: Doubt["kind"]): Doubt => ({ kind, field: "latitude", value });
  if (latitude === 0 && longitude === 0) return { latitude, longitude, doubts: [doubt("zero-coordinates")] };
  const box = countryBox(country);
  if (box === null || isInside(box, latitude, longitude)) return { latitude, longitude, doubts: [] };
  if (!isInside(box, longitude, latitude)) return { latitude, longitude, doubts: [doubt("outside-country")] };
  if (!swap) return { latitude, longitude, doubts: [doubt("swapped")] };
  return { latitude: longitude, longitude: latitude, doubts: [doubt("was-swapped")] };
}
