import type { Kit } from "../kit";

/** Who made a revision, when, and why: the same columns in every revision table. */
export function revisionStamp(k: Kit) {
  return {
    reason: k.text("reason").notNull(),
    recordedAt: k.instant("recorded_at").notNull(),
    recordedBy: k.text("recorded_by").notNull(),
  };
}
