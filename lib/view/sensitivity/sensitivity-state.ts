import { z } from "zod";
import { Day, Instant } from "@/lib/domain/instant";
import { Slug } from "@/lib/domain/scenario";
import type { SearchParams } from "../chart-state";

/** What the sensitivity screen shows, kept in the address. What is not understood falls back to its default. */
export const SensitivityState = z.object({
  /** The cut; null means all there is. */
  asOf: z.union([Day, Instant]).nullable().catch(null),
  by: z.enum(["recorded", "reported"]).catch("recorded"),
  /** The scenario whose score is watched; null means the leading one. */
  scenario: Slug.nullable().catch(null),
});
export type SensitivityState = z.infer<typeof SensitivityState>;

export function parseSensitivityState(params: SearchParams): SensitivityState {
  const one = (name: keyof SensitivityState) => [params[name]].flat()[0] ?? null;
  return SensitivityState.parse({ asOf: one("asOf"), by: one("by"), scenario: one("scenario") });
}

/** The search part of an address, with its question mark; what is at its default is left out. */
export function formatSensitivityState({ asOf, by, scenario }: SensitivityState): string {
  const params = new URLSearchParams();
  if (asOf !== null) params.set("asOf", asOf);
  if (by !== "recorded") params.set("by", by);
  if (scenario !== null) params.set("scenario", scenario);
  const text = params.toString().replaceAll("%3A", ":");
  return text === "" ? "" : `?${text}`;
}
