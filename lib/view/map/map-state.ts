import { z } from "zod";
import { formatChartState } from "../chart-address";
import { type ChartState, parseChartState, type SearchParams } from "../chart-state";

const Own = z.object({
  /** Words that a place or a title must hold. */
  q: z.string().max(120).catch(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  /** The point that was chosen. */
  at: z
    .string()
    .regex(/^[ie]:[A-Za-z0-9_-]{1,80}$/)
    .nullable()
    .catch(null),
});

/** What the map shows: the day and the stretch before it as in the chart, and what the list is narrowed to. */
export interface MapState extends z.infer<typeof Own> {
  readonly chart: ChartState;
}

export function parseMapState(params: SearchParams): MapState {
  const one = (name: string) => {
    const value = params[name];
    return typeof value === "string" ? value : value?.[0];
  };
  return {
    chart: parseChartState(params),
    ...Own.parse({ q: one("q") ?? "", page: one("page") ?? 1, at: one("at") ?? null }),
  };
}

/** The search part of an address; of the chart only the day, how it is read and the stretch. */
export function formatMapState({ chart, q, page, at }: MapState): string {
  const { asOf, by, range } = chart;
  const base = formatChartState({ ...parseChartState({}), asOf, by, range });
  const params = new URLSearchParams();
  if (q !== "") params.set("q", q);
  if (page !== 1) params.set("page", String(page));
  if (at !== null) params.set("at", at);
  const own = params.toString().replaceAll("%3A", ":");
  return own === "" ? base : `${base}${base === "" ? "?" : "&"}${own}`;
}
