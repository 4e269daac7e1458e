import { sql } from "drizzle-orm";
import type { Passage } from "../../lib/domain/passage";
import type { PhraseList } from "../../lib/domain/phrase-list";
import type { Kit } from "../kit";
import type { AssessmentTables } from "./assessment";
import type { DocumentTables } from "./document";
import { revisionStamp } from "./revision-stamp";

/** The words that mark passages, and what analysts said of the passages they marked. */
export function phraseTables(k: Kit, { assessment, document }: AssessmentTables & DocumentTables) {
  const phraseListRevision = k.table(
    "phrase_list_revision",
    {
      assessmentId: k
        .text("assessment_id")
        .notNull()
        .references(() => assessment.id),
      version: k.int("version").notNull(),
      list: k.json<PhraseList>("list").notNull(),
      ...revisionStamp(k),
    },
    (t) => [
      k.primaryKey({ columns: [t.assessmentId, t.version] }),
      k.check("phrase_list_revision_version", sql`${t.version} >= 1`),
    ],
  );
  const phraseVerdict = k.table(
    "phrase_verdict",
    {
      seq: k.sequence("seq"),
      assessmentId: k
        .text("assessment_id")
        .notNull()
        .references(() => assessment.id),
      documentId: k
        .text("document_id")
        .notNull()
        .references(() => document.id),
      phraseId: k.text("phrase_id").notNull(),
      passage: k.json<Passage>("passage").notNull(),
      verdict: k.oneOf("verdict", ["accepted", "dismissed"]).notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      recordedBy: k.text("recorded_by").notNull(),
    },
    (t) => [
      k.index("phrase_verdict_document").on(t.documentId),
      k.index("phrase_verdict_assessment").on(t.assessmentId, t.phraseId),
    ],
  );
  return { phraseListRevision, phraseVerdict };
}
