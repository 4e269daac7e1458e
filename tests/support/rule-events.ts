import type { MeasuredRule } from "@/lib/rules/apply-rule";
import type { RuleEvent } from "@/lib/rules/match-events";
import { Rule } from "@/lib/rules/rule";

/** An event of 1 January 2024 in Kati; `over` says what is different. */
export function ruleEvent(seq: number, occurredOn: string, over: Partial<RuleEvent> = {}): RuleEvent {
  return {
    seq,
    sameAs: null,
    dataset: "ucdp",
    occurredOn,
    untilOn: over.untilOn ?? occurredOn,
    dayPrecision: 1,
    latitude: 12.74,
    longitude: -8.07,
    placePrecision: 1,
    place: "Kati town",
    admin1: "Koulikoro region",
    country: "Mali",
    kind: "1",
    subKind: "",
    sideA: "Government of Mali",
    sideB: "JNIM",
    targetsCivilians: false,
    deathsBest: 0,
    quality: "Clear",
    ...over,
  };
}

/** A rule that counts events of 7 days; `over` says what is different. */
export function ruleOf(over: Readonly<Record<string, unknown>> = {}): Rule {
  return Rule.parse({
    title: "Trial",
    where: {},
    measure: { kind: "count-in-window", windowDays: 7 },
    indicator: "signal",
    reading: {
      kind: "levels",
      steps: [
        { upTo: 1, level: "low" },
        { upTo: null, level: "high" },
      ],
    },
    fires: "every-day-with-events",
    source: "UCDP GED",
    grade: "B2",
    handling: "TLP:GREEN",
    ...over,
  });
}

/** The numbers of the days, as they are read: `2024-01-05: 3`. */
export function valuesOf({ points }: MeasuredRule): [string, number][] {
  return points.map(({ day, value }) => [new Date(day * 86_400_000).toISOString().slice(0, 10), value]);
}
