import type { Day } from "@/lib/domain/instant";
import { daysBetween } from "@/lib/domain/instant";
import type { Question } from "@/lib/domain/question";
import { closingDay } from "@/lib/domain/question-state";
import type { Assessment } from "@/lib/engine/assessment";
import { hazardFromChance } from "@/lib/engine/forecast/hazard-from-chance";
import { killedShare } from "@/lib/engine/forecast/killed-share";

/** Which part of an assessment a question is put to: its scenarios, and how one becomes another. */
export type Dynamics = Pick<Assessment, "scenarioIds" | "model">;

/** The hazard of each scenario, per day; null when a scenario has no chance on record. */
export function hazardsOf(
  scenarioIds: readonly string[],
  { chanceIfScenario, horizonDays }: Pick<Question, "chanceIfScenario" | "horizonDays">,
): number[] | null {
  const hazards: number[] = [];
  for (const id of scenarioIds) {
    const chance = Object.hasOwn(chanceIfScenario, id) ? chanceIfScenario[id] : undefined;
    if (chance === undefined) return null;
    hazards.push(hazardFromChance(chance, horizonDays));
  }
  return hazards;
}

/**
 * The chance, when the scores are `p` at the end of `day`, that it happens in the days that remain.
 * @returns null before it is asked, when no day remains, and when a scenario has no chance on record
 */
export function questionChance(
  { scenarioIds, model }: Dynamics,
  p: readonly number[],
  question: Question,
  day: Day,
): number | null {
  const remaining = daysBetween(day, closingDay(question));
  if (day < question.openedOn || remaining <= 0) return null;
  const hazards = hazardsOf(scenarioIds, question);
  return hazards === null ? null : killedShare(model, p, Float64Array.from(hazards), remaining);
}
