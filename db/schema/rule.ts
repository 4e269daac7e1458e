import { sql } from "drizzle-orm";
import type { Kit } from "../kit";
import { anchorTable } from "./anchor-table";
import type { AssessmentTables } from "./assessment";
import type { EventTables } from "./event";
import type { EvidenceTables } from "./evidence";
import { revisionStamp } from "./revision-stamp";

/** What turns events into findings, and which finding came from which events. */
export function ruleTables(
  k: Kit,
  { assessment, finding, report, event }: AssessmentTables & EvidenceTables & EventTables,
) {
  const rule = anchorTable(k, "rule", assessment);
  const ruleRevision = k.table(
    "rule_revision",
    {
      id: k
        .text("id")
        .notNull()
        .references(() => rule.id),
      version: k.int("version").notNull(),
      title: k.text("title").notNull(),
      definition: k.json<Readonly<Record<string, unknown>>>("definition").notNull(),
      status: k.oneOf("status", ["active", "withdrawn"]).notNull(),
      ...revisionStamp(k),
    },
    (t) => [k.primaryKey({ columns: [t.id, t.version] }), k.check("rule_revision_version", sql`${t.version} >= 1`)],
  );
  /** One firing of a rule: the same key, the same finding, however often the rule is applied. */
  const ruleFinding = k.table(
    "rule_finding",
    {
      ruleId: k
        .text("rule_id")
        .notNull()
        .references(() => rule.id),
      /** What the rule fired on: usually a day. */
      key: k.text("key").notNull(),
      findingId: k
        .text("finding_id")
        .notNull()
        .references(() => finding.id),
      reportId: k
        .text("report_id")
        .notNull()
        .references(() => report.id),
      ruleVersion: k.int("rule_version").notNull(),
      /** Of the reading and its events, to tell whether it would be the same today. */
      digest: k.text("digest").notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.ruleId, t.key] }), k.index("rule_finding_finding").on(t.findingId)],
  );
  const findingEvent = k.table(
    "finding_event",
    {
      findingId: k
        .text("finding_id")
        .notNull()
        .references(() => finding.id),
      eventSeq: k
        .int("event_seq")
        .notNull()
        .references(() => event.seq),
    },
    (t) => [k.primaryKey({ columns: [t.findingId, t.eventSeq] }), k.index("finding_event_event").on(t.eventSeq)],
  );
  return { rule, ruleRevision, ruleFinding, findingEvent };
}
