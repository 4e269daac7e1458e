import { trajectoryPoints } from "./trajectory-points";
import type { ViewCase } from "./view-case";

/** The whole period for the narrow strip under the chart. */
export interface OverviewData {
  readonly points: readonly { readonly x: number; readonly p: readonly number[] }[];
  /** Days with evidence. */
  readonly ticks: readonly number[];
}

const MOST_POINTS = 300;
const MOST_TICKS = 400;

export function overviewData(view: ViewCase): OverviewData {
  const { asOf, instants } = view.assessment;
  const window = { from: 0, to: asOf, horizonDays: 0, xEnd: asOf + 1 };
  const stride = Math.max(Math.ceil(instants.length / MOST_TICKS), 1);
  return {
    points: trajectoryPoints(view, window, MOST_POINTS).map(({ x, p }) => ({
      x,
      p: p.map((value) => Number(value.toFixed(4))),
    })),
    ticks: instants.filter((_, index) => index % stride === 0).map((instant) => instant.at),
  };
}
