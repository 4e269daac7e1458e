import { daysBetween } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/instant";
import type { ChartData, ChartPoint } from "./chart-data";
import { toPermille } from "./permille";

/** Where the axis begins while another day is shown: a day before the window draws a window of the same length that ends there. */
export function liveFrom(data: Pick<ChartData, "start" | "from" | "to">, day: Day): number {
  const wanted = daysBetween(data.start, day);
  return wanted >= data.from ? data.from : Math.max(wanted - (data.to - data.from), 0);
}

/**
 * The chart as of another day, before the server has drawn it: lines end there and nothing is projected. Without a trajectory of
 * its own the drawn lines are cut at the day.
 */
export function liveData(
  data: ChartData,
  cut: { readonly day: Day; readonly p: readonly number[]; readonly points?: readonly ChartPoint[] },
): ChartData {
  const wanted = daysBetween(data.start, cut.day);
  const from = liveFrom(data, cut.day);
  const xEnd = from + (data.xEnd - data.from);
  const to = Math.min(Math.max(wanted, from), xEnd - 1);
  const known = cut.points ?? data.points;
  const seen = known.filter(({ x, phase }) => phase !== "now" && phase !== "projected" && x >= from && x <= to);
  const last: ChartPoint = { x: to + 1, day: cut.day, phase: "now", p: cut.p };
  const permille = toPermille(cut.p);
  return {
    ...data,
    from,
    to,
    xEnd,
    endDay: cut.day,
    // the zone after the day stays grey up to the end of the axis
    horizonDays: Math.max(xEnd - to - 1, 0),
    points: [...seen, last],
    hindsight: [],
    markers: data.markers.filter(({ x }) => x <= to),
    scenarios: data.scenarios.map((scenario, index) => ({
      ...scenario,
      permille: permille[index] ?? 0,
      projectedPermille: null,
    })),
  };
}
