import { describe, expect, test } from "vitest";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { current } from "@/lib/engine/filter/current";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { smoothedAt } from "@/lib/engine/filter/smoothed-at";
import { project } from "@/lib/engine/forecast/project";
import { questionProbability } from "@/lib/engine/forecast/question-probability";
import { bruteForce } from "../support/brute-force";
import { alerts, cycle, event, expectClose, frozen, level, sample, tone } from "./sample-models";

const late = { ...alerts, id: "late", ratePerDay: [0.01, 0.4, 0.1], monitored: { from: 20, to: 80 }, weight: 0.7 };
const zeros = {
  ...tone,
  id: "zeros",
  likelihood: [
    [1, 0, 0],
    [0.5, 0.5, 0],
    [0, 0.5, 0.5],
  ],
  weight: 0.5,
};
const several = {
  id: "several",
  indicator: "tone",
  at: 12,
  reports: [
    { level: "low", reliability: 0.6 },
    { level: "low", reliability: 0.3 },
    { level: "high", reliability: 0.7 },
  ],
};

/** Two scenarios that differ in everything, and models of three; few enough days for all paths to be walked. */
const cases: readonly [string, ScoringInput][] = [
  ["memory, levels, events and silence", sample()],
  ["reports that agree and contradict", sample({ findings: [several, event("e", 30, 0.4)] })],
  [
    "two watches that overlap, one tempered",
    sample({
      indicators: [tone, alerts, late],
      findings: [event("a", 10), event("b", 25, 1, "late"), level("c", 25, "low")],
    }),
  ],
  ["a cycle", sample({ generator: cycle })],
  [
    "a cycle with exact zeros",
    sample({
      generator: cycle,
      indicators: [zeros, alerts],
      findings: [level("z", 9, "medium", 1, "zeros"), event("e", 9)],
    }),
  ],
  [
    "a chain that ends in one scenario",
    sample({
      generator: [
        [-0.1, 0.07, 0.03],
        [0, -0.02, 0.02],
        [0, 0, 0],
      ],
    }),
  ],
  ["no change at all", sample({ generator: frozen })],
  ["a scenario that starts with prior 0", sample({ priors: [0.6, 0.4, 0], generator: cycle })],
  ["a short memory", sample({ halfLifeDays: 0.5 })],
  ["a long memory", sample({ halfLifeDays: 3650 })],
  ["as of a day with evidence", sample({ asOf: 12 })],
  ["silence only", sample({ findings: [] })],
  [
    "two scenarios",
    sample({
      priors: [0.9, 0.1],
      indicators: [{ ...alerts, ratePerDay: [2, 0.1] }],
      findings: [event("a", 1, 0.95), event("b", 49, 0.2)],
    }),
  ],
];

describe.each(cases)("all hidden paths: %s", (_, input) => {
  const oracle = bruteForce(input);
  const assessment = assess(input);
  const days = [0, 4, 12, 20, 31.5, input.asOf].filter((t) => t <= input.asOf);

  test("filtered, and log evidence", () => {
    for (const t of days) {
      expectClose(filteredAt(assessment, t).p, oracle.filtered(t), 1e-11);
      expect(filteredAt(assessment, t).logEvidence).toBeCloseTo(oracle.logEvidence(t), 10);
    }
  });
  test("smoothed", () => {
    for (const t of days) expectClose(smoothedAt(assessment, t).p, oracle.smoothed(t), 1e-11);
  });
  test("leave one out", () => {
    const ids = input.findings.filter(({ at }) => at <= input.asOf).map(({ id }) => id);
    for (const answer of leaveOneOut(assessment, ids)) {
      const expected = oracle.without(answer.finding);
      expectClose(answer.without, expected.p, 1e-11);
      expect(answer.logEvidenceWithout).toBeCloseTo(expected.logEvidence, 10);
    }
  });
  test("projected, and the chance of a question", () => {
    const hazards = input.scenarios.map((_, s) => [0.02, 0.001, 0][s] ?? 0);
    for (const h of [0.1, 10, 100]) {
      expectClose(project(assessment, h), oracle.projected(h), 1e-11);
      expect(questionProbability(assessment, hazards, h)).toBeCloseTo(oracle.questionProbability(hazards, h), 11);
    }
  });
});

test("the oracle itself, by hand: one report, one half-life", () => {
  const input = sample({
    priors: [0.5, 0.5],
    indicators: [
      {
        ...tone,
        likelihood: [
          [0.5, 0.5, 0],
          [0.25, 0.25, 0.5],
        ],
      },
    ],
    findings: [level("a", 0, "low", 1)],
    asOf: 30,
  });
  const oracle = bruteForce(input);
  expectClose(oracle.filtered(0), [2 / 3, 1 / 3], 1e-14);
  expectClose(oracle.filtered(30), [7 / 12, 5 / 12], 1e-14);
  expect(oracle.logEvidence(30)).toBeCloseTo(Math.log(3 / 8), 14);
  expectClose(current(assess(input)).p, [7 / 12, 5 / 12], 1e-14);
});
