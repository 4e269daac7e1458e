import type { MultiPolygon, Position } from "geojson";
import { z } from "zod";

export const MOST_FEATURES = 2000;
export const MOST_POINTS = 200_000;
/** The deepest that GeoJSON of polygons is: collection, features, feature, geometry, polygons, polygon, ring, position. */
const MOST_DEPTH = 24;

export interface LayerShape {
  readonly name: string;
  readonly geometry: MultiPolygon;
}

export interface ReadLayer {
  readonly shapes: readonly LayerShape[];
  /** Properties that could have been the name, the chosen one first. */
  readonly nameProperties: readonly string[];
  readonly points: number;
}

/** Why a file is no layer; each has a sentence of its own. */
export const layerFaults = [
  "not-json",
  "too-deep",
  "not-geojson",
  "no-polygons",
  "too-many-features",
  "too-many-points",
  "bad-ring",
  "swapped",
  "out-of-range",
] as const;
export type LayerFault = (typeof layerFaults)[number];

export class LayerError extends Error {
  constructor(
    readonly fault: LayerFault,
    message: string,
  ) {
    super(message);
    this.name = "LayerError";
  }
}

const Ring = z.array(z.array(z.number()).min(2));
const Geometry = z.union([
  z.object({ type: z.literal("Polygon"), coordinates: z.array(Ring) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(Ring)) }),
]);
const Other = z.object({
  type: z.enum(["Point", "MultiPoint", "LineString", "MultiLineString", "GeometryCollection"]),
});
const Feature = z.object({
  type: z.literal("Feature"),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.union([Geometry, Other]).nullish(),
});
const Collection = z.object({ type: z.literal("FeatureCollection"), features: z.array(Feature) });
const GeoJson = z.union([Collection, Feature, Geometry]);

/**
 * Polygons from the text of a GeoJSON file, with one name each; everything else in it is left behind.
 * @param nameProperty the property that holds the names; null takes the likeliest
 * @throws LayerError
 */
export function readLayer(text: string, nameProperty: string | null = null): ReadLayer {
  const features = featuresOf(parsed(text));
  if (features.length > MOST_FEATURES)
    throw new LayerError(
      "too-many-features",
      `The file has ${features.length} features; at most ${MOST_FEATURES} are taken.`,
    );
  const polygons = features.flatMap(({ properties, geometry }) => {
    if (geometry === undefined || geometry === null || !("coordinates" in geometry)) return [];
    const coordinates = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return { properties: properties ?? {}, coordinates };
  });
  if (polygons.length === 0)
    throw new LayerError("no-polygons", "The file has no polygons: points and lines are not drawn as a layer.");
  const points = polygons.flatMap(({ coordinates }) => coordinates.flat()).reduce((sum, ring) => sum + ring.length, 0);
  if (points > MOST_POINTS)
    throw new LayerError(
      "too-many-points",
      `The outlines have ${points} points; at most ${MOST_POINTS} are taken. Simplify them first.`,
    );
  const checked = polygons.map(({ properties, coordinates }) => ({
    properties,
    coordinates: coordinates.map((rings) => rings.map(checkedRing)),
  }));
  refuseImpossible(checked.flatMap(({ coordinates }) => coordinates.flat(2)));
  const nameProperties = likelyNames(
    checked.map(({ properties }) => properties),
    nameProperty,
  );
  const [chosen = ""] = nameProperties;
  return {
    shapes: checked.map(({ properties, coordinates }) => ({
      name: textOf(properties[chosen]),
      geometry: { type: "MultiPolygon", coordinates },
    })),
    nameProperties,
    points,
  };
}

function parsed(text: string): unknown {
  refuseDeep(text);
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new LayerError("not-json", "The file is not GeoJSON: it cannot be read as JSON at all.");
  }
}

/** Before it is parsed: nesting alone can exhaust a parser. */
function refuseDeep(text: string): void {
  let depth = 0;
  let inText = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inText) {
      if (code === 92) i++;
      else if (code === 34) inText = false;
    } else if (code === 34) inText = true;
    else if (code === 91 || code === 123) {
      depth++;
      if (depth > MOST_DEPTH)
        throw new LayerError("too-deep", "The file is nested deeper than any GeoJSON of polygons.");
    } else if (code === 93 || code === 125) depth--;
  }
}

function featuresOf(value: unknown): z.infer<typeof Feature>[] {
  const read = GeoJson.safeParse(value);
  if (!read.success)
    throw new LayerError("not-geojson", "The file is JSON but not GeoJSON: a FeatureCollection of polygons is wanted.");
  if (read.data.type === "FeatureCollection") return read.data.features;
  if (read.data.type === "Feature") return [read.data];
  return [{ type: "Feature", properties: {}, geometry: read.data }];
}

/** Closed, with longitude and latitude alone, five places (1 m). */
function checkedRing(ring: readonly (readonly number[])[]): Position[] {
  const places = (value: number) => Math.round(value * 1e5) / 1e5;
  const points = ring.map(([x = 0, y = 0]): Position => [places(x), places(y)]);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined)
    throw new LayerError("bad-ring", "A polygon has a ring without points.");
  if (first[0] !== last[0] || first[1] !== last[1]) points.push(first);
  if (points.length < 4)
    throw new LayerError("bad-ring", "A polygon has a ring with fewer than three different points.");
  return points;
}

function refuseImpossible(points: readonly Position[]): void {
  const isAll = (fits: (x: number, y: number) => boolean) => points.every(([x = 0, y = 0]) => fits(x, y));
  // beyond 180: some files carry on across the meridian instead of turning back
  if (isAll((x, y) => Math.abs(x) <= 360 && Math.abs(y) <= 90)) return;
  if (isAll((x, y) => Math.abs(y) <= 180 && Math.abs(x) <= 90))
    throw new LayerError(
      "swapped",
      "Latitude and longitude are the wrong way round: GeoJSON puts the longitude first. Swap them and send the file again.",
    );
  throw new LayerError(
    "out-of-range",
    "Some coordinates are no degrees: the file may be in a projected system. Convert it to WGS 84 (EPSG:4326).",
  );
}

const usual = [
  "name",
  "name_en",
  "name_1",
  "adm1_name",
  "adm1_en",
  "shapename",
  "nom",
  "admin1",
  "label",
  "title",
  "id",
];

/** Properties that hold a text of some length in most features, the asked one first, then the usual ones. */
function likelyNames(all: readonly Readonly<Record<string, unknown>>[], asked: string | null): string[] {
  const counts = new Map<string, number>();
  for (const properties of all)
    for (const [key, value] of Object.entries(properties))
      if (textOf(value) !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
  const rank = (key: string) => {
    if (key === asked) return -1;
    const at = usual.indexOf(key.toLowerCase());
    return at < 0 ? usual.length : at;
  };
  return [...counts]
    .filter(([key, count]) => key === asked || count * 2 >= all.length)
    .map(([key]) => key)
    .sort((a, b) => rank(a) - rank(b));
}

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value).slice(0, 120) : "";
