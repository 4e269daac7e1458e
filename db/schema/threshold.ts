import { sql } from "drizzle-orm";
import { handlingMarks } from "../../lib/domain/standards/tlp";
import { thresholdDirections, thresholdMeasures } from "../../lib/domain/threshold";
import { isDay, type Kit } from "../kit";
import { anchorTable } from "./anchor-table";
import type { AssessmentTables } from "./assessment";
import { revisionStamp } from "./revision-stamp";

/** Lines that scores may pass, what happened at them, and where that is told. */
export function thresholdTables(k: Kit, { assessment }: AssessmentTables) {
  const webhook = webhookTable(k, assessment);
  const threshold = anchorTable(k, "threshold", assessment);
  const thresholdRevision = k.table(
    "threshold_revision",
    {
      id: k
        .text("id")
        .notNull()
        .references(() => threshold.id),
      version: k.int("version").notNull(),
      scenario: k.text("scenario").notNull(),
      measure: k.oneOf("measure", thresholdMeasures).notNull(),
      direction: k.oneOf("direction", thresholdDirections).notNull(),
      level: k.real("level").notNull(),
      margin: k.real("margin").notNull(),
      note: k.text("note").notNull(),
      emails: k.json<readonly string[]>("emails").notNull(),
      webhookId: k.text("webhook_id").references(() => webhook.id),
      status: k.oneOf("status", ["active", "withdrawn"]).notNull(),
      ...revisionStamp(k),
    },
    (t) => [
      k.primaryKey({ columns: [t.id, t.version] }),
      k.check("threshold_revision_version", sql`${t.version} >= 1`),
      k.check("threshold_revision_level", sql`${t.level} > 0 and ${t.level} < 1`),
      k.check("threshold_revision_margin", sql`${t.margin} >= 0 and ${t.margin} < 1`),
    ],
  );
  /** The value as last looked at: kept anew at every look, so that a page need not compute bands. */
  const thresholdReading = k.table(
    "threshold_reading",
    {
      thresholdId: k
        .text("threshold_id")
        .primaryKey()
        .references(() => threshold.id),
      version: k.int("version").notNull(),
      at: k.instant("at").notNull(),
      asOf: k.text("as_of").notNull(),
      value: k.real("value").notNull(),
      modelVersion: k.int("model_version").notNull(),
    },
    (t) => [
      k.check("threshold_reading_as_of", isDay(t.asOf)),
      k.check("threshold_reading_value", sql`${t.value} between 0 and 1`),
    ],
  );
  const thresholdEvent = eventTable(k, assessment, threshold);
  return {
    webhook,
    threshold,
    thresholdRevision,
    thresholdReading,
    thresholdEvent,
    delivery: deliveryTable(k, assessment, webhook, thresholdEvent),
  };
}

function webhookTable(k: Kit, assessment: AssessmentTables["assessment"]) {
  return k.table(
    "webhook",
    {
      id: k.text("id").primaryKey(),
      assessmentId: k
        .text("assessment_id")
        .notNull()
        .references(() => assessment.id),
      name: k.text("name").notNull(),
      /** The whole address; only its origin is ever shown, because the rest may be a secret of the receiver. */
      url: k.text("url").notNull(),
      /** What signs: it must be read to be used, so it cannot be a hash. */
      secret: k.text("secret").notNull(),
      createdAt: k.instant("created_at").notNull(),
      createdBy: k.text("created_by").notNull(),
      withdrawnAt: k.instant("withdrawn_at"),
    },
    (t) => [k.index("webhook_assessment").on(t.assessmentId)],
  );
}

function eventTable(k: Kit, assessment: AssessmentTables["assessment"], threshold: ReturnType<typeof anchorTable>) {
  return k.table(
    "threshold_event",
    {
      seq: k.sequence("seq"),
      id: k.text("id").notNull(),
      thresholdId: k
        .text("threshold_id")
        .notNull()
        .references(() => threshold.id),
      version: k.int("version").notNull(),
      assessmentId: k
        .text("assessment_id")
        .notNull()
        .references(() => assessment.id),
      at: k.instant("at").notNull(),
      asOf: k.text("as_of").notNull(),
      kind: k.oneOf("kind", ["passed", "cleared"]).notNull(),
      value: k.real("value").notNull(),
      modelVersion: k.int("model_version").notNull(),
      engineVersion: k.text("engine_version").notNull(),
      /** The strictest mark of what the value rests on. */
      handling: k.oneOf("handling", handlingMarks).notNull(),
    },
    (t) => [
      k.uniqueIndex("threshold_event_id").on(t.id),
      k.index("threshold_event_threshold").on(t.thresholdId, t.seq),
      k.index("threshold_event_assessment").on(t.assessmentId, t.seq),
      k.check("threshold_event_as_of", isDay(t.asOf)),
      k.check("threshold_event_value", sql`${t.value} between 0 and 1`),
    ],
  );
}

/** What is still to be told, and how it went. */
function deliveryTable(
  k: Kit,
  assessment: AssessmentTables["assessment"],
  webhook: ReturnType<typeof webhookTable>,
  event: ReturnType<typeof eventTable>,
) {
  return k.table(
    "delivery",
    {
      id: k.text("id").primaryKey(),
      assessmentId: k
        .text("assessment_id")
        .notNull()
        .references(() => assessment.id),
      /** Null for a trial of a webhook. */
      eventSeq: k.int("event_seq").references(() => event.seq),
      channel: k.oneOf("channel", ["email", "webhook"]).notNull(),
      /** An address of e-mail, or the id of the webhook. */
      target: k.text("target").notNull(),
      webhookId: k.text("webhook_id").references(() => webhook.id),
      createdAt: k.instant("created_at").notNull(),
      attempts: k.int("attempts").notNull(),
      nextAttemptAt: k.instant("next_attempt_at").notNull(),
      state: k.oneOf("state", ["waiting", "sent", "failed"]).notNull(),
      settledAt: k.instant("settled_at"),
      lastError: k.text("last_error"),
    },
    (t) => [
      k.index("delivery_due").on(t.state, t.nextAttemptAt),
      k.index("delivery_event").on(t.eventSeq),
      k.index("delivery_target").on(t.target, t.createdAt),
      k.check("delivery_attempts", sql`${t.attempts} >= 0`),
    ],
  );
}
