import { z } from "zod";
import { Day, Instant } from "@/lib/domain/instant";
import { Slug } from "@/lib/domain/scenario";
import { Handling } from "@/lib/domain/standards/tlp";

/** What a list shows of a snapshot: all but the bundle. */
export const SnapshotHead = z.strictObject({
  id: z.string(),
  assessmentId: z.string(),
  slug: Slug,
  title: z.string(),
  note: z.string(),
  asOf: Day,
  handling: Handling,
  createdAt: Instant,
  createdBy: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  keyId: z.string(),
});
export type SnapshotHead = z.infer<typeof SnapshotHead>;

export const StoredShareLink = z.strictObject({
  id: z.string(),
  snapshotId: z.string(),
  name: z.string(),
  createdAt: Instant,
  createdBy: z.string(),
  expiresAt: Instant,
  revokedAt: Instant.nullable(),
});
