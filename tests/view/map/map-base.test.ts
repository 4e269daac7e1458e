import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { gridClusters } from "@/lib/geo/grid-clusters";
import { mapBase } from "@/lib/view/map/map-base";
import { mapColours } from "@/lib/view/map/map-colour";
import { centredOn, through, wholeLens, zoomed, zoomOf } from "@/lib/view/map/map-lens";
import { formatMapState, parseMapState } from "@/lib/view/map/map-state";
import { stripData, stripDay, stripShare } from "@/lib/view/map/map-strip";

const bamako = { name: "Bamako", latitude: 12.65, longitude: -8 };
const base = mapBase({ countries: ["MLI", "BFA", "NER"], centre: bamako, ringsKm: [250, 30, 100] }, [], []);

describe("what lies beneath the points", () => {
  test("is 30 regions and three rings in 1,000 px, small enough to be sent", () => {
    expect(base.frame.width).toBe(1000);
    expect(base.regions).toHaveLength(30);
    expect(base.rings.map(({ km }) => km)).toEqual([30, 100, 250]);
    const bytes = base.neighbours.length + base.regions.reduce((sum, { d }) => sum + d.length, 0);
    expect(bytes).toBeLessThan(70_000);
  });
  test("follows the points where no country is set", () => {
    const kenya = mapBase(
      { countries: [], centre: null, ringsKm: [] },
      [],
      [
        { latitude: -1, longitude: 36 },
        { latitude: 1, longitude: 38 },
      ],
    );
    expect(kenya.frame.turn).toBeCloseTo(37, 6);
    expect(kenya.rings).toEqual([]);
  });
  test("uses the colours of the page", () => {
    const tokens = readFileSync("public/tokens.css", "utf8").replaceAll(" ", "");
    for (const [name, hex] of Object.entries(mapColours)) expect(tokens).toMatch(new RegExp(`--${name}:[^;]*${hex}`));
  });
});

describe("the lens", () => {
  const room = { width: 500, height: 300 };
  const whole = wholeLens(base, 500);
  test("holds the point still at which it zooms, and never shows less than the frame", () => {
    const near = zoomed(whole, 4, { x: 250, y: 150 }, base, room);
    expect(zoomOf(near, base, room)).toBeCloseTo(4, 9);
    expect(through(near, { x: 500, y: 300 })).toEqual({ x: 250, y: 150 });
    expect(zoomed(near, 0.01, { x: 0, y: 0 }, base, room)).toEqual(whole);
    expect(zoomOf(zoomed(whole, 1e9, { x: 1, y: 1 }, base, room), base, room)).toBeCloseTo(60, 9);
  });
  test("centres a spot", () => {
    expect(through(centredOn({ x: 400, y: 300 }, 2, base, room), { x: 400, y: 300 })).toEqual({ x: 250, y: 150 });
  });
});

test("every point falls into exactly one cluster", () => {
  const points = Array.from({ length: 1000 }, (_, i) => ({ x: (i * 37) % 400, y: (i * 91) % 300, i }));
  const clusters = gridClusters(points, 44);
  expect(clusters.reduce((sum, { members }) => sum + members.length, 0)).toBe(1000);
  expect(new Set(clusters.flatMap(({ members }) => members.map(({ i }) => i))).size).toBe(1000);
  expect(
    gridClusters(
      [
        { x: 1, y: 1 },
        { x: 3, y: 5 },
      ],
      44,
    ),
  ).toMatchObject([{ x: 2, y: 3 }]);
});

describe("the address of the map", () => {
  test("says the day and the stretch as the chart does, and what the list is narrowed to", () => {
    const state = parseMapState({ asOf: "2022-07-22", range: "3m", q: "kati", at: "e:12", page: "2" });
    expect(formatMapState(state)).toBe("?range=3m&asOf=2022-07-22&q=kati&page=2&at=e:12");
    expect(formatMapState(parseMapState({}))).toBe("");
  });
  test("an old or broken link is the plain map", () => {
    expect(parseMapState({ page: "-1", at: "<x>", range: "9y", asOf: "soon" })).toEqual(parseMapState({}));
  });
});

test("the strip counts each day once, in bins when there are many, and gives the day under a press", () => {
  const strip = stripData("2022-07-01", "2022-07-10", ["2022-07-01", "2022-07-10", "2022-07-10", "2021-01-01"], []);
  expect(strip.counts).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
  expect(stripDay(strip, 0.95)).toBe("2022-07-10");
  expect(stripDay(strip, 0)).toBe("2022-07-01");
  expect(stripShare(strip, "2022-07-06")).toBe(0.5);
  expect(stripData("2020-01-01", "2022-09-26", [], []).binDays).toBe(4);
});
