import { describe, expect, test } from "vitest";
import { frameFor } from "@/lib/geo/map-frame";
import { LayerError, readLayer } from "@/lib/geo/read-layer";
import { shapePath, turned } from "@/lib/geo/shape-path";
import { isWithin } from "@/lib/geo/shapes";

type Ring = readonly (readonly number[])[];
const square = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const feature = (coordinates: unknown, properties: object = { name: "A" }, type = "Polygon") => ({
  type: "Feature",
  properties,
  geometry: { type, coordinates },
});
const file = (...features: object[]) => JSON.stringify({ type: "FeatureCollection", features });
const fault = (text: string): string => {
  try {
    readLayer(text);
  } catch (thrown) {
    if (thrown instanceof LayerError) return thrown.fault;
    throw thrown;
  }
  return "none";
};

describe("a GeoJSON file of outlines", () => {
  test("keeps geometry and one name, and nothing else", () => {
    const text = file(feature([square(10, 20, 2)], { name: "One", secret: "x", pop: 5 }), {
      type: "Feature",
      properties: {},
      geometry: { type: "Point", coordinates: [1, 2] },
    });
    const layer = readLayer(text);
    expect(layer.shapes).toEqual([
      { name: "One", geometry: { type: "MultiPolygon", coordinates: [[square(10, 20, 2)]] } },
    ]);
    expect(layer.points).toBe(5);
    expect(layer.nameProperties[0]).toBe("name");
  });
  test("takes the property that was asked for, a bare geometry, open rings, heights and a byte order mark", () => {
    expect(readLayer(file(feature([square(1, 2, 1)], { name: "x", code: "K1" })), "code").shapes[0]?.name).toBe("K1");
    const open = [
      [0, 0, 350],
      [1, 0, 350],
      [1, 1, 350],
    ];
    const bare = readLayer(`\ufeff${JSON.stringify({ type: "Polygon", coordinates: [open] })}`);
    expect(bare.shapes[0]?.geometry.coordinates).toEqual([
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    ]);
  });
  test.each([
    ["not-json", "no json at all"],
    ["not-geojson", JSON.stringify({ hello: 1 })],
    ["not-geojson", file(feature([["a"]]))],
    ["no-polygons", file(feature([1, 2], {}, "Point"))],
    ["no-polygons", JSON.stringify({ type: "FeatureCollection", features: [] })],
    [
      "bad-ring",
      file(
        feature([
          [
            [1, 1],
            [2, 2],
          ],
        ]),
      ),
    ],
    ["too-deep", `${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`],
    ["too-deep", '{"type":'.repeat(100)],
    ["swapped", file(feature([square(12, 120, 2)]))],
    ["out-of-range", file(feature([square(500_000, 1_400_000, 1000)]))],
    ["too-many-features", file(...Array.from({ length: 2001 }, () => feature([square(0, 0, 1)])))],
    [
      "too-many-points",
      file(feature([[...Array.from({ length: 200_001 }, (_, i) => [i / 10_000, (i % 7) / 10]), [0, 0]]])),
    ],
  ])("%s is refused with its own sentence", (wanted, text) => {
    expect(fault(text)).toBe(wanted);
  });
  test("brackets in a text are no nesting", () => {
    expect(fault(file(feature([square(0, 0, 1)], { name: `${"[".repeat(100)}\\"{` })))).toBe("none");
  });
});

describe("drawing outlines", () => {
  const frame = frameFor({ south: -10, west: -10, north: 10, east: 10 });
  const hole = [...square(-1, -1, 2)];
  const draw = (rings: readonly Ring[]) =>
    shapePath(
      frame,
      turned(readLayer(file(feature(rings))).shapes[0]?.geometry ?? { type: "MultiPolygon", coordinates: [] }),
    );
  test("is the same whichever way the rings turn, holes too", () => {
    const ways = [false, true].flatMap((outer) =>
      [false, true].map((inner) => [
        outer ? [...square(-4, -4, 8)].reverse() : square(-4, -4, 8),
        inner ? [...hole].reverse() : hole,
      ]),
    );
    const corners = ways.map((rings) => draw(rings).split(/[MLZ]/).filter(Boolean).sort());
    for (const each of corners) expect(new Set(each)).toEqual(new Set(corners[0]));
    // two rings, and not the whole sheet around them
    expect(draw(ways[0] ?? []).match(/M/g)).toHaveLength(2);
  });
  test("a hole is outside", () => {
    const [shape] = readLayer(file(feature([square(-4, -4, 8), hole]))).shapes;
    const within = (latitude: number, longitude: number) =>
      shape !== undefined && isWithin({ latitude, longitude }, shape.geometry);
    expect([within(0, 0), within(3, 3), within(5, 0)]).toEqual([false, true, false]);
  });
  test("a polygon across the 180th meridian is drawn narrow, not around the world", () => {
    const across: Ring = [
      [179, -17],
      [-179, -17],
      [-179, -16],
      [179, -16],
      [179, -17],
    ];
    const fiji = frameFor({ south: -20, west: 176, north: -15, east: -178 });
    const layer = readLayer(file(feature([across]))).shapes[0]?.geometry ?? {
      type: "MultiPolygon" as const,
      coordinates: [],
    };
    const xs = [...shapePath(fiji, turned(layer)).matchAll(/[ML](-?[\d.]+),/g)].map((match) => Number(match[1]));
    // two degrees of its scale
    expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo((2 * Math.PI * fiji.scale) / 180, 0);
  });
});
