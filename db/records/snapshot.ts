import type { Day, Instant } from "@/lib/domain/instant";
import type { Handling } from "@/lib/domain/standards/tlp";
import type { Tables } from "../schema/tables";

/** A snapshot without the bundle: for lists. */
export interface SnapshotSummary {
  readonly id: string;
  readonly assessmentId: string;
  readonly slug: string;
  readonly title: string;
  readonly note: string;
  readonly asOf: Day;
  readonly handling: Handling;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly sha256: string;
  readonly keyId: string;
}

export interface StoredSnapshot extends SnapshotSummary {
  /** The signed bundle: exactly the text that was frozen. */
  readonly bundle: string;
}

export interface StoredShareLink {
  readonly id: string;
  readonly snapshotId: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
}

export function snapshotColumns({ snapshot }: Tables) {
  const { id, assessmentId, title, note, asOf, handling, createdAt, createdBy, sha256, keyId } = snapshot;
  return { id, assessmentId, title, note, asOf, handling, createdAt, createdBy, sha256, keyId };
}

/** All but the hash of the token. */
export function shareLinkColumns({ shareLink }: Tables) {
  const { id, snapshotId, name, createdAt, createdBy, expiresAt, revokedAt } = shareLink;
  return { id, snapshotId, name, createdAt, createdBy, expiresAt, revokedAt };
}

export function snapshotOf<Row extends { readonly createdAt: Date }>(
  row: Row,
  slug: string,
): Omit<Row, "createdAt"> & Pick<StoredSnapshot, "createdAt" | "slug"> {
  return { ...row, slug, createdAt: row.createdAt.toISOString() };
}

interface ShareLinkRow extends Omit<StoredShareLink, "createdAt" | "expiresAt" | "revokedAt"> {
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

export function shareLinkOf({ createdAt, expiresAt, revokedAt, ...row }: ShareLinkRow): StoredShareLink {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revokedAt: revokedAt === null ? null : revokedAt.toISOString(),
  };
}
