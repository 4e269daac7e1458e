import { z } from "zod";
import { Instant } from "@/lib/domain/instant";

/** Every revision of a record, newest first. */
export const History = z.strictObject({
  items: z.array(
    z.strictObject({
      version: z.int().min(1),
      recordedAt: Instant,
      recordedBy: z.string(),
      recordedByName: z.string(),
      reason: z.string(),
      /** The fields that differ from the revision before; empty for the first. */
      changed: z.array(z.string()).readonly(),
      /** The record as it was. */
      record: z.record(z.string(), z.unknown()).readonly(),
    }),
  ),
});
