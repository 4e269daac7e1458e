import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { lead } from "@/lib/engine/explain/lead";
import { leadCheck } from "@/lib/engine/explain/lead-check";
import { smallestFlip } from "@/lib/engine/explain/smallest-flip";
import {
  findingsByBound,
  flipOfSize,
  reaches,
  sizedPrefixes,
  sumOfBounds,
} from "@/lib/engine/explain/smallest-flip-exact";
import { greedyFlip } from "@/lib/engine/explain/smallest-flip-greedy";
import { current } from "@/lib/engine/filter/current";
import { randomInput } from "../../properties/random-model";
import { expectRefused } from "../refusals";
import { cycle, expectClose, frozen, level, sample, tone } from "../sample-models";
import { contested, seen, subsets, twoFrozen, without } from "./flip-cases";

/** The answer by trying every subset with assess. */
function byTrying(input: ScoringInput, most: number): { size: number; margin: number } | null {
  const assessment = assess(input);
  const ids = assessment.evidence.findingIds;
  for (let size = 1; size <= Math.min(most, ids.length); size++) {
    const checks = subsets(ids, size).map((out) => leadCheck(assessment, current(assess(without(input, out))).p));
    const margins = checks.filter(({ flips }) => flips).map(({ margin }) => margin);
    if (margins.length > 0) return { size, margin: Math.min(...margins) };
  }
  return null;
}

const ones = (count: number, name: string, from = 1) =>
  Array.from({ length: count }, (_, i) => seen(`${name}${i}`, name, from + i / 100));

describe("smallestFlip by adding up odds", () => {
  test("one: without the sign of four a prior of 1:3 leads", () => {
    const input = twoFrozen([seen("four", "++"), seen("two", "+"), seen("none", "0")], 0.25);
    const answer = smallestFlip(assess(input));
    expect(answer).toMatchObject({ findings: ["four"], method: "exact", ruledOut: 0 });
    expect(answer.check).toMatchObject({ leader: "B", flips: true });
    expect(answer.check.margin).toBeCloseTo(Math.log(2 / 3), 12);
  });
  test("of several it is the one that puts the new leader furthest ahead", () => {
    // 4 * 2 * 2 against 1:3.9; without any of the twos it stays, without the four it goes
    const input = twoFrozen([seen("x", "+"), seen("y", "++", 2), seen("z", "+", 3)], 1 / 5.5);
    expect(smallestFlip(assess(input)).findings).toEqual(["y"]);
    const two = twoFrozen([seen("x", "+"), seen("y", "++", 2)], 1 / 5.5);
    // both do it alone: odds of 8:4.5 become 2:4.5 without the four, 4:4.5 without the two
    expect(smallestFlip(assess(two)).findings).toEqual(["y"]);
  });
  test("two: odds of 2 * 2 * 2 against 1:3", () => {
    const input = twoFrozen(ones(3, "+"), 0.25);
    const answer = smallestFlip(assess(input));
    expect(answer).toMatchObject({ method: "exact", ruledOut: 1 });
    expect(answer.findings).toHaveLength(2);
    expect(answer.check.margin).toBeCloseTo(Math.log(2 / 3), 12);
  });
  test("three: odds of 2^4 against 1:3 need three of four", () => {
    const input = twoFrozen(ones(4, "+"), 0.25);
    expect(smallestFlip(assess(input))).toMatchObject({ method: "exact", ruledOut: 2 });
    expect(smallestFlip(assess(input)).findings).toHaveLength(3);
  });
  test("four: three are ruled out, so what greed finds is smallest too", () => {
    const input = twoFrozen(ones(5, "+"), 0.25);
    const answer = smallestFlip(assess(input));
    expect(answer).toMatchObject({ method: "exact", ruledOut: 3 });
    expect(answer.findings).toHaveLength(4);
  });
  test("six: greedy, and says so; none of the six can be spared", () => {
    const input = twoFrozen([...ones(7, "+"), seen("against", "-", 5)], 0.4);
    // 2^7 / 2 * 2/3: flips when 2^(7 - n) / 3 < 1, that is n = 6
    const answer = smallestFlip(assess(input));
    expect(answer).toMatchObject({ method: "greedy", ruledOut: 3 });
    expect(answer.findings).toHaveLength(6);
    for (const spared of answer.findings ?? []) {
      const fewer = answer.findings?.filter((id) => id !== spared) ?? [];
      expect(leadCheck(assess(input), current(assess(without(input, fewer))).p).flips).toBe(false);
    }
  });
  test("none: a lead that the prior gives stands without any finding", () => {
    const input = twoFrozen([seen("x", "+"), seen("y", "-", 2)], 0.8);
    const answer = smallestFlip(assess(input));
    expect(answer).toMatchObject({ findings: null, method: "none", ruledOut: 3 });
    expect(answer.check).toMatchObject({ leader: "A", flips: false });
  });
  test("a tie after the removal is no flip", () => {
    expect(smallestFlip(assess(twoFrozen([seen("x", "+")]))).findings).toBeNull();
  });
  test("findings for the rival are never removed for nothing", () => {
    const input = twoFrozen([...ones(6, "+"), ...ones(2, "-", 3)], 0.35);
    const { findings } = smallestFlip(assess(input));
    expect(findings?.every((id) => id.startsWith("+"))).toBe(true);
  });
  test("the set comes in the order of the evidence", () => {
    const input = twoFrozen([seen("late", "++", 9), seen("early", "+", 1), seen("middle", "++", 5)], 0.3);
    const { findings } = smallestFlip(assess(input));
    expect(findings).toEqual(["middle", "late"]);
  });
});

