import { z } from "zod";

/** A SHA-256 in lower-case hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 of 64 lower-case hexadecimal digits");
export type Sha256 = z.infer<typeof Sha256>;
