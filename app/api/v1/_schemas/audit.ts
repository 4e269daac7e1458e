import { z } from "zod";
import { Instant } from "@/lib/domain/instant";
import { Slug } from "@/lib/domain/scenario";

/** Who wrote what and when, newest first; never the content itself. */
export const AuditEntries = z.strictObject({
  items: z.array(
    z.strictObject({
      seq: z.int(),
      at: Instant,
      actorId: z.string(),
      actorName: z.string(),
      action: z.string(),
      assessmentId: z.string(),
      slug: Slug,
      entity: z.string(),
      entityId: z.string(),
      version: z.int().min(1),
      detail: z
        .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).readonly()]))
        .readonly(),
    }),
  ),
});
