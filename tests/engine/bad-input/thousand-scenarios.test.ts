// A thousand scenarios: every question is answered in time, or refused by name when no answer can be had in time.
import { beforeAll, describe, expect, test } from "vitest";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";
import { decompose } from "@/lib/engine/explain/decompose";
import { informationGain } from "@/lib/engine/explain/information-gain";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { overdue } from "@/lib/engine/explain/overdue";
import { robustness } from "@/lib/engine/explain/robustness";
import { shapleySteps } from "@/lib/engine/explain/shapley-steps";
import { smallestFlip } from "@/lib/engine/explain/smallest-flip";
import { watchList } from "@/lib/engine/explain/watch-list";
import { whatWouldLead } from "@/lib/engine/explain/what-would-lead";
import { current } from "@/lib/engine/filter/current";
import { smoothedTrajectory } from "@/lib/engine/filter/smoothed-trajectory";
import { bands } from "@/lib/engine/forecast/bands";
import { countDistribution } from "@/lib/engine/forecast/count-distribution";
import { evidenceFan } from "@/lib/engine/forecast/evidence-fan";
import { project } from "@/lib/engine/forecast/project";
import { questionProbability } from "@/lib/engine/forecast/question-probability";
import { learn } from "@/lib/engine/learn/learn";
import { checkModel } from "@/lib/engine/model/check-model";
import { event, expectClose, level, sum } from "../sample-models";
import { expectPlainNumbers } from "./wrong-values";

const SIZE = 1000;
const chanceOfHigh = (s: number) => 0.1 + (0.8 * ((s * 37) % SIZE)) / SIZE;
const input: ScoringInput = {
  scenarios: Array.from({ length: SIZE }, (_, s) => ({ id: `s${s}`, prior: 1 / SIZE })),
  dynamics: { kind: "half-life", halfLifeDays: 60 },
  indicators: [
    {
      id: "tone",
      kind: "categorical",
      levels: ["low", "high"],
      likelihood: Array.from({ length: SIZE }, (_, s) => [1 - chanceOfHigh(s), chanceOfHigh(s)]),
      weight: 1,
    },
    {
      id: "alerts",
      kind: "rate",
      ratePerDay: Array.from({ length: SIZE }, (_, s) => 0.01 + ((s * 91) % SIZE) / (4 * SIZE)),
      monitored: { from: 0, to: 100 },
      weight: 1,
    },
  ],
  findings: Array.from({ length: 12 }, (_, i) =>
    i % 4 === 0 ? event(`f${i}`, 2 * i, 0.8) : level(`f${i}`, 2 * i, i % 3 === 0 ? "low" : "high", 0.6),
  ),
  asOf: 24,
};

describe("a thousand scenarios", () => {
  let assessment: Assessment;
  beforeAll(() => {
    assessment = assess(input);
  });

  test("one finding by hand: p_s in proportion to its likelihood", () => {
    const [indicator] = input.indicators;
    const { p } = current(
      assess({
        ...input,
        indicators: indicator === undefined ? [] : [indicator],
        findings: [level("x", 24, "high", 1)],
      }),
    );
    const expected = Array.from({ length: SIZE }, (_, s) => chanceOfHigh(s));
    expectClose(
      p,
      expected.map((chance) => chance / sum(expected)),
      1e-12,
    );
  });
  test("the record", () => {
    expect(sum(current(assessment).p)).toBeCloseTo(1, 12);
    expect(checkModel(input)).toEqual([]);
    expectPlainNumbers([
      smoothedTrajectory(assessment, [0, 12, 24]),
      leaveOneOut(assessment, ["f0", "f5"]),
      decompose(assessment, 0, 24, { split: true }),
      shapleySteps(assessment, 0, 24),
      overdue(assessment, input.findings),
    ]);
  });
  test("what would help", () => {
    expect(informationGain(assessment, "tone", 0.8)).toBeGreaterThan(0);
    expect(
      watchList(assessment, { reliability: 0.8, days: 7 })
        .map(({ indicator }) => indicator)
        .sort(),
    ).toEqual(["alerts", "tone"]);
    expectPlainNumbers(whatWouldLead(assessment, "s500", { reliability: 0.8, days: 7 }));
    expectPlainNumbers(smallestFlip(assessment, { exactUpTo: 1, visits: 1000 }));
    expectPlainNumbers(
      robustness(assessment, { ...input, findings: input.findings }, { groups: [], priorShare: 0.5 }).halfLife,
    );
  });
  test("the future", () => {
    expect(sum(project(assessment, 30))).toBeCloseTo(1, 12);
    const hazards = Array.from({ length: SIZE }, (_, s) => s / SIZE / 100);
    const chance = questionProbability(assessment, hazards, 30);
    expect(chance).toBeGreaterThan(0.1);
    expect(chance).toBeLessThan(1 - Math.exp(-0.3));
    expect(sum(countDistribution(assessment, "alerts", 30).pmf)).toBeCloseTo(1, 12);
    expectPlainNumbers(evidenceFan(input, { paths: 20, shares: [0.1, 0.9], horizons: [7] }));
    expectPlainNumbers(bands(input, { kappa: 20, draws: 20, shares: [0.1, 0.9], times: [24] }));
  });
  test("learning", () => {
    const { converged, objective } = learn({ ...input, findings: input.findings.slice(0, 6) }, { kappa: 50 });
    expectPlainNumbers([converged, objective]);
  });
});
