import type { ChartPoint } from "./chart-data";

/**
 * "Just before the evidence of a day", in days. A power of two, so that the gaps between days come out as the same few numbers and
 * the engine can use its steps again; a twelfth of a second moves nothing that anybody could see.
 */
export const MOMENT = 2 ** -20;

/** The time of the band at a point of the chart: what comes after the as-of day stands one day further right than it is. */
export function bandTimeOf({ x, phase }: Pick<ChartPoint, "x" | "phase">): number {
  if (phase === "before") return x - MOMENT;
  return phase === "now" || phase === "projected" ? x - 1 : x;
}
