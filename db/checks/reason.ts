import { z } from "zod";

/** Why a record was changed. */
export const RevisionReason = z.object({ reason: z.string().trim().max(1000).default("") });
/** Why a record was taken out of the count: it must be said. */
export const WithdrawalReason = z.object({ reason: z.string().trim().min(1, "say why").max(1000) });
