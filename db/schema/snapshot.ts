import { sql } from "drizzle-orm";
import { handlingMarks } from "../../lib/domain/standards/tlp";
import { isDay, type Kit } from "../kit";
import type { AssessmentTables } from "./assessment";

export function snapshotTables(k: Kit, { assessment }: AssessmentTables) {
  const snapshot = k.table(
    "snapshot",
    {
      id: k.text("id").primaryKey(),
      assessmentId: k
        .text("assessment_id")
        .notNull()
        .references(() => assessment.id),
      title: k.text("title").notNull(),
      note: k.text("note").notNull(),
      asOf: k.text("as_of").notNull(),
      handling: k.oneOf("handling", handlingMarks).notNull(),
      createdAt: k.instant("created_at").notNull(),
      createdBy: k.text("created_by").notNull(),
      sha256: k.text("sha256").notNull(),
      keyId: k.text("key_id").notNull(),
      /** The signed bundle, byte for byte. */
      bundle: k.text("bundle").notNull(),
    },
    (t) => [
      k.index("snapshot_assessment").on(t.assessmentId),
      k.check("snapshot_as_of", isDay(t.asOf)),
      k.check("snapshot_sha256", sql`length(${t.sha256}) = 64`),
    ],
  );
  const shareLink = k.table(
    "share_link",
    {
      id: k.text("id").primaryKey(),
      snapshotId: k
        .text("snapshot_id")
        .notNull()
        .references(() => snapshot.id),
      name: k.text("name").notNull(),
      /** SHA-256 of the token; the token itself is shown once and kept nowhere. */
      tokenSha256: k.text("token_sha256").notNull(),
      createdAt: k.instant("created_at").notNull(),
      createdBy: k.text("created_by").notNull(),
      expiresAt: k.instant("expires_at").notNull(),
      revokedAt: k.instant("revoked_at"),
    },
    (t) => [
      k.uniqueIndex("share_link_token").on(t.tokenSha256),
      k.index("share_link_snapshot").on(t.snapshotId),
      k.check("share_link_token_sha256", sql`length(${t.tokenSha256}) = 64`),
    ],
  );
  return { snapshot, shareLink };
}
