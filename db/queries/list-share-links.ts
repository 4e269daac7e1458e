import { desc, eq } from "drizzle-orm";
import { refuseMissing } from "../checks/refuse";
import { query, type Reading } from "../query";
import { type StoredShareLink, shareLinkColumns, shareLinkOf } from "../records/snapshot";
import { rows, type Steps } from "../store";

/** Newest first, revoked and expired ones too; nothing from which a token could be made again. */
export const listShareLinks = query(
  "listShareLinks",
  function* ({ tx, t }: Reading, { snapshotId }: { readonly snapshotId: string }): Steps<StoredShareLink[]> {
    const known = yield* rows(tx.select({ id: t.snapshot.id }).from(t.snapshot).where(eq(t.snapshot.id, snapshotId)));
    if (known.length === 0) refuseMissing("snapshot", snapshotId);
    const found = yield* rows(
      tx
        .select(shareLinkColumns(t))
        .from(t.shareLink)
        .where(eq(t.shareLink.snapshotId, snapshotId))
        .orderBy(desc(t.shareLink.createdAt), desc(t.shareLink.id)),
    );
    return found.map(shareLinkOf);
  },
);
