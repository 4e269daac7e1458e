import { z } from "zod";

export const countDays = [7, 30, 90, 180] as const;

/** What the page of count forecasts shows, kept in its address. */
export const CountsState = z.object({
  by: z.enum(["recorded", "reported"]).catch("recorded"),
  days: z.coerce
    .number()
    .pipe(z.union(countDays.map((days) => z.literal(days))))
    .catch(30),
});
