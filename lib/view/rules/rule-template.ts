import type { Indicator } from "@/lib/domain/indicator";
import type { Handling } from "@/lib/domain/standards/tlp";
import { Rule, type RuleKind } from "@/lib/rules/rule";

const bounds: Readonly<Record<RuleKind, readonly number[]>> = {
  "count-in-window": [2, 5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560],
  "localities-on-one-day": [1, 3, 5, 8, 12, 16, 20, 30, 40, 50, 60],
  "nearest-distance": [30, 100, 250, 400, 600, 800, 1000, 1200, 1400, 1600, 1800],
  "civilian-share": [0.2, 0.4, 0.6, 0.8, 0.85, 0.9, 0.92, 0.94, 0.96, 0.98, 0.99],
  "target-diversity": [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5],
  "first-of-kind": [30, 60, 90, 180, 365, 730, 1000, 1500, 2000, 3000, 3650],
};

const measures: Readonly<Record<RuleKind, Rule["measure"]>> = {
  "count-in-window": { kind: "count-in-window", windowDays: 30 },
  "localities-on-one-day": { kind: "localities-on-one-day", decimals: 2 },
  "nearest-distance": { kind: "nearest-distance", point: { name: "Bamako", latitude: 12.65, longitude: -8 } },
  "civilian-share": { kind: "civilian-share", windowDays: 30, atLeastEvents: 5 },
  "target-diversity": { kind: "target-diversity", of: "kinds", windowDays: 90, atLeastEvents: 5 },
  "first-of-kind": { kind: "first-of-kind", quietDays: 30 },
};

/** A rule of a kind to begin with, about an indicator: its levels in their order at round numbers, to be moved. */
export function ruleTemplate(kind: RuleKind, indicator: Indicator, title: string, handling: Handling): Rule {
  const isWindow = "windowDays" in measures[kind];
  return Rule.parse({
    ...{ title, handling, where: {}, measure: measures[kind], indicator: indicator.id },
    reading: readingOf(kind, indicator),
    fires: isWindow ? "on-change" : "every-day-with-events",
    gapDays: isWindow ? 7 : 0,
    source: "UCDP GED",
    grade: "B2",
  });
}

function readingOf(kind: RuleKind, indicator: Indicator): Rule["reading"] {
  const [first = 1] = bounds[kind];
  if (indicator.kind === "rate")
    return { kind: "event", when: kind === "nearest-distance" ? "at-most" : "at-least", value: first };
  const { levels } = indicator;
  const steps = levels.map(({ id }, place) => ({
    upTo: place === levels.length - 1 ? null : (bounds[kind][place] ?? null),
    including: kind !== "nearest-distance",
    level: id,
  }));
  return { kind: "levels", steps };
}
