import { expect, test } from "vitest";
import { computedReadings } from "@/lib/view/incidents/computed-readings";

const bamako = { name: "Bamako", latitude: 12.6392, longitude: -8.0029 };
const distance = {
  title: "How near",
  indicator: "distance",
  measure: { kind: "nearest-distance" as const, point: bamako },
  reading: {
    kind: "levels" as const,
    steps: [
      { upTo: 30, including: true, level: "near" },
      { upTo: 100, including: true, level: "middle" },
      { upTo: null, including: true, level: "far" },
    ],
  },
};
const localities = {
  title: "How many",
  indicator: "simultaneity",
  measure: { kind: "localities-on-one-day" as const, decimals: 2 },
  reading: {
    kind: "levels" as const,
    steps: [
      { upTo: 1, including: true, level: "one" },
      { upTo: null, including: true, level: "more" },
    ],
  },
};
const kati = { name: "Kati", latitude: 12.744, longitude: -8.072 };

test("distance from the centre by the rule's steps, and how it came about", () => {
  const [found] = computedReadings([distance], kati, [], null);
  expect(found).toMatchObject({ indicator: "distance", level: "near", kind: "distance", centre: "Bamako" });
  // 0.1048 degrees of latitude are 11.65 km, 0.0691 of longitude at 12.7 degrees 7.5 km: 13.9 km
  expect(found?.kind === "distance" ? found.km : 0).toBeCloseTo(13.85, 1);
});

test("the centre that the assessment has set stands above that of the rule", () => {
  const segou = { name: "Ségou", latitude: 13.4317, longitude: -6.2157 };
  expect(computedReadings([distance], kati, [], segou)).toMatchObject([{ level: "far", centre: "Ségou" }]);
});

test("different places of one day, each once however it is written", () => {
  const day = [
    { name: "KATI", latitude: null, longitude: null },
    { name: "Ségou", latitude: null, longitude: null },
    { name: "segou ", latitude: null, longitude: null },
  ];
  expect(computedReadings([localities], kati, day, null)).toMatchObject([
    { level: "more", kind: "localities", places: ["Kati", "Ségou"] },
  ]);
  expect(computedReadings([localities], kati, [], null)).toMatchObject([{ level: "one" }]);
});

test("without coordinates there is no distance, and without a place nothing at all", () => {
  const nameless = { name: "Kati", latitude: null, longitude: null };
  expect(computedReadings([distance, localities], nameless, [], null).map(({ kind }) => kind)).toEqual(["localities"]);
  expect(computedReadings([distance, localities], null, [], null)).toEqual([]);
});
