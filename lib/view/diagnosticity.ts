import type { Assessment } from "@/lib/engine/assessment";
import type { Credence } from "@/lib/engine/credence";
import { informationGain } from "@/lib/engine/explain/information-gain";
import { current } from "@/lib/engine/filter/current";

/** The weight of a report graded B2, to which diagnosticity refers. */
export const TYPICAL_RELIABILITY = 0.72;
/** The watch to which the diagnosticity of a rate refers. */
export const WATCH_DAYS = 30;

/**
 * How many bits an indicator is expected to tell about which scenario holds, at the scores of `asOf`: by one report graded
 * B2 for a reading on levels, by counting for 30 days for a rate. 0 when every scenario expects the same,
 * and for an indicator that is switched off.
 */
export function diagnosticity(assessment: Assessment, indicatorId: string): number {
  const indicator = assessment.model.indicators.get(indicatorId);
  if (indicator === undefined || indicator.weight === 0) return 0;
  if (indicator.kind === "categorical") return informationGain(assessment, indicatorId, TYPICAL_RELIABILITY);
  const expected = [...indicator.ratePerDay].map((rate) => rate * WATCH_DAYS);
  return countInformation(current(assessment).p, expected);
}

/** Bits that a Poisson count tells about the scenario, when scenario s, held with chance p[s], expects `expected[s]` events. */
export function countInformation(p: Credence, expected: readonly number[]): number {
  const most = Math.max(...expected);
  const last = Math.ceil(most + 12 * Math.sqrt(most) + 30);
  const logs = expected.map((mean) => -mean);
  let bits = 0;
  for (let count = 0; count <= last; count += 1) {
    if (count > 0)
      expected.forEach((mean, s) => {
        logs[s] = mean === 0 ? Number.NEGATIVE_INFINITY : (logs[s] ?? 0) + Math.log(mean / count);
      });
    const chances = logs.map((log) => Math.exp(log));
    const mixed = chances.reduce((sum, chance, s) => sum + chance * (p[s] ?? 0), 0);
    chances.forEach((chance, s) => {
      const weight = chance * (p[s] ?? 0);
      if (weight > 0) bits += weight * Math.log2(chance / mixed);
    });
  }
  return Math.max(bits, 0);
}
