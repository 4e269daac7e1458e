import { type Day, daysBetween } from "@/lib/domain/instant";
import type { Scenario } from "@/lib/domain/scenario";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { hazardFromChance } from "@/lib/engine/forecast/hazard-from-chance";
import { killedShare } from "@/lib/engine/forecast/killed-share";
import { type QuestionParts, questionParts } from "./question-parts";

/** Scenarios and how one becomes another, without evidence: enough to follow scores ahead, in a page or in a browser. */
export function dynamicsOnly(input: ScoringInput): ScoringInput {
  return { ...input, indicators: [], findings: [], asOf: 0 };
}

interface Basis {
  readonly scenarios: readonly Pick<Scenario, "id">[];
  /** Today's scores; null when there are none. */
  readonly p: readonly number[] | null;
  readonly dynamics: ScoringInput;
  readonly until: Day;
}

interface Asked {
  readonly chances: readonly (number | null)[];
  readonly openedOn: Day;
  readonly horizonDays: number;
}

/**
 * The number that a question would have today; one that opens later is read as if it opened today.
 * @returns null without scores, without a chance for each scenario, and when the horizon has passed
 */
export function previewQuestion(
  { scenarios, p, dynamics, until }: Basis,
  { chances, openedOn, horizonDays }: Asked,
): { readonly probability: number; readonly parts: QuestionParts } | null {
  const known = chances.filter((chance) => chance !== null);
  if (p === null || known.length < scenarios.length) return null;
  const from = openedOn <= until ? openedOn : until;
  const remaining = horizonDays - daysBetween(from, until);
  const chanceIfScenario = Object.fromEntries(scenarios.map(({ id }, k) => [id, known[k] ?? 0]));
  const question = { text: "", resolutionRule: "", openedOn: from, horizonDays, chanceIfScenario };
  const parts = questionParts(scenarios, p, question, until);
  if (parts === null || remaining <= 0) return null;
  const hazards = Float64Array.from(known, (chance) => hazardFromChance(chance, horizonDays));
  return { probability: killedShare(assess(dynamics).model, p, hazards, remaining), parts };
}
