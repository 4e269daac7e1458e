import type { EventDataset } from "@/lib/domain/event";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import type { Firing } from "@/lib/rules/apply-rule";
import type { RuleEvent } from "@/lib/rules/match-events";
import type { Rule } from "@/lib/rules/rule";

const MOST_LETTERS = 120;
const names: Partial<Record<EventDataset, string>> = { acled: "ACLED", ucdp: "UCDP", vigie: "Vigie" };

/** Whose events a finding rests on: the datasets' names, or the rule's source where a dataset has none. */
export function originName(rule: Pick<Rule, "source">, events: readonly Pick<RuleEvent, "dataset">[]): string {
  return [...new Set(events.map(({ dataset }) => names[dataset] ?? rule.source))].sort().join(", ");
}

/** A number of a rule with its unit: "4 localities", "11.1 km", "1.58 bits". */
export function valueText({ measure }: Pick<Rule, "measure">, value: number, say: Say, formats: Formats): string {
  switch (measure.kind) {
    case "count-in-window":
      return say("rules.value.events", { count: value });
    case "localities-on-one-day":
      return say("rules.value.localities", { count: value });
    case "nearest-distance":
      return say("rules.value.km", { km: formats.number(value, value >= 100 || Number.isInteger(value) ? 0 : 1) });
    case "civilian-share":
      return formats.percent(value, 0);
    case "target-diversity":
      return say("rules.value.bits", { bits: formats.number(value, 2) });
    case "first-of-kind":
      return say("rules.value.days", { count: value });
  }
}

/** What a finding says, in one line: "4 localities on 21 Jul 2022 (UCDP)". */
export function firingTitle(rule: Rule, firing: Firing, origin: string, say: Say, formats: Formats): string {
  const { measure } = rule;
  const value = valueText(rule, firing.value, say, formats);
  const day = formats.day(firing.occurredOn);
  const days = "windowDays" in measure ? measure.windowDays : 0;
  const point = measure.kind === "nearest-distance" ? measure.point.name : "";
  return shortened(say(`rules.finding.${measure.kind}`, { value, day, days, point, origin }), MOST_LETTERS);
}

/** The places of one day; none for a rule that looks back over more. */
export function firingPlace({ measure }: Rule, events: readonly Pick<RuleEvent, "place">[]): string {
  if ("windowDays" in measure && measure.windowDays > 1) return "";
  const places = [...new Set(events.map(({ place }) => place.trim()).filter((place) => place !== ""))];
  return shortened(places.join(", "), MOST_LETTERS);
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
