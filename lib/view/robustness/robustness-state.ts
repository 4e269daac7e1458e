import { z } from "zod";
import { Day, Instant } from "@/lib/domain/instant";
import type { SearchParams } from "../chart-state";

/** What the robustness screen shows, kept in the address. What is not understood falls back to its default. */
export const RobustnessState = z.object({
  /** The cut; null means all there is. */
  asOf: z.union([Day, Instant]).nullable().catch(null),
  by: z.enum(["recorded", "reported"]).catch("recorded"),
  /** Of the table of findings. */
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type RobustnessState = z.infer<typeof RobustnessState>;

export function parseRobustnessState(params: SearchParams): RobustnessState {
  const one = (name: keyof RobustnessState) => [params[name]].flat()[0] ?? null;
  return RobustnessState.parse({ asOf: one("asOf"), by: one("by"), page: one("page") ?? 1 });
}

/** The search part of an address, with its question mark; what is at its default is left out. */
export function formatRobustnessState({ asOf, by, page }: RobustnessState): string {
  const params = new URLSearchParams();
  if (asOf !== null) params.set("asOf", asOf);
  if (by !== "recorded") params.set("by", by);
  if (page > 1) params.set("page", String(page));
  const text = params.toString().replaceAll("%3A", ":");
  return text === "" ? "" : `?${text}`;
}
