import { addDays, type Day } from "./instant";
import type { Question } from "./question";
import type { QuestionRecord } from "./question-record";

/** What a question asks for on a day: "due" when its horizon has passed and nobody has said how it ended. */
export type QuestionState = "upcoming" | "open" | "due" | "resolved" | "withdrawn";

/** The day on which the horizon ends. */
export function closingDay({ openedOn, horizonDays }: Pick<Question, "openedOn" | "horizonDays">): Day {
  return addDays(openedOn, horizonDays);
}

export function questionState(
  { question, resolution }: Pick<QuestionRecord, "question" | "resolution">,
  today: Day,
): QuestionState {
  if (resolution !== null) return "resolved";
  if (question.status === "withdrawn") return "withdrawn";
  if (today < question.openedOn) return "upcoming";
  return today < closingDay(question) ? "open" : "due";
}
