import { addDays } from "@/lib/domain/calendar";
import type { CaseFile } from "@/lib/domain/case-file";
import { type Day, earlierDay, laterDay } from "@/lib/domain/instant";
import type { ChartState } from "../chart-state";

/** The days that are shown, first and last included. */
export interface MapWindow {
  readonly from: Day;
  readonly to: Day;
}

export const WINDOW_DAYS: Readonly<Record<"7d" | "1m" | "3m", number>> = { "7d": 7, "1m": 30, "3m": 90 };

/** The stretch of the chart, ending at the as-of day; "all" reaches back to the first thing that is known. */
export function mapWindow(file: CaseFile, range: ChartState["range"], first: Day | null): MapWindow {
  const { until } = file.cut;
  if (typeof range !== "string") {
    const to = earlierDay(range.to, until);
    return { from: earlierDay(range.from, to), to };
  }
  const start = first === null ? file.model.start : earlierDay(first, file.model.start);
  if (range === "all") return { from: start, to: until };
  return { from: laterDay(addDays(until, -WINDOW_DAYS[range]), start), to: until };
}
