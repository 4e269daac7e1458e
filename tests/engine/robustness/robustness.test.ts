import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { robustness } from "@/lib/engine/explain/robustness";
import { halfLifeTimes, priorTowardsUniform, withoutGroup } from "@/lib/engine/explain/robustness-variants";
import { current } from "@/lib/engine/filter/current";
import { deepFreeze } from "../../support/deep-freeze";
import { expectRefused } from "../refusals";
import { cycle, expectClose, level, sample, sum, tone } from "../sample-models";
import { contested, seen, twoFrozen, without } from "./flip-cases";

/** Two sources on the same findings and each on one of its own. */
const input: ScoringInput = deepFreeze(
  sample({
    indicators: [tone],
    findings: [
      {
        id: "both",
        indicator: "tone",
        at: 10,
        reports: [
          { level: "high", reliability: 0.9, origin: "north" },
          { level: "high", reliability: 0.6, origin: "south" },
        ],
      },
      level("north", 20, "high", 0.9),
      level("south", 30, "low", 0.8),
    ],
    asOf: 40,
  }),
);
const assessment = assess(input);

describe("withoutGroup", () => {
  test("takes single reports out of a finding that has others", () => {
    const variant = withoutGroup(input, {
      id: "north",
      findings: ["north"],
      reports: [{ finding: "both", report: 0 }],
    });
    expect(variant.findings.map(({ id }) => id)).toEqual(["both", "south"]);
    expect(variant.findings[0]?.reports).toEqual([{ level: "high", reliability: 0.6, origin: "south" }]);
    expect({ ...variant, findings: [] }).toEqual({ ...input, findings: [] });
  });
  test("a finding that loses all its reports is gone", () => {
    const reports = [
      { finding: "both", report: 1 },
      { finding: "both", report: 0 },
      { finding: "south", report: 0 },
    ];
    expect(withoutGroup(input, { id: "x", reports }).findings.map(({ id }) => id)).toEqual(["north"]);
  });
  test("an empty group changes nothing; naming a report twice is naming it once", () => {
    expect(withoutGroup(input, { id: "nobody" })).toEqual(input);
    const twice = { finding: "both", report: 0 };
    expect(withoutGroup(input, { id: "x", reports: [twice, twice] }).findings[0]?.reports).toHaveLength(1);
  });
  test("refuses what is not there", () => {
    expectRefused(() => withoutGroup(input, { id: "x", findings: ["gone"] }), "invalid-input", /"gone" is not/);
    expectRefused(
      () => withoutGroup(input, { id: "x", reports: [{ finding: "gone", report: 0 }] }),
      "invalid-input",
      /"gone" is not/,
    );
    for (const report of [-1, 2, 0.5, Number.NaN])
      expectRefused(
        () => withoutGroup(input, { id: "x", reports: [{ finding: "both", report }] }),
        "invalid-input",
        /^report of finding "both" in group "x" must be a whole number from 0 to 1/,
      );
  });
});

describe("priorTowardsUniform", () => {
  test.each([
    [0, [0.5, 0.3, 0.2]],
    [0.5, [0.25 + 1 / 6, 0.15 + 1 / 6, 0.1 + 1 / 6]],
    [1, [1 / 3, 1 / 3, 1 / 3]],
  ])("by %d", (share, expected) => {
    const priors = priorTowardsUniform(input, share).scenarios.map(({ prior }) => prior);
    expectClose(priors, expected, 1e-15);
    expect(sum(priors)).toBeCloseTo(1, 15);
  });
  test("keeps the names and everything else", () => {
    const variant = priorTowardsUniform(input, 0.3);
    expect(variant.scenarios.map(({ id }) => id)).toEqual(["s1", "s2", "s3"]);
    expect({ ...variant, scenarios: [] }).toEqual({ ...input, scenarios: [] });
  });
  test.each([-0.1, 1.1, Number.NaN])("%d is no share", (share) => {
    expectRefused(() => priorTowardsUniform(input, share), "invalid-input", /^share must be from 0 to 1/);
  });
});

describe("halfLifeTimes", () => {
  test("a half-life is multiplied", () => {
    expect(halfLifeTimes(input, 2).dynamics).toEqual({ kind: "half-life", halfLifeDays: 60 });
    expect(halfLifeTimes(input, 0.5).dynamics).toEqual({ kind: "half-life", halfLifeDays: 15 });
  });
  test("pathways are slowed down by the same factor: twice as slow for twice as long is the same", () => {
    const general = sample({ generator: cycle, findings: [], asOf: 20 });
    const slow = { ...halfLifeTimes(general, 2), indicators: [], asOf: 40 };
    expectClose(current(assess(slow)).p, current(assess({ ...general, indicators: [] })).p, 1e-13);
  });
  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("%d is no factor", (factor) => {
    expectRefused(() => halfLifeTimes(input, factor), "invalid-input", /^factor must be above 0/);
  });
});

