import { sql } from "drizzle-orm";
import { findingStatuses } from "../../lib/domain/finding";
import type { Place } from "../../lib/domain/incident";
import type { Passage } from "../../lib/domain/passage";
import { handlingMarks } from "../../lib/domain/standards/tlp";
import { isDay, type Kit } from "../kit";
import { anchorTable } from "./anchor-table";
import type { AssessmentTables } from "./assessment";
import type { DocumentTables } from "./document";
import { revisionStamp } from "./revision-stamp";

export function evidenceTables(k: Kit, { assessment, document }: AssessmentTables & DocumentTables) {
  const { incident, incidentRevision } = incidentTables(k, assessment);
  const { finding, findingRevision } = findingTables(k, assessment, incident);
  const report = k.table(
    "report",
    {
      id: k.text("id").primaryKey(),
      findingId: k
        .text("finding_id")
        .notNull()
        .references(() => finding.id),
      /** The finding's, again: all reports of an assessment are read by one index. */
      assessmentId: k
        .text("assessment_id")
        .notNull()
        .references(() => assessment.id),
      /** Which of the finding's reports it is, in the order they came in: instants can be equal. */
      position: k.int("position").notNull(),
      version: k.int("version").notNull(),
    },
    (t) => [
      k.index("report_finding").on(t.findingId),
      k.index("report_assessment").on(t.assessmentId),
      k.check("report_version", sql`${t.version} >= 1 and ${t.position} >= 1`),
    ],
  );
  const reportRevision = k.table(
    "report_revision",
    {
      id: k
        .text("id")
        .notNull()
        .references(() => report.id),
      version: k.int("version").notNull(),
      level: k.text("level"),
      source: k.text("source").notNull(),
      origin: k.text("origin"),
      grade: k.text("grade").notNull(),
      quote: k.text("quote").notNull(),
      note: k.text("note").notNull(),
      reportedOn: k.text("reported_on").notNull(),
      documentId: k.text("document_id").references(() => document.id),
      passage: k.json<Passage>("passage"),
      status: k.oneOf("status", ["active", "withdrawn"]).notNull(),
      /** Whether somebody has looked it over; it matters where the assessment asks for it. */
      review: k.oneOf("review", ["draft", "reviewed"]).notNull().default("draft"),
      ...revisionStamp(k),
    },
    (t) => [
      k.primaryKey({ columns: [t.id, t.version] }),
      k.index("report_revision_document").on(t.documentId),
      k.check("report_revision_version", sql`${t.version} >= 1`),
      k.check("report_revision_grade", sql`length(${t.grade}) = 2`),
      k.check("report_revision_reported_on", isDay(t.reportedOn)),
    ],
  );
  return { incident, incidentRevision, finding, findingRevision, report, reportRevision };
}

export type EvidenceTables = ReturnType<typeof evidenceTables>;

function incidentTables(k: Kit, assessment: AssessmentTables["assessment"]) {
  const incident = anchorTable(k, "incident", assessment);
  const incidentRevision = k.table(
    "incident_revision",
    {
      id: k
        .text("id")
        .notNull()
        .references(() => incident.id),
      version: k.int("version").notNull(),
      title: k.text("title").notNull(),
      occurredOn: k.text("occurred_on").notNull(),
      place: k.json<Place>("place"),
      status: k.oneOf("status", ["active", "withdrawn"]).notNull().default("active"),
      ...revisionStamp(k),
    },
    (t) => [
      k.primaryKey({ columns: [t.id, t.version] }),
      k.check("incident_revision_version", sql`${t.version} >= 1`),
      k.check("incident_revision_occurred_on", isDay(t.occurredOn)),
    ],
  );
  return { incident, incidentRevision };
}

function findingTables(
  k: Kit,
  assessment: AssessmentTables["assessment"],
  incident: ReturnType<typeof incidentTables>["incident"],
) {
  const finding = anchorTable(k, "finding", assessment);
  const findingRevision = k.table(
    "finding_revision",
    {
      id: k
        .text("id")
        .notNull()
        .references(() => finding.id),
      version: k.int("version").notNull(),
      indicator: k.text("indicator").notNull(),
      occurredOn: k.text("occurred_on").notNull(),
      incidentId: k.text("incident_id").references(() => incident.id),
      title: k.text("title").notNull(),
      place: k.text("place").notNull(),
      handling: k.oneOf("handling", handlingMarks).notNull(),
      status: k.oneOf("status", findingStatuses).notNull(),
      ...revisionStamp(k),
    },
    (t) => [
      k.primaryKey({ columns: [t.id, t.version] }),
      k.index("finding_revision_incident").on(t.incidentId),
      k.index("finding_revision_indicator_day").on(t.indicator, t.occurredOn),
      k.check("finding_revision_version", sql`${t.version} >= 1`),
      k.check("finding_revision_occurred_on", isDay(t.occurredOn)),
    ],
  );
  return { finding, findingRevision };
}
