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
  /** Whether the doubt about the tables is drawn around the lines. */
  bands: z.enum(["on", "off"]).catch("on"),
  /** How the scores are drawn: in one plot, one small plot a scenario, or stacked to 100 %. */
  view: z.enum(["lines", "panels", "shares"]).catch("lines"),
  /** Whether what the evidence since says about each day is drawn over the lines. */
  hindsight: z.enum(["on", "off"]).catch("off"),
  /** Whether the range in which the score may move as evidence comes in is drawn after the as-of day. */
  fan: z.enum(["on", "off"]).catch("off"),
  /** A day kept for comparison, marked in the chart. */
  pin: Day.nullable().catch(null),
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
    bands: one("bands"),
    view: one("view"),
    hindsight: one("hindsight"),
    fan: one("fan"),
    pin: one("pin"),
  });
}
