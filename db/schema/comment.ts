import type { Kit } from "../kit";
import type { AssessmentTables } from "./assessment";
import type { EvidenceTables } from "./evidence";

/** What people say to each other about a finding. */
export function commentTables(k: Kit, { assessment, finding }: AssessmentTables & EvidenceTables) {
  const findingComment = k.table(
    "finding_comment",
    {
      id: k.text("id").primaryKey(),
      assessmentId: k
        .text("assessment_id")
        .notNull()
        .references(() => assessment.id),
      findingId: k
        .text("finding_id")
        .notNull()
        .references(() => finding.id),
      text: k.text("text").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      recordedBy: k.text("recorded_by").notNull(),
      withdrawnAt: k.instant("withdrawn_at"),
      withdrawnBy: k.text("withdrawn_by"),
    },
    (t) => [
      k.index("finding_comment_finding").on(t.findingId),
      k.index("finding_comment_assessment").on(t.assessmentId),
    ],
  );
  return { findingComment };
}
