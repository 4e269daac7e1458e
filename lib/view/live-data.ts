import { daysBetween } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/instant";
import type { ChartData, ChartPoint } from "./chart-data";
import { toPermille } from "./permille";

/**
 * The chart as of another day, before the server has drawn it: lines end there and nothing is projected. Without a trajectory of
 * its own the drawn lines are cut at the day.
 */
export function liveData(
  data: ChartData,
  cut: { readonly day: Day; readonly p: readonly number[]; readonly points?: readonly ChartPoint[] },
): ChartData {
  const wanted = daysBetween(data.start, cut.day);
  const to = Math.min(Math.max(wanted, data.from), data.xEnd - 1);
  const known = cut.points ?? data.points;
  const seen = known.filter(({ x, phase }) => phase !== "now" && phase !== "projected" && x >= data.from && x <= to);
  const last: ChartPoint = { x: to + 1, day: cut.day, phase: "now", p: cut.p };
  const permille = toPermille(cut.p);
  return {
    ...data,
    to,
    endDay: cut.day,
    // the zone after the day stays grey up to the end of the axis
    horizonDays: Math.max(data.xEnd - to - 1, 0),
    points: [...seen, last],
    hindsight: [],
    rules: data.rules,
    markers: data.markers.filter(({ x }) => x <= to),
    scenarios: data.scenarios.map((scenario, index) => ({
      ...scenario,
      permille: permille[index] ?? 0,
      projectedPermille: null,
    })),
  };
}
