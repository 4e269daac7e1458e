import type { WatchedThreshold } from "@/lib/domain/threshold-record";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import type { ChartRule } from "./chart-data";
import { levelText } from "./threshold-sentence";

/** The thresholds that stand, as lines of the trajectory: by the place of their scenario, at their level. */
export function thresholdRules(
  thresholds: readonly Pick<WatchedThreshold, "status" | "scenario" | "measure" | "direction" | "level">[],
  scenarios: readonly { readonly id: string; readonly shortLabel: string }[],
  say: Say,
  formats: Formats,
): ChartRule[] {
  return thresholds.flatMap(({ status, scenario: id, measure, direction, level }) => {
    const scenario = scenarios.findIndex((one) => one.id === id);
    const name = scenarios[scenario]?.shortLabel;
    if (status !== "active" || name === undefined) return [];
    const text = say("thresholds.rule", { measure, direction, scenario: name, level: levelText(level, formats) });
    return [{ scenario, value: level, text }];
  });
}
