import { describe, expect, test } from "vitest";
import { applyRule, measureRule } from "@/lib/rules/apply-rule";
import { ruleEvent as event, ruleOf, valuesOf } from "../support/rule-events";

const YEAR = ["2024-01-01", "2024-12-31"] as const;
/** A last event far away in time, so that the data covers the days before it; the filter leaves it out. */
const lastDay = event(99, "2024-03-31", { country: "Niger" });
const inMali = { countries: ["mali"] };

describe("count in a window", () => {
  const events = [
    event(1, "2024-01-01"),
    event(2, "2024-01-07"),
    event(3, "2024-01-08"),
    event(4, "2024-01-08"),
    lastDay,
  ];
  test("a window of 7 days holds the day and the six before it; events leave on the eighth day", () => {
    // 1st: 1. 7th: the 1st is the seventh day back and still in: 2. 8th: the 1st is out: 1 + 2 = 3. 14th: the 7th is out: 2. 15th: none.
    expect(valuesOf(measureRule(ruleOf({ where: inMali }), events))).toEqual([
      ["2024-01-01", 1],
      ["2024-01-07", 2],
      ["2024-01-08", 3],
      ["2024-01-14", 2],
      ["2024-01-15", 0],
    ]);
  });
  test("each day with events says its level and names the events of its window", () => {
    expect(applyRule(ruleOf({ where: inMali }), events, ...YEAR)).toEqual([
      { key: "2024-01-01", occurredOn: "2024-01-01", reportedOn: "2024-01-01", value: 1, level: "low", events: [1] },
      {
        key: "2024-01-07",
        occurredOn: "2024-01-07",
        reportedOn: "2024-01-07",
        value: 2,
        level: "high",
        events: [1, 2],
      },
      {
        key: "2024-01-08",
        occurredOn: "2024-01-08",
        reportedOn: "2024-01-08",
        value: 3,
        level: "high",
        events: [2, 3, 4],
      },
    ]);
  });
  test("on change says a level once, and says it again after the window was empty", () => {
    const later = [...events, event(5, "2024-02-01")];
    const told = applyRule(ruleOf({ where: inMali, fires: "on-change" }), later, ...YEAR);
    expect(told.map(({ key, level }) => [key, level])).toEqual([
      ["2024-01-01", "low"],
      ["2024-01-07", "high"],
      ["2024-02-01", "low"],
    ]);
  });
  test("on change tells a fall on the day the window changed, as far as the data reaches", () => {
    // 1 event on the 1st, 1 on the 3rd: 2 on the 3rd; on the 8th the first has left and one stays
    const two = [event(1, "2024-01-01"), event(2, "2024-01-03")];
    const rule = ruleOf({ where: inMali, fires: "on-change" });
    expect(applyRule(rule, [...two, lastDay], ...YEAR).map(({ key, level, events }) => [key, level, events])).toEqual([
      ["2024-01-01", "low", [1]],
      ["2024-01-03", "high", [1, 2]],
      ["2024-01-08", "low", [2]],
    ]);
    expect(applyRule(rule, two, ...YEAR).map(({ key }) => key)).toEqual(["2024-01-01", "2024-01-03"]);
  });
  test("a gap leaves out what follows too soon; on change it is told after the gap if it still holds", () => {
    const daily = ruleOf({ where: inMali, gapDays: 7 });
    expect(applyRule(daily, events, ...YEAR).map(({ key }) => key)).toEqual(["2024-01-01", "2024-01-08"]);
    const change = ruleOf({ where: inMali, gapDays: 7, fires: "on-change" });
    expect(applyRule(change, events, ...YEAR).map(({ key, level }) => [key, level])).toEqual([
      ["2024-01-01", "low"],
      ["2024-01-08", "high"],
    ]);
  });
  test("weekly takes the highest day of Monday to Sunday, and is told on the Sunday", () => {
    // 2024-01-01 was a Monday
    expect(applyRule(ruleOf({ where: inMali, fires: "weekly" }), events, ...YEAR)).toEqual([
      {
        key: "week 2024-01-01",
        occurredOn: "2024-01-07",
        reportedOn: "2024-01-07",
        value: 2,
        level: "high",
        events: [1, 2],
      },
      {
        key: "week 2024-01-08",
        occurredOn: "2024-01-08",
        reportedOn: "2024-01-14",
        value: 3,
        level: "high",
        events: [2, 3, 4],
      },
    ]);
    const half = applyRule(ruleOf({ where: inMali, fires: "weekly" }), events, "2024-01-01", "2024-01-13");
    expect(half.map(({ key }) => key)).toEqual(["week 2024-01-01"]);
  });
  test("a finding may be told once the last of its events is over", () => {
    const long = [event(1, "2024-01-02", { untilOn: "2024-01-09" })];
    expect(applyRule(ruleOf(), long, ...YEAR)[0]?.reportedOn).toBe("2024-01-09");
  });
  test("both ends of the range count, and what lies before it is looked back on", () => {
    expect(applyRule(ruleOf({ where: inMali }), events, "2024-01-07", "2024-01-08").map(({ value }) => value)).toEqual([
      2, 3,
    ]);
    expect(applyRule(ruleOf({ where: inMali }), events, "2024-01-02", "2024-01-06")).toEqual([]);
  });
});

