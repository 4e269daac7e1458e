// If the world works as the model says, then of all days on which the engine says 70 %, the scenario holds on 70 %. Histories are
// drawn with a seeded generator from the model itself and the credences are held against the truth that was drawn.
import { describe, expect, test } from "vitest";
import type { ScoringFinding, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { smoothedTrajectory } from "@/lib/engine/filter/smoothed-trajectory";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { multiBrier } from "@/lib/engine/score/multi-brier";
import { alerts, sample, sum, threePriors, tone } from "./sample-models";

const DAYS = 60;
const STEP = 1 / 8;
const HALF_LIFE = 15;
const counter = { ...alerts, ratePerDay: [0.6, 0.1, 0.02], monitored: { from: 0, to: DAYS } };

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

interface Drawn {
  readonly input: ScoringInput;
  /** The scenario that held on each whole day. */
  readonly truth: readonly number[];
}

function draw(seed: number): Drawn {
  const random = seeded(seed);
  const pick = (chances: readonly number[]) => {
    let rest = random();
    for (const [i, chance] of chances.entries()) {
      rest -= chance;
      if (rest < 0) return i;
    }
    return chances.length - 1;
  };
  const baseline = tone.levels.map((_, l) => sum(threePriors.map((p, s) => p * tone.likelihood[s]![l]!)));
  const findings: ScoringFinding[] = [];
  const truth: number[] = [];
  let scenario = pick(threePriors);
  for (let n = 0; n < DAYS / STEP; n++) {
    const at = n * STEP;
    if (n > 0 && random() < -Math.expm1((-Math.LN2 / HALF_LIFE) * STEP)) scenario = pick(threePriors);
    if (Number.isInteger(at)) truth.push(scenario);
    if (Number.isInteger(at) && at % 4 === 2) {
      const hidden = pick(tone.likelihood[scenario]!);
      const shown = random() < 0.7 ? hidden : pick(baseline);
      findings.push({
        id: `t${n}`,
        indicator: "tone",
        at,
        reports: [{ level: tone.levels[shown]!, reliability: 0.7 }],
      });
    }
    if (random() < -Math.expm1(-counter.ratePerDay[scenario]! * STEP)) {
      findings.push({
        id: `e${n}`,
        indicator: "alerts",
        at: at + STEP / 2,
        reports: [{ event: true, reliability: 1 }],
      });
    }
  }
  return { input: sample({ halfLifeDays: HALF_LIFE, indicators: [tone, counter], findings, asOf: DAYS }), truth };
}

const histories = Array.from({ length: 120 }, (_, i) => draw(1000 + i));
const days = Array.from({ length: 12 }, (_, i) => i * 5);

describe("histories drawn from the model", () => {
  const seen = histories.map(({ input, truth }) => {
    const assessment = assess(input);
    return {
      truth,
      filtered: trajectory(assessment, days).map(({ p }) => p),
      smoothed: smoothedTrajectory(assessment, days).map(({ p }) => p),
    };
  });
  const mean = (score: (p: readonly number[], outcome: number) => number, which: "filtered" | "smoothed") =>
    sum(seen.flatMap((one) => one[which].map((p, i) => score(p, one.truth[days[i]!]!)))) / (seen.length * days.length);

  test.each(["filtered", "smoothed"] as const)("%s credences come true as often as they say", (which) => {
    for (const [low, high] of [
      [0, 0.1],
      [0.1, 0.3],
      [0.3, 0.5],
      [0.5, 0.7],
      [0.7, 0.9],
      [0.9, 1.01],
    ] as const) {
      const said = seen.flatMap((one) =>
        one[which].flatMap((p, i) => p.map((chance, s) => ({ chance, came: Number(one.truth[days[i]!] === s) }))),
      );
      const inside = said.filter(({ chance }) => chance >= low && chance < high);
      const expected = sum(inside.map(({ chance }) => chance));
      const spread = Math.sqrt(sum(inside.map(({ chance }) => chance * (1 - chance))));
      expect(Math.abs(sum(inside.map(({ came }) => came)) - expected)).toBeLessThan(4 * spread + 1);
    }
  });
  test("evidence helps, and hindsight helps more", () => {
    const prior = mean((_, outcome) => multiBrier(threePriors, outcome), "filtered");
    const filtered = mean(multiBrier, "filtered");
    const smoothed = mean(multiBrier, "smoothed");
    expect(filtered).toBeLessThan(prior - 0.05);
    expect(smoothed).toBeLessThan(filtered - 0.01);
  });
});
