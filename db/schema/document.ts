import { sql } from "drizzle-orm";
import { handlingMarks } from "../../lib/domain/standards/tlp";
import { isDay, type Kit } from "../kit";
import { anchorTable } from "./anchor-table";
import type { AssessmentTables } from "./assessment";
import { revisionStamp } from "./revision-stamp";

export function documentTables(k: Kit, { assessment }: AssessmentTables) {
  /** Texts by their content, so that a new revision of the title does not copy two million characters. */
  const documentText = k.table(
    "document_text",
    {
      sha256: k.text("sha256").primaryKey(),
      characters: k.int("characters").notNull(),
      /** What near-duplicates are found by; null for texts kept before there was one. */
      sketch: k.text("sketch"),
      text: k.text("text").notNull(),
    },
    (t) => [k.check("document_text_characters", sql`${t.characters} >= 0`)],
  );
  /** Files as they came, by their content; the bytes lie in the data folder. */
  const original = k.table(
    "original",
    {
      sha256: k.text("sha256").primaryKey(),
      bytes: k.int("bytes").notNull(),
      mediaType: k.text("media_type").notNull(),
      fileName: k.text("file_name").notNull(),
      keptAt: k.instant("kept_at").notNull(),
      keptBy: k.text("kept_by").notNull(),
    },
    (t) => [k.check("original_bytes", sql`${t.bytes} >= 0`)],
  );
  const document = anchorTable(k, "document", assessment);
  const documentRevision = k.table(
    "document_revision",
    {
      id: k
        .text("id")
        .notNull()
        .references(() => document.id),
      version: k.int("version").notNull(),
      title: k.text("title").notNull(),
      publisher: k.text("publisher").notNull(),
      author: k.text("author").notNull().default(""),
      publishedOn: k.text("published_on"),
      url: k.text("url"),
      language: k.text("language"),
      grade: k.text("grade"),
      originalSha256: k.text("original_sha256").references(() => original.sha256),
      textSha256: k.text("text_sha256").references(() => documentText.sha256),
      handling: k.oneOf("handling", handlingMarks).notNull(),
      note: k.text("note").notNull(),
      status: k.oneOf("status", ["active", "withdrawn"]).notNull(),
      ...revisionStamp(k),
    },
    (t) => [
      k.primaryKey({ columns: [t.id, t.version] }),
      k.check("document_revision_version", sql`${t.version} >= 1`),
      k.check("document_revision_published_on", sql`${t.publishedOn} is null or ${isDay(t.publishedOn)}`),
    ],
  );
  return { documentText, original, document, documentRevision };
}
export type DocumentTables = ReturnType<typeof documentTables>;
