// Scores: every wrong value in every argument, lists that are empty, and the end of the number range.
import { describe, expect, test } from "vitest";
import {
  climatologyBaseline,
  countClimatology,
  persistenceBaseline,
  priorBaseline,
  uniformBaseline,
} from "@/lib/engine/score/baseline-forecasts";
import { binaryBrier } from "@/lib/engine/score/binary-brier";
import { binnedIgnorance } from "@/lib/engine/score/binned-ignorance";
import { calibrationTable } from "@/lib/engine/score/calibration-table";
import { countCrps } from "@/lib/engine/score/count-crps";
import { ensembleCrps } from "@/lib/engine/score/ensemble-crps";
import type { ResolvedForecast } from "@/lib/engine/score/forecast-bins";
import { intervalScore } from "@/lib/engine/score/interval-score";
import { logScore } from "@/lib/engine/score/log-score";
import { multiBrier } from "@/lib/engine/score/multi-brier";
import { murphyParts } from "@/lib/engine/score/murphy-parts";
import { normalQuantile } from "@/lib/engine/score/normal-quantile";
import { rankedProbabilityScore } from "@/lib/engine/score/ranked-probability-score";
import { sampleQuantile } from "@/lib/engine/score/sample-quantile";
import { skill, skillAgainst } from "@/lib/engine/score/skill";
import { timeAveragedBrier } from "@/lib/engine/score/time-averaged-brier";
import { timeAveragedScore } from "@/lib/engine/score/time-averaged-score";
import { wilsonInterval } from "@/lib/engine/score/wilson-interval";
import { expectNamed, expectPlainNumbers, notCounts, notNumbers, notShares } from "./wrong-values";

const overOutcomes = { multiBrier, logScore, rankedProbabilityScore };
const notValues = [...notNumbers, 1e121, -1e121, Number.MAX_VALUE] as const;
const notLevels = [...notNumbers, 0, -0, -0.1, 1, 1.1] as const;

describe.each(Object.entries(overOutcomes))("%s", (_, score) => {
  test.each([0, 1, 2].flatMap((k) => notShares.map((p) => [k, p] as const)))("p[%d] of %d", (k, p) => {
    const forecast = [0.5, 0.3, 0.2].map((given, i) => (i === k ? p : given));
    expectNamed(() => score(forecast, 0), "invalid-input", `p[${k}] must be from 0 to 1`, `it is ${p}`);
  });
  test.each([...notCounts, 3])("outcome %d of three", (outcome) => {
    const words = ["outcome must be a whole number from 0 to 2", `it is ${outcome}`];
    expectNamed(() => score([0.5, 0.3, 0.2], outcome), "invalid-input", ...words);
  });
  test("no probability, and probabilities that do not sum to 1", () => {
    expectNamed(() => score([], 0), "invalid-input", "p must hold at least one probability");
    for (const p of [
      [0.5, 0.4],
      [0.5, 0.51],
      [0, 0],
      [1, 1],
    ])
      expectNamed(() => score(p, 0), "invalid-input", "p must sum to 1");
  });
  test("probabilities that were rounded to thousandths are taken", () => {
    expect(score([0.333, 0.333, 0.333], 1)).toBeGreaterThan(0);
  });
  test("one outcome is certain, and -0 is 0", () => {
    for (const p of [[1], [1, -0]]) {
      expect(score(p, -0)).toBe(0);
      expectPlainNumbers(score(p, 0));
    }
  });
});

describe("binaryBrier", () => {
  test.each(notShares)("p of %d", (p) => {
    expectNamed(() => binaryBrier(p, 1), "invalid-input", "p must be from 0 to 1", `it is ${p}`);
  });
  test.each([-0, 0] as const)("an outcome of %d", (o) => {
    expect(binaryBrier(0, o === 0 ? 0 : 1)).toBe(0);
  });
});

