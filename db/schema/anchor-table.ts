import { sql } from "drizzle-orm";
import type { Kit } from "../kit";
import type { AssessmentTables } from "./assessment";

/** What stays of a record through all its revisions: its id, the assessment it belongs to, and which revision stands. */
export function anchorTable<const Name extends string>(k: Kit, name: Name, assessment: AssessmentTables["assessment"]) {
  return k.table(
    name,
    {
      id: k.text("id").primaryKey(),
      assessmentId: k
        .text("assessment_id")
        .notNull()
        .references(() => assessment.id),
      version: k.int("version").notNull(),
    },
    (t) => [k.index(`${name}_assessment`).on(t.assessmentId), k.check(`${name}_version`, sql`${t.version} >= 1`)],
  );
}
