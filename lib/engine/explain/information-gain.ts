import type { Assessment } from "../assessment";
import { current } from "../filter/current";
import { log2 } from "../math/logarithm";
import { findCategorical } from "../model/find-indicator";
import { requireShare } from "../model/require-share";

/**
 * How many bits one more report of an indicator would bring on average, at asOf.
 *
 * Formula: sum_s p_s sum_r P(r|s) log2(P(r|s) / sum_j p_j P(r|j)), P(r|s) = w theta[s][r] + (1 - w) u_r; 0 ln 0 = 0.
 * @param assessment from assess
 * @param indicatorId of an indicator with levels; its weight plays no part
 * @param reliability w in [0, 1] of the report to come
 * @returns bits, 0 (tells nothing) to log2 K; larger is more worth asking; non-decreasing in w
 * @throws DomainError `unknown-indicator`; `invalid-input` for an indicator that counts events or a reliability outside [0, 1]
 * Source: method 6; Lindley, Ann. Math. Statist. 27 (1956) 986-1005.
 * @example informationGain(assessment, "tone", 0) // 0
 */
export function informationGain(assessment: Assessment, indicatorId: string, reliability: number): number {
  const { likelihood, baseline } = findCategorical(assessment.model, indicatorId);
  requireShare("invalid-input", "reliability", reliability, { indicator: indicatorId });
  const { p } = current(assessment);
  const width = baseline.length;
  const whole = p.reduce((sum, chance) => sum + chance, 0);
  let bits = 0;
  for (let r = 0; r < width; r++) {
    const chances = p.map((_, s) => reliability * likelihood[s * width + r]! + (1 - reliability) * baseline[r]!);
    const mean = chances.reduce((sum, chance, s) => sum + chance * p[s]!, 0);
    chances.forEach((chance, s) => {
      if (p[s]! > 0 && chance > 0) bits += p[s]! * chance * log2((chance * whole) / mean);
    });
  }
  return Math.max(0, bits);
}
