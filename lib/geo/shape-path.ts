import { geoMercator, geoPath } from "d3-geo";
import type { MultiPolygon, Position } from "geojson";
import type { MapFrame } from "./map-frame";

/** Outside of this the drawing is cut off, in widths of the frame: what a lens can be moved to. */
const AROUND = 0.6;

/** A shape as the path of an SVG, with one digit after the point; empty when none of it lies near the frame. */
export function shapePath(frame: MapFrame, geometry: MultiPolygon): string {
  const { width, height, turn, scale, dx, dy } = frame;
  const projection = geoMercator()
    .rotate([-turn, 0])
    .scale(scale)
    .translate([dx, dy])
    .clipExtent([
      [-width * AROUND, -height * AROUND],
      [width * (1 + AROUND), height * (1 + AROUND)],
    ])
    .precision(0.3);
  return geoPath(projection).digits(1)(geometry) ?? "";
}

/**
 * Rings turned the way d3 wants them whichever way they came: an outer ring clockwise on the globe, its holes the other way. A ring
 * belongs to the side on which the smaller part of the globe lies, so that one that crosses the 180th meridian is right too.
 */
export function turned({ coordinates }: MultiPolygon): MultiPolygon {
  return {
    type: "MultiPolygon",
    coordinates: coordinates.map((rings) =>
      rings.map((ring, i) => (isClockwise(ring) === (i === 0) ? ring : [...ring].reverse())),
    ),
  };
}

function isClockwise(ring: readonly Position[]): boolean {
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const [x2 = 0, y2 = 0] = ring[i + 1] ?? [];
    // the short way round between two neighbours
    const step = ((((x2 - x1 + 180) % 360) + 360) % 360) - 180;
    twice += step * (y1 + y2);
  }
  return twice > 0;
}
