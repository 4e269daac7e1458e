import type { StoredQuestion } from "@/lib/domain/case-file";
import { addDays, daysBetween } from "@/lib/domain/instant";
import { hazardFromChance } from "@/lib/engine/forecast/hazard-from-chance";
import { questionProbability } from "@/lib/engine/forecast/question-probability";
import type { ScoredQuestion } from "../_schemas/scored-question";
import type { Scored } from "./scored";

/** A question with the chance, as of the cut, that it happens in the days that remain. */
export function scoredQuestion(scored: Scored, question: StoredQuestion): ScoredQuestion {
  const { until } = scored.file.cut;
  const closesOn = addDays(question.openedOn, question.horizonDays);
  const asked = until >= question.openedOn;
  const remainingDays = asked ? Math.max(daysBetween(until, closesOn), 0) : question.horizonDays;
  const chances = scored.file.model.scenarios.map((scenario) => question.chanceIfScenario[scenario.id]);
  const known = chances.filter((chance) => chance !== undefined);
  const open = asked && remainingDays > 0 && known.length === chances.length;
  return { ...question, closesOn, remainingDays, probability: open ? probability() : null };

  function probability(): number {
    const hazards = known.map((chance) => hazardFromChance(chance, question.horizonDays));
    return questionProbability(scored.assessment, hazards, remainingDays);
  }
}
