// The evidence fan against another simulation: the scenario, the readings and the events in steps of a sixteenth of a day, and
// credences by Bayes' rule in the same steps, written out for two scenarios.
import { describe, expect, test } from "vitest";
import type { ScoringFinding, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { evidenceFan } from "@/lib/engine/forecast/evidence-fan";
import { sum } from "../sample-models";

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}

const PRIOR = 0.35;
const ROWS = [
  [0.8, 0.2],
  [0.3, 0.7],
] as const;
const RATES = [0.15, 0.03] as const;
const W = 0.75;
const AS_OF = 40;
const STEP = 1 / 16;
const HORIZONS = [7, 20, 40];
const SHARES = [0.1, 0.5, 0.9];

const report = (id: string, at: number, level: string): ScoringFinding => ({
  id,
  indicator: "tone",
  at,
  reports: [{ level, reliability: W }],
});
const readings = [3, 9, 14, 22, 27, 33, 38].map((at, i) => report(`r${i}`, at, i % 3 === 0 ? "no" : "yes"));
const happened: ScoringFinding = {
  id: "e",
  indicator: "alerts",
  at: 17,
  reports: [{ event: true, reliability: 1 }],
};

function inputOf(halfLifeDays: number, watchEnds: number): ScoringInput {
  return {
    scenarios: [
      { id: "s1", prior: PRIOR },
      { id: "s2", prior: 1 - PRIOR },
    ],
    dynamics: { kind: "half-life", halfLifeDays },
    indicators: [
      { id: "tone", kind: "categorical", levels: ["yes", "no"], likelihood: ROWS, weight: 1 },
      { id: "alerts", kind: "rate", ratePerDay: RATES, monitored: { from: 0, to: watchEnds }, weight: 1 },
    ],
    findings: [...readings, happened],
    asOf: AS_OF,
  };
}

/** One future: the credence in the first scenario at each horizon. */
function future(random: () => number, start: number, halfLifeDays: number, watchDays: number): number[] {
  const base = ROWS[0].map((_, l) => PRIOR * ROWS[0][l]! + (1 - PRIOR) * ROWS[1][l]!);
  const shows = (row: readonly number[], l: number) => W * row[l]! + (1 - W) * base[l]!;
  const forgets = -Math.expm1((-Math.LN2 / halfLifeDays) * STEP);
  const reads = (readings.length / AS_OF) * STEP;
  let scenario: 0 | 1 = random() < start ? 0 : 1;
  let p = start;
  const seen: number[] = [];
  for (let n = 1; n * STEP <= HORIZONS.at(-1)!; n++) {
    if (random() < forgets) scenario = random() < PRIOR ? 0 : 1;
    p += forgets * (PRIOR - p);
    const bayes = (first: number, second: number) => {
      p = (p * first) / (p * first + (1 - p) * second);
    };
    if (n * STEP <= watchDays) {
      if (random() < RATES[scenario] * STEP) bayes(RATES[0], RATES[1]);
      else bayes(1 - RATES[0] * STEP, 1 - RATES[1] * STEP);
    }
    if (random() < reads) {
      const l = random() < shows(ROWS[scenario], 0) ? 0 : 1;
      bayes(shows(ROWS[0], l), shows(ROWS[1], l));
    }
    if (HORIZONS.includes(n * STEP)) seen.push(p);
  }
  return seen;
}

describe("the fan is that of another simulation", () => {
  test.each([
    ["long memory, watched on", 120, 1e6],
    ["short memory, watched on", 9, 1e6],
    ["the watch ends after ten days", 60, AS_OF + 10],
    ["no watch", 60, AS_OF],
  ])("%s", (name, halfLifeDays, watchEnds) => {
    const ours = 3000;
    const theirs = 3000;
    const input = inputOf(halfLifeDays, watchEnds);
    const random = seeded(name.length);
    const [start] = current(assess(input)).p;
    const futures = Array.from({ length: theirs }, () => future(random, start!, halfLifeDays, watchEnds - AS_OF));
    evidenceFan(input, { paths: ours, shares: SHARES, horizons: HORIZONS }).forEach(({ quantiles, mean }, h) => {
      const values = futures.map((seen) => seen[h]!);
      SHARES.forEach((share, q) => {
        const bound = quantiles[q]![0]!;
        // The step of the other simulation moves its credences a little: count up to that little on either side.
        const low = values.filter((value) => value < bound - 0.004).length / theirs;
        const high = values.filter((value) => value <= bound + 0.004).length / theirs;
        const spread = 4 * Math.sqrt(share * (1 - share) * (1 / ours + 1 / theirs));
        expect(low, `day ${HORIZONS[h]}, share ${share}`).toBeLessThan(share + spread);
        expect(high, `day ${HORIZONS[h]}, share ${share}`).toBeGreaterThan(share - spread);
      });
      const average = sum(values) / theirs;
      expect(Math.abs(mean[0]! - average), `mean of day ${HORIZONS[h]}`).toBeLessThan(0.03);
      const width = quantiles[2]![0]! - quantiles[0]![0]!;
      expect(width).toBeGreaterThan(0.05);
    });
  });
});
