import type { ScoringInput } from "@/lib/domain/scoring-input";
import { bands } from "@/lib/engine/forecast/bands";

/** Draws times findings that are worth the wait; a long history gets fewer draws, never less than the format asks. */
const WORK = 20_000_000;
const LEAST_DRAWS = 2_000;
const MOST_DRAWS = 10_000;

/** Answers `bands` of a golden case: quantiles of the credence at asOf over drawn tables, [quantile][scenario]. */
export function goldenBands(input: ScoringInput, kappa: number, quantiles: readonly number[]): object {
  const affordable = Math.floor(WORK / (input.findings.length + 1));
  const draws = Math.min(MOST_DRAWS, Math.max(LEAST_DRAWS, affordable));
  const [point] = bands(input, { kappa, draws, shares: quantiles, times: [input.asOf] });
  return { kappa, quantiles, p: point?.quantiles, mean: point?.mean, draws };
}
