import { describe, expect, test } from "vitest";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { countDistribution } from "@/lib/engine/forecast/count-distribution";
import { countQuantile } from "@/lib/engine/forecast/count-quantile";
import { hazardFromChance } from "@/lib/engine/forecast/hazard-from-chance";
import { project } from "@/lib/engine/forecast/project";
import { questionProbability } from "@/lib/engine/forecast/question-probability";
import { expectRefused } from "../refusals";
import { alerts, cycle, expectClose, frozen, sample, sum, threePriors } from "../sample-models";

const assessment = assess(sample());
const now = current(assessment).p;

describe("project", () => {
  test("the example: at once it is the current credence", () => {
    expect(project(assessment, 0)).toEqual(now);
  });
  test("halfway to the prior in a half-life, silence or not", () => {
    expectClose(
      project(assessment, 30),
      now.map((p, s) => (p + threePriors[s]!) / 2),
      1e-14,
    );
  });
  test("the prior in the end", () => {
    expectClose(project(assessment, 1e6), threePriors, 1e-14);
  });
  test("what cannot change stays", () => {
    const still = assess(sample({ generator: frozen }));
    expectClose(project(still, 1e6), current(still).p, 1e-14);
  });
  test("a forecast of a forecast on a cycle", () => {
    const a = assess(sample({ generator: cycle, findings: [] }));
    const step = project(a, 3);
    const on = assess(sample({ generator: cycle, findings: [], priors: step, asOf: 0 }));
    expectClose(project(on, 4), project(a, 7), 1e-13);
  });
  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("%d days are refused", (days) => {
    expectRefused(() => project(assessment, days), "invalid-input", /^days must be/);
    expectRefused(() => questionProbability(assessment, [1, 1, 1], days), "invalid-input", /^days must be/);
    expectRefused(() => countDistribution(assessment, "alerts", days), "invalid-input", /^days must be/);
  });
});

describe("hazardFromChance", () => {
  test("the example", () => {
    expect(hazardFromChance(0.5, 1)).toBeCloseTo(Math.LN2, 15);
  });
  test("no chance, exactly no hazard", () => {
    expect(Object.is(hazardFromChance(0, 30), 0)).toBe(true);
  });
  test("a tiny chance keeps its digits", () => {
    expect(hazardFromChance(1e-18, 1)).toBe(1e-18);
  });
  test("the chance comes back", () => {
    for (const chance of [0.001, 0.3, 0.99]) {
      expect(-Math.expm1(-hazardFromChance(chance, 30) * 30)).toBeCloseTo(chance, 15);
    }
  });
  test.each([
    [1, 30],
    [-0.1, 30],
    [Number.NaN, 30],
    [0.5, 0],
    [0.5, -1],
    [0.5, Number.POSITIVE_INFINITY],
  ])("chance %d within %d days is refused", (chance, days) => {
    expectRefused(() => hazardFromChance(chance, days), "invalid-input", /^(chance|days) must be/);
  });
});

