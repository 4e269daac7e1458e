import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "@/lib/engine/assess";
import { leadBounds } from "@/lib/engine/explain/lead-bounds";
import { withoutFindings } from "@/lib/engine/explain/without-findings";
import { current } from "@/lib/engine/filter/current";
import { randomInput } from "../../properties/random-model";
import { cycle, expectClose, frozen, level, sample, sum, tone } from "../sample-models";
import { seen, sign, twoFrozen } from "./flip-cases";

/** Below this a double has lost digits, and log odds are those of the rounding. */
const WHOLE = 1e-290;

/** The largest change of the log odds of any two scenarios. */
function hilbertDistance(p: readonly number[], q: readonly number[]): number {
  const logs = p.flatMap((chance, s) => (chance > WHOLE && q[s]! > WHOLE ? [Math.log(chance) - Math.log(q[s]!)] : []));
  return logs.length === 0 ? 0 : Math.max(...logs) - Math.min(...logs);
}

describe("leadBounds", () => {
  test("where nothing changes the bound is the span of the log factor", () => {
    const bounds = leadBounds(assess(twoFrozen([seen("a", "++", 1), seen("b", "+", 2), seen("c", "0", 3)])));
    expectClose(bounds, [Math.log(4), Math.log(2), 0], 1e-12);
  });
  test("by hand: a half-life of 10 days takes tanh(D / 4) a gap", () => {
    const input = {
      ...twoFrozen([seen("a", "++", 0), seen("b", "++", 4), seen("c", "++", 10)]),
      dynamics: { kind: "half-life" as const, halfLifeDays: 10 },
    };
    const contraction = (days: number) => {
      const kept = 2 ** (-days / 10);
      const stay = kept + (1 - kept) / 2;
      const leave = (1 - kept) / 2;
      return Math.tanh(Math.log((stay * stay) / (leave * leave)) / 4);
    };
    const last = Math.log(4);
    expectClose(
      leadBounds(assess(input)),
      [last * contraction(6) * contraction(4), last * contraction(6), last],
      1e-12,
    );
  });
  test("with two equal scenarios the contraction is that of the second eigenvalue", () => {
    // tanh(ln(stay / leave) / 2) = (stay - leave) / (stay + leave) = e^{-rho d}
    const input = { ...twoFrozen([seen("a", "++", 0)]), dynamics: { kind: "half-life" as const, halfLifeDays: 5 } };
    expectClose(leadBounds(assess(input)), [Math.log(4) / 4], 1e-12);
  });
  test("a finding that excludes a scenario is without bound", () => {
    const gun = { ...tone, likelihood: tone.likelihood.map((row, s) => (s === 2 ? [0.5, 0.5, 0] : row)) };
    const findings = [level("a", 5, "high", 1), level("b", 5, "low", 1)];
    const [a, b] = leadBounds(assess(sample({ indicators: [gun], findings, asOf: 6 })));
    expect(a).toBe(Number.POSITIVE_INFINITY);
    expect(b).toBeLessThan(10);
  });
  test("a scenario that is never possible does not widen the bounds", () => {
    const odd = { ...tone, likelihood: [...tone.likelihood.slice(0, 2), [0, 0, 1]] };
    const findings = [level("a", 5, "low", 0.9)];
    const narrow = leadBounds(assess(sample({ priors: [0.6, 0.4, 0], indicators: [odd], findings, asOf: 8 })));
    const two = {
      ...sample({ priors: [0.6, 0.4], findings, asOf: 8 }),
      indicators: [{ ...tone, likelihood: tone.likelihood.slice(0, 2) }],
    };
    expectClose(narrow, leadBounds(assess(two)), 1e-12);
  });
  test("a chain with ways that are closed does not contract: the bound stays safe", () => {
    const oneWay = [
      [-0.1, 0.1, 0],
      [0, -0.1, 0.1],
      [0, 0, 0],
    ];
    const findings = [level("a", 1, "low", 0.5)];
    const early = leadBounds(assess(sample({ generator: oneWay, indicators: [tone], findings, asOf: 1 })));
    const late = leadBounds(assess(sample({ generator: oneWay, indicators: [tone], findings, asOf: 40 })));
    expectClose(late, early, 1e-12);
  });
  test("older findings of the same kind are bounded by less", () => {
    const findings = [1, 10, 20, 30].map((at, i) => level(`f${i}`, at, "high", 0.8));
    for (const motion of [{}, { generator: cycle }]) {
      const bounds = leadBounds(assess(sample({ ...motion, indicators: [tone], findings, asOf: 30 })));
      for (let f = 1; f < 4; f++) expect(bounds[f]!).toBeGreaterThan(bounds[f - 1]!);
    }
  });
  test("no subset moves any log odds by more than its bounds, on random models", () => {
    fc.assert(
      fc.property(randomInput, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (input, mask) => {
        const assessment = assess(input);
        const bounds = leadBounds(assessment);
        const out = assessment.evidence.findingIds.filter((_, f) => mask[f]);
        const moved = hilbertDistance(current(assessment).p, current(withoutFindings(assessment, out)).p);
        const allowed = sum(bounds.filter((_, f) => mask[f]));
        expect(moved).toBeLessThanOrEqual(allowed * (1 + 1e-9) + 1e-7);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
  test("bounds are of some use: far in the past they are small", () => {
    const findings = [level("a", 0, "high", 0.9)];
    const [old] = leadBounds(assess(sample({ indicators: [tone], findings, asOf: 600 })));
    expect(old).toBeLessThan(1e-4);
    expect(old).toBeGreaterThan(0);
  });
  test("after a silence without end nothing is left, proofs included", () => {
    const gun = { ...sign, likelihood: [[1, 0, 0, 0, 0], sign.likelihood[1]!] };
    const input = {
      ...twoFrozen([seen("a", "++", 0), seen("b", "--", 0, 0.5)]),
      indicators: [gun],
      dynamics: { kind: "half-life" as const, halfLifeDays: 1 },
      asOf: 1e7,
    };
    for (const bound of leadBounds(assess(input))) expect(bound).toBeLessThan(1e-9);
  });
  test("without findings there are no bounds", () => {
    expect(leadBounds(assess(sample({ generator: frozen, findings: [] })))).toHaveLength(0);
  });
});
