import { refuse } from "../model/refuse";
import { requireShare } from "../model/require-share";
import { requireWhole } from "../model/require-whole";

/** A yes-or-no forecast and what came of it. */
export interface ResolvedForecast {
  /** Probability of yes, [0, 1]. */
  readonly p: number;
  /** 1 if it happened, 0 if not. */
  readonly o: 0 | 1;
}

/** Tenths: 0, 0.1, ..., 1. */
export const TENTHS: readonly number[] = Array.from({ length: 11 }, (_, i) => i / 10);

/**
 * Sorts forecasts into bins of probability.
 *
 * Formula: bin b holds e_b <= p < e_{b+1}, the last one p <= e_B too.
 * @param forecasts any number
 * @param edges 0 = e_0 < e_1 < ... < e_B = 1
 * @returns B lists, empty ones included, each in the order given
 * @throws DomainError `invalid-input` for edges that do not rise from 0 to 1, a probability outside [0, 1] or an outcome that is
 *   neither 0 nor 1
 * Source: definition of a reliability table; Murphy, Winkler, Appl. Statist. 26 (1977) 41-47.
 * @example forecastBins([{ p: 0.1, o: 0 }], [0, 0.1, 1]) // [[], [{ p: 0.1, o: 0 }]]
 */
export function forecastBins(forecasts: readonly ResolvedForecast[], edges: readonly number[]): ResolvedForecast[][] {
  const rises = edges.every((edge, b) => b === 0 || edge > edges[b - 1]!);
  if (!(rises && edges[0] === 0 && edges.at(-1) === 1)) {
    refuse("invalid-input", "edges", `rise from 0 to 1, they are ${edges.join(", ") || "none"}`);
  }
  const bins: ResolvedForecast[][] = edges.slice(1).map(() => []);
  forecasts.forEach((forecast, i) => {
    const p = requireShare("invalid-input", `forecasts[${i}].p`, forecast.p);
    requireWhole(`forecasts[${i}].o`, forecast.o, 0, 1);
    const bin = Math.min(
      bins.length - 1,
      edges.findLastIndex((edge) => p >= edge),
    );
    bins[bin]!.push(forecast);
  });
  return bins;
}
