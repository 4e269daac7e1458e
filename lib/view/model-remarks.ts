import type { Indicator } from "@/lib/domain/indicator";
import type { Day } from "@/lib/domain/instant";
import type { Scenario } from "@/lib/domain/scenario";
import type { Dynamics } from "@/lib/domain/scoring-input";
import { scoringIndicator } from "@/lib/domain/to-scoring-input";
import { checkModel } from "@/lib/engine/model/check-model";
import type { ModelRemark } from "@/lib/engine/model/check-model-remark";
import type { MessageKey, Say } from "@/lib/messages/say";
import { levelLabel } from "./finding-name";

/** A remark of the model check with what an analyst is told about it: what it means and what to do. */
export interface ModelRemarkLine extends ModelRemark {
  /** Tells it from every other remark of a model. */
  readonly key: string;
  readonly sentence: string;
}

/** The parts of a model that are checked. */
export interface CheckedModel {
  readonly start: Day;
  readonly dynamics: Dynamics;
  readonly scenarios: readonly Pick<Scenario, "id" | "label" | "prior">[];
  readonly indicators: readonly Indicator[];
}

const gravity = ["error", "warning", "note"] as const;

/** What there is to say about a model, the gravest first and otherwise in the order of the model. */
export function modelRemarks(model: CheckedModel, say: Say): ModelRemarkLine[] {
  const { start, dynamics, scenarios } = model;
  const found = checkModel({
    scenarios: scenarios.map(({ id, prior }) => ({ id, prior })),
    dynamics,
    indicators: model.indicators.map((indicator) => scoringIndicator(indicator, start)),
    findings: [],
    asOf: 0,
  });
  const lines = new Map(found.map((remark) => [keyOf(remark), line(remark, model, say)]));
  return [...lines.values()].sort((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity));
}

/** Of some remarks those about one indicator. */
export function remarksOn(indicator: string, remarks: readonly ModelRemarkLine[]): ModelRemarkLine[] {
  return remarks.filter((remark) => remark.indicator === indicator);
}

/** Of the remarks on a changed model those that the model did not have before. */
export function newRemarks(before: readonly ModelRemarkLine[], after: readonly ModelRemarkLine[]): ModelRemarkLine[] {
  const known = new Set(before.map(({ key }) => key));
  return after.filter(({ key }) => !known.has(key));
}

/** "1 error, 2 warnings": the kinds that occur, the gravest first; empty without remarks. */
export function remarkCounts(remarks: readonly ModelRemarkLine[], say: Say): string {
  return gravity
    .map((severity) => ({ severity, count: remarks.filter((remark) => remark.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => say(`check.count.${severity}`, { count }))
    .join(", ");
}

function keyOf({ code, indicator = "", level = "", scenario = "" }: ModelRemark): string {
  return [code, indicator, level, scenario].join(" ");
}

function line(remark: ModelRemark, model: CheckedModel, say: Say): ModelRemarkLine {
  const indicator = model.indicators.find(({ id }) => id === remark.indicator);
  const scenario = model.scenarios.find(({ id }) => id === remark.scenario);
  const names = {
    indicator: indicator?.label ?? remark.indicator ?? "",
    level: levelLabel(indicator, remark.level ?? ""),
    scenario: scenario?.label ?? remark.scenario ?? "",
  };
  return { ...remark, key: keyOf(remark), sentence: say(sentenceKey(remark), names) };
}

/** A table with too many rows is at fault as a whole, not under one scenario. */
function sentenceKey({ code, scenario }: ModelRemark): MessageKey {
  if (scenario === undefined && (code === "row-invalid" || code === "rate-invalid" || code === "pathway-invalid"))
    return `check.whole.${code}`;
  return `check.sentence.${code}`;
}
