import { z } from "zod";
import type { Instant } from "./instant";

/** What one analyst says of a question, with the reason; a later one replaces it and both stay on record. */
export const Forecast = z.strictObject({
  probability: z.number().min(0).max(1),
  reason: z.string().trim().min(1).max(2000),
});
export type Forecast = z.infer<typeof Forecast>;

export interface StoredForecast extends Forecast {
  readonly id: string;
  readonly questionId: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}