describe("localities on one day", () => {
  const rule = ruleOf({ measure: { kind: "localities-on-one-day" } });
  test("names and rounded coordinates tell places apart; the same attack told twice counts once", () => {
    const events = [
      event(1, "2022-07-21", { place: "Kati", latitude: 12.744, longitude: -8.071 }),
      event(2, "2022-07-21", { place: " kati ", latitude: 12.7401, longitude: -8.0699 }),
      event(3, "2022-07-21", { place: "Kati", latitude: 12.76, longitude: -8.07 }),
      event(4, "2022-07-21", { place: "Kolokani", latitude: 13.57, longitude: -8.03 }),
      event(5, "2022-07-21", { place: "Kolokani north", latitude: 13.58, longitude: -8.03, sameAs: 4 }),
      event(6, "2022-07-22", { place: "Bapho", latitude: null, longitude: null }),
    ];
    expect(valuesOf(measureRule(rule, events))).toEqual([
      ["2022-07-21", 3],
      ["2022-07-22", 1],
    ]);
    expect(applyRule(rule, events, "2022-01-01", "2022-12-31")[0]?.events).toEqual([1, 2, 3, 4]);
  });
  test("without decimals places of one name within a degree are one", () => {
    const coarse = ruleOf({ measure: { kind: "localities-on-one-day", decimals: 0 } });
    const events = [event(1, "2024-01-01", { latitude: 12.74 }), event(2, "2024-01-01", { latitude: 12.76 })];
    expect(valuesOf(measureRule(coarse, events))).toEqual([["2024-01-01", 1]]);
    expect(valuesOf(measureRule(rule, events))).toEqual([["2024-01-01", 2]]);
  });
  test("a little south and a little north of the equator is one place", () => {
    const events = [
      event(1, "2024-01-01", { latitude: 0.001, longitude: 0 }),
      event(2, "2024-01-01", { latitude: -0.001, longitude: 0 }),
    ];
    expect(valuesOf(measureRule(rule, events))).toEqual([["2024-01-01", 1]]);
  });
});

describe("nearest distance", () => {
  const bamako = { name: "Bamako", latitude: 12.65, longitude: -8 };
  const steps = [
    { upTo: 30, including: false, level: "under-30" },
    { upTo: 100, level: "to-100" },
    { upTo: null, level: null },
  ];
  const rule = ruleOf({ measure: { kind: "nearest-distance", point: bamako }, reading: { kind: "levels", steps } });
  test("takes the nearest event of a day and rests on it alone", () => {
    // one degree of latitude is 6371.0088 * pi / 180 = 111.195 km
    const events = [
      event(1, "2024-01-01", { latitude: 13.65, longitude: -8 }),
      event(2, "2024-01-01", { latitude: 12.75, longitude: -8 }),
      event(3, "2024-01-02", { latitude: 13.15, longitude: -8 }),
      event(4, "2024-01-03", { latitude: 14.65, longitude: -8 }),
      event(5, "2024-01-04", { latitude: null, longitude: null }),
    ];
    expect(valuesOf(measureRule(rule, events))).toEqual([
      ["2024-01-01", 11.12],
      ["2024-01-02", 55.598],
      ["2024-01-03", 222.39],
    ]);
    expect(applyRule(rule, events, ...YEAR).map(({ level, events }) => [level, events])).toEqual([
      ["under-30", [2]],
      ["to-100", [3]],
    ]);
  });
  test("weekly takes the smallest distance of the week", () => {
    const events = [
      event(1, "2024-01-02", { latitude: 13.15, longitude: -8 }),
      event(2, "2024-01-04", { latitude: 12.75, longitude: -8 }),
      event(3, "2024-01-05", { latitude: 12.75, longitude: -8 }),
    ];
    const weekly = ruleOf({ ...rule, fires: "weekly" });
    expect(applyRule(weekly, events, ...YEAR).map(({ key, occurredOn }) => [key, occurredOn])).toEqual([
      ["week 2024-01-01", "2024-01-04"],
    ]);
  });
});

