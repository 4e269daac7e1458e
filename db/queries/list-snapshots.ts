import { desc, eq } from "drizzle-orm";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { type SnapshotSummary, snapshotColumns, snapshotOf } from "../records/snapshot";
import { rows, type Steps } from "../store";

/** Newest first, without their bundles. */
export const listSnapshots = query(
  "listSnapshots",
  function* (reading: Reading, { slug }: { readonly slug: string }): Steps<SnapshotSummary[]> {
    const { tx, t } = reading;
    const { id } = yield* findAssessment(reading, slug);
    const found = yield* rows(
      tx
        .select(snapshotColumns(t))
        .from(t.snapshot)
        .where(eq(t.snapshot.assessmentId, id))
        .orderBy(desc(t.snapshot.createdAt), desc(t.snapshot.id)),
    );
    return found.map((row) => snapshotOf(row, slug));
  },
);
