// Negative zero is zero, in every place and in every answer; one scenario is a model; empty lists are.
import { describe, expect, test } from "vitest";
import type { ScoringIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { decompose } from "@/lib/engine/explain/decompose";
import { informationGain } from "@/lib/engine/explain/information-gain";
import { shapleySteps } from "@/lib/engine/explain/shapley-steps";
import { watchGain } from "@/lib/engine/explain/watch-gain";
import { current } from "@/lib/engine/filter/current";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { filteredBefore } from "@/lib/engine/filter/filtered-before";
import { smoothedAt } from "@/lib/engine/filter/smoothed-at";
import { smoothedTrajectory } from "@/lib/engine/filter/smoothed-trajectory";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { bands } from "@/lib/engine/forecast/bands";
import { countDistribution } from "@/lib/engine/forecast/count-distribution";
import { evidenceFan } from "@/lib/engine/forecast/evidence-fan";
import { hazardFromChance } from "@/lib/engine/forecast/hazard-from-chance";
import { project } from "@/lib/engine/forecast/project";
import { questionProbability } from "@/lib/engine/forecast/question-probability";
import { learn } from "@/lib/engine/learn/learn";
import { canonicalText } from "../replay/canonical-text";
import { everythingSaid } from "../replay/everything-said";
import { alerts, event, expectClose, frozen, level, sample, tone } from "../sample-models";
import { expectPlainNumbers, numbersIn } from "./wrong-values";

/** A model in which every number that may be 0 is this one. */
function withZeros(zero: number, parts: Parameters<typeof sample>[0] = {}): ScoringInput {
  const indicators: ScoringIndicator[] = [
    {
      ...tone,
      likelihood: [
        [1, zero, zero],
        [0.5, 0.5, zero],
        [zero, 0.5, 0.5],
      ],
    },
    { ...tone, id: "off", weight: zero },
    { ...alerts, ratePerDay: [0.2, zero, 0.1], monitored: { from: zero, to: 60 } },
    { ...alerts, id: "never", ratePerDay: [zero, zero, zero], monitored: { from: zero, to: zero } },
  ];
  const findings = [
    level("at once", zero, "medium", 0.4),
    level("worthless", 3, "low", zero),
    level("off", 4, "high", 0.9, "off"),
    event("event", 12, zero),
    event("real", 20, 0.9),
  ];
  return sample({ priors: [0.6, zero, 0.4], indicators, findings, ...parts });
}
const models: Record<string, (zero: number) => ScoringInput> = {
  "a half-life": (zero) => withZeros(zero),
  "a generator": (zero) =>
    withZeros(zero, {
      generator: frozen.map((row, i) => row.map((_, j) => (i === 0 && j < 2 ? [-0.1, 0.1][j]! : zero))),
    }),
  "asOf 0": (zero) => withZeros(zero, { asOf: zero, findings: [level("at once", zero, "medium", 0.4)] }),
  "no findings": (zero) => withZeros(zero, { findings: [] }),
};

describe.each(Object.entries(models))("negative zero in %s", (_, model) => {
  test("is zero: every answer has the same bits, and none has its sign", () => {
    const positive = canonicalText(everythingSaid(model(0)));
    const negative = canonicalText(everythingSaid(model(-0)));
    const lines = positive.split("\n");
    expect(negative.split("\n").filter((line, l) => line !== lines[l])).toEqual([]);
    expect(lines.filter((line) => line.endsWith("\t8000000000000000"))).toEqual([]);
  });
  test("as an argument", () => {
    const assessment = assess(model(0));
    const input = model(0);
    expectPlainNumbers([
      filteredAt(assessment, -0),
      filteredBefore(assessment, -0),
      smoothedAt(assessment, -0),
      trajectory(assessment, [-0, 0]),
      smoothedTrajectory(assessment, [-0]),
      decompose(assessment, -0, -0),
      decompose(assessment, -0, assessment.asOf, { split: true }),
      shapleySteps(assessment, -0, assessment.asOf),
      informationGain(assessment, "tone", -0),
      watchGain(assessment, "alerts", -0, -0),
      project(assessment, -0),
      questionProbability(assessment, [-0, 0.1, -0], -0),
      questionProbability(assessment, [-0, 0.1, -0], 3),
      countDistribution(assessment, "alerts", -0),
      hazardFromChance(-0, 3),
      bands(input, { kappa: 9, draws: 3, shares: [-0, 1], times: [-0] }),
      evidenceFan(input, { paths: 3, shares: [-0, 1], horizons: [-0] }),
      learn(input, { kappa: Number.POSITIVE_INFINITY }).converged,
    ]);
  });
});

describe("one scenario", () => {
  const lone = (parts: object = {}): ScoringInput => ({
    scenarios: [{ id: "only", prior: 1 }],
    dynamics: { kind: "half-life", halfLifeDays: 30 },
    indicators: [
      { ...tone, likelihood: [[0.6, 0.3, 0.1]] },
      { ...alerts, ratePerDay: [0.2] },
    ],
    findings: [level("a", 5, "high"), event("b", 12), level("c", 12, "low", 0.5)],
    asOf: 50,
    ...parts,
  });
  test.each([
    ["a half-life", {}],
    ["a generator", { dynamics: { kind: "generator", generator: [[0]] } }],
    ["no findings", { findings: [] }],
  ])("with %s: it has probability 1 in every answer", (_, parts) => {
    const input = lone(parts);
    const assessment = assess(input);
    for (const { p } of trajectory(assessment, [0, 5, 12, 50])) expectClose(p, [1], 2e-16);
    for (const { p } of smoothedTrajectory(assessment, [0, 5, 50])) expectClose(p, [1], 2e-16);
    expectClose(project(assessment, 30), [1], 2e-16);
    expect(informationGain(assessment, "tone", 0.9)).toBe(0);
    expect(watchGain(assessment, "alerts", 9, 0.9)).toBe(0);
    expect(bands(input, { kappa: 9, draws: 5, shares: [0, 1], times: [50] })[0]?.quantiles).toEqual([[1], [1]]);
    expectPlainNumbers(everythingSaid(input, 10));
  });
  test("its log evidence is by hand: two readings, an event and the silence of 50 days", () => {
    // A report of low or high from one scenario has its own chance whatever the reliability; an event counts its rate.
    const expected = Math.log(0.1) + Math.log(0.6) + Math.log(0.2) - 50 * 0.2;
    expect(current(assess(lone())).logEvidence).toBeCloseTo(expected, 12);
  });
  test("questions and counts have nothing to average", () => {
    expect(questionProbability(assess(lone()), [0.1], 10)).toBeCloseTo(1 - Math.exp(-1), 14);
    expect(countDistribution(assess(lone()), "alerts", 10).mean).toBeCloseTo(2, 12);
  });
  test("what it learns is how often each level was seen", () => {
    const findings = Array.from({ length: 40 }, (_, i) => level(`f${i}`, i, i % 4 === 0 ? "high" : "low", 1));
    const { converged } = learn(lone({ findings }), { kappa: 1e-9 });
    expectClose(converged.get("tone")!, [0.75, 0, 0.25], 1e-8);
  });
});

test("every number said of an ordinary case is a number", () => {
  const said = everythingSaid(sample(), 20);
  expect(numbersIn(said).length).toBeGreaterThan(400);
  expectPlainNumbers(said);
});
