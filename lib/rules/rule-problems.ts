import type { FieldProblem } from "../domain/errors";
import type { Indicator } from "../domain/indicator";
import type { Rule } from "./rule";

/** Where a rule does not fit the indicators of an assessment, by the places of the rule; none when it fits. */
export function ruleProblems(
  rule: Pick<Rule, "indicator" | "reading">,
  indicators: readonly Indicator[],
): FieldProblem[] {
  const { reading } = rule;
  const indicator = indicators.find(({ id }) => id === rule.indicator);
  if (indicator === undefined)
    return [{ path: "indicator", rule: "unknown-indicator", message: "is no indicator of this assessment" }];
  if (indicator.kind === "rate")
    return reading.kind === "event"
      ? []
      : [
          {
            path: "reading",
            rule: "reading-event",
            message: `must be of kind "event": "${indicator.label}" counts events`,
          },
        ];
  if (reading.kind !== "levels")
    return [
      { path: "reading", rule: "reading-levels", message: `must be of kind "levels": "${indicator.label}" has levels` },
    ];
  const known = new Set(indicator.levels.map(({ id }) => id));
  return reading.steps.flatMap(({ level }, place) =>
    level === null || known.has(level)
      ? []
      : [
          {
            path: `reading.steps.${place}.level`,
            rule: "unknown-level",
            message: `"${level}" is no level of "${indicator.label}"`,
          },
        ],
  );
}