describe("scores of counts and draws", () => {
  test.each(notShares)("a law with a chance of %d", (chance) => {
    expectNamed(() => countCrps([0.5, chance], 1), "invalid-input", "pmf[1]", `it is ${chance}`);
  });
  test.each(notCounts)("%d events", (observed) => {
    expectNamed(
      () => countCrps([0.5, 0.5], observed),
      "invalid-input",
      "observed must be a whole number",
      `it is ${observed}`,
    );
  });
  test("no law, and half a law", () => {
    expectNamed(() => countCrps([], 1), "invalid-input", "pmf must hold at least one probability");
    expectNamed(() => countCrps([0.5], 1), "invalid-input", "pmf must sum to 1", "0.5");
  });
  test("a count far beyond the law: the distance, and no long walk", () => {
    expect(countCrps([1], 1e12)).toBe(1e12);
    expect(countCrps([0, 1], 1e12)).toBe(1e12 - 1);
  });
  test.each(notValues)("a draw or an observation of %d", (value) => {
    const named = `it is ${value}`;
    for (const [draws, place] of [
      [[value, 1], 0],
      [[1, value], 1],
    ] as const) {
      expectNamed(() => ensembleCrps(draws, 1), "invalid-input", `draws[${place}] must be a number`, named);
      expectNamed(() => sampleQuantile(draws, 0.5), "invalid-input", `draws[${place}] must be a number`, named);
      expectNamed(() => binnedIgnorance(draws, 1, [0, 1]), "invalid-input", `draws[${place}] must be a number`, named);
    }
    expectNamed(() => ensembleCrps([1, 2], value), "invalid-input", "observed must be a number", named);
    expectNamed(() => binnedIgnorance([1, 2], value, [0, 1]), "invalid-input", "observed must be a number", named);
    expectNamed(() => intervalScore({ low: value, high: 2 }, 1, 0.9), "invalid-input", "low must be a number", named);
    expectNamed(() => intervalScore({ low: 1, high: value }, 1, 0.9), "invalid-input", "high must be a number", named);
    expectNamed(
      () => intervalScore({ low: 1, high: 2 }, value, 0.9),
      "invalid-input",
      "observed must be a number",
      named,
    );
    expectNamed(() => countClimatology([1, value], 1), "invalid-input", "history[1] must be a number", named);
    expectNamed(() => binnedIgnorance([1], 1, [0, value]), "invalid-input", "edges[1] must", named);
  });
  test("draws as large as they may be", () => {
    const far = [1e120, -1e120];
    expect(ensembleCrps(far, 0)).toBe(0.5e120);
    expect(sampleQuantile(far, 1)).toBe(1e120);
    expect(Number.isFinite(intervalScore({ low: -1e120, high: 1e120 }, 1, 1 - 2 ** -53))).toBe(true);
  });
  test("no draws", () => {
    expectNamed(() => ensembleCrps([], 1), "invalid-input", "draws must hold at least one");
    expectNamed(() => sampleQuantile([], 0.5), "invalid-input", "draws must hold at least one");
    expectNamed(() => countClimatology([], 1), "invalid-input", "history must hold at least one");
    expect(binnedIgnorance([], 3, [0, 1])).toBe(1); // nothing but the draw added to each of two bins
  });
  test.each(notLevels)("a level of %d", (level) => {
    const words = ["level must lie between 0 and 1", `it is ${level}`];
    expectNamed(() => intervalScore({ low: 1, high: 2 }, 1, level), "invalid-input", ...words);
    expectNamed(() => wilsonInterval(1, 3, level), "invalid-input", ...words);
    expectNamed(() => calibrationTable([], undefined, level), "invalid-input", ...words);
    expectNamed(() => normalQuantile(level), "invalid-input", "share must lie between 0 and 1", `it is ${level}`);
  });
  test.each([1 - 2 ** -53, 0.5, 1e-17, Number.MIN_VALUE])("a level of %d is one", (level) => {
    const { low, high } = wilsonInterval(1, 3, level);
    expect(low).toBeLessThanOrEqual(1 / 3 + 1e-15);
    expect(high).toBeGreaterThanOrEqual(1 / 3 - 1e-15);
    expectPlainNumbers([wilsonInterval(0, 3, level), wilsonInterval(3, 3, level), normalQuantile(level)]);
  });
  test.each(notShares)("a quantile at %d", (share) => {
    expectNamed(() => sampleQuantile([1], share), "invalid-input", "share must be from 0 to 1", `it is ${share}`);
  });
  test("edges that are none, fall or stand still, and values below the first", () => {
    expectNamed(() => binnedIgnorance([1], 1, []), "invalid-input", "edges must be at least one");
    for (const edges of [
      [0, 0],
      [1, 0],
      [0, 2, 1],
    ])
      expectNamed(() => binnedIgnorance([1], 1, edges), "invalid-input", "edges[");
    expectNamed(
      () => binnedIgnorance([-1], 1, [0, 1]),
      "invalid-input",
      "draws[0] must be a number from 0",
      "it is -1",
    );
    expectNamed(
      () => binnedIgnorance([1], -1, [0, 1]),
      "invalid-input",
      "observed must be a number from 0",
      "it is -1",
    );
    expectPlainNumbers(binnedIgnorance([1, 2], 1, [0])); // one bin holds all: 0 bits, not -0
  });
  test("an interval with its low end above", () => {
    expectNamed(
      () => intervalScore({ low: 2, high: 1 }, 1, 0.9),
      "invalid-input",
      "low must not lie above high, 2 and 1",
    );
  });
});

