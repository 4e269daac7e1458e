import type { ThresholdCondition } from "@/lib/domain/threshold";
import type { ThresholdEvent } from "@/lib/domain/threshold-record";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";

/** "Lower edge of the band of “Encirclement” rises above 40 %". */
export function conditionSentence(line: ThresholdCondition, scenario: string, say: Say, formats: Formats): string {
  const { measure, direction, level } = line;
  return say("thresholds.condition", { measure, direction, scenario, level: levelText(level, formats) });
}

/** "Lower edge of the band of “Encirclement” rose above 40 %: 41.2 % on 29 July 2022". */
export function eventSentence(
  { kind, value, asOf }: Pick<ThresholdEvent, "kind" | "value" | "asOf">,
  { measure, direction, level }: ThresholdCondition,
  scenario: string,
  say: Say,
  formats: Formats,
): string {
  return say("thresholds.happened", {
    measure,
    direction,
    kind,
    scenario,
    level: levelText(level, formats),
    value: formats.percent(value),
    day: formats.longDay(asOf),
  });
}

/** A level as it was typed: 40 %, 12.5 %. */
export function levelText(level: number, formats: Formats): string {
  const percent = Math.round(level * 1e6) / 1e4;
  const digits = Number.isInteger(percent) ? 0 : Number.isInteger(Math.round(percent * 1e4) / 1e3) ? 1 : 2;
  return formats.percent(level, digits);
}

/** How far a value has to go, in points of a percent: "2.4 points". */
export function pointsText(distance: number, say: Say, formats: Formats): string {
  return say("thresholds.points", { n: formats.number(distance * 100) });
}
