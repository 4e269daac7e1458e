import { z } from "zod";
import { Day } from "@/lib/domain/instant";
import { Slug } from "@/lib/domain/scenario";
import { rangeText } from "../chart-address";
import { ChartState, type SearchParams } from "../chart-state";

export const heatSorts = ["category", "overdue"] as const;
export const heatRanges = ["7d", "1m", "3m", "all"] as const;

/** What the indicators over time show, kept in the address. What is not understood falls back to its default. */
export const HeatState = z.object({
  range: ChartState.shape.range.unwrap().catch("all"),
  asOf: ChartState.shape.asOf,
  by: ChartState.shape.by,
  /** For or against which scenario the readings are coloured; null: the leading one. */
  scenario: Slug.nullable().catch(null),
  sort: z.enum(heatSorts).catch("category"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type HeatState = z.infer<typeof HeatState>;

/** Two days from a form stand for a range too. */
export function parseHeatState(params: SearchParams): HeatState {
  const one = (name: string) => [params[name]].flat()[0] ?? null;
  const days = z.tuple([Day, Day]).safeParse([one("from"), one("to")]);
  return HeatState.parse({
    range: days.success ? days.data.toSorted().join("..") : one("range"),
    asOf: one("asOf"),
    by: one("by"),
    scenario: one("scenario"),
    sort: one("sort"),
    page: one("page"),
  });
}

/** The parts of an address that are not at their default. */
export function heatParams(state: HeatState): [name: string, value: string][] {
  const all: [string, string, string][] = [
    ["range", rangeText(state.range), "all"],
    ["asOf", state.asOf ?? "", ""],
    ["by", state.by, "recorded"],
    ["scenario", state.scenario ?? "", ""],
    ["sort", state.sort, "category"],
    ["page", String(state.page), "1"],
  ];
  return all.flatMap(([name, value, usual]) => (value === usual ? [] : [[name, value]]));
}

export function formatHeatState(state: HeatState): string {
  const text = new URLSearchParams(heatParams(state)).toString().replaceAll("%3A", ":");
  return text === "" ? "" : `?${text}`;
}
