import { z } from "zod";
import type { Instant } from "./instant";

/** What somebody says about a finding. It is not edited: who was wrong withdraws it and says it again. */
export const Comment = z.strictObject({
  text: z.string().trim().min(1, "write something").max(10_000, "must be at most 10,000 characters"),
});
export type Comment = z.infer<typeof Comment>;

export interface StoredComment extends Comment {
  readonly id: string;
  readonly findingId: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly recordedByName: string;
  /** null while it stands. */
  readonly withdrawnAt: Instant | null;
}
