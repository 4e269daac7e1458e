import { eq } from "drizzle-orm";
import type { EventImport } from "@/lib/domain/event-import";
import { refuseField } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { eventImportOf, findImport } from "../records/event-import";
import { exec, type Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
  /** A paused import can go on; of a cancelled one nothing is kept. */
  readonly to: "paused" | "cancelled";
}

/** Stops an import that has not read all of its file; the job notices before its next piece. */
export const cancelEventImport = command("cancelEventImport", function* (work, { slug, id, to }: Args): Steps<
  Outcome<EventImport>
> {
  const { tx, t } = work;
  const assessment = yield* findAssessment(work, slug);
  const found = yield* findImport(work, assessment.id, id);
  if (found.state === to) return { result: eventImportOf(found), audit: null };
  const mayStop = found.state === "running" || (found.state === "paused" && to === "cancelled");
  if (!mayStop) refuseField("invalid-input", "id", `is an import that is ${found.state}: there is nothing to stop`);
  yield* exec(tx.update(t.eventImport).set({ state: to }).where(eq(t.eventImport.id, id)));
  return {
    result: eventImportOf({ ...found, state: to }),
    audit: { assessmentId: assessment.id, entity: "event-import", entityId: id, version: 2, detail: { state: to } },
  };
});
