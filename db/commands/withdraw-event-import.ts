import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { EventImport } from "@/lib/domain/event-import";
import { parseInput } from "../checks/parse-input";
import { WithdrawalReason } from "../checks/reason";
import { refuseField } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { eventImportOf, findImport } from "../records/event-import";
import { exec, type Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
  readonly reason: string;
}

/** The events of an import count no more, and what they stood instead of stands again, unless a later import told it otherwise. */
export const withdrawEventImport = command("withdrawEventImport", function* (work, args: Args): Steps<
  Outcome<EventImport>
> {
  const { tx, t } = work;
  const assessment = yield* findAssessment(work, args.slug);
  const { reason } = parseInput(WithdrawalReason, { reason: args.reason });
  const found = yield* findImport(work, assessment.id, args.id);
  if (found.state !== "done")
    refuseField("invalid-input", "id", `is an import that is ${found.state}: only one that is done can be withdrawn`);
  const own = alias(t.event, "own");
  const next = tx
    .select({ supersededBy: own.supersededBy })
    .from(own)
    .where(
      and(
        eq(own.importId, args.id),
        eq(own.assessmentId, t.event.assessmentId),
        eq(own.dataset, t.event.dataset),
        eq(own.externalId, t.event.externalId),
      ),
    );
  yield* exec(
    tx
      .update(t.event)
      .set({ supersededBy: sql`(${next})` })
      .where(and(eq(t.event.assessmentId, assessment.id), eq(t.event.supersededBy, args.id))),
  );
  yield* exec(tx.update(t.eventImport).set({ state: "withdrawn" }).where(eq(t.eventImport.id, args.id)));
  return {
    result: eventImportOf({ ...found, state: "withdrawn" }),
    audit: {
      ...{ assessmentId: assessment.id, entity: "event-import", entityId: args.id, version: 3 },
      detail: { state: "withdrawn", reason },
    },
  };
});
