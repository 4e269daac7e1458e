import { sql } from "drizzle-orm";
import { eventDatasets } from "../../lib/domain/event";
import { handlingMarks } from "../../lib/domain/standards/tlp";
import { isDay, type Kit } from "../kit";
import type { AssessmentTables } from "./assessment";
import type { UploadTables } from "./upload";

export const importStates = ["running", "paused", "done", "cancelled", "failed", "withdrawn"] as const;

/**
 * Events from datasets. A row never changes: an event that a later file tells otherwise is a new row, and the old one says since when it
 * no longer stands. Rows are seen once their import is done, so that half an import is nothing.
 */
export function eventTables(k: Kit, { assessment, upload }: AssessmentTables & UploadTables) {
  const eventImport = k.table(
    "event_import",
    {
      id: k.text("id").primaryKey(),
      assessmentId: k
        .text("assessment_id")
        .notNull()
        .references(() => assessment.id),
      uploadId: k
        .text("upload_id")
        .notNull()
        .references(() => upload.id),
      dataset: k.oneOf("dataset", eventDatasets).notNull(),
      /** How the file's columns were read: dialect, date order and which column is what. */
      mapping: k.json<Readonly<Record<string, unknown>>>("mapping").notNull(),
      handling: k.oneOf("handling", handlingMarks).notNull(),
      state: k.oneOf("state", importStates).notNull(),
      /** Where in the file the next row begins: an interrupted import goes on from here. */
      nextByte: k.int("next_byte").notNull(),
      rowsRead: k.int("rows_read").notNull(),
      rowsNew: k.int("rows_new").notNull(),
      rowsChanged: k.int("rows_changed").notNull(),
      rowsSame: k.int("rows_same").notNull(),
      rowsRefused: k.int("rows_refused").notNull(),
      /** The first refusals, with row, column and rule. */
      problems: k.json<readonly unknown[]>("problems").notNull(),
      createdAt: k.instant("created_at").notNull(),
      createdBy: k.text("created_by").notNull(),
      doneAt: k.instant("done_at"),
    },
    (t) => [k.index("event_import_assessment").on(t.assessmentId, t.createdAt)],
  );
  const event = k.table(
    "event",
    {
      seq: k.sequence("seq"),
      importId: k
        .text("import_id")
        .notNull()
        .references(() => eventImport.id),
      assessmentId: k.text("assessment_id").notNull(),
      dataset: k.oneOf("dataset", eventDatasets).notNull(),
      externalId: k.text("external_id").notNull(),
      ...whenAndWhere(k),
      kind: k.text("kind").notNull(),
      subKind: k.text("sub_kind").notNull(),
      sideA: k.text("side_a").notNull(),
      sideB: k.text("side_b").notNull(),
      targetsCivilians: k.bool("targets_civilians"),
      deathsBest: k.int("deaths_best"),
      deathsLow: k.int("deaths_low"),
      deathsHigh: k.int("deaths_high"),
      quality: k.text("quality").notNull(),
      source: k.text("source").notNull(),
      notes: k.text("notes").notNull(),
      /** Of everything above: a row that comes again with the same content is not kept again. */
      digest: k.text("digest").notNull(),
      /** The event (seq) that tells the same attack, when somebody said so. */
      sameAs: k.int("same_as"),
      /** The import whose row stands instead. */
      supersededBy: k.text("superseded_by").references(() => eventImport.id),
    },
    (t) => [
      k.index("event_external").on(t.assessmentId, t.dataset, t.externalId),
      k.index("event_day").on(t.assessmentId, t.occurredOn),
      k.index("event_import_rows").on(t.importId),
      k.check("event_occurred_on", isDay(t.occurredOn)),
      k.check("event_until_on", sql`${t.untilOn} >= ${t.occurredOn}`),
    ],
  );
  return { eventImport, event };
}
export type EventTables = ReturnType<typeof eventTables>;

function whenAndWhere(k: Kit) {
  return {
    occurredOn: k.text("occurred_on").notNull(),
    untilOn: k.text("until_on").notNull(),
    dayPrecision: k.int("day_precision").notNull(),
    latitude: k.real("latitude"),
    longitude: k.real("longitude"),
    placePrecision: k.int("place_precision").notNull(),
    place: k.text("place").notNull(),
    admin1: k.text("admin1").notNull(),
    admin2: k.text("admin2").notNull(),
    country: k.text("country").notNull(),
  };
}
