import { z } from "zod";

/** A report as somebody saw it: another version stored by now means that it says something else. */
export const SeenReport = z.strictObject({ id: z.string().min(1).max(80), version: z.int().min(1) });
export type SeenReport = z.infer<typeof SeenReport>;

export const SeenReports = z.array(SeenReport).min(1, "name at least one report").max(5000);
