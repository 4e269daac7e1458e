import { sql } from "drizzle-orm";
import type { WrittenModel } from "../../lib/domain/model";
import { handlingMarks } from "../../lib/domain/standards/tlp";
import type { Kit } from "../kit";
import { revisionStamp } from "./revision-stamp";

/** An assessment, what describes it, and its model: each of the last two in revisions of its own. */
export function assessmentTables(k: Kit) {
  const assessment = k.table(
    "assessment",
    {
      id: k.text("id").primaryKey(),
      slug: k.text("slug").notNull(),
      version: k.int("version").notNull(),
      modelVersion: k.int("model_version").notNull(),
    },
    (t) => [
      k.uniqueIndex("assessment_slug").on(t.slug),
      k.check("assessment_version", sql`${t.version} >= 1 and ${t.modelVersion} >= 1`),
    ],
  );
  const assessmentRevision = k.table(
    "assessment_revision",
    {
      id: k
        .text("id")
        .notNull()
        .references(() => assessment.id),
      version: k.int("version").notNull(),
      title: k.text("title").notNull(),
      shortTitle: k.text("short_title").notNull(),
      question: k.text("question").notNull(),
      handling: k.oneOf("handling", handlingMarks).notNull(),
      yardstick: k.oneOf("yardstick", ["icd-203", "phia"]).notNull(),
      readUntil: k.oneOf("read_until", ["today", "last-evidence"]).notNull(),
      requiresReview: k.bool("requires_review").notNull().default(false),
      ...revisionStamp(k),
    },
    (t) => [
      k.primaryKey({ columns: [t.id, t.version] }),
      k.check("assessment_revision_version", sql`${t.version} >= 1`),
    ],
  );
  const modelRevision = k.table(
    "model_revision",
    {
      id: k
        .text("id")
        .notNull()
        .references(() => assessment.id),
      version: k.int("version").notNull(),
      model: k.json<WrittenModel>("model").notNull(),
      ...revisionStamp(k),
    },
    (t) => [k.primaryKey({ columns: [t.id, t.version] }), k.check("model_revision_version", sql`${t.version} >= 1`)],
  );
  return { assessment, assessmentRevision, modelRevision };
}
export type AssessmentTables = ReturnType<typeof assessmentTables>;
