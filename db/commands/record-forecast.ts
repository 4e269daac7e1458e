import { DomainError } from "@/lib/domain/errors";
import { Forecast, type StoredForecast } from "@/lib/domain/forecast";
import { dayOf } from "@/lib/domain/instant";
import { closingDay, questionState } from "@/lib/domain/question-state";
import { parseInput } from "../checks/parse-input";
import { refuseWithdrawn } from "../checks/refuse";
import { refuseResolved } from "../checks/refuse-resolved";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { insertForecast } from "../records/forecast";
import { findQuestion } from "../records/question";
import { questionResolution } from "../records/question-resolution";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  /** Of the question. */
  readonly id: string;
  readonly forecast: Forecast;
}

/** What the actor says of an open question; his earlier ones stay on record. */
export const recordForecast = command("recordForecast", function* (work, args: Args): Steps<Outcome<StoredForecast>> {
  const assessment = yield* findAssessment(work, args.slug);
  const question = yield* findQuestion(work, assessment.id, args.id);
  const forecast = parseInput(Forecast, args.forecast);
  const resolution = yield* questionResolution(work, question.id);
  refuseResolved(resolution, forecast);
  refuseWithdrawn("question", question);
  const state = questionState({ question, resolution }, dayOf(work.now));
  if (state === "upcoming")
    throw new DomainError("question-closed", `This question takes forecasts from ${question.openedOn} on.`);
  if (state === "due")
    throw new DomainError("question-closed", `This question took forecasts until ${closingDay(question)}.`);
  const result = yield* insertForecast(work, question.id, forecast);
  // The number is left out of the audit: who reads it may not have forecast yet.
  const detail = { question: question.id };
  return {
    result,
    audit: { assessmentId: assessment.id, entity: "forecast", entityId: result.id, version: 1, detail },
  };
});
