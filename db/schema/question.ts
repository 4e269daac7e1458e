import { sql } from "drizzle-orm";
import { isDay, type Kit } from "../kit";
import { anchorTable } from "./anchor-table";
import type { AssessmentTables } from "./assessment";
import { revisionStamp } from "./revision-stamp";

export function questionTables(k: Kit, { assessment }: AssessmentTables) {
  const question = anchorTable(k, "question", assessment);
  const questionRevision = k.table(
    "question_revision",
    {
      id: k
        .text("id")
        .notNull()
        .references(() => question.id),
      version: k.int("version").notNull(),
      text: k.text("text").notNull(),
      resolutionRule: k.text("resolution_rule").notNull(),
      openedOn: k.text("opened_on").notNull(),
      horizonDays: k.int("horizon_days").notNull(),
      chanceIfScenario: k.json<Record<string, number>>("chance_if_scenario").notNull(),
      status: k.oneOf("status", ["active", "withdrawn"]).notNull(),
      ...revisionStamp(k),
    },
    (t) => [
      k.primaryKey({ columns: [t.id, t.version] }),
      k.check("question_revision_version", sql`${t.version} >= 1`),
      k.check("question_revision_opened_on", isDay(t.openedOn)),
      k.check("question_revision_horizon", sql`${t.horizonDays} between 1 and 3650`),
    ],
  );
  return { question, questionRevision };
}
export type QuestionTables = ReturnType<typeof questionTables>;
