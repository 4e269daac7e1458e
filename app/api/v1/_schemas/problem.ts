import { z } from "zod";
import { errorCodes } from "@/lib/domain/errors";

/** Every refusal of the API (RFC 9457, with members of our own). */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  code: z.enum(errorCodes),
  detail: z.string(),
  fields: z.array(z.strictObject({ path: z.string(), rule: z.string(), message: z.string() })),
  /** Days since the start at which the evidence is impossible. */
  at: z.number().optional(),
  findings: z.array(z.string()).optional(),
  /** On a version conflict: what is stored, and what was sent. */
  theirs: z.unknown().optional(),
  yours: z.unknown().optional(),
});
