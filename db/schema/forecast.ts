import { sql } from "drizzle-orm";
import { isDay, type Kit } from "../kit";
import type { AssessmentTables } from "./assessment";
import type { QuestionTables } from "./question";
import { revisionStamp } from "./revision-stamp";

/** What analysts said of a question and how it ended; which scenario came true. Rows are added, and none is ever changed. */
export function forecastTables(k: Kit, { assessment, question }: AssessmentTables & QuestionTables) {
  const forecast = k.table(
    "forecast",
    {
      id: k.text("id").primaryKey(),
      questionId: k
        .text("question_id")
        .notNull()
        .references(() => question.id),
      /** Which of the question's forecasts it is, in the order they came in: instants can be equal. */
      position: k.int("position").notNull(),
      probability: k.real("probability").notNull(),
      ...revisionStamp(k),
    },
    (t) => [
      k.uniqueIndex("forecast_question").on(t.questionId, t.position),
      k.check("forecast_position", sql`${t.position} >= 1`),
      k.check("forecast_probability", sql`${t.probability} between 0 and 1`),
    ],
  );
  /** Each resolving and each opening again is a row; the last one stands. */
  const questionResolution = k.table(
    "question_resolution",
    {
      questionId: k
        .text("question_id")
        .notNull()
        .references(() => question.id),
      version: k.int("version").notNull(),
      outcome: k.oneOf("outcome", ["yes", "no", "void", "reopened"]).notNull(),
      /** Null when it is opened again. */
      resolvedOn: k.text("resolved_on"),
      source: k.text("source").notNull(),
      note: k.text("note").notNull(),
      ...revisionStamp(k),
    },
    (t) => [
      k.primaryKey({ columns: [t.questionId, t.version] }),
      k.check("question_resolution_version", sql`${t.version} >= 1`),
      k.check("question_resolution_reopened", sql`(${t.outcome} = 'reopened') = (${t.resolvedOn} is null)`),
      k.check("question_resolution_resolved_on", sql`${t.resolvedOn} is null or ${isDay(t.resolvedOn)}`),
    ],
  );
  /** The same for the scenarios of an assessment; the scenario is null when they are opened again. */
  const scenarioResolution = k.table(
    "scenario_resolution",
    {
      assessmentId: k
        .text("assessment_id")
        .notNull()
        .references(() => assessment.id),
      version: k.int("version").notNull(),
      scenario: k.text("scenario"),
      resolvedOn: k.text("resolved_on"),
      source: k.text("source").notNull(),
      note: k.text("note").notNull(),
      ...revisionStamp(k),
    },
    (t) => [
      k.primaryKey({ columns: [t.assessmentId, t.version] }),
      k.check("scenario_resolution_version", sql`${t.version} >= 1`),
      k.check("scenario_resolution_reopened", sql`(${t.scenario} is null) = (${t.resolvedOn} is null)`),
      k.check("scenario_resolution_resolved_on", sql`${t.resolvedOn} is null or ${isDay(t.resolvedOn)}`),
    ],
  );
  return { forecast, questionResolution, scenarioResolution };
}
