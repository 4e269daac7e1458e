import type { Indicator } from "@/lib/domain/indicator";
import type { Scenario } from "@/lib/domain/scenario";
import type { Say } from "@/lib/messages/say";

/** What a reader calls a place in the record of an indicator: "likelihood.0.1" is a level under a scenario. */
export function placeName(say: Say, scenarios: readonly Scenario[], indicator: Indicator): (path: string) => string {
  const scenario = (index: string | undefined) => scenarios[Number(index)]?.label ?? String(index);
  return (path) => {
    const [first, second, third] = path.split(".");
    switch (first) {
      case "label":
      case "category":
      case "question":
      case "note":
      case "weight":
        return say(`indicators.field.${first}`);
      case "kappa":
        return say("bands.kappa");
      case "likelihood": {
        const level = indicator.kind === "categorical" ? indicator.levels[Number(third)]?.label : undefined;
        return say("indicators.cell", { level: level ?? String(third), scenario: scenario(second) });
      }
      case "levels":
        return say("indicators.levelNumber", { number: Number(second) + 1 });
      case "eventsPer30Days":
        return `${say("indicators.per30")}: ${scenario(second)}`;
      case "monitored":
        return say(second === "to" ? "indicators.watchedTo" : "indicators.watchedFrom");
      default:
        return path;
    }
  };
}
