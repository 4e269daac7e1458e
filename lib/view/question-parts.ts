import type { Day } from "@/lib/domain/instant";
import { daysBetween } from "@/lib/domain/instant";
import type { Question } from "@/lib/domain/question";
import { closingDay } from "@/lib/domain/question-state";
import type { Scenario } from "@/lib/domain/scenario";
import { apportion, toPermille } from "./permille";

export interface QuestionPart {
  /** Place in the order of the assessment. */
  readonly scenario: number;
  /** Printed score, tenths of a percent. */
  readonly score: number;
  /** As the analysts gave it, for the whole horizon. */
  readonly given: number;
  /** For the days that remain, should the scenario hold all the while. */
  readonly remaining: number;
  /** Score times chance, tenths of a point; these add to `sum`. */
  readonly part: number;
}

export interface QuestionParts {
  readonly rows: readonly QuestionPart[];
  readonly remainingDays: number;
  /** What the parts add to, tenths of a percent. */
  readonly sum: number;
}

/** How the chances of the scenarios make the number, were each scenario to hold; null without a chance for each, or without days. */
export function questionParts(
  scenarios: readonly Pick<Scenario, "id">[],
  p: readonly number[],
  question: Question,
  day: Day,
): QuestionParts | null {
  const remainingDays = daysBetween(day, closingDay(question));
  if (remainingDays <= 0) return null;
  const given = scenarios.map(({ id }) => question.chanceIfScenario[id]);
  const known = given.filter((chance) => chance !== undefined);
  if (known.length < given.length) return null;
  const share = remainingDays / question.horizonDays;
  const remaining = known.map((chance) => -Math.expm1(Math.log1p(-chance) * share));
  const products = remaining.map((chance, k) => chance * (p[k] ?? 0) * 1000);
  const sum = Math.round(products.reduce((total, product) => total + product, 0));
  const parts = apportion(products, sum);
  const scores = toPermille(p);
  const rows = remaining.map((chance, k) => ({
    scenario: k,
    score: scores[k] ?? 0,
    given: known[k] ?? 0,
    remaining: chance,
    part: parts[k] ?? 0,
  }));
  return { rows, remainingDays, sum };
}