describe("smallestFlip against all subsets", () => {
  test("contested models: the same size and the same margin up to three, and nothing where there is nothing", () => {
    let found = 0;
    fc.assert(
      fc.property(contested, (input) => {
        const answer = smallestFlip(assess(input));
        const expected = byTrying(input, 3);
        if (expected === null) {
          expect(answer.ruledOut).toBeGreaterThanOrEqual(Math.min(3, input.findings.length));
          expect(answer.findings === null || answer.findings.length > 3).toBe(true);
          return;
        }
        found++;
        expect(answer.method).toBe("exact");
        expect(answer.findings).toHaveLength(expected.size);
        expect(answer.ruledOut).toBe(expected.size - 1);
        expect(answer.check.flips).toBe(true);
        expect(answer.check.margin).toBeCloseTo(expected.margin, 8);
      }),
      { seed: 20261122, numRuns: 120 },
    );
    expect(found).toBeGreaterThan(60);
  });
  test("whatever is found flips the lead of the full assessment", () => {
    fc.assert(
      fc.property(fc.oneof(contested, randomInput), fc.integer({ min: 0, max: 3 }), (input, exactUpTo) => {
        const { findings, check, method, ruledOut } = smallestFlip(assess(input), { exactUpTo });
        if (findings === null) return void expect(method).toBe("none");
        expect(ruledOut).toBeLessThanOrEqual(exactUpTo);
        const p = current(assess(without(input, findings))).p;
        expect(lead(p).scenario).not.toBe(lead(current(assess(input)).p).scenario);
        expect(check.leader).toBe(input.scenarios[lead(p).scenario]?.id);
      }),
      { seed: 7, numRuns: 80 },
    );
  });
});

describe("smallestFlip and proofs", () => {
  const gun = {
    ...tone,
    likelihood: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  };
  const proofs = (count: number) =>
    sample({
      indicators: [gun],
      findings: Array.from({ length: count }, (_, i) => level(`p${i}`, 49, "medium", 1)),
      asOf: 49,
    });
  test.each([1, 2, 3])("%d that prove the same fall together", (count) => {
    const answer = smallestFlip(assess(proofs(count)));
    expect(answer.findings).toHaveLength(count);
    expect(answer.method).toBe("exact");
  });
  test("what greed took on its way and did not need is put back", () => {
    // Four proofs against s2 hide one another; the one against s3 comes first because it alone lowers the margin.
    const against = (id: string, gone: number) => ({
      ...tone,
      id,
      levels: ["yes", "no"],
      likelihood: [0, 1, 2].map((s) => (s === gone ? [0, 1] : [0.5, 0.5])),
    });
    const findings = [
      ...[1, 2, 3, 4].map((at) => level(`second${at}`, at, "yes", 1, "second")),
      level("third", 5, "yes", 1, "third"),
    ];
    const input = sample({
      priors: [0.3, 0.5, 0.2],
      generator: frozen,
      indicators: [against("second", 1), against("third", 2)],
      findings,
      asOf: 5,
    });
    const answer = smallestFlip(assess(input));
    expect(answer.findings).toEqual(["second1", "second2", "second3", "second4"]);
    expect(answer).toMatchObject({ method: "exact", ruledOut: 3 });
    expectClose(answer.check.p, [0.375, 0.625, 0], 1e-15);
  });
  test("five that hide one another: none alone moves anything, greed goes on all the same", () => {
    const answer = smallestFlip(assess(proofs(5)));
    expect(answer.findings).toHaveLength(5);
    expect(answer).toMatchObject({ method: "greedy", ruledOut: 3 });
    expect(answer.check.leader).toBe("s1");
  });
});

