import { describe, expect, test } from "vitest";
import {
  climatologyBaseline,
  countClimatology,
  persistenceBaseline,
  priorBaseline,
  uniformBaseline,
} from "@/lib/engine/score/baseline-forecasts";
import { ensembleCrps } from "@/lib/engine/score/ensemble-crps";
import { logScore } from "@/lib/engine/score/log-score";
import { multiBrier } from "@/lib/engine/score/multi-brier";
import { type ComparedForecast, skill, skillAgainst } from "@/lib/engine/score/skill";
import { expectRefused } from "../refusals";
import { expectClose, sample, sum } from "../sample-models";

describe("baselines", () => {
  test("uniform", () => {
    expect(uniformBaseline(4)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(uniformBaseline(1)).toEqual([1]);
    for (const size of [0, -1, 1.5, Number.NaN])
      expectRefused(() => uniformBaseline(size), "invalid-input", /^size must be a whole number from 1 to/);
  });
  test("prior", () => {
    expect(priorBaseline(sample().scenarios)).toEqual([0.5, 0.3, 0.2]);
  });
  test.each([
    [2, 3, 1, [0, 0, 1]],
    [0, 3, 0.8, [0.8, 0.1, 0.1]],
    [1, 2, 0, [1, 0]],
    [0, 1, 0.3, [1]],
  ])("persistence of %d of %d with %d", (last, size, share, expected) => {
    expectClose(persistenceBaseline(last, size, share), expected, 1e-15);
  });
  test("persistence is certain unless told otherwise, and refuses what is no outcome or share", () => {
    expect(persistenceBaseline(0, 2)).toEqual([1, 0]);
    for (const last of [-1, 2, 0.5, Number.NaN])
      expectRefused(() => persistenceBaseline(last, 2), "invalid-input", /^last must be a whole number from 0 to 1/);
    for (const share of [-0.1, 1.1, Number.NaN])
      expectRefused(() => persistenceBaseline(0, 2, share), "invalid-input", /^share must be from 0 to 1/);
  });
  test.each([
    [[0, 0, 1], 2, 0, [2 / 3, 1 / 3]],
    [[0, 0, 1], 3, 0, [2 / 3, 1 / 3, 0]],
    [[0, 0, 1], 3, 1, [3 / 6, 2 / 6, 1 / 6]],
    [[], 4, 0.5, [0.25, 0.25, 0.25, 0.25]],
  ])("climatology of %j over %d with %d added", (past, size, added, expected) => {
    expectClose(climatologyBaseline(past, size, added), expected, 1e-15);
    expect(sum(climatologyBaseline(past, size, added))).toBeCloseTo(1, 15);
  });
  test("climatology refuses what is no outcome, no past, and a negative addition", () => {
    expectRefused(
      () => climatologyBaseline([0, 3], 3),
      "invalid-input",
      /^past\[1\] must be a whole number from 0 to 2/,
    );
    expectRefused(() => climatologyBaseline([], 3), "invalid-input", /^past must hold an outcome/);
    for (const added of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expectRefused(() => climatologyBaseline([0], 3, added), "invalid-input", /^added must be from 0 to/);
  });
  test("the own last values of a count are draws", () => {
    expect(countClimatology([9, 2, 78], 2)).toEqual([2, 78]);
    expect(countClimatology([9, 2, 78], 12)).toEqual([9, 2, 78]);
    expect(ensembleCrps(countClimatology([5, 0, 2], 2), 1)).toBe(0.5);
    expectRefused(() => countClimatology([], 2), "invalid-input", /^history must hold/);
    for (const window of [0, 1.5, Number.NaN])
      expectRefused(() => countClimatology([1], window), "invalid-input", /^window must be a whole number from 1 to/);
  });
});

describe("skill", () => {
  test.each([
    [0.15, 0.2, 0.25],
    [0, 0.2, 1],
    [0.2, 0.2, 0],
    [0.4, 0.2, -1],
    [0, 0, 0],
    [0.1, 0, Number.NEGATIVE_INFINITY],
    [1, Number.POSITIVE_INFINITY, 1],
    [Number.POSITIVE_INFINITY, 1, Number.NEGATIVE_INFINITY],
  ])("%d against %d is %d", (score, reference, expected) => {
    const result = skill(score, reference);
    expect(Number.isFinite(expected) ? Math.abs(result - expected) < 1e-15 : result === expected).toBe(true);
  });
  test("two that are infinitely bad cannot be compared", () => {
    const endless = Number.POSITIVE_INFINITY;
    expectRefused(
      () => skill(endless, endless),
      "invalid-input",
      /^score must be finite where the reference is infinite/,
    );
    const hopeless: ComparedForecast = { p: [1, 0], outcome: 1, baselines: { prior: [1, 0], uniform: [0.5, 0.5] } };
    const rows = skillAgainst([hopeless], logScore);
    expect(rows.map((row) => [row.baseline, row.skill])).toEqual([
      ["uniform", Number.NEGATIVE_INFINITY],
      ["prior", null],
    ]);
  });
  test("is for scores that are 0 at best", () => {
    expectRefused(() => skill(-0.1, 1), "invalid-input", /^score must be 0 or more, it is -0.1 against 1/);
    expectRefused(() => skill(0.1, -1), "invalid-input", /^score/);
    expectRefused(() => skill(Number.NaN, 1), "invalid-input", /^score/);
  });
});

describe("skillAgainst", () => {
  const cases: ComparedForecast[] = [
    { p: [0.8, 0.2], outcome: 0, baselines: { uniform: [0.5, 0.5], prior: [0.6, 0.4] } },
    { p: [0.4, 0.6], outcome: 0, baselines: { uniform: [0.5, 0.5], climatology: [1, 0] } },
  ];
  test("the example: 0.08 against 0.5", () => {
    const [row] = skillAgainst([{ p: [0.8, 0.2], outcome: 0, baselines: { uniform: [0.5, 0.5] } }], multiBrier);
    expect(row?.skill).toBeCloseTo(0.84, 15);
  });
  test("by hand: (0.08 + 0.72) / 2 against (0.5 + 0.5) / 2", () => {
    const [uniform] = skillAgainst(cases, multiBrier);
    expect(uniform).toMatchObject({ baseline: "uniform", count: 2, baselineScore: 0.5 });
    expect(uniform?.score).toBeCloseTo(0.4, 15);
    expect(uniform?.skill).toBeCloseTo(0.2, 15);
  });
  test("each baseline is compared over the cases in which it spoke, in one order", () => {
    const rows = skillAgainst(cases, multiBrier);
    expect(rows.map(({ baseline, count }) => [baseline, count])).toEqual([
      ["uniform", 2],
      ["prior", 1],
      ["climatology", 1],
    ]);
    // 1 - 0.08 / 0.32
    expect(rows[1]?.skill).toBeCloseTo(0.75, 14);
    // a baseline that was certain and right leaves nothing to gain
    expect(rows[2]?.skill).toBe(Number.NEGATIVE_INFINITY);
  });
  test("takes any score: with the log score a baseline that called the outcome impossible is infinitely bad", () => {
    const [row] = skillAgainst(
      [{ p: [0.9, 0.1], outcome: 0, baselines: { persistence: persistenceBaseline(1, 2) } }],
      logScore,
    );
    expect(row).toMatchObject({ baseline: "persistence", baselineScore: Number.POSITIVE_INFINITY, skill: 1 });
  });
  test("the baseline against itself has no skill", () => {
    const own = uniformBaseline(3);
    const rows = skillAgainst([{ p: own, outcome: 2, baselines: { uniform: own, prior: own } }], multiBrier);
    expect(rows.map((row) => row.skill)).toEqual([0, 0]);
  });
  test("without cases there are no rows, and a wrong outcome is refused", () => {
    expect(skillAgainst([], multiBrier)).toEqual([]);
    const wrong = { p: [1, 0], outcome: 2, baselines: { uniform: [0.5, 0.5] } };
    expectRefused(() => skillAgainst([wrong], multiBrier), "invalid-input", /^outcome/);
  });
});

describe("a short record, end to end", () => {
  // Three outcomes in four cases; climatology and persistence know only what came before.
  const outcomes = [0, 0, 1, 2];
  const forecasts = [
    [0.6, 0.2, 0.2],
    [0.7, 0.2, 0.1],
    [0.3, 0.5, 0.2],
    [0.2, 0.3, 0.5],
  ];
  const record = outcomes.map(
    (outcome, i): ComparedForecast => ({
      p: forecasts[i]!,
      outcome,
      baselines: {
        uniform: uniformBaseline(3),
        ...(i > 0 ? { persistence: persistenceBaseline(outcomes[i - 1]!, 3, 0.8) } : {}),
        climatology: climatologyBaseline(outcomes.slice(0, i), 3, 1),
      },
    }),
  );
  test("by hand with the Brier score", () => {
    // 0.24 0.14 0.38 0.38
    const own = [0.24, 0.14, 0.38, 0.38];
    const rows = new Map(skillAgainst(record, multiBrier).map((row) => [row.baseline, row]));
    expect(rows.get("uniform")?.score).toBeCloseTo(sum(own) / 4, 14);
    expect(rows.get("uniform")?.baselineScore).toBeCloseTo(2 / 3, 14);
    // .8 on the last: right once (0.06), wrong twice (.8^2 + .9^2 + .1^2)
    expect(rows.get("persistence")?.count).toBe(3);
    expect(rows.get("persistence")?.score).toBeCloseTo(sum(own.slice(1)) / 3, 14);
    expect(rows.get("persistence")?.baselineScore).toBeCloseTo((0.06 + 2 * 1.46) / 3, 14);
    // thirds; then 2:1:1, 3:1:1, 3:2:1
    const past = [2 / 3, 0.25 + 2 / 16, (9 + 16 + 1) / 25, (9 + 4 + 25) / 36];
    expect(rows.get("climatology")?.baselineScore).toBeCloseTo(sum(past) / 4, 14);
    expect(rows.get("climatology")?.skill).toBeCloseTo(1 - sum(own) / sum(past), 14);
  });
});