describe("robustness", () => {
  const asked = {
    groups: [
      { id: "north", findings: ["north"], reports: [{ finding: "both", report: 0 }] },
      { id: "south", findings: ["south"], reports: [{ finding: "both", report: 1 }] },
    ],
    priorShare: 0.5,
  };
  const answer = robustness(assessment, input, asked);
  test("says who leads and by how much", () => {
    const p = current(assessment).p;
    expect(answer.lead.scenario).toBe(p.indexOf(Math.max(...p)));
  });
  test("each finding by leaving it out", () => {
    expect(answer.withoutFinding.map(({ finding }) => finding)).toEqual(["both", "north", "south"]);
    for (const { finding, p, flips, leader } of answer.withoutFinding) {
      const expected = current(assess(without(input, [finding]))).p;
      expectClose(p, expected, 1e-12);
      const ahead = expected.indexOf(Math.max(...expected));
      expect(leader).toBe(`s${ahead + 1}`);
      expect(flips).toBe(ahead !== answer.lead.scenario);
    }
  });
  test("each group by assessing the rest", () => {
    expect(answer.withoutGroup.map(({ group }) => group)).toEqual(["north", "south"]);
    const north = assess({
      ...input,
      findings: [
        { id: "both", indicator: "tone", at: 10, reports: [{ level: "high", reliability: 0.6 }] },
        level("south", 30, "low", 0.8),
      ],
    });
    expectClose(answer.withoutGroup[0]!.check!.p, current(north).p, 1e-15);
  });
  test("the prior, and both half-lives", () => {
    expectClose(answer.priorTowardsUniform!.p, current(assess(priorTowardsUniform(input, 0.5))).p, 0);
    expect(answer.halfLife.map(({ factor }) => factor)).toEqual([0.5, 2]);
    for (const { factor, check } of answer.halfLife) {
      const dynamics = { kind: "half-life" as const, halfLifeDays: 30 * factor };
      expectClose(check!.p, current(assess({ ...input, dynamics })).p, 0);
    }
  });
  test("lower grades only when they are given", () => {
    expect("lowerGrades" in answer).toBe(false);
    const lowerGrades = {
      ...input,
      findings: input.findings.map((finding) => ({
        ...finding,
        reports: finding.reports.map((report) => ({ ...report, reliability: report.reliability / 2 })),
      })),
    };
    const lower = robustness(assessment, input, { ...asked, lowerGrades });
    expectClose(lower.lowerGrades!.p, current(assess(lowerGrades)).p, 0);
  });
});