describe("questionProbability", () => {
  const hazards = [0.01, 0.002, 0.0001];
  test("at once nothing has happened", () => {
    expect(questionProbability(assessment, hazards, 0)).toBe(0);
  });
  test("without hazard exactly nothing ever happens", () => {
    expect(questionProbability(assessment, [0, 0, 0], 1e6)).toBe(0);
  });
  test("the same hazard everywhere is the plain exponential law", () => {
    for (const days of [0.01, 1, 30, 1000]) {
      expect(questionProbability(assessment, [0.02, 0.02, 0.02], days)).toBeCloseTo(-Math.expm1(-0.02 * days), 14);
    }
  });
  test("without change of scenario it is the mixture of exponential laws", () => {
    const still = assess(sample({ generator: frozen }));
    const mixture = sum(current(still).p.map((p, s) => p * -Math.expm1(-hazards[s]! * 50)));
    expect(questionProbability(still, hazards, 50)).toBeCloseTo(mixture, 14);
  });
  test("two scenarios against the closed form", () => {
    const [a, b, eta] = [0.2, 0.1, 0.5];
    const two = assess(
      sample({
        priors: [1, 0],
        generator: [
          [-a, a],
          [b, -b],
        ],
        indicators: [],
        findings: [],
        asOf: 0,
      }),
    );
    const trace = -(a + eta + b);
    const root = Math.sqrt(trace * trace - 4 * (eta * b));
    const [fast, slow] = [(trace - root) / 2, (trace + root) / 2];
    const survives = (t: number) =>
      ((-eta - slow) * Math.exp(fast * t) - (-eta - fast) * Math.exp(slow * t)) / (fast - slow);
    for (const days of [0.1, 2, 25]) {
      expect(questionProbability(two, [eta, 0], days)).toBeCloseTo(1 - survives(days), 13);
    }
  });
  test("a chance of 1e-20 keeps its digits", () => {
    expect(questionProbability(assessment, [1e-22, 1e-22, 1e-22], 100) / 1e-20).toBeCloseTo(1, 12);
  });
  test("a certain event is certain and not more", () => {
    expect(questionProbability(assessment, [50, 50, 50], 1e5)).toBeLessThanOrEqual(1);
    expect(questionProbability(assessment, [50, 50, 50], 1e5)).toBeCloseTo(1, 13);
  });
  test.each([[[0.1, 0.1]], [[0.1, 0.1, -0.1]], [[0.1, Number.NaN, 0]], [[0.1, Number.POSITIVE_INFINITY, 0]]])(
    "hazards %j are refused",
    (given) => {
      expectRefused(() => questionProbability(assessment, given, 3), "invalid-input", /^hazardPerDay/);
    },
  );
});

describe("countDistribution and countQuantile", () => {
  test("the mean of a half-life model in closed form", () => {
    const rho = Math.LN2 / 30;
    const base = sum(threePriors.map((p, s) => p * alerts.ratePerDay[s]!));
    const excess = sum(now.map((p, s) => (p - threePriors[s]!) * alerts.ratePerDay[s]!));
    for (const days of [0.5, 14, 90, 400]) {
      const mean = days * base + (excess * -Math.expm1(-rho * days)) / rho;
      expect(countDistribution(assessment, "alerts", days).mean).toBeCloseTo(mean, 11);
    }
  });
  test("sums to 1", () => {
    for (const days of [0, 1, 100]) expect(sum(countDistribution(assessment, "alerts", days).pmf)).toBeCloseTo(1, 13);
  });
  test("no time, no events", () => {
    expect(countDistribution(assessment, "alerts", 0)).toEqual({ pmf: [1], mean: 0 });
  });
  test("no event is the survival of a question with the rates as hazards", () => {
    const none = countDistribution(assessment, "alerts", 60).pmf[0]!;
    expect(none).toBeCloseTo(1 - questionProbability(assessment, alerts.ratePerDay, 60), 13);
  });
  test("the weight of the indicator plays no part", () => {
    const soft = assess(sample({ indicators: [{ ...alerts, weight: 0.3 }], findings: [], asOf: 0 }));
    const hard = assess(sample({ indicators: [alerts], findings: [], asOf: 0 }));
    expect(countDistribution(soft, "alerts", 20).pmf).toEqual(countDistribution(hard, "alerts", 20).pmf);
  });
  test("refusals", () => {
    expectRefused(() => countDistribution(assessment, "tone", 3), "invalid-input", /has levels/);
    expectRefused(() => countDistribution(assessment, "x", 3), "unknown-indicator", /"x"/);
    expectRefused(() => countDistribution(assessment, "alerts", 1e6), "invalid-input", /5000 events/);
  });
  test("the quantile is the least count that reaches the share", () => {
    const pmf = [0.5, 0.3, 0.2];
    expect([0.1, 0.5, 0.6, 0.8, 0.81, 0.99].map((q) => countQuantile(pmf, q))).toEqual([0, 0, 1, 1, 2, 2]);
  });
  test("rounding at the end of the pmf does not run past it", () => {
    const tenths = Array.from({ length: 10 }, () => 0.1); // they sum to 0.9999999999999999
    expect(countQuantile(tenths, 1 - 2 ** -53)).toBe(9);
  });
  test.each([0, 1, -1, Number.NaN])("a share of %d is refused", (share) => {
    expectRefused(() => countQuantile([1], share), "invalid-input", /^share/);
  });
});
