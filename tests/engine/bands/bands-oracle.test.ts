// Bands against a Monte-Carlo that shares nothing with the engine: another generator of chance, gammas as sums of exponentials,
// credences by a walk over all hidden paths.
import { describe, expect, test } from "vitest";
import type { ScoringFinding, ScoringIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { bands } from "@/lib/engine/forecast/bands";
import { bruteForce } from "../../support/brute-force";
import { alerts, cycle, event, level, sample, sum, tone } from "../sample-models";

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

/** A gamma of whole shape: the time of the n-th of a Poisson stream. */
function erlang(random: () => number, shape: number): number {
  let time = 0;
  for (let i = 0; i < shape; i++) time -= Math.log(1 - random());
  return time;
}

/** Tables around the given ones; kappa times every entry has to be a whole number. */
function drawn(random: () => number, indicator: ScoringIndicator, kappa: number): ScoringIndicator {
  if (indicator.kind === "rate") {
    const ratePerDay = indicator.ratePerDay.map((rate) => (rate * erlang(random, kappa)) / kappa);
    return { ...indicator, ratePerDay };
  }
  const likelihood = indicator.likelihood.map((row) => {
    const parts = row.map((chance) => erlang(random, Math.round(kappa * chance)));
    return parts.map((part) => part / sum(parts));
  });
  return { ...indicator, likelihood };
}

const KAPPA = 10;
const OURS = 4000;
const THEIRS = 1500;
const SHARES = [0.1, 0.5, 0.9];

function check(input: ScoringInput, seed: number): void {
  const random = seeded(seed);
  const found = bands(input, { kappa: KAPPA, draws: OURS, shares: SHARES, times: [input.asOf] })[0]!;
  const credences = Array.from({ length: THEIRS }, () => {
    const indicators = input.indicators.map((indicator) => drawn(random, indicator, KAPPA));
    return bruteForce({ ...input, indicators }).filtered(input.asOf);
  });
  input.scenarios.forEach((_, s) => {
    const values = credences.map((p) => p[s]!);
    SHARES.forEach((share, q) => {
      const bound = found.quantiles[q]![s]!;
      const below = values.filter((value) => value <= bound).length / THEIRS;
      // Both sides are drawn: their shares below one bound differ by chance.
      const spread = Math.sqrt(share * (1 - share) * (1 / THEIRS + 1 / OURS));
      expect(Math.abs(below - share), `scenario ${s}, share ${share}`).toBeLessThan(4 * spread);
    });
    const mean = sum(values) / THEIRS;
    const variance = sum(values.map((value) => (value - mean) ** 2)) / THEIRS;
    expect(Math.abs(found.mean[s]! - mean)).toBeLessThan(4 * Math.sqrt(variance * (1 / THEIRS + 1 / OURS)));
  });
}

const watch = { ...alerts, monitored: { from: 4, to: 33 } };
const findings: ScoringFinding[] = [
  level("a", 3, "high", 0.9),
  event("b", 12),
  {
    id: "c",
    indicator: "tone",
    at: 20,
    reports: [
      { level: "low", reliability: 0.5 },
      { level: "high", reliability: 0.6 },
    ],
  },
];

describe("bands are those of an independent Monte-Carlo", () => {
  test.each<[string, ScoringInput]>([
    ["half-life", sample({ indicators: [tone, watch], findings, asOf: 30 })],
    ["cycle", sample({ indicators: [tone, watch], findings, generator: cycle, asOf: 30 })],
    ["levels only", sample({ indicators: [tone], findings: [level("a", 3, "high", 1), level("b", 9, "high", 0.4)] })],
    ["silence only", sample({ indicators: [watch], findings: [] })],
    [
      "tempered",
      sample({
        indicators: [
          { ...tone, weight: 0.5 },
          { ...watch, weight: 0.3 },
        ],
        findings,
        asOf: 30,
      }),
    ],
  ])("%s", (name, input) => {
    check(input, name.length);
  });
});

describe("bands cover", () => {
  test("a world whose tables were drawn around the given ones lies inside the band of 80 % four times in five", () => {
    const random = seeded(99);
    const input = sample({ indicators: [tone, watch], findings, asOf: 30 });
    const [band] = bands(input, { kappa: KAPPA, draws: 2000, shares: [0.1, 0.9], times: [30] });
    const worlds = 600;
    let inside = 0;
    for (let world = 0; world < worlds; world++) {
      const indicators = input.indicators.map((indicator) => drawn(random, indicator, KAPPA));
      const [p] = bruteForce({ ...input, indicators }).filtered(30);
      if (p! >= band!.quantiles[0]![0]! && p! <= band!.quantiles[1]![0]!) inside++;
    }
    expect(Math.abs(inside / worlds - 0.8)).toBeLessThan(4.5 * Math.sqrt(0.16 / worlds));
  });
});
