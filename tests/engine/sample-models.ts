// Small models that many tests of the engine start from, and ways to say what is close.
import { expect } from "vitest";
import type {
  CategoricalIndicator,
  RateIndicator,
  ScoringFinding,
  ScoringIndicator,
  ScoringInput,
} from "@/lib/domain/scoring-input";

export const tone: CategoricalIndicator = {
  id: "tone",
  kind: "categorical",
  levels: ["low", "medium", "high"],
  likelihood: [
    [0.6, 0.3, 0.1],
    [0.2, 0.5, 0.3],
    [0.1, 0.2, 0.7],
  ],
  weight: 1,
};

export const alerts: RateIndicator = {
  id: "alerts",
  kind: "rate",
  ratePerDay: [0.2, 0.05, 0.01],
  monitored: { from: 0, to: 60 },
  weight: 1,
};

export function level(id: string, at: number, name: string, reliability = 0.8, indicator = "tone"): ScoringFinding {
  return { id, indicator, at, reports: [{ level: name, reliability }] };
}

export function event(id: string, at: number, reliability = 0.8, indicator = "alerts"): ScoringFinding {
  return { id, indicator, at, reports: [{ event: true, reliability }] };
}

export const threePriors = [0.5, 0.3, 0.2];

interface Parts {
  readonly priors?: readonly number[];
  readonly halfLifeDays?: number;
  readonly generator?: readonly (readonly number[])[];
  readonly indicators?: readonly ScoringIndicator[];
  readonly findings?: readonly ScoringFinding[];
  readonly asOf?: number;
}

/** Three scenarios with a half-life of 30 days, `tone` and `alerts`, looked at from day 50; any part can be replaced. */
export function sample(parts: Parts = {}): ScoringInput {
  const { priors = threePriors, halfLifeDays = 30, generator } = parts;
  return {
    scenarios: priors.map((prior, s) => ({ id: `s${s + 1}`, prior })),
    dynamics: generator === undefined ? { kind: "half-life", halfLifeDays } : { kind: "generator", generator },
    indicators: parts.indicators ?? [tone, alerts],
    findings: parts.findings ?? [
      level("a", 5, "high"),
      event("b", 12),
      level("c", 12, "low", 0.5),
      event("d", 40, 0.6),
    ],
    asOf: parts.asOf ?? 50,
  };
}

/** No memory, no change: three scenarios that stay what they are. */
export const frozen = [
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
];

/** A cycle of three with a way back that is slow. */
export const cycle = [
  [-0.11, 0.1, 0.01],
  [0.02, -0.07, 0.05],
  [0.2, 0, -0.2],
];

export function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-12): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    const off = Math.abs(actual[i]! - expected[i]!);
    const allowed = tolerance * Math.max(1, Math.abs(expected[i]!));
    if (!(off <= allowed || actual[i] === expected[i])) {
      expect.fail(`entry ${i}: expected ${expected[i]}, got ${actual[i]} (off by ${off}, allowed ${allowed})`);
    }
  }
}

export function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((a, b) => a + b, 0);
}
