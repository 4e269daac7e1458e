import type { SnapshotHead } from "../_schemas/snapshots";

/** A snapshot without its bundle, which is read as a file of its own. */
export function snapshotHead(snapshot: SnapshotHead): SnapshotHead {
  const { id, assessmentId, slug, title, note, asOf, handling, createdAt, createdBy, sha256, keyId } = snapshot;
  return { id, assessmentId, slug, title, note, asOf, handling, createdAt, createdBy, sha256, keyId };
}
