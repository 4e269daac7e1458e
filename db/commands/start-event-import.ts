import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { EventImport } from "@/lib/domain/event-import";
import { Handling } from "@/lib/domain/standards/tlp";
import { ImportMapping } from "@/lib/exchange/events/import-mapping";
import { parseInput } from "../checks/parse-input";
import { refuseField } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { eventImportOf } from "../records/event-import";
import { findUpload } from "../records/upload";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";

interface Args {
  readonly slug: string;
  readonly uploadId: string;
  readonly mapping: ImportMapping;
  readonly handling: Handling;
  /** Where in the file the first event begins. */
  readonly firstByte: number;
}

/** Puts an import on record; a job then reads the file. */
export const startEventImport = command("startEventImport", function* (work, args: Args): Steps<Outcome<EventImport>> {
  const { tx, t, now, actor } = work;
  const assessment = yield* findAssessment(work, args.slug);
  const mapping = parseInput(ImportMapping, args.mapping, "mapping");
  const handling = parseInput(Handling, args.handling, "handling");
  const upload = yield* findUpload(work, assessment.id, args.uploadId);
  if (upload.state !== "complete" || upload.sha256 === null || upload.purpose !== "events")
    refuseField("invalid-input", "uploadId", "must name a file of events that has arrived whole");
  yield* refuseSecond(work, assessment.id);
  const row = {
    ...{ id: randomUUID(), assessmentId: assessment.id, uploadId: upload.id, dataset: mapping.dataset, mapping },
    ...{ handling, state: "running" as const, nextByte: args.firstByte, rowsRead: 0, rowsNew: 0, rowsChanged: 0 },
    ...{ rowsSame: 0, rowsRefused: 0, problems: [], createdAt: now, createdBy: actor.id, doneAt: null },
  };
  yield* exec(tx.insert(t.eventImport).values(row));
  const { fileName, bytes, sha256 } = upload;
  return {
    result: eventImportOf({ ...row, fileName, bytes, sha256 }),
    audit: {
      ...{ assessmentId: assessment.id, entity: "event-import", entityId: row.id, version: 1 },
      detail: { fileName, dataset: mapping.dataset },
    },
  };
});

/** Two at once could both bring the same event as new. */
function* refuseSecond({ tx, t }: Work, assessmentId: string): Steps<void> {
  const [other] = yield* rows(
    tx
      .select({ id: t.eventImport.id })
      .from(t.eventImport)
      .where(and(eq(t.eventImport.assessmentId, assessmentId), eq(t.eventImport.state, "running")))
      .limit(1),
  );
  if (other !== undefined)
    refuseField("invalid-input", "uploadId", "must wait: another import of this assessment is still running");
}