describe("smallestFlip and its bounds of work", () => {
  const many = twoFrozen(
    Array.from({ length: 60 }, (_, i) => seen(`f${i}`, i % 3 === 0 ? "-" : "+", 1 + i / 10)),
    0.4,
  );
  test("without any visits only what the bounds say is known: no finding of odds 2 turns a lead of 8:3", () => {
    const input = twoFrozen(ones(3, "+"), 0.25);
    expect(smallestFlip(assess(input), { visits: 0 })).toMatchObject({ findings: null, method: "none", ruledOut: 1 });
  });
  test("few visits leave the larger sizes to greed", () => {
    const answer = smallestFlip(assess(many), { visits: 60 * 100 });
    expect(answer.method).not.toBe("none");
    expect(answer.findings?.length).toBeGreaterThan(3);
  });
  test("the bounds rule out sizes without any pass: odds of 2^20 are out of reach for three", () => {
    const answer = smallestFlip(assess(many), { visits: 60 });
    // 40 signs of two against 20 of a half: three of span ln 2 cannot turn 2^20
    expect(answer.ruledOut).toBe(3);
  });
  test("sizes share the passes: three for pairs and three for triples, six in all", () => {
    // 9:1 * 2 * 2 / 3 / 3 = 4:1; nothing flips it, but the bounds of pairs and triples reach it
    const input = twoFrozen([seen("a", "+", 1), seen("b", "+", 2), seen("c", "--", 3), seen("d", "--", 4)], 0.9);
    const ruledOut = (visits: number) => smallestFlip(assess(input), { visits }).ruledOut;
    expect([2, 3, 5, 6].map((passes) => ruledOut(4 * passes))).toEqual([1, 2, 2, 3]);
  });
  test("greed goes on as long as what is left can reach: both signs of two against 9:11", () => {
    const input = twoFrozen(ones(2, "+"), 0.45);
    expect(smallestFlip(assess(input), { exactUpTo: 0 })).toMatchObject({
      findings: ["+0", "+1"],
      method: "greedy",
      ruledOut: 0,
    });
  });
  test("findings that together could not flip the lead are not searched at all", () => {
    // three signs of two against a lead of 2^3 * 9
    const input = twoFrozen(ones(3, "+"), 0.9);
    expect(smallestFlip(assess(input), { visits: 0 })).toMatchObject({ findings: null, method: "none", ruledOut: 3 });
    const old = sample({ halfLifeDays: 1, indicators: [tone], findings: [level("a", 0, "low", 0.9)], asOf: 60 });
    expect(smallestFlip(assess(old))).toMatchObject({ findings: null, method: "none", ruledOut: 1 });
  });
  test("greed leaves findings of long ago alone, thousands of them", () => {
    const findings = [
      ...Array.from({ length: 3000 }, (_, i) => level(`old${i}`, i / 10, "low", 0.9)),
      ...Array.from({ length: 6 }, (_, i) => level(`new${i}`, 3000 + i / 10, "high", 0.9)),
    ];
    const input = sample({ halfLifeDays: 20, indicators: [tone], findings, asOf: 3001 });
    const { findings: out, method } = smallestFlip(assess(input), { exactUpTo: 0 });
    expect(method).not.toBe("none");
    expect(out?.every((id) => id.startsWith("new"))).toBe(true);
  });
  test("exactUpTo 0 is greed alone, and a set of one is smallest all the same", () => {
    const input = twoFrozen([seen("four", "++"), seen("two", "+")], 0.25);
    expect(smallestFlip(assess(input), { exactUpTo: 0 })).toMatchObject({
      findings: ["four"],
      method: "exact",
      ruledOut: 0,
    });
  });
  test("refuses options outside their range", () => {
    for (const exactUpTo of [-1, 4, 1.5, Number.NaN])
      expectRefused(
        () => smallestFlip(assess(many), { exactUpTo }),
        "invalid-input",
        /^exactUpTo must be a whole number from 0 to 3/,
      );
    for (const visits of [-1, Number.NaN])
      expectRefused(
        () => smallestFlip(assess(many), { visits }),
        "invalid-input",
        /^visits must be a whole number from 0 to/,
      );
  });
  test("without findings, and with one scenario, there is nothing to flip", () => {
    expect(smallestFlip(assess(sample({ findings: [] })))).toMatchObject({ findings: null, ruledOut: 0 });
    const alone: ScoringInput = {
      scenarios: [{ id: "A", prior: 1 }],
      dynamics: { kind: "half-life", halfLifeDays: 10 },
      indicators: [{ id: "sign", kind: "categorical", levels: ["x"], likelihood: [[1]], weight: 1 }],
      findings: [{ id: "f", indicator: "sign", at: 1, reports: [{ level: "x", reliability: 0.5 }] }],
      asOf: 5,
    };
    expect(smallestFlip(assess(alone))).toMatchObject({ findings: null, method: "none" });
  });
  test("the answer is the same every time", () => {
    const input = sample({ generator: cycle });
    expect(smallestFlip(assess(input))).toEqual(smallestFlip(assess(input)));
  });
});

