import { MOMENT } from "./band-moment";
import type { ChartState } from "./chart-state";
import { chartWindow } from "./chart-window";
import { comparedTime, pinnedTime } from "./compared-time";
import { MOST_POINTS, momentsToDraw } from "./trajectory-points";
import { twinTimes } from "./twin-rows";
import type { ViewCase } from "./view-case";

/** At which times the chart and its table want a band, rising: days since the start, and the moments before evidence. */
export function bandTimes(
  view: Pick<ViewCase, "file" | "assessment">,
  state: Pick<ChartState, "range" | "since"> & Partial<Pick<ChartState, "pin">>,
): number[] {
  const { assessment } = view;
  const { from, to, horizonDays } = chartWindow(view, state.range);
  const evidence = assessment.instants.map((instant) => instant.at);
  const moments = momentsToDraw({ from, to }, evidence, MOST_POINTS);
  const drawn = moments.map(({ t, phase }) => (phase === "before" ? t - MOMENT : t));
  const ahead = Array.from({ length: horizonDays }, (_, index) => to + index + 1);
  const listed = twinTimes(evidence, comparedTime(view, state.since), assessment.asOf, pinnedTime(view, state.pin));
  return [...new Set([...drawn, to, ...ahead, ...listed])].sort((a, b) => a - b);
}
