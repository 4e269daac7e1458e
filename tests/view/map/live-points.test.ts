import { describe, expect, test } from "vitest";
import type { LightEvent } from "@/lib/domain/light-event";
import { frameFor } from "@/lib/geo/map-frame";
import { LivePoints } from "@/lib/view/map/live-points";
import { mapData } from "@/lib/view/map/map-data";
import { mapLines } from "@/lib/view/map/map-lines";
import { eventPoints, listedPoints, type MapPoint } from "@/lib/view/map/map-points";

const event = (seq: number, occurredOn: string, over: Partial<LightEvent> = {}): LightEvent => ({
  ...{ seq, importId: "x", dataset: "ucdp", externalId: `${seq}`, occurredOn, untilOn: occurredOn, dayPrecision: 1 },
  ...{ latitude: 14 + seq / 100, longitude: -4, placePrecision: 1, place: `Place ${seq}`, admin1: "Mopti" },
  ...{ country: "Mali", kind: "", subKind: "", sideA: "A", sideB: "B", targetsCivilians: null },
  ...{ deathsBest: 0, deathsHigh: 0, quality: "", sameAs: null },
  ...over,
});
const events = [
  event(1, "2022-06-01"),
  event(2, "2022-07-01", { deathsBest: 4 }),
  event(3, "2022-07-02", { deathsBest: null }),
  event(4, "2022-07-02", { deathsHigh: 9 }),
  event(5, "2022-07-03", { latitude: null }),
  event(6, "2022-07-03", { placePrecision: 6 }),
  event(7, "2022-07-03", { sameAs: 4 }),
  event(8, "2022-08-01"),
];
const july = { from: "2022-07-01", to: "2022-07-31" };
const bamako = { latitude: 12.65, longitude: -8 };
const frame = frameFor({ south: 10, west: -12, north: 25, east: 5 });
const room = { width: 1000, height: 600 };
const whole = { k: 1, x: 0, y: 0 };

describe("events of a stretch", () => {
  const points = eventPoints(events, july, bamako);
  test("are those with a place of their own, each attack once", () => {
    expect(points.map(({ id, deaths, isDoubtful }) => [id, deaths, isDoubtful])).toEqual([
      ["e:2", 4, false],
      ["e:3", null, false],
      ["e:4", 0, true],
    ]);
    expect(points[0]?.title).toBe("A – B");
    // 1.37 degrees north and 4 east of Bamako at 13 degrees: about 459 km by Pythagoras
    expect(points[0]?.km).toBeGreaterThan(450);
    expect(points[0]?.km).toBeLessThan(468);
  });
  test("are listed latest first, by words without accents", () => {
    expect(listedPoints(points, "").map(({ id }) => id)).toEqual(["e:3", "e:4", "e:2"]);
    expect(listedPoints(points, "MOPTI place 4").map(({ id }) => id)).toEqual(["e:4"]);
    expect(listedPoints(points, "gao")).toEqual([]);
  });
  test("leave as lines that say where they come from", () => {
    const { header, rows } = mapLines(points, { asOf: "2022-07-31", engine: "1", model: 2, centre: "Bamako" });
    expect(rows).toHaveLength(3);
    expect(rows.every((row) => row.length === header.length)).toBe(true);
    expect(rows[2]).toEqual(
      expect.arrayContaining(["e:4", "event", "2022-07-02", "Bamako", "yes", "2022-07-31", "1", 2]),
    );
  });
});

describe("the map that moves", () => {
  const live = new LivePoints(mapData("2022-03-01", [], [], events), frame, bamako);
  test("has the same points as the list", () => {
    const marks = live.singles(july, whole, room);
    expect(marks.flatMap(({ points }) => points)).toEqual(eventPoints(events, july, bamako));
    expect(marks.map(({ look }) => look)).toEqual(["fatal", "open", "hollow"]);
  });
  test("counts every point once in its groups, however near it is", () => {
    for (const k of [1, 3, 20]) {
      const groups = live.groups(
        { from: "2022-01-01", to: "2022-12-31" },
        { k, x: 0, y: 0 },
        { width: 30_000, height: 30_000 },
      );
      const count = groups.reduce((sum, { kind, text }) => sum + (kind === "group" ? Number(text) : 1), 0);
      expect(count).toBe(5);
    }
    expect(live.groups(july, whole, room)).toMatchObject([{ kind: "group", text: "3", look: "fatal" }]);
  });
  test("moves its stretch by whole days", () => {
    expect(live.singles({ from: "2022-07-02", to: "2022-07-02" }, whole, room)).toHaveLength(2);
    expect(live.singles({ from: "2022-06-02", to: "2022-06-30" }, whole, room)).toEqual([]);
  });
  test("finds a point again, and none that is outside the stretch", () => {
    expect(live.eventMarkOf("e:2", july, whole)?.points[0]?.id).toBe("e:2");
    expect(live.eventMarkOf("e:1", july, whole)).toBeNull();
    expect(live.spotOf("e:1")).toMatchObject({ longitude: -4 });
    expect(live.spotOf("e:99")).toBeNull();
  });
});

describe("numbers of incidents", () => {
  const incident = (id: string, number: number, day: string): MapPoint => ({
    ...{ id, kind: "incident", number, day, title: id, place: "Kati", latitude: 12.7, longitude: -8.1 },
    ...{ deaths: null, isDoubtful: false, km: null, findings: [] },
  });
  // five numbers in the whole period; only the second and the fifth have a place
  const numbered = ["2022-06-01", "2022-06-02", "2022-06-20", "2022-07-05", "2022-07-06"];
  const incidents = [incident("i:a", 2, "2022-06-02"), incident("i:b", 5, "2022-07-06")];
  const live = new LivePoints(mapData("2022-03-01", incidents, numbered, []), frame, null);
  test("are those of the chart of the same stretch, also where some before it have no place", () => {
    // of July: the 5th is the first, the 6th the second
    expect(live.incidents(july)).toEqual([{ ...incident("i:b", 2, "2022-07-06") }]);
    expect(live.incidentMarks(july, whole).map(({ text }) => text)).toEqual(["2"]);
    expect(live.incidents({ from: "2022-06-02", to: "2022-07-31" }).map(({ number }) => number)).toEqual([1, 4]);
    expect(live.incidents({ from: "2022-01-01", to: "2022-07-31" }).map(({ number }) => number)).toEqual([2, 5]);
  });
});