describe("what flips and what does not, by adding up log odds", () => {
  // A leads with odds 4 * 2 * 2 / 4... prior 1:1, signs 4, 2, 1/2 -> 4:1
  const findings = [seen("four", "++", 1), seen("two", "+", 2), seen("half", "-", 3)];
  const odds = (p: readonly number[]) => p[0]! / p[1]!;
  test("no single finding carries the lead", () => {
    const given = twoFrozen(findings);
    const checks = robustness(assess(given), given, { groups: [], priorShare: 0 }).withoutFinding;
    expect(checks.map(({ p }) => Math.round(odds(p) * 1e9) / 1e9)).toEqual([1, 2, 8]);
    // without the sign of four it is a tie, and on a tie the lead stays
    expect(checks.map(({ flips }) => flips)).toEqual([false, false, false]);
    expect(checks[0]?.margin).toBeCloseTo(0, 12);
  });
  test("with a prior of 1:2 the sign of four carries it alone", () => {
    const given = twoFrozen(findings, 1 / 3);
    const checks = robustness(assess(given), given, { groups: [], priorShare: 0 }).withoutFinding;
    expect(checks.map(({ flips }) => flips)).toEqual([true, false, false]);
    expect(checks[0]).toMatchObject({ leader: "B" });
    expect(checks[0]?.margin).toBeCloseTo(-Math.log(2), 12);
  });
  test("a group falls together where each alone does not", () => {
    const given = twoFrozen([seen("x", "+", 1), seen("y", "+", 2), seen("z", "0", 3)], 0.45);
    const answer = robustness(assess(given), given, { groups: [{ id: "xy", findings: ["x", "y"] }], priorShare: 0 });
    expect(answer.withoutFinding.some(({ flips }) => flips)).toBe(false);
    expect(answer.withoutGroup[0]?.check).toMatchObject({ flips: true, leader: "B" });
    expect(answer.withoutGroup[0]?.check?.margin).toBeCloseTo(Math.log(45 / 55), 12);
  });
  test("a lead that only the prior gives goes with the prior", () => {
    const given = twoFrozen([seen("against", "-", 1)], 0.75);
    const shares = [0, 0.25, 0.5, 1].map(
      (priorShare) => robustness(assess(given), given, { groups: [], priorShare }).priorTowardsUniform?.flips,
    );
    // 3:1 against 1/2 leads; .625:.375 against 1/2 does not
    expect(shares).toEqual([false, false, true, true]);
  });
  test("a lead that rests on an old finding goes with a shorter memory", () => {
    const given: ScoringInput = {
      ...twoFrozen([seen("old", "++", 0), seen("new", "-", 10)], 0.5),
      dynamics: { kind: "half-life", halfLifeDays: 20 },
    };
    const answer = robustness(assess(given), given, { groups: [], priorShare: 0 });
    // p of A before the new sign: 0.5 + 0.3 * 2^(-10/H); odds 2.472 at 20 days, 1.857 at 10, 3.036 at 40, halved by the new sign
    expect(answer.lead.scenario).toBe(0);
    expect(answer.halfLife.map(({ check }) => check?.flips)).toEqual([true, false]);
    expect(answer.halfLife[0]?.check?.margin).toBeCloseTo(Math.log(0.65 / 0.35 / 2), 12);
  });
  test("a group without which the rest is impossible gives no check", () => {
    // Nothing but the flag makes B possible at the time of the proof; without it the chain never gets there.
    const given: ScoringInput = {
      ...twoFrozen([], 1),
      indicators: [
        {
          id: "sign",
          kind: "categorical",
          levels: ["++", "--"],
          likelihood: [
            [1, 0],
            [0, 1],
          ],
          weight: 1,
        },
      ],
      findings: [
        {
          id: "mixed",
          indicator: "sign",
          at: 1,
          reports: [
            { level: "++", reliability: 1 },
            { level: "++", reliability: 0.5 },
          ],
        },
      ],
    };
    const answer = robustness(assess(given), given, {
      groups: [{ id: "first", reports: [{ finding: "mixed", report: 0 }] }],
      priorShare: 0.5,
    });
    expect(answer.withoutGroup[0]?.check?.flips).toBe(false);
    expect(answer.lead).toMatchObject({ scenario: 0, margin: Number.POSITIVE_INFINITY });
  });
});

describe("robustness on contested models", () => {
  /** Who leads, by the largest credence; models in which two are as good as equal are left out. */
  const leaderOf = (p: readonly number[]) => p.indexOf(Math.max(...p));
  const isClear = (p: readonly number[]) => {
    const [first, second] = p.toSorted((a, b) => b - a);
    return first! - (second ?? 0) > 1e-9;
  };
  test("every check is the assessment of the changed input, and flips when another scenario is ahead in it", () => {
    let flipped = 0;
    fc.assert(
      fc.property(contested, fc.double({ min: 0, max: 1, noNaN: true }), (given, priorShare) => {
        const whole = assess(given);
        const now = leaderOf(current(whole).p);
        const lowerGrades = {
          ...given,
          findings: given.findings.map((finding) => ({
            ...finding,
            reports: finding.reports.map((report) => ({ ...report, reliability: 0.7 * report.reliability })),
          })),
        };
        const half = given.findings.filter((_, i) => i % 2 === 0).map(({ id }) => id);
        const asked = { groups: [{ id: "half", findings: half }], lowerGrades, priorShare };
        const answer = robustness(whole, given, asked);
        const pairs = [
          ...answer.withoutFinding.map((check) => [check, without(given, [check.finding])] as const),
          [answer.withoutGroup[0]!.check!, without(given, half)] as const,
          [answer.lowerGrades!, lowerGrades] as const,
          [answer.priorTowardsUniform!, priorTowardsUniform(given, priorShare)] as const,
          ...answer.halfLife.map(({ factor, check }) => [check!, halfLifeTimes(given, factor)] as const),
        ];
        for (const [check, variant] of pairs) {
          const { p } = current(assess(variant));
          expectClose(check.p, p, 1e-9);
          if (!isClear(p) || !isClear(current(whole).p)) continue;
          expect(check.flips).toBe(leaderOf(p) !== now);
          expect(check.leader).toBe(given.scenarios[leaderOf(p)]?.id);
          expect(check.margin < 0).toBe(check.flips);
          if (check.flips) flipped++;
        }
      }),
      { seed: 20261122, numRuns: 60 },
    );
    expect(flipped).toBeGreaterThan(30);
  });
});
