import { sql } from "drizzle-orm";
import type { Kit } from "../kit";
import type { AssessmentTables } from "./assessment";

/** Files that are being sent in parts, and those that have arrived but belong to nothing yet. */
export function uploadTables(k: Kit, { assessment }: AssessmentTables) {
  const upload = k.table(
    "upload",
    {
      id: k.text("id").primaryKey(),
      assessmentId: k
        .text("assessment_id")
        .notNull()
        .references(() => assessment.id),
      purpose: k.oneOf("purpose", ["document", "events", "layer"]).notNull(),
      fileName: k.text("file_name").notNull(),
      mediaType: k.text("media_type").notNull(),
      bytes: k.int("bytes").notNull(),
      received: k.int("received").notNull(),
      /** Of the whole file, once it is here. */
      sha256: k.text("sha256"),
      state: k.oneOf("state", ["open", "complete", "dropped"]).notNull(),
      createdAt: k.instant("created_at").notNull(),
      createdBy: k.text("created_by").notNull(),
    },
    (t) => [
      k.index("upload_assessment").on(t.assessmentId, t.state),
      k.check("upload_bytes", sql`${t.bytes} >= 0 and ${t.received} between 0 and ${t.bytes}`),
    ],
  );
  return { upload };
}
export type UploadTables = ReturnType<typeof uploadTables>;
