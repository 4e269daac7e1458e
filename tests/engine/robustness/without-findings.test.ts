import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "@/lib/engine/assess";
import { decompose } from "@/lib/engine/explain/decompose";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { withoutFindings } from "@/lib/engine/explain/without-findings";
import { current } from "@/lib/engine/filter/current";
import { smoothedAt } from "@/lib/engine/filter/smoothed-at";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { randomInput } from "../../properties/random-model";
import { expectRefused } from "../refusals";
import { cycle, event, expectClose, frozen, level, sample, tone } from "../sample-models";
import { subsets, without } from "./flip-cases";

const ids = ["a", "b", "c", "d"];
const models = [
  ["half-life", sample()],
  ["a cycle", sample({ generator: cycle })],
  ["no change at all", sample({ generator: frozen })],
] as const;

describe("withoutFindings", () => {
  test.each(models)("any subset is the assessment without it, to the last bit: %s", (_, input) => {
    const whole = assess(input);
    for (const size of [0, 1, 2, 3, 4]) {
      for (const out of subsets(ids, size)) {
        const reduced = withoutFindings(whole, out);
        const expected = assess(without(input, out));
        expect(current(reduced)).toEqual(current(expected));
        expect(reduced.instants).toEqual(expected.instants);
      }
    }
  });
  test("random models and subsets", () => {
    fc.assert(
      fc.property(randomInput, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (input, mask) => {
        const out = input.findings.filter((_, i) => mask[i]).map(({ id }) => id);
        const reduced = withoutFindings(assess(input), out);
        const expected = assess(without(input, out));
        expectClose(current(reduced).p, current(expected).p, 1e-13);
        expect(current(reduced).logEvidence).toBeCloseTo(current(expected).logEvidence, 10);
      }),
      { seed: 20261122, numRuns: 150 },
    );
  });
  test("every other question can be put to it", () => {
    const input = sample();
    const reduced = withoutFindings(assess(input), ["c"]);
    const expected = assess(without(input, ["c"]));
    expect(trajectory(reduced, [0, 12, 30, 50])).toEqual(trajectory(expected, [0, 12, 30, 50]));
    expect(smoothedAt(reduced, 20)).toEqual(smoothedAt(expected, 20));
    expect(leaveOneOut(reduced, ["a", "b"])).toEqual(leaveOneOut(expected, ["a", "b"]));
    expect(decompose(reduced, 0, 50, { split: true })).toEqual(decompose(expected, 0, 50, { split: true }));
  });
  test("one after the other is all at once", () => {
    const whole = assess(sample());
    const stepwise = withoutFindings(withoutFindings(whole, ["b"]), ["a"]);
    expect(current(stepwise)).toEqual(current(withoutFindings(whole, ["a", "b"])));
  });
  test("without one it is leaveOneOut", () => {
    const whole = assess(sample());
    for (const { finding, without: p, logEvidenceWithout } of leaveOneOut(whole, ids)) {
      const reduced = current(withoutFindings(whole, [finding]));
      expectClose(reduced.p, p, 1e-13);
      expect(reduced.logEvidence).toBeCloseTo(logEvidenceWithout, 11);
    }
  });
  test("the silence of an event stays: without the event its scenario loses, but the watch goes on", () => {
    const input = sample({ findings: [event("b", 12)], asOf: 50 });
    const reduced = withoutFindings(assess(input), ["b"]);
    expect(current(reduced).logEvidence).toBeLessThan(0);
    expect(current(reduced)).toEqual(current(assess({ ...input, findings: [] })));
  });
  test("leaves the assessment as it was", () => {
    const whole = assess(sample());
    const before = { now: current(whole), rows: whole.evidence.rows.count, instants: whole.instants };
    withoutFindings(whole, ["a", "c"]);
    expect(current(whole)).toEqual(before.now);
    expect(whole.evidence.rows.count).toBe(before.rows);
    expect(whole.instants).toBe(before.instants);
    expect(Object.isFrozen(withoutFindings(whole, ["a"]))).toBe(true);
  });
  test("doubles count once; findings after asOf count for nothing", () => {
    const early = assess({ ...sample(), asOf: 30 });
    expect(current(withoutFindings(early, ["a", "a"]))).toEqual(current(withoutFindings(early, ["a"])));
    expect(current(withoutFindings(early, ["d"]))).toEqual(current(early));
  });
  test("many findings at one instant keep those that stay", () => {
    const findings = ["high", "low", "medium", "high"].map((name, i) => level(`f${i}`, 7, name, 0.6));
    const input = sample({ findings, asOf: 7 });
    const reduced = withoutFindings(assess(input), ["f1", "f3"]);
    expect(current(reduced)).toEqual(current(assess(without(input, ["f1", "f3"]))));
    expect(reduced.instants).toEqual([{ at: 7, findings: ["f0", "f2"] }]);
  });
  test("what only proofs ruled out comes back when the proofs go", () => {
    const gun = {
      ...tone,
      likelihood: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    };
    const findings = [level("x", 3, "medium", 1), level("y", 4, "medium", 1)];
    const whole = assess(sample({ generator: frozen, indicators: [gun], findings, asOf: 4 }));
    expect(current(whole).p).toEqual([0, 1, 0]);
    expect(current(withoutFindings(whole, ["x"])).p).toEqual([0, 1, 0]);
    expectClose(current(withoutFindings(whole, ["x", "y"])).p, [0.5, 0.3, 0.2], 1e-15);
  });
  test("an unknown finding is refused by name", () => {
    expectRefused(() => withoutFindings(assess(sample()), ["a", "nobody"]), "invalid-input", /"nobody" is not/);
  });
});
