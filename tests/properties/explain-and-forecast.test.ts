import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { decompose } from "@/lib/engine/explain/decompose";
import { informationGain } from "@/lib/engine/explain/information-gain";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { shapleySteps } from "@/lib/engine/explain/shapley-steps";
import { current } from "@/lib/engine/filter/current";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { countDistribution } from "@/lib/engine/forecast/count-distribution";
import { countQuantile } from "@/lib/engine/forecast/count-quantile";
import { project } from "@/lib/engine/forecast/project";
import { questionProbability } from "@/lib/engine/forecast/question-probability";
import { expectClose, sum } from "../engine/sample-models";
import { asOf, randomDay, randomInput, randomUnit, settings } from "./random-model";

function holds(
  check: (input: ScoringInput, day: number, unit: number) => void,
  numRuns: number = settings.numRuns,
): void {
  fc.assert(fc.property(randomInput, randomDay, randomUnit, check), { ...settings, numRuns });
}
const counted = (input: ScoringInput) => input.findings.filter(({ at }) => at <= input.asOf).map(({ id }) => id);
const scenarios = (input: ScoringInput) => input.scenarios.map((_, s) => s);

describe("leaving one out", () => {
  test("is the filter of the record without it", () => {
    holds((input) => {
      for (const { finding, without, logEvidenceWithout } of leaveOneOut(assess(input), counted(input))) {
        const rest = current(assess({ ...input, findings: input.findings.filter(({ id }) => id !== finding) }));
        expectClose(without, rest.p, 1e-10);
        expect(logEvidenceWithout).toBeCloseTo(rest.logEvidence, 9);
      }
    });
  });
  test("of what says nothing contributes nothing", () => {
    holds((input, day) => {
      const findings = [
        ...input.findings,
        { id: "nil", indicator: "tone", at: day, reports: [{ level: "low", reliability: 0 }] },
      ];
      const [answer] = leaveOneOut(assess({ ...input, findings }), ["nil"]);
      expectClose(
        answer!.contribution,
        scenarios(input).map(() => 0),
        1e-11,
      );
    });
  });
  test("contributions sum to 0 over the scenarios", () => {
    holds((input) => {
      for (const { contribution } of leaveOneOut(assess(input), counted(input)))
        expect(sum(contribution)).toBeCloseTo(0, 12);
    });
  });
});

describe("the decomposition", () => {
  test("adds up to the change between any two days", () => {
    holds((input, day, unit) => {
      const assessment = assess(input);
      const from = day * unit;
      const { steps, total, pFrom, pTo } = decompose(assessment, from, day);
      expectClose(
        scenarios(input).map((s) => sum(steps.map((step) => step.delta[s]!))),
        total,
        1e-14,
      );
      expectClose(pFrom, filteredAt(assessment, from).p, 0);
      expectClose(pTo, filteredAt(assessment, day).p, 0);
    });
  });
  test("names every finding of the time between once", () => {
    holds((input) => {
      const { steps } = decompose(assess(input), 0, asOf);
      const named = steps.flatMap((step) => (step.kind === "evidence" ? step.findings : []));
      const between = input.findings.filter(({ at }) => at > 0 && at <= asOf).map(({ id }) => id);
      expect([...named].sort()).toEqual(between.sort());
    });
  });
  test("splits each drift into memory and silence that sum to it and to 0 over the scenarios", () => {
    holds((input) => {
      for (const step of decompose(assess(input), 0, asOf, { split: true }).steps) {
        if (step.kind !== "drift" || !step.memory || !step.silence) continue;
        const parts = [step.memory, ...step.silence.values()];
        expectClose(
          scenarios(input).map((s) => sum(parts.map((part) => part[s]!))),
          step.delta,
          1e-13,
        );
        for (const part of parts) expect(sum(part)).toBeCloseTo(0, 11);
      }
    }, 25);
  });
  test("shares of an instant add up to its jump", () => {
    holds((input) => {
      const assessment = assess(input);
      const jumps = decompose(assessment, 0, asOf).steps.filter(({ kind }) => kind === "evidence");
      shapleySteps(assessment, 0, asOf).forEach(({ shares, delta, exact }, i) => {
        expect(exact).toBe(true);
        expectClose(delta, jumps[i]!.delta, 1e-13);
        expectClose(
          scenarios(input).map((s) => sum(shares.map((share) => share.delta[s]!))),
          delta,
          1e-13,
        );
      });
    });
  });
});

