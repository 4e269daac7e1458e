import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { type StoredSnapshot, snapshotOf } from "../records/snapshot";
import type { Store } from "../store";

/**
 * The one snapshot that a link shows: a single statement, by the hash of the token. Asks for no actor, because holding the
 * token is the right to read. Unknown, expired and revoked links are one and the same: null.
 */
export async function readSharedSnapshot(
  { db, t }: Store,
  { token, now }: { readonly token: string; readonly now: Date },
): Promise<StoredSnapshot | null> {
  const { expiresAt, revokedAt } = t.shareLink;
  const [found] = await db
    .select({ snapshot: t.snapshot, slug: t.assessment.slug, expiresAt, revokedAt })
    .from(t.shareLink)
    .innerJoin(t.snapshot, eq(t.snapshot.id, t.shareLink.snapshotId))
    .innerJoin(t.assessment, eq(t.assessment.id, t.snapshot.assessmentId))
    .where(eq(t.shareLink.tokenSha256, createHash("sha256").update(token).digest("hex")));
  if (found === undefined || found.revokedAt !== null || found.expiresAt <= now) return null;
  return snapshotOf(found.snapshot, found.slug);
}
