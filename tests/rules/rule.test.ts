import { describe, expect, test } from "vitest";
import { z } from "zod";
import { levelFor, passesLine } from "@/lib/rules/level-for";
import { matchEvents, type RuleEvent } from "@/lib/rules/match-events";
import { Rule, RuleFilter } from "@/lib/rules/rule";
import { ruleEvent as event, ruleOf } from "../support/rule-events";

const steps = (...list: readonly unknown[]) => ({ reading: { kind: "levels", steps: list } });

describe("cut points", () => {
  const rule = ruleOf(
    steps({ upTo: 1, level: "one" }, { upTo: 3, including: false, level: "some" }, { upTo: null, level: "many" }),
  );
  test("an end belongs to its step unless the rule says otherwise", () => {
    expect([0, 1, 1.01, 2.99, 3, 100].map((value) => levelFor(rule, value))).toEqual([
      ...["one", "one", "some", "some", "many", "many"],
    ]);
    expect(passesLine(rule, 3)).toBe(false);
  });
  test("a step may say nothing", () => {
    expect(levelFor(ruleOf(steps({ upTo: 1, level: null }, { upTo: null, level: "many" })), 1)).toBeNull();
  });
  test("equal passes a line in both directions", () => {
    const atLeast = ruleOf({ reading: { kind: "event", when: "at-least", value: 3 } });
    const atMost = ruleOf({ reading: { kind: "event", when: "at-most", value: 3 } });
    expect([2, 3, 4].map((value) => passesLine(atLeast, value))).toEqual([false, true, true]);
    expect([2, 3, 4].map((value) => passesLine(atMost, value))).toEqual([true, true, false]);
    expect(levelFor(atLeast, 3)).toBeNull();
  });
});

describe("the schema", () => {
  const problems = (over: Readonly<Record<string, unknown>>) =>
    Rule.safeParse({ ...ruleOf(), ...over }).error?.issues.map(({ path }) => path.join("."));
  test("steps rise and only the last is open", () => {
    expect(problems(steps({ upTo: 3, level: "a" }, { upTo: 3, level: "b" }, { upTo: null, level: "c" }))).toEqual([
      "reading.steps.1.upTo",
    ]);
    expect(problems(steps({ upTo: null, level: "a" }, { upTo: null, level: "b" }))).toEqual(["reading.steps.0.upTo"]);
    expect(problems(steps({ upTo: 3, level: "a" }))).toEqual(["reading.steps.0.upTo"]);
    expect(problems(steps({ upTo: null, level: "a" }))).toBeUndefined();
  });
  test("says what is wrong where", () => {
    expect(problems({ grade: "Z9" })).toEqual(["grade"]);
    expect(problems({ measure: { kind: "count-in-window", windowDays: 0 } })).toEqual(["measure.windowDays"]);
    expect(problems({ where: { countries: "Mali" } })).toEqual(["where.countries"]);
    expect(problems({ wher: {} })).toEqual([""]);
  });
  test("can be told as JSON Schema, with its kinds", () => {
    expect(JSON.stringify(z.toJSONSchema(Rule, { io: "input" }))).toContain('"localities-on-one-day"');
  });
});

describe("which events a rule looks at", () => {
  const seqs = (where: Readonly<Record<string, unknown>>, ...events: RuleEvent[]) =>
    matchEvents(RuleFilter.parse(where), events).map(({ seq }) => seq);
  const day = "2024-01-01";

  test("words are compared whole and without case; the name of a side may be a part", () => {
    const events = [event(1, day, { kind: "Battles", sideA: "JNIM: Group" }), event(2, day, { kind: "Riots" })];
    expect(seqs({ kinds: [" battles"] }, ...events)).toEqual([1]);
    expect(seqs({ kinds: ["battle"] }, ...events)).toEqual([]);
    expect(seqs({ sides: ["group"] }, ...events)).toEqual([1]);
    expect(seqs({ sides: ["of mali"] }, ...events)).toEqual([2]);
  });
  test("a best estimate of 0 with a high one above is no death", () => {
    const events = [
      event(1, day, { deathsBest: 0 }),
      event(2, day, { deathsBest: 5 }),
      event(3, day, { deathsBest: null }),
    ];
    expect(seqs({ deathsAtLeast: 1 }, ...events)).toEqual([2]);
    expect(seqs({ deathsAtLeast: 5 }, ...events)).toEqual([2]);
    expect(seqs({ deathsAtLeast: 0 }, ...events)).toEqual([1, 2]);
    expect(seqs({}, ...events)).toEqual([1, 2, 3]);
  });
  test("a circle takes its rim in, and leaves out what has no coordinates", () => {
    const events = [event(1, day, { latitude: 13, longitude: -8 }), event(2, day, { latitude: null })];
    const within = { latitude: 12, longitude: -8, km: 111.2 };
    expect(seqs({ within }, ...events)).toEqual([1]);
    expect(seqs({ within: { ...within, km: 111.1 } }, ...events)).toEqual([]);
  });
  test("precision, quality, target, region and dataset", () => {
    const events = [
      event(1, day, { placePrecision: 3, quality: "Check geography" }),
      event(2, day, { dayPrecision: 4, targetsCivilians: true }),
      event(3, day, { dataset: "acled", targetsCivilians: null, admin1: "Mopti" }),
    ];
    expect(seqs({ placePrecisionAtMost: 2 }, ...events)).toEqual([2, 3]);
    expect(seqs({ dayPrecisionAtMost: 3 }, ...events)).toEqual([1, 3]);
    expect(seqs({ leaveOutQualities: ["check geography"] }, ...events)).toEqual([2, 3]);
    expect(seqs({ targetsCivilians: true }, ...events)).toEqual([2]);
    expect(seqs({ targetsCivilians: false }, ...events)).toEqual([1]);
    expect(seqs({ admin1: ["Mopti"] }, ...events)).toEqual([3]);
    expect(seqs({ datasets: ["acled"] }, ...events)).toEqual([3]);
  });
  test("one attack counts once, even when the event it points to is not looked at", () => {
    const events = [
      event(1, day, { dataset: "acled" }),
      event(2, day, { sameAs: 1 }),
      event(3, day, { sameAs: 2 }),
      event(4, day, { sameAs: 5 }),
      event(5, day, { sameAs: 4 }),
    ];
    expect(seqs({}, ...events)).toEqual([1, 4]);
    expect(seqs({ datasets: ["ucdp"] }, ...events)).toEqual([2, 4]);
  });
});
