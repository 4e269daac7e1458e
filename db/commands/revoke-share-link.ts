import { eq } from "drizzle-orm";
import { refuseMissing } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { type StoredShareLink, shareLinkColumns, shareLinkOf } from "../records/snapshot";
import { exec, rows, type Steps } from "../store";

/** Ends a link at once and for good; one that is revoked already stays as it is. */
export const revokeShareLink = command(
  "revokeShareLink",
  function* ({ tx, t, now }, { id }: { readonly id: string }): Steps<Outcome<StoredShareLink>> {
    const [found] = yield* rows(
      tx
        .select({ link: shareLinkColumns(t), assessmentId: t.snapshot.assessmentId })
        .from(t.shareLink)
        .innerJoin(t.snapshot, eq(t.snapshot.id, t.shareLink.snapshotId))
        .where(eq(t.shareLink.id, id)),
    );
    if (found === undefined) return refuseMissing("link", id);
    const { link, assessmentId } = found;
    if (link.revokedAt !== null) return { result: shareLinkOf(link), audit: null };
    yield* exec(tx.update(t.shareLink).set({ revokedAt: now }).where(eq(t.shareLink.id, id)));
    const detail = { snapshotId: link.snapshotId, name: link.name };
    return {
      result: shareLinkOf({ ...link, revokedAt: now }),
      audit: { assessmentId, entity: "share-link", entityId: id, version: 2, detail },
    };
  },
);