describe("calibration", () => {
  test.each(notShares)("a forecast of %d", (p) => {
    const forecasts: ResolvedForecast[] = [
      { p: 0.5, o: 1 },
      { p, o: 0 },
    ];
    for (const run of [
      () => calibrationTable(forecasts),
      () => murphyParts(forecasts),
      () => murphyParts(forecasts, [0, 1]),
    ]) {
      expectNamed(run, "invalid-input", "forecasts[1].p must be from 0 to 1", `it is ${p}`);
    }
  });
  test.each([[[]], [[0]], [[0.1, 1]], [[0, 0.9]], [[0, 0.5, 0.5, 1]], [[0, Number.NaN, 1]], [[1, 0]]])(
    "edges %j",
    (edges) => {
      for (const run of [() => calibrationTable([], edges), () => murphyParts([{ p: 1, o: 1 }], edges)]) {
        expectNamed(run, "invalid-input", "edges must rise from 0 to 1");
      }
    },
  );
  test("no forecasts: a table of empty rows, and no parts", () => {
    expect(calibrationTable([]).every(({ count, interval }) => count === 0 && interval === null)).toBe(true);
    expectNamed(() => murphyParts([]), "invalid-input", "forecasts must be at least one");
  });
  test.each([...notCounts, 0, 1e15])("an interval of %d cases", (count) => {
    expectNamed(
      () => wilsonInterval(0, count),
      "invalid-input",
      "count must be a whole number from 1",
      `it is ${count}`,
    );
  });
  test.each([...notCounts, 4])("%d of three cases", (happened) => {
    expectNamed(
      () => wilsonInterval(happened, 3),
      "invalid-input",
      "happened must be a whole number from 0 to 3",
      `it is ${happened}`,
    );
  });
});

