import { z } from "zod";
import { Day, Instant } from "@/lib/domain/instant";
import { Slug } from "@/lib/domain/scenario";

const Dates = z
  .string()
  .transform((text) => text.split(".."))
  .pipe(z.tuple([Day, Day]))
  .refine(([from, to]) => from <= to)
  .transform(([from, to]) => ({ from, to }));

/** What the Now room shows, kept in the address so that a reload or a pasted link gives the same screen. */
export const ChartState = z.object({
  range: z.union([z.enum(["7d", "1m", "3m", "all"]), Dates]).catch("1m"),
  /** The cut; null means all there is. */
  asOf: z.union([Day, Instant]).nullable().catch(null),
  by: z.enum(["recorded", "reported"]).catch("recorded"),
  /** The compared day; null means 30 days before the as-of day. */
  since: Day.nullable().catch(null),
  /** Where the explained change ends; null means the as-of day. */
  until: Day.nullable().catch(null),
  /** The scenario whose change is explained; null means the leading one. */
  scenario: Slug.nullable().catch(null),
  scale: z.enum(["linear", "log-odds"]).catch("linear"),
});
export type ChartState = z.infer<typeof ChartState>;

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The state in an address. What is not understood falls back to its default: an old link must not break the page. */
export function parseChartState(params: SearchParams): ChartState {
  const one = (name: keyof ChartState): string | null => {
    const value = params[name];
    return (typeof value === "string" ? value : value?.[0]) ?? null;
  };
  return ChartState.parse({
    range: one("range"),
    asOf: one("asOf"),
    by: one("by"),
    since: one("since"),
    until: one("until"),
    scenario: one("scenario"),
    scale: one("scale"),
  });
}

export function rangeText(range: ChartState["range"]): string {
  return typeof range === "string" ? range : `${range.from}..${range.to}`;
}

/** The search part of an address, with its question mark; what is at its default is left out. */
export function formatChartState(state: ChartState): string {
  const params = new URLSearchParams();
  const range = rangeText(state.range);
  if (range !== "1m") params.set("range", range);
  if (state.asOf !== null) params.set("asOf", state.asOf);
  if (state.by !== "recorded") params.set("by", state.by);
  if (state.since !== null) params.set("since", state.since);
  if (state.until !== null) params.set("until", state.until);
  if (state.scenario !== null) params.set("scenario", state.scenario);
  if (state.scale !== "linear") params.set("scale", state.scale);
  const text = params.toString().replaceAll("%3A", ":");
  return text === "" ? "" : `?${text}`;
}