describe("sizedPrefixes", () => {
  const ranked = [5, 3, 2, 1].map((bound, i) => ({ id: `f${i}`, bound }));
  test.each([
    [1, 5, [[]]],
    [1, 5.1, []],
    [2, 7, [[0]]],
    [2, 5, [[0], [1]]],
    [2, 3, [[0], [1], [2]]],
    [2, 9, []],
    [3, 10, [[0, 1]]],
    [
      3,
      8,
      [
        [0, 1],
        [0, 2],
      ],
    ],
    [3, 11, []],
  ])("size %d for a margin of %d: %j", (size, margin, expected) => {
    expect(sizedPrefixes(ranked, size, margin, 100)).toEqual(expected);
  });
  test("is all of them without bounds, and null when they are too many", () => {
    const same = Array.from({ length: 10 }, (_, i) => ({ id: `f${i}`, bound: 1 }));
    expect(sizedPrefixes(same, 3, 0, 1000)).toHaveLength(36);
    expect(sizedPrefixes(same, 3, 0, 36)).toHaveLength(36);
    expect(sizedPrefixes(same, 3, 0, 35)).toBeNull();
    expect(sizedPrefixes(same, 1, 0, 0)).toBeNull();
  });
  test("infinite bounds reach an infinite margin, finite ones do not", () => {
    const some = [Number.POSITIVE_INFINITY, 4, 3].map((bound, i) => ({ id: `f${i}`, bound }));
    expect(sizedPrefixes(some, 2, Number.POSITIVE_INFINITY, 10)).toEqual([[0]]);
    expect(sizedPrefixes(some.slice(1), 2, Number.POSITIVE_INFINITY, 10)).toEqual([]);
  });
  test("what a list can reach: its sum, with room for rounding and no more", () => {
    expect(sumOfBounds(ranked)).toBe(11);
    expect(sumOfBounds([])).toBe(0);
    expect(sumOfBounds([{ id: "a", bound: Number.POSITIVE_INFINITY }])).toBe(Number.POSITIVE_INFINITY);
    expect(reaches(2, 2)).toBe(true);
    expect(reaches(2, 2 + 1e-12)).toBe(true);
    expect(reaches(2, 2.001)).toBe(false);
    expect(reaches(0, 0)).toBe(true);
    expect(reaches(5, Number.POSITIVE_INFINITY)).toBe(false);
    expect(reaches(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe(true);
  });
  test("a set larger than the list has no beginnings", () => {
    expect(sizedPrefixes(ranked, 5, 0, 10)).toEqual([]);
    expect(sizedPrefixes([], 1, 0, 10)).toEqual([]);
  });
});

describe("the parts of the search", () => {
  const assessment = assess(twoFrozen([seen("two", "+", 1), seen("four", "++", 2), seen("none", "0", 3)], 0.25));
  test("findings by bound: those that weigh most first", () => {
    expect(findingsByBound(assessment).map(({ id }) => id)).toEqual(["four", "two", "none"]);
  });
  test("one size at a time", () => {
    const ranked = findingsByBound(assessment);
    expect(flipOfSize(assessment, ranked, [[]], 0)).toEqual(["four"]);
    expect(flipOfSize(assessment, ranked, [[0]], 0)).toEqual(["four", "two"]);
    expect(flipOfSize(assessment, ranked, [], 0)).toBeNull();
  });
  test("greed stops when the passes run out", () => {
    const ranked = findingsByBound(assessment);
    expect(greedyFlip(assessment, ranked, 2)).toEqual(["four"]);
    expect(greedyFlip(assessment, ranked, 1)).toBeNull();
  });
});
