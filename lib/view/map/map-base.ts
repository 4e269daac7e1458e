import type { MapSetting } from "@/lib/domain/map-setting";
import type { Spot } from "@/lib/geo/distance-km";
import { frameFor, type MapFrame, project, spotAt } from "@/lib/geo/map-frame";
import type { Area } from "@/lib/geo/read-coordinates";
import type { LayerShape } from "@/lib/geo/read-layer";
import { shapePath, turned } from "@/lib/geo/shape-path";
import { neighbourOutlines, regionsOf } from "@/lib/geo/shapes";

export interface BaseRegion {
  readonly name: string;
  readonly d: string;
  /** Where its name stands, and how much room there is for it, in the frame. */
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

export interface BaseRing {
  readonly km: number;
  readonly d: string;
  /** Its northernmost point. */
  readonly x: number;
  readonly y: number;
}

/** What lies beneath the points, in the coordinates of the frame. */
export interface MapBase {
  readonly frame: MapFrame;
  readonly neighbours: string;
  readonly regions: readonly BaseRegion[];
  readonly rings: readonly BaseRing[];
  readonly centre: { readonly name: string; readonly x: number; readonly y: number } | null;
}

/** Countries, layers, rings and centre as they were set; where nothing was, the frame follows the points. */
export function mapBase(
  setting: Pick<MapSetting, "countries" | "centre" | "ringsKm">,
  layers: readonly LayerShape[],
  points: readonly Spot[],
): MapBase {
  const shapes = [
    ...regionsOf(setting.countries),
    ...layers.map(({ name, geometry }) => ({ name, geometry: turned({ ...geometry }) })),
  ];
  const frame = frameFor(
    areaOf(
      shapes.flatMap(({ geometry }) => geometry.coordinates.flat(2)),
      setting,
      points,
    ),
  );
  const regions = shapes.flatMap(({ name, geometry }) => {
    const d = shapePath(frame, geometry);
    return d === "" ? [] : { name, d, ...labelSpot(d) };
  });
  const { centre } = setting;
  return {
    frame,
    neighbours: neighbourOutlines()
      .map(({ geometry }) => shapePath(frame, geometry))
      .join(""),
    regions,
    rings: centre === null ? [] : [...setting.ringsKm].sort((a, b) => a - b).map((km) => ringOf(frame, centre, km)),
    centre: centre === null ? null : { name: centre.name, ...rounded(project(frame, centre)) },
  };
}

/** All shapes; else the rings and the points; else a stretch around nothing in particular. */
function areaOf(
  corners: readonly (readonly number[])[],
  { centre, ringsKm }: Pick<MapSetting, "centre" | "ringsKm">,
  points: readonly Spot[],
): Area {
  const reach = Math.max(...ringsKm, 50);
  const around = centre === null ? [] : [0, 90, 180, 270].map((bearing) => spotAt(centre, reach, bearing));
  const spots =
    corners.length > 0
      ? corners.map(([longitude = 0, latitude = 0]) => ({ latitude, longitude }))
      : [...around, ...points];
  if (spots.length === 0) return { south: -56, west: -170, north: 74, east: 190 - 360 };
  const latitudes = spots.map(({ latitude }) => latitude);
  return {
    ...acrossOf(spots.map(({ longitude }) => longitude)),
    south: least(latitudes),
    north: -least(latitudes.map((l) => -l)),
  };
}

const least = (values: readonly number[]): number =>
  values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);

/** The narrowest stretch of longitudes that holds all: the globe without its widest gap. */
function acrossOf(longitudes: readonly number[]): Pick<Area, "west" | "east"> {
  const sorted = [...new Set(longitudes.map((l) => Math.round(l * 100) / 100))].sort((a, b) => a - b);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  let [gap, west, east] = [first + 360 - last, first, last];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [a = 0, b = 0] = [sorted[i], sorted[i + 1]];
    if (b - a > gap) [gap, west, east] = [b - a, b, a];
  }
  return { west, east };
}

function ringOf(frame: MapFrame, centre: Spot, km: number): BaseRing {
  const points = Array.from({ length: 73 }, (_, i) => project(frame, spotAt(centre, km, i * 5)));
  const top = rounded(points[0] ?? { x: 0, y: 0 });
  return { km, d: `M${points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join("L")}Z`, ...top };
}

const rounded = ({ x, y }: { x: number; y: number }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });

/** The middle of the largest ring of a path, by its corners' mean weighted with the ring's area, and the width there. */
function labelSpot(d: string): Pick<BaseRegion, "x" | "y" | "room"> {
  let best = { area: 0, x: 0, y: 0, room: 0 };
  for (const ring of d.split("M").slice(1)) {
    const points = ring
      .replace("Z", "")
      .split("L")
      .map((pair) => pair.split(",").map(Number));
    let [twice, cx, cy] = [0, 0, 0];
    points.forEach(([x1 = 0, y1 = 0], i) => {
      const [x2 = 0, y2 = 0] = points[(i + 1) % points.length] ?? [];
      const cross = x1 * y2 - x2 * y1;
      twice += cross;
      cx += (x1 + x2) * cross;
      cy += (y1 + y2) * cross;
    });
    const area = Math.abs(twice / 2);
    if (area > best.area) best = { area, x: cx / (3 * twice), y: cy / (3 * twice), room: Math.sqrt(area) };
  }
  const { x, y, room } = best;
  return { ...rounded({ x, y }), room: Math.round(room) };
}
