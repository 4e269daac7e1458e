import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/domain/calendar";
import { applyRule, measureRule } from "@/lib/rules/apply-rule";
import type { RuleEvent } from "@/lib/rules/match-events";
import type { Measure, Rule } from "@/lib/rules/rule";
import { ruleEvent, ruleOf, valuesOf } from "../support/rule-events";

const measures = [
  { kind: "count-in-window", windowDays: 9 },
  { kind: "localities-on-one-day", decimals: 1 },
  { kind: "nearest-distance", point: { name: "", latitude: 12, longitude: -8 } },
  { kind: "civilian-share", windowDays: 20, atLeastEvents: 2 },
  { kind: "target-diversity", of: "kinds", windowDays: 15, atLeastEvents: 3 },
  { kind: "first-of-kind", quietDays: 4 },
] as const satisfies readonly Measure[];

const someEvents = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 60 }),
      lasts: fc.integer({ min: 0, max: 3 }),
      place: fc.constantFrom("a", "b", "c"),
      latitude: fc.option(fc.integer({ min: 100, max: 150 }).map((tenths) => tenths / 10)),
      kind: fc.constantFrom("1", "2", "3", ""),
      targetsCivilians: fc.option(fc.boolean()),
      same: fc.option(fc.nat(40), { freq: 4 }),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(({ day, lasts, same, ...rest }, index): RuleEvent => {
      const occurredOn = addDays("2024-01-01", day);
      const sameAs = same === null || same === index || same >= list.length ? null : same + 1;
      return ruleEvent(index + 1, occurredOn, { ...rest, untilOn: addDays(occurredOn, lasts), sameAs });
    }),
  );
const someRule = fc
  .record({
    measure: fc.constantFrom(...measures),
    fires: fc.constantFrom("every-day-with-events", "on-change", "weekly"),
    gapDays: fc.integer({ min: 0, max: 12 }),
    cut: fc.double({ min: 0, max: 40, noNaN: true }),
  })
  .map(({ cut, ...rest }) => {
    const steps = [
      { upTo: cut, level: "low" },
      { upTo: null, level: "high" },
    ];
    return ruleOf({ ...rest, reading: { kind: "levels", steps } });
  });
const WHOLE = ["2023-12-25", "2024-04-30"] as const;

describe("rules", () => {
  test("the order in which events come leaves no trace", () => {
    fc.assert(
      fc.property(someRule, someEvents, fc.infiniteStream(fc.nat()), (rule, events, keys) => {
        const shuffled = events
          .map((event) => ({ event, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        expect(applyRule(rule, shuffled, ...WHOLE)).toEqual(applyRule(rule, events, ...WHOLE));
      }),
    );
  });
  test("two ranges that meet find what the whole finds, but for a week that the seam cuts", () => {
    fc.assert(
      fc.property(someRule, someEvents, fc.integer({ min: 0, max: 60 }), (rule, events, at) => {
        const seam = addDays("2024-01-01", at);
        const parts = [
          ...applyRule(rule, events, WHOLE[0], seam),
          ...applyRule(rule, events, addDays(seam, 1), WHOLE[1]),
        ].map(({ key }) => key);
        const whole = applyRule(rule, events, ...WHOLE).map(({ key }) => key);
        expect(whole).toEqual(expect.arrayContaining(parts));
        expect(whole.length - parts.length).toBeLessThanOrEqual(rule.fires === "weekly" ? 1 : 0);
      }),
    );
  });
  test("each key comes once, in order, at least a gap apart, told no earlier than it happened", () => {
    fc.assert(
      fc.property(someRule, someEvents, (rule, events) => {
        const found = applyRule(rule, events, ...WHOLE);
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        for (const [index, { occurredOn, reportedOn, events: seqs }] of found.entries()) {
          expect(reportedOn >= occurredOn).toBe(true);
          expect(seqs.length).toBeGreaterThan(0);
          const before = found[index - 1]?.occurredOn;
          if (before !== undefined) expect(addDays(before, rule.gapDays) <= occurredOn).toBe(true);
        }
      }),
    );
  });
  test("the numbers are those of counting again each day from the beginning", () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const single = events.map((event) => ({ ...event, sameAs: null }));
        for (const measure of measures) {
          const rule: Rule = ruleOf({ measure });
          for (const [day, value] of valuesOf(measureRule(rule, single)))
            expect(value, `${measure.kind} ${day}`).toBeCloseTo(naive(measure, single, day), 3);
        }
      }),
    );
  });
});

/** Each number by its definition, over all events, without windows that move. */
function naive(measure: (typeof measures)[number], events: readonly RuleEvent[], day: string): number {
  const since = (days: number) =>
    events.filter(({ occurredOn }) => occurredOn <= day && occurredOn > addDays(day, -days));
  switch (measure.kind) {
    case "count-in-window":
      return since(9).length;
    case "localities-on-one-day":
      return new Set(since(1).map(({ place, latitude }) => `${place}${latitude}`)).size;
    case "nearest-distance":
      // due north along -8 the distance is the difference in degrees; the made-up events lie at -8.07, 7 km east at most
      return valueOfNearest(since(1));
    case "civilian-share": {
      const known = since(20).filter(({ targetsCivilians }) => targetsCivilians !== null);
      return known.filter(({ targetsCivilians }) => targetsCivilians).length / known.length;
    }
    case "target-diversity": {
      const kinds = since(15).flatMap(({ kind }) => (kind === "" ? [] : [kind]));
      const shares = [...new Set(kinds)].map((kind) => kinds.filter((each) => each === kind).length / kinds.length);
      return -shares.reduce((sum, share) => sum + share * Math.log2(share), 0);
    }
    case "first-of-kind": {
      const days = events.map(({ occurredOn }) => occurredOn).filter((each) => each < day);
      const last = days.sort().at(-1);
      return last === undefined ? 0 : (Date.parse(day) - Date.parse(last)) / 86_400_000 - 1;
    }
  }
}

/** By the law of cosines on the sphere. */
function valueOfNearest(events: readonly RuleEvent[]): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const far = events.map(({ latitude, longitude }) => {
    if (latitude === null || longitude === null) return Number.POSITIVE_INFINITY;
    const [a, b, across] = [radians(latitude), radians(12), radians(longitude + 8)];
    return 6371.0088 * Math.acos(Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(across));
  });
  return Math.min(...far);
}
