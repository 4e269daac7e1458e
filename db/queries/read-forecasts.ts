import type { StoredQuestion } from "@/lib/domain/case-file";
import type { StoredForecast } from "@/lib/domain/forecast";
import { type Day, dayOf } from "@/lib/domain/instant";
import type { QuestionRecord } from "@/lib/domain/question-record";
import { questionState } from "@/lib/domain/question-state";
import type { StoredScenarioResolution } from "@/lib/domain/resolution";
import { mayDo } from "../access";
import type { Actor } from "../context";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { allForecasts } from "../records/forecast";
import { allQuestionRevisions } from "../records/question";
import { allResolutions } from "../records/question-resolution";
import { scenarioResolution } from "../records/scenario-resolution";
import type { Steps } from "../store";

export interface ForecastsOfCase {
  /** All questions, the withdrawn ones too. */
  readonly questions: readonly QuestionRecord[];
  readonly scenario: StoredScenarioResolution | null;
  /** How each question was put over time, oldest first: what was asked on a day of the past. */
  readonly revisions: Readonly<Record<string, readonly StoredQuestion[]>>;
  /** How many forecasts of others are kept from the actor until his own is in, by question; absent where none are. */
  readonly hidden: Readonly<Record<string, number>>;
}

/** What was said of each question and how it ended. Whoever can still forecast sees what others said after saying something himself. */
export const readForecasts = query("readForecasts", function* (reading: Reading, slug: string): Steps<ForecastsOfCase> {
  const { id } = yield* findAssessment(reading, slug);
  const revisions = grouped(yield* allQuestionRevisions(reading, id), (revision) => revision.id);
  const questions = standing(revisions);
  const forecasts = grouped(yield* allForecasts(reading, id), (forecast) => forecast.questionId);
  const resolutions = yield* allResolutions(reading, id);
  const scenario = yield* scenarioResolution(reading, id);
  const today = dayOf(reading.now);
  const hidden: Record<string, number> = {};
  const records = questions.map((question) => {
    const record = { question, resolution: resolutions.get(question.id) ?? null };
    const said = forecasts.get(question.id) ?? [];
    const shown = isBlind(reading.actor, record, said, today) ? [] : said;
    if (shown.length < said.length) hidden[question.id] = said.length;
    return { ...record, forecasts: shown };
  });
  return { questions: records, scenario, hidden, revisions: Object.fromEntries(revisions) };
});

function grouped<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}

/** The last revision of each, by the day it was opened. */
function standing(revisions: ReadonlyMap<string, readonly StoredQuestion[]>): StoredQuestion[] {
  const last = [...revisions.values()].flatMap((each) => each.at(-1) ?? []);
  return last.sort((a, b) => (a.openedOn === b.openedOn ? (a.id < b.id ? -1 : 1) : a.openedOn < b.openedOn ? -1 : 1));
}

/** Whether the actor can still say something of the question, or will when it opens (again), and has not yet. */
function isBlind(
  actor: Actor,
  record: Pick<QuestionRecord, "question" | "resolution">,
  said: readonly StoredForecast[],
  today: Day,
): boolean {
  if (!mayDo(actor, "recordForecast") || said.some((each) => each.recordedBy === actor.id)) return false;
  const state = questionState(record, today);
  return state === "open" || state === "upcoming";
}
