import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import type { Rule } from "@/lib/rules/rule";
import { valueText } from "./firing-texts";

/** What number a rule draws, in one sentence. */
export function measureSentence({ measure }: Rule, say: Say, formats: Formats): string {
  switch (measure.kind) {
    case "count-in-window":
      return say("rules.measures.count-in-window", { days: measure.windowDays });
    case "localities-on-one-day":
      return say("rules.measures.localities-on-one-day");
    case "nearest-distance":
      return say("rules.measures.nearest-distance", {
        point: measure.point.name === "" ? spot(measure.point, formats) : measure.point.name,
      });
    case "civilian-share":
      return say("rules.measures.civilian-share", { days: measure.windowDays, least: measure.atLeastEvents });
    case "target-diversity":
      return say("rules.measures.target-diversity", {
        days: measure.windowDays,
        least: measure.atLeastEvents,
        of: measure.of === "sub-kinds" ? "subKinds" : measure.of,
      });
    case "first-of-kind":
      return say("rules.measures.first-of-kind", { days: measure.quietDays });
  }
}

const spot = (at: { readonly latitude: number; readonly longitude: number }, formats: Formats): string =>
  `${formats.number(at.latitude, 2)} ${formats.number(at.longitude, 2)}`;

/** What each range of numbers means: "up to 3 localities: 2-3". */
export function readingSentences(
  rule: Rule,
  levelName: (level: string) => string,
  say: Say,
  formats: Formats,
): string[] {
  const { reading } = rule;
  const number = (value: number) => valueText(rule, value, say, formats);
  if (reading.kind === "event") return [say(`rules.chart.${reading.when}`, { value: number(reading.value) })];
  return reading.steps.map(({ upTo, including, level }, place) => {
    const name = level === null ? say("rules.says.nothing") : levelName(level);
    if (upTo !== null)
      return say(including ? "rules.says.upTo" : "rules.says.below", { value: number(upTo), level: name });
    return place === 0 ? say("rules.says.always", { level: name }) : say("rules.says.above", { level: name });
  });
}
