import { sql } from "drizzle-orm";
import type { Kit } from "../kit";
import type { AssessmentTables } from "./assessment";

/** What changed, in a few words or numbers; never the content itself. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** An answer as it was sent. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function auditTables(k: Kit, { assessment }: AssessmentTables) {
  const auditEntry = k.table(
    "audit_entry",
    {
      seq: k.sequence("seq"),
      at: k.instant("at").notNull(),
      actorId: k.text("actor_id").notNull(),
      actorName: k.text("actor_name").notNull(),
      action: k.text("action").notNull(),
      assessmentId: k
        .text("assessment_id")
        .notNull()
        .references(() => assessment.id),
      entity: k.text("entity").notNull(),
      entityId: k.text("entity_id").notNull(),
      version: k.int("version").notNull(),
      detail: k.json<AuditDetail>("detail").notNull(),
    },
    (t) => [
      k.index("audit_entry_assessment").on(t.assessmentId, t.seq),
      k.check("audit_entry_version", sql`${t.version} >= 1`),
    ],
  );
  /** A request that says it must be carried out once, and the answer it was given. */
  const idempotencyKey = k.table(
    "idempotency_key",
    {
      actorId: k.text("actor_id").notNull(),
      key: k.text("key").notNull(),
      method: k.text("method").notNull(),
      path: k.text("path").notNull(),
      bodySha256: k.text("body_sha256").notNull(),
      createdAt: k.instant("created_at").notNull(),
      /** Null from the change itself until its answer is written beside it. */
      answer: k.json<KeptAnswer>("answer"),
    },
    (t) => [k.primaryKey({ columns: [t.actorId, t.key] })],
  );
  return { auditEntry, idempotencyKey };
}
