import type { StoredQuestion } from "@/lib/domain/case-file";
import { addDays, type Day, daysBetween } from "@/lib/domain/instant";
import { questionProbability } from "@/lib/engine/forecast/question-probability";
import { type EstimativeWord, estimativeWord } from "./estimative-word";
import { hazardsOf } from "./question-chance";
import type { ViewCase } from "./view-case";

export interface QuestionRow {
  readonly id: string;
  readonly text: string;
  readonly closesOn: Day;
  readonly closesText: string;
  /** Chance from the as-of day to the closing day; null once it is closed, or when the model has a scenario it does not know. */
  readonly probability: number | null;
  readonly percent: string | null;
  readonly word: EstimativeWord | null;
  readonly state: "open" | "closed" | "unknown-scenario";
}

/** The standing questions that were asked and not resolved by the as-of day, the first to close on top. */
export function questionRows(view: ViewCase): QuestionRow[] {
  const { file } = view;
  const resolved = new Set(file.resolved);
  return file.questions
    .filter(({ id, status, openedOn }) => status === "active" && openedOn <= file.cut.until && !resolved.has(id))
    .map((question) => questionRow(view, question))
    .sort((a, b) => (a.closesOn < b.closesOn ? -1 : a.closesOn > b.closesOn ? 1 : a.id < b.id ? -1 : 1));
}

function questionRow(view: ViewCase, question: StoredQuestion): QuestionRow {
  const { file, formats, say } = view;
  const closesOn = addDays(question.openedOn, question.horizonDays);
  const remaining = daysBetween(file.cut.until, closesOn);
  const scenarioIds = file.model.scenarios.map((scenario) => scenario.id);
  const hazards = hazardsOf(scenarioIds, question);
  const probability =
    remaining > 0 && hazards !== null ? questionProbability(view.assessment, hazards, remaining) : null;
  return {
    id: question.id,
    text: question.text,
    closesOn,
    closesText: formats.day(closesOn),
    probability,
    percent: probability === null ? null : formats.percent(probability),
    word: probability === null ? null : estimativeWord(Math.round(probability * 1000), file.assessment.yardstick, say),
    state: hazards === null ? "unknown-scenario" : remaining > 0 ? "open" : "closed",
  };
}
