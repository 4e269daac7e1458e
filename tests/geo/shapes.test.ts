import { describe, expect, test } from "vitest";
import { distanceKm } from "@/lib/geo/distance-km";
import { gazetteer } from "@/lib/geo/gazetteer";
import { frameFor, project, spotAt, unproject } from "@/lib/geo/map-frame";
import { shapePath } from "@/lib/geo/shape-path";
import { neighbourOutlines, regionAt, regionsOf, shapedCountries } from "@/lib/geo/shapes";

describe("the regions that are shipped", () => {
  test("are those of the first level of three countries", () => {
    expect(shapedCountries).toEqual(["MLI", "BFA", "NER"]);
    expect(["MLI", "BFA", "NER"].map((country) => regionsOf([country]).length)).toEqual([9, 13, 8]);
    expect(neighbourOutlines().map(({ country }) => country)).toEqual(
      expect.arrayContaining(["DZA", "MRT", "SEN", "NGA"]),
    );
  });
  test.each([
    ["Kati", 12.74409, -8.07257, "Koulikoro"],
    ["Kidal", 18.44111, 1.40778, "Kidal"],
    ["Bamako", 12.65, -8, "Bamako"],
    ["Ségou", 13.4317, -6.2157, "Ségou"],
    ["Ménaka, which lies in Gao here", 15.9182, 2.4022, "Gao"],
    ["Djibo", 14.1011, -1.6279, "Sahel"],
    ["Ouagadougou", 12.36566, -1.53388, "Centre"],
    ["Agadez", 16.97333, 7.99111, "Agadez"],
  ])("%s", (_, latitude, longitude, name) => {
    expect(regionAt({ latitude, longitude })?.name).toBe(name);
  });
  test("hold nothing of the neighbours", () => {
    expect(regionAt({ latitude: 14.6937, longitude: -17.4441 })).toBeNull();
    expect(regionAt({ latitude: 36.7525, longitude: 3.042 })).toBeNull();
  });
  test("agree with the regions that GeoNames gives the towns of Mali and Burkina Faso", () => {
    const drawn: Readonly<Record<string, string>> = { Ménaka: "Gao", Taoudénit: "Tombouctou" };
    const towns = gazetteer().filter(({ country }) => country === "ML" || country === "BF");
    const other = towns.filter((town) => regionAt(town)?.name !== (drawn[town.region] ?? town.region));
    // a border thinned to half a kilometre may pass on the wrong side of a town that lies on it
    expect(other.length / towns.length).toBeLessThan(0.06);
  });
});

describe("the frame", () => {
  const frame = frameFor({ south: 10, west: -12, north: 25, east: 16 });
  test("shows its area whole, north up, and finds back", () => {
    const [southWest, northEast] = [
      project(frame, { latitude: 10, longitude: -12 }),
      project(frame, { latitude: 25, longitude: 16 }),
    ];
    for (const { x, y } of [southWest, northEast]) {
      expect(x).toBeGreaterThanOrEqual(15.9);
      expect(x).toBeLessThanOrEqual(984.1);
      expect(y).toBeGreaterThanOrEqual(15.9);
      expect(y).toBeLessThanOrEqual(frame.height - 15.9);
    }
    expect(northEast.y).toBeLessThan(southWest.y);
    const back = unproject(frame, project(frame, { latitude: 12.65, longitude: -8 }));
    expect(back.latitude).toBeCloseTo(12.65, 9);
    expect(back.longitude).toBeCloseTo(-8, 9);
  });
  test("puts a spot where d3's own projection puts it", () => {
    // a square of 2 by 2 degrees: its path goes through its projected corner
    const ring = [
      [0, 14],
      [0, 16],
      [2, 16],
      [2, 14],
      [0, 14],
    ];
    const corner = project(frame, { latitude: 14, longitude: 0 });
    const d = shapePath(frame, { type: "MultiPolygon", coordinates: [[ring]] });
    const first = /M(-?[\d.]+),(-?[\d.]+)/.exec(d);
    expect(Number(first?.[1])).toBeCloseTo(corner.x, 0);
    expect(Number(first?.[2])).toBeCloseTo(corner.y, 0);
  });
  test("an area across the 180th meridian stays in one piece", () => {
    const fiji = frameFor({ south: -20, west: 176, north: -15, east: -178 });
    expect(fiji.turn).toBeCloseTo(179, 9);
    expect(project(fiji, { latitude: -17, longitude: -179 }).x).toBeGreaterThan(
      project(fiji, { latitude: -17, longitude: 178 }).x,
    );
  });
  test("a ring keeps its distance in every direction", () => {
    const bamako = { latitude: 12.65, longitude: -8 };
    for (const bearing of [0, 77, 180, 300])
      expect(distanceKm(bamako, spotAt(bamako, 250, bearing))).toBeCloseTo(250, 6);
    expect(spotAt(bamako, 100, 0).latitude).toBeGreaterThan(12.65);
    expect(spotAt(bamako, 100, 90).longitude).toBeGreaterThan(-8);
  });
});
