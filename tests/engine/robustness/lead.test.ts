import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "@/lib/engine/assess";
import { lead, leadMargin, sharesLead } from "@/lib/engine/explain/lead";
import { leadCheck } from "@/lib/engine/explain/lead-check";
import { leadUnder } from "@/lib/engine/explain/lead-under";
import { current } from "@/lib/engine/filter/current";
import { expectRefused } from "../refusals";
import { expectClose, level, sample, tone } from "../sample-models";

describe("lead", () => {
  test.each([
    [[0.2, 0.8], 1, Math.log(4), false],
    [[0.5, 0.3, 0.2], 0, Math.log(5 / 3), false],
    [[0.2, 0.3, 0.5], 2, Math.log(5 / 3), false],
    [[1, 0], 0, Number.POSITIVE_INFINITY, false],
    [[0, 1, 0], 1, Number.POSITIVE_INFINITY, false],
    [[1], 0, Number.POSITIVE_INFINITY, false],
    [[0.5, 0.5], 0, 0, true],
    [[0.2, 0.4, 0.4], 1, 0, true],
    // nearer than rounding can tell
    [[0.5 - 1e-13, 0.5 + 1e-13], 0, 0, true],
  ])("of %j is %d, ahead by %d", (p, scenario, margin, isTied) => {
    const ahead = lead(p);
    expect(ahead.scenario).toBe(scenario);
    expect(ahead.isTied).toBe(isTied);
    if (Number.isFinite(margin)) expect(ahead.margin).toBeCloseTo(margin, 12);
    else expect(ahead.margin).toBe(margin);
  });
  test("a difference above rounding is a lead", () => {
    expect(lead([0.5 - 1e-9, 0.5 + 1e-9])).toMatchObject({ scenario: 1, isTied: false });
  });
  test("no scenario is ahead of the lead", () => {
    const credence = fc
      .array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 2, maxLength: 6 })
      .map((entries) => entries.map((x) => x / entries.reduce((a, b) => a + b, 0)));
    fc.assert(
      fc.property(credence, (p) => {
        const { scenario, margin } = lead(p);
        expect(p.every((chance) => chance <= p[scenario]! + 1e-12)).toBe(true);
        expect(margin).toBeGreaterThanOrEqual(0);
        expect(sharesLead(p, scenario)).toBe(true);
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });
});

describe("leadMargin", () => {
  test.each([
    [[0.2, 0.8], 0, -Math.log(4)],
    [[0.2, 0.8], 1, Math.log(4)],
    [[0.5, 0.3, 0.2], 2, Math.log(0.2 / 0.5)],
    [[0.25, 0.25, 0.5], 0, Math.log(0.5)],
  ])("of %j for %d is %d", (p, scenario, margin) => {
    expect(leadMargin(p, scenario)).toBeCloseTo(margin, 14);
  });
  test("of what is impossible, and of what alone is possible", () => {
    expect(leadMargin([0, 1], 0)).toBe(Number.NEGATIVE_INFINITY);
    expect(leadMargin([0, 1], 1)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("sharesLead", () => {
  test.each([
    [[0.5, 0.5], 0, true],
    [[0.5, 0.5], 1, true],
    [[0.4, 0.4, 0.2], 2, false],
    [[0.1, 0.9], 0, false],
    [[0.1, 0.9], 1, true],
  ])("%j, %d: %s", (p, scenario, expected) => {
    expect(sharesLead(p, scenario)).toBe(expected);
  });
});

describe("leadCheck", () => {
  const assessment = assess(sample());
  const now = current(assessment).p;
  const leader = lead(now).scenario;
  test("the credence of now keeps its lead", () => {
    const check = leadCheck(assessment, now);
    expect(check.flips).toBe(false);
    expect(check.leader).toBe(`s${leader + 1}`);
    expect(check.margin).toBe(lead(now).margin);
    expect(check.p).toBe(now);
  });
  test("another lead is a flip, with the margin of the lead of now below 0", () => {
    const other = [0, 1, 2].filter((s) => s !== leader)[1]!;
    const p = [0.2, 0.2, 0.2];
    p[other] = 0.6;
    const check = leadCheck(assessment, p);
    expect(check).toMatchObject({ flips: true, leader: `s${other + 1}` });
    expect(check.margin).toBeCloseTo(Math.log(1 / 3), 14);
  });
  test("a tie is no flip, whoever comes first in the list", () => {
    for (const other of [0, 1, 2]) {
      const p = [0.2, 0.2, 0.2];
      p[leader] = 0.4;
      p[other] = 0.4;
      expect(leadCheck(assessment, p)).toMatchObject({ flips: false, leader: `s${leader + 1}` });
      expect(leadCheck(assessment, p).margin).toBeGreaterThanOrEqual(0);
    }
  });
  test("behind by less than rounding is a tie with margin 0, not a lead lost", () => {
    const p = [0.2, 0.2, 0.2];
    p[leader] = 0.4 - 1e-13;
    p[(leader + 1) % 3] = 0.4 + 1e-13;
    expect(leadCheck(assessment, p)).toMatchObject({ flips: false, margin: 0 });
  });
  test("an impossible lead is as far behind as can be", () => {
    const p = [0, 0, 0];
    p[(leader + 1) % 3] = 1;
    expect(leadCheck(assessment, p).margin).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe("leadUnder", () => {
  const input = sample();
  const assessment = assess(input);
  test("is the assessment of the variant", () => {
    const variant = { ...input, findings: input.findings.slice(1) };
    const check = leadUnder(assessment, variant);
    expectClose(check!.p, current(assess(variant)).p, 0);
    expect(check!.flips).toBe(lead(check!.p).scenario !== lead(current(assessment).p).scenario);
  });
  test("the same input keeps the lead", () => {
    expect(leadUnder(assessment, input)).toMatchObject({ flips: false });
  });
  test("evidence that the variant makes impossible gives no answer", () => {
    // Only the third scenario shows "high"; with no belief in it and no trust in the report nothing can have produced it.
    const only = {
      ...tone,
      likelihood: [
        [1, 0, 0],
        [1, 0, 0],
        [0, 0, 1],
      ],
    };
    const sure = sample({ indicators: [only], findings: [level("a", 5, "high", 1)], asOf: 5 });
    const variant = {
      ...sure,
      scenarios: [
        { id: "s1", prior: 0.5 },
        { id: "s2", prior: 0.5 },
        { id: "s3", prior: 0 },
      ],
    };
    expect(leadUnder(assess(sure), variant)).toBeNull();
  });
  test("other faults of the variant are told, not hidden", () => {
    const broken = { ...input, dynamics: { kind: "half-life" as const, halfLifeDays: -1 } };
    expectRefused(() => leadUnder(assessment, broken), "invalid-model", /^halfLifeDays/);
  });
  test("scenarios must be the same, in the same order", () => {
    const turned = { ...input, scenarios: input.scenarios.toReversed() };
    expectRefused(() => leadUnder(assessment, turned), "invalid-input", /^scenarios must be those of the assessment/);
    const fewer = {
      ...input,
      scenarios: [{ id: "s1", prior: 1 }],
      indicators: [],
      findings: [],
    };
    expectRefused(() => leadUnder(assessment, fewer), "invalid-input", /^scenarios/);
  });
});
