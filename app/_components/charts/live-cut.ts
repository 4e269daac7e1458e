import type { Day } from "@/lib/domain/instant";
import type { ChartPoint } from "@/lib/view/chart-data";

/** What the chart shows while the as-of day is being moved, before the server has answered. */
export interface LiveCut {
  readonly day: Day;
  /** The scores as of that day. */
  readonly p: readonly number[];
  /** The whole trajectory as known by then; without it the drawn lines are cut at the day. */
  readonly points?: readonly ChartPoint[];
}
