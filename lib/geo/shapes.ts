import type { MultiPolygon, Position } from "geojson";
import type { Spot } from "./distance-km";
import data from "./shapes.json";

/** A region of the first level, or a whole country. Rings turn clockwise outside, as d3 wants them. */
export interface Shape {
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly name: string;
  readonly geometry: MultiPolygon;
}

export const shapesSource: string = data.source;
/** ISO 3166-1 alpha-3 of the countries whose regions Vigie draws itself. */
export const shapedCountries: readonly string[] = [...new Set(data.regions.map(({ country }) => country))];

let regions: readonly Shape[] | null = null;
let outlines: readonly Shape[] | null = null;

/** The regions of the first level of some countries. */
export function regionsOf(countries: readonly string[]): readonly Shape[] {
  regions ??= data.regions.map(shapeOf);
  return regions.filter(({ country }) => countries.includes(country));
}

/** The plain outlines of the countries around. */
export function neighbourOutlines(): readonly Shape[] {
  outlines ??= data.neighbours.map(shapeOf);
  return outlines;
}

/** The region in which a spot lies; null outside all of them. */
export function regionAt(spot: Spot, countries: readonly string[] = shapedCountries): Shape | null {
  return regionsOf(countries).find(({ geometry }) => isWithin(spot, geometry)) ?? null;
}

/** Even-odd over all rings, so that a hole is outside. The polygons here neither cross the 180th meridian nor hold a pole. */
export function isWithin({ longitude, latitude }: Spot, { coordinates }: MultiPolygon): boolean {
  let inside = false;
  for (const ring of coordinates.flat())
    for (let i = 0; i + 1 < ring.length; i++) {
      const [x1 = 0, y1 = 0] = ring[i] ?? [];
      const [x2 = 0, y2 = 0] = ring[i + 1] ?? [];
      if (y1 > latitude !== y2 > latitude && longitude < x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1))
        inside = !inside;
    }
  return inside;
}

function shapeOf({ country, name, polygons }: (typeof data.regions)[number]): Shape {
  return {
    country,
    name,
    geometry: { type: "MultiPolygon", coordinates: polygons.map((rings) => rings.map(ringOf)) },
  };
}

/** Steps in thousandths of a degree. */
function ringOf(text: string): Position[] {
  let [x, y] = [0, 0];
  return text.split(",").map((step) => {
    const [dx = "0", dy = "0"] = step.split(" ");
    x += Number(dx);
    y += Number(dy);
    return [x / 1000, y / 1000];
  });
}
