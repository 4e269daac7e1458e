import { eq } from "drizzle-orm";
import { refuseMissing } from "../checks/refuse";
import { query, type Reading } from "../query";
import { type StoredSnapshot, snapshotOf } from "../records/snapshot";
import { rows, type Steps } from "../store";

export const getSnapshot = query(
  "getSnapshot",
  function* ({ tx, t }: Reading, { id }: { readonly id: string }): Steps<StoredSnapshot> {
    const [found] = yield* rows(
      tx
        .select({ snapshot: t.snapshot, slug: t.assessment.slug })
        .from(t.snapshot)
        .innerJoin(t.assessment, eq(t.assessment.id, t.snapshot.assessmentId))
        .where(eq(t.snapshot.id, id)),
    );
    return found === undefined ? refuseMissing("snapshot", id) : snapshotOf(found.snapshot, found.slug);
  },
);