describe("forecasts", () => {
  test("a forecast of a forecast is one forecast", () => {
    holds((input, day, unit) => {
      const assessment = assess(input);
      const half = project(assessment, day * unit);
      const restart = {
        ...input,
        scenarios: input.scenarios.map(({ id }, s) => ({ id, prior: half[s]! })),
        findings: [],
        indicators: [],
        asOf: 0,
      };
      if (input.dynamics.kind === "half-life") {
        const kept = 2 ** (-(day - day * unit) / input.dynamics.halfLifeDays);
        const on = half.map((p, s) => kept * p + (1 - kept) * input.scenarios[s]!.prior);
        expectClose(project(assessment, day), on, 1e-12);
      } else expectClose(project(assess(restart), day - day * unit), project(assessment, day), 1e-11);
    });
  });
  test("a question is a probability, rises with the horizon and lies between the calmest and the worst scenario", () => {
    holds((input, day, unit) => {
      const assessment = assess(input);
      const hazards = input.scenarios.map((_, s) => (s * unit) / 40);
      const chances = [0, day / 3, day, 2 * day + 1].map((h) => questionProbability(assessment, hazards, h));
      chances.slice(1).forEach((chance, i) => {
        expect(chance).toBeGreaterThanOrEqual(chances[i]! - 1e-15);
      });
      const frozenIn = (eta: number) => -Math.expm1(-eta * day);
      expect(chances[2]).toBeGreaterThanOrEqual(frozenIn(Math.min(...hazards)) - 1e-14);
      expect(chances[2]).toBeLessThanOrEqual(frozenIn(Math.max(...hazards)) + 1e-14);
    });
  });
  test("a question rises with each hazard", () => {
    holds((input, day) => {
      const assessment = assess(input);
      const low = input.scenarios.map(() => 0.01);
      const high = low.map((eta, s) => (s === 0 ? 2 * eta : eta));
      expect(questionProbability(assessment, high, day)).toBeGreaterThanOrEqual(
        questionProbability(assessment, low, day) - 1e-15,
      );
    });
  });
  test("counts sum to 1, their mean matches rates over the path, and quantiles rise", () => {
    holds((input, day) => {
      const assessment = assess(input);
      const rates = input.indicators.flatMap((k) => (k.kind === "rate" ? k.ratePerDay : []));
      const { pmf, mean } = countDistribution(assessment, "alerts", day);
      expect(sum(pmf)).toBeCloseTo(1, 12);
      const n = 400;
      const step = day / n;
      let expected = 0;
      for (let i = 0; i < n; i++)
        expected += step * sum(project(assessment, (i + 0.5) * step).map((p, s) => p * rates[s]!));
      expect(Math.abs(mean - expected)).toBeLessThan(2e-3 * (1 + expected));
      const quantiles = [0.01, 0.1, 0.5, 0.9, 0.99].map((q) => countQuantile(pmf, q));
      expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
    }, 15);
  });
  test("a report is worth 0 bits at reliability 0 and never less when more reliable", () => {
    holds((input) => {
      const assessment = assess(input);
      const bits = [0, 0.2, 0.5, 0.8, 1].map((w) => informationGain(assessment, "tone", w));
      expect(bits[0]).toBeLessThan(1e-15);
      bits.slice(1).forEach((gain, i) => {
        expect(gain).toBeGreaterThanOrEqual(bits[i]! - 1e-14);
      });
      expect(bits.at(-1)).toBeLessThanOrEqual(Math.log2(input.scenarios.length));
    });
  });
});
