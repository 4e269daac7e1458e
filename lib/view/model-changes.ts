import type { Indicator } from "@/lib/domain/indicator";
import type { Model } from "@/lib/domain/model";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { kappaText } from "./kappa-text";

/** What a version of the model changed against the one before it, a sentence each; one sentence when nothing did. */
export function modelChanges(before: Model, after: Model, say: Say, formats: Formats): string[] {
  const sentences = [
    ...dynamicsChanges(before, after, say, formats),
    ...scenarioChanges(before, after, say, formats),
    ...indicatorChanges(before, after, say),
  ];
  if (!same(before.gradeWeights, after.gradeWeights)) sentences.push(say("indicators.change.gradeWeights"));
  if (before.kappa !== after.kappa)
    sentences.push(
      say("bands.changed", { before: kappaText(before.kappa, formats), after: kappaText(after.kappa, formats) }),
    );
  if (before.start !== after.start)
    sentences.push(
      say("indicators.change.start", { before: formats.day(before.start), after: formats.day(after.start) }),
    );
  return sentences.length > 0 ? sentences : [say("indicators.change.nothing")];
}

function dynamicsChanges(before: Model, after: Model, say: Say, formats: Formats): string[] {
  if (same(before.dynamics, after.dynamics)) return [];
  const days = ({ dynamics }: Model) =>
    dynamics.kind === "half-life" ? formats.number(dynamics.halfLifeDays, wholeDigits(dynamics.halfLifeDays)) : null;
  const [then, now] = [days(before), days(after)];
  if (then === null || now === null) return [say("indicators.change.dynamics")];
  return [say("indicators.change.halfLife", { before: then, after: now })];
}

function scenarioChanges(before: Model, after: Model, say: Say, formats: Formats): string[] {
  const earlier = new Map(before.scenarios.map((scenario) => [scenario.id, scenario]));
  const later = new Set(after.scenarios.map((scenario) => scenario.id));
  const sentences = after.scenarios.flatMap((scenario) => {
    const old = earlier.get(scenario.id);
    if (old === undefined) return [say("indicators.change.scenarioAdded", { label: scenario.label })];
    const found: string[] = [];
    if (old.prior !== scenario.prior)
      found.push(
        say("indicators.change.prior", {
          label: scenario.label,
          before: formats.percent(old.prior, percentDigits(old.prior)),
          after: formats.percent(scenario.prior, percentDigits(scenario.prior)),
        }),
      );
    if (!same({ ...old, prior: 0 }, { ...scenario, prior: 0 }))
      found.push(say("indicators.change.scenarioText", { label: scenario.label }));
    return found;
  });
  const gone = before.scenarios.filter((scenario) => !later.has(scenario.id));
  return [...sentences, ...gone.map(({ label }) => say("indicators.change.scenarioRemoved", { label }))];
}

function indicatorChanges(before: Model, after: Model, say: Say): string[] {
  const earlier = new Map(before.indicators.map((indicator) => [indicator.id, indicator]));
  const later = new Set(after.indicators.map((indicator) => indicator.id));
  const sentences = after.indicators.flatMap((indicator) => {
    const old = earlier.get(indicator.id);
    const { label } = indicator;
    if (old === undefined) return [say("indicators.change.indicatorAdded", { label })];
    if (same(old, indicator)) return [];
    return [say("indicators.change.indicatorChanged", { label, parts: changedParts(old, indicator, say).join(", ") })];
  });
  const gone = before.indicators.filter((indicator) => !later.has(indicator.id));
  return [...sentences, ...gone.map(({ label }) => say("indicators.change.indicatorRemoved", { label }))];
}

function changedParts(old: Indicator, now: Indicator, say: Say): string[] {
  const parts: string[] = [];
  if (old.weight !== now.weight) parts.push(say("indicators.part.weight"));
  if (old.kappa !== now.kappa) parts.push(say("bands.part"));
  if (old.kind === "categorical" && now.kind === "categorical") {
    if (!same(old.levels, now.levels)) parts.push(say("indicators.part.levels"));
    if (!same(old.likelihood, now.likelihood)) parts.push(say("indicators.part.likelihood"));
    if (old.absentLevel !== now.absentLevel) parts.push(say("plan.part"));
  } else if (old.kind === "rate" && now.kind === "rate") {
    if (!same(old.eventsPer30Days, now.eventsPer30Days)) parts.push(say("indicators.part.rates"));
    if (!same(old.monitored, now.monitored)) parts.push(say("indicators.part.window"));
  } else parts.push(say("indicators.part.kind"));
  const words = ({ label, category, question, note }: Indicator) => [label, category, question, note];
  if (!same(words(old), words(now))) parts.push(say("indicators.part.text"));
  return parts;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** Keys in one order, since a database may hand a record back in another. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

function wholeDigits(value: number): number {
  return Number.isInteger(value) ? 0 : 1;
}

function percentDigits(probability: number): number {
  return wholeDigits(Number((probability * 100).toPrecision(12)));
}
