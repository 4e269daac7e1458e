// The ends of the number range: whatever is legal is answered with numbers and in time, whatever is not is refused by name.
import { describe, expect, test } from "vitest";
import type { Dynamics, ScoringIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { project } from "@/lib/engine/forecast/project";
import { learn } from "@/lib/engine/learn/learn";
import { everythingSaid } from "../replay/everything-said";
import { alerts, event, expectClose, level, sample, sum, threePriors, tone } from "../sample-models";
import { expectNamed, expectPlainNumbers, numbersIn } from "./wrong-values";

const halfLife = (halfLifeDays: number): Dynamics => ({ kind: "half-life", halfLifeDays });
const moving = (rate: number): Dynamics => ({
  kind: "generator",
  generator: [
    [-rate, rate, 0],
    [0, -rate, rate],
    [rate, 0, -rate],
  ],
});
const watched = (ratePerDay: readonly number[]): ScoringIndicator => ({
  ...alerts,
  ratePerDay,
  monitored: { from: 0, to: 1e300 },
});
const one = (dynamics: Dynamics, indicators: readonly ScoringIndicator[], asOf: number): ScoringInput => ({
  ...sample({ indicators, findings: [level("a", 0, "high"), level("b", Math.min(asOf, 7), "low", 0.5)], asOf }),
  dynamics,
});
const memories = [
  halfLife(1e-12),
  halfLife(1e-6),
  halfLife(1),
  halfLife(1e12),
  halfLife(1e300),
  moving(1e-300),
  moving(1e-9),
  moving(1e6),
  moving(1e12),
];
const silences = [
  [tone],
  [tone, watched([Number.MIN_VALUE, 0, 1e-300])],
  [tone, watched([0.1, 1, 10])],
  [tone, watched([1e12, 1e6, 1e-6])],
];
const spans = [1e-300, 1e-9, 40, 1e6, 1e12];
const named = (dynamics: Dynamics) =>
  dynamics.kind === "half-life" ? `H ${dynamics.halfLifeDays}` : `Q ${dynamics.generator[0]?.[1]}`;

describe("every memory with every silence over every span", () => {
  test.each(
    memories.flatMap((dynamics) =>
      silences.map((indicators, i) => [named(dynamics), i, dynamics, indicators] as const),
    ),
  )("%s, silence %d", (_, _i, dynamics, indicators) => {
    for (const asOf of spans) {
      const { p, logEvidence } = current(assess(one(dynamics, indicators, asOf)));
      expect(sum(p), `${asOf} days`).toBeCloseTo(1, 9);
      expectPlainNumbers([p, logEvidence]);
      expect(Number.isFinite(logEvidence)).toBe(true);
    }
  });
});

describe("what is certain at the ends", () => {
  test("a half-life of nothing forgets at once: before new evidence the prior stands", () => {
    expectClose(project(assess(one(halfLife(1e-12), [tone], 40)), 1), threePriors, 1e-12);
  });
  test("a half-life without end forgets nothing: the same numbers as a chain that stands still", () => {
    const still = {
      kind: "generator",
      generator: [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    } as const;
    for (const dynamics of [halfLife(1e300), halfLife(Number.MAX_VALUE), moving(Number.MIN_VALUE)]) {
      for (const indicators of silences.slice(0, 3)) {
        const [a, b] = [dynamics, still].map((each) => current(assess(one(each, indicators, 40))));
        expectClose(a!.p, b!.p, 1e-12);
      }
    }
  });
  test("a cycle that turns a million million times a day is anywhere", () => {
    expectClose(project(assess(one(moving(1e12), [tone], 40)), 1), [1 / 3, 1 / 3, 1 / 3], 1e-9);
  });
});

describe("every question at the ends", () => {
  const extremes: Record<string, ScoringInput> = {
    "the shortest half-life": one(halfLife(1e-12), [tone, watched([0.1, 1, 10])], 40),
    "the longest half-life": one(halfLife(1e300), [tone, watched([0.1, 1, 10])], 40),
    "the fastest cycle": one(moving(1e12), [tone, watched([0.1, 1, 10])], 40),
    "the slowest cycle": one(moving(Number.MIN_VALUE), [tone, watched([0.1, 1, 10])], 40),
    "the last day": one(halfLife(30), [tone], 1e12),
    "the first moment": one(halfLife(30), [tone, watched([0.1, 1, 10])], Number.MIN_VALUE),
    "rates of nearly nothing": one(halfLife(30), [tone, watched([Number.MIN_VALUE, 1e-300, 1e-12])], 40),
    "priors of nearly nothing": {
      ...one(halfLife(30), [tone], 40),
      scenarios: [1 - 2e-300, 1e-300, 1e-300].map((prior, s) => ({ id: `s${s + 1}`, prior })),
    },
  };
  test.each(Object.entries(extremes))("%s", (_, input) => {
    const said = everythingSaid(input, 5);
    expect(numbersIn(said).length).toBeGreaterThan(100);
    expectPlainNumbers(said);
  });
  test("a rate of nearly nothing is learned without leaving the number range", () => {
    const input = sample({
      indicators: [{ ...alerts, ratePerDay: [1e-300, Number.MIN_VALUE, 0.1] }],
      findings: [event("a", 3)],
    });
    for (const kappa of [1e-9, 1, 1e15]) {
      const { converged } = learn(input, { kappa });
      for (const rate of converged.get("alerts")!) {
        expect(Number.isFinite(rate)).toBe(true);
        expect(rate).toBeGreaterThan(0);
      }
    }
  });
});

describe("beyond the ends", () => {
  test.each([
    [one(halfLife(1e-300), [tone], 40), "halfLifeDays"],
    [one(moving(1e300), [tone], 40), "generator[0][0]"],
    [one(halfLife(30), [tone, watched([1, 1e300, 1])], 40), "ratePerDay[1]"],
  ])("of the model", (input, field) => {
    expectNamed(() => assess(input), "invalid-model", field);
  });
  test("of the calendar", () => {
    expectNamed(() => assess(one(halfLife(30), [tone], 1e300)), "invalid-input", "asOf", "it is 1e+300");
    expectNamed(() => project(assess(sample()), 1e300), "invalid-input", "days", "it is 1e+300");
  });
});
