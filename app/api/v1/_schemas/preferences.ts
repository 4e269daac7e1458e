import { z } from "zod";

export const Theme = z.enum(["system", "light", "dark"]);
export type Theme = z.infer<typeof Theme>;

/** What a person may set; each lives in a cookie of its own. */
export const Preferences = z.strictObject({
  language: z.enum(["en", "fr"]).optional(),
  theme: Theme.optional(),
  shortcuts: z.boolean().optional(),
});
export type Preferences = z.infer<typeof Preferences>;