describe("baselines and skill", () => {
  test.each([...notCounts, 0, 1_000_001])("%d outcomes", (size) => {
    const words = ["size must be a whole number from 1 to 1000000", `it is ${size}`];
    expectNamed(() => uniformBaseline(size), "invalid-input", ...words);
    expectNamed(() => persistenceBaseline(0, size), "invalid-input", ...words);
    expectNamed(() => climatologyBaseline([], size, 1), "invalid-input", ...words);
  });
  test.each([...notCounts, 3])("outcome %d of three", (outcome) => {
    const words = ["must be a whole number from 0 to 2", `it is ${outcome}`];
    expectNamed(() => persistenceBaseline(outcome, 3), "invalid-input", "last", ...words);
    expectNamed(() => climatologyBaseline([0, outcome], 3), "invalid-input", "past[1]", ...words);
  });
  test.each(notShares)("a share or a prior of %d", (share) => {
    expectNamed(() => persistenceBaseline(0, 3, share), "invalid-input", "share must be from 0 to 1", `it is ${share}`);
    expectNamed(
      () => priorBaseline([{ prior: 1 }, { prior: share }]),
      "invalid-input",
      "scenarios[1].prior",
      `it is ${share}`,
    );
  });
  test.each([...notNumbers, -1, 1e300])("%d cases added", (added) => {
    expectNamed(() => climatologyBaseline([0], 3, added), "invalid-input", "added must be from 0 to", `it is ${added}`);
  });
  test.each([...notCounts, 0])("the last %d values", (window) => {
    expectNamed(
      () => countClimatology([1], window),
      "invalid-input",
      "window must be a whole number from 1",
      `it is ${window}`,
    );
  });
  test("nothing past and nothing added, and no prior at all", () => {
    expectNamed(() => climatologyBaseline([], 3), "invalid-input", "past must hold an outcome");
    expectNamed(() => priorBaseline([]), "invalid-input", "scenarios[].prior must hold at least one");
  });
  test.each([Number.NaN, -1, Number.NEGATIVE_INFINITY, -Number.MIN_VALUE])("a score of %d", (score) => {
    expectNamed(() => skill(score, 1), "invalid-input", "score must be 0 or more", `it is ${score} against 1`);
    expectNamed(() => skill(1, score), "invalid-input", "score must be 0 or more", `it is 1 against ${score}`);
    const cases = [{ p: [1], outcome: 0, baselines: { uniform: [1] } }];
    expectNamed(() => skillAgainst(cases, () => score), "invalid-input", "score must be 0 or more");
  });
  test("zeros of either sign", () => {
    expectPlainNumbers([
      persistenceBaseline(-0, 3, -0),
      climatologyBaseline([-0], 3, -0),
      priorBaseline([{ prior: 1 }, { prior: -0 }]),
      countClimatology([-0], 1),
      sampleQuantile([-0], -0),
      ensembleCrps([-0], 0),
      intervalScore({ low: 0, high: -0 }, -0, 0.5),
      countCrps([1, -0], -0),
      binaryBrier(-0, 0),
      skill(-0, 0),
    ]);
  });
});

describe("scores over time", () => {
  const p = [0.5, 0.5];
  const both = (starts: readonly number[], until: number) => [
    () =>
      timeAveragedBrier(
        starts.map((from) => ({ from, p })),
        until,
        0,
      ),
    () =>
      timeAveragedScore(
        starts.map((from) => ({ from, forecast: 1 })),
        until,
        (x) => x,
      ),
  ];
  test.each([...notNumbers, 1e300, -1e300])("a forecast from day %d, or until it", (day) => {
    for (const run of both([0, day], 10))
      expectNamed(run, "invalid-input", "forecasts[1].from must be a number of days", `it is ${day}`);
    for (const run of both([0, 5], day))
      expectNamed(run, "invalid-input", "until must be a number of days", `it is ${day}`);
  });
  test("out of order, none, and none that stood for any time", () => {
    for (const run of both([0, 5, 3], 10))
      expectNamed(run, "invalid-input", "forecasts[1].from must not lie after the next one or the end, 3");
    for (const run of both([0, 5], 4))
      expectNamed(run, "invalid-input", "forecasts[1].from must not lie after", "it is 5");
    for (const run of both([], 4)) expectNamed(run, "invalid-input", "forecasts must be at least one");
    for (const run of both([4, 4], 4))
      expectNamed(run, "invalid-input", "until must lie after the first forecast of day 4");
  });
  test("a forecast that is none, though it stood for no time", () => {
    const forecasts = [
      { from: 0, p: [2] },
      { from: 0, p: [1] },
    ];
    expectNamed(() => timeAveragedBrier(forecasts, 4, 0), "invalid-input", "p[0] must be from 0 to 1");
  });
  test("a score that is no number", () => {
    const forecasts = [
      { from: 0, forecast: 1 },
      { from: 1, forecast: Number.NaN },
    ];
    expectNamed(() => timeAveragedScore(forecasts, 4, (x) => x), "invalid-input", "forecasts[1].forecast");
  });
  test("days before the start are days too", () => {
    expect(timeAveragedScore([{ from: -2, forecast: 3 }], 4, (x) => x)).toBe(3);
  });
});
