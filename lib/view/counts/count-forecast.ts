import type { Assessment } from "@/lib/engine/assessment";
import { countDistribution } from "@/lib/engine/forecast/count-distribution";
import { countQuantile } from "@/lib/engine/forecast/count-quantile";

export interface CountForecast {
  readonly days: number;
  /** P(n events), n = 0, 1, ... */
  readonly pmf: readonly number[];
  readonly mean: number;
  /** The least counts that 10, 50 and 90 in 100 do not exceed. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Twenty counts that stand for the distribution, rising: each a twentieth of the chance. */
  readonly dots: readonly number[];
}

export const DOTS = 20;

/**
 * How many events of an indicator will come in the days after the as-of day.
 * @throws DomainError as countDistribution
 */
export function countForecast(assessment: Assessment, indicator: string, days: number): CountForecast {
  const { pmf, mean } = countDistribution(assessment, indicator, days);
  return {
    ...{ days, pmf, mean },
    low: countQuantile(pmf, 0.1),
    median: countQuantile(pmf, 0.5),
    high: countQuantile(pmf, 0.9),
    dots: Array.from({ length: DOTS }, (_, i) => countQuantile(pmf, (i + 0.5) / DOTS)),
  };
}
