import { addDays, type Day } from "@/lib/domain/instant";
import type { CountForecast } from "./count-forecast";
import type { PastCount } from "./count-history";

type Cell = string | number | null;

interface Counted {
  readonly indicator: { readonly id: string };
  readonly forecast: CountForecast;
  readonly past: readonly PastCount[];
}

/** Beyond it the chances of the file are left out: a thousandth of a thousandth. */
const LEAST = 1e-6;

/** The chance of every count, today's and those of the past with what came and their scores: one line a count. */
export function countNumbers(
  today: Day,
  counts: readonly Counted[],
): { readonly header: readonly string[]; readonly rows: readonly (readonly Cell[])[] } {
  const header = ["indicator", "said on", "until", "count", "probability", "came", "crps", "crps climatology"];
  const lines = (id: string, from: Day, to: Day, { pmf }: CountForecast, end: readonly Cell[]) =>
    pmf.flatMap((chance, n): Cell[][] => (chance < LEAST ? [] : [[id, from, to, n, chance, ...end]]));
  const rows = counts.flatMap(({ indicator, forecast, past }) => [
    ...lines(indicator.id, today, addDays(today, forecast.days), forecast, [null, null, null]),
    ...past.flatMap((row) =>
      lines(indicator.id, row.from, row.to, row.said, [row.came, row.crps, row.climatologyCrps]),
    ),
  ]);
  return { header, rows };
}
