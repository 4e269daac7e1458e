import { daysBetween } from "@/lib/domain/calendar";
import type { ChartState } from "./chart-state";
import { timeOf, type ViewCase } from "./view-case";

/** The stretch that the chart shows, in days since the start; the projection begins at the end of the as-of day. */
export interface ChartWindow {
  readonly from: number;
  readonly to: number;
  /** 0 when the window ends before the as-of day. */
  readonly horizonDays: number;
  readonly xEnd: number;
}

const DAYS: Record<"7d" | "1m" | "3m", number> = { "7d": 7, "1m": 30, "3m": 90 };
export const HORIZON_DAYS = 14;
const SHORT_HORIZON_DAYS = 7;

export function chartWindow(view: Pick<ViewCase, "file" | "assessment">, range: ChartState["range"]): ChartWindow {
  const { asOf } = view.assessment;
  const ending = (from: number, to: number): ChartWindow => {
    const horizonDays = to < asOf ? 0 : to - from < HORIZON_DAYS ? SHORT_HORIZON_DAYS : HORIZON_DAYS;
    return { from, to, horizonDays, xEnd: to + 1 + horizonDays };
  };
  if (range === "all") return ending(0, asOf);
  if (typeof range === "string") return ending(Math.max(asOf - DAYS[range], 0), asOf);
  const start = view.file.model.start;
  const to = Math.min(Math.max(daysBetween(start, range.to), 0), asOf);
  return ending(Math.min(timeOf(view, range.from), to), to);
}