describe("share of civilian targets", () => {
  const measure = { kind: "civilian-share", windowDays: 10, atLeastEvents: 4 };
  test("needs its number of events of which the target is known", () => {
    const civilian = (seq: number, day: string, targetsCivilians: boolean | null) =>
      event(seq, day, { targetsCivilians });
    const events = [
      civilian(1, "2024-01-01", true),
      civilian(2, "2024-01-02", false),
      civilian(3, "2024-01-03", null),
      civilian(4, "2024-01-04", true),
      // 3 known so far: 2 of 3, too few
      civilian(5, "2024-01-05", false),
      // 4 known: 2 of 4
      civilian(6, "2024-01-11", true),
      // the 1st has left (window 2..11): false, true, false, true
    ];
    expect(valuesOf(measureRule(ruleOf({ measure }), events))).toEqual([
      ["2024-01-05", 0.5],
      ["2024-01-11", 0.5],
    ]);
  });
});

describe("diversity of targets", () => {
  const measure = { kind: "target-diversity", of: "kinds", windowDays: 30, atLeastEvents: 2 };
  const kinds = (...words: string[]) => words.map((kind, index) => event(index + 1, `2024-01-0${index + 1}`, { kind }));
  test("is 0 bits when all are alike, 1 bit for two halves, 1.5 for a half and two quarters, 2 for four alike", () => {
    const values = (...words: string[]) => valuesOf(measureRule(ruleOf({ measure }), kinds(...words))).at(-1)?.[1];
    expect(values("a", "a", "a")).toBe(0);
    expect(values("a", "b")).toBe(1);
    expect(values("a", "b", "a", "c")).toBe(1.5);
    expect(values("a", "b", "c", "d")).toBe(2);
    // two thirds and one third: log2 3 - 2/3
    expect(values("a", "A ", "b")).toBeCloseTo(0.918295834, 9);
  });
  test("one event is too few, and a word that is not there counts for nothing", () => {
    expect(valuesOf(measureRule(ruleOf({ measure }), kinds("a", "", "b")))).toEqual([["2024-01-03", 1]]);
  });
});

describe("first of its kind", () => {
  const rule = ruleOf({
    where: inMali,
    measure: { kind: "first-of-kind", quietDays: 10 },
    reading: { kind: "event", when: "at-least", value: 10 },
  });
  test("needs whole quiet days before it, and data that reaches back as far", () => {
    const events = [
      event(1, "2024-01-05"),
      event(2, "2024-01-15"),
      // between the 15th and the 26th lie ten days, 16 to 25
      event(3, "2024-01-26"),
      event(4, "2024-01-26"),
    ];
    expect(applyRule(rule, events, ...YEAR)).toEqual([
      { key: "2024-01-26", occurredOn: "2024-01-26", reportedOn: "2024-01-26", value: 10, level: null, events: [3, 4] },
    ]);
    const covered = [event(9, "2023-12-26", { country: "Niger" }), ...events];
    expect(applyRule(rule, covered, ...YEAR).map(({ key, value }) => [key, value])).toEqual([
      ["2024-01-05", 10],
      ["2024-01-26", 10],
    ]);
    const oneLess = [event(9, "2023-12-27", { country: "Niger" }), ...events];
    expect(applyRule(rule, oneLess, ...YEAR).map(({ key }) => key)).toEqual(["2024-01-26"]);
  });
});

test("no events, no findings", () => {
  expect(applyRule(ruleOf(), [], ...YEAR)).toEqual([]);
  expect(applyRule(ruleOf({ where: { countries: ["Chad"] } }), [lastDay], ...YEAR)).toEqual([]);
});
