import { and, eq, ne } from "drizzle-orm";
import type { EventImport } from "@/lib/domain/event-import";
import { refuseField } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { eventImportOf, findImport } from "../records/event-import";
import { exec, rows, type Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
}

/** Lets a paused import go on from the row at which it stopped. */
export const resumeEventImport = command("resumeEventImport", function* (work, { slug, id }: Args): Steps<
  Outcome<EventImport>
> {
  const { tx, t } = work;
  const assessment = yield* findAssessment(work, slug);
  const found = yield* findImport(work, assessment.id, id);
  if (found.state === "running") return { result: eventImportOf(found), audit: null };
  if (found.state !== "paused") refuseField("invalid-input", "id", `is an import that is ${found.state}`);
  const [other] = yield* rows(
    tx
      .select({ id: t.eventImport.id })
      .from(t.eventImport)
      .where(
        and(
          eq(t.eventImport.assessmentId, assessment.id),
          eq(t.eventImport.state, "running"),
          ne(t.eventImport.id, id),
        ),
      )
      .limit(1),
  );
  if (other !== undefined) refuseField("invalid-input", "id", "must wait: another import is still running");
  yield* exec(tx.update(t.eventImport).set({ state: "running" }).where(eq(t.eventImport.id, id)));
  return {
    result: eventImportOf({ ...found, state: "running" }),
    audit: {
      ...{ assessmentId: assessment.id, entity: "event-import", entityId: id, version: 2 },
      detail: { state: "running" },
    },
  };
});
