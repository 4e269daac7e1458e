// Indicators: every wrong value in every cell of a table, named by indicator, scenario and level.
import { describe, expect, test } from "vitest";
import type { CategoricalIndicator, RateIndicator, ScoringIndicator } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { checkModel } from "@/lib/engine/model/check-model";
import { alerts, sample, tone } from "../sample-models";
import { expectNamed, notNumbers, notRates, notShares } from "./wrong-values";

/** The indicator stands second, so that a path that always says 0 is found out. */
const wide = (indicator: ScoringIndicator) =>
  sample({ indicators: [{ ...tone, id: "first" }, indicator], findings: [] });
function expectWrong(indicator: ScoringIndicator, ...named: readonly string[]): void {
  expectNamed(() => assess(wide(indicator)), "invalid-model", `indicator "${indicator.id}"`, "indicators[1]", ...named);
  expect(checkModel(wide(indicator)).map(({ severity }) => severity)).toContain("error");
}
function expectRight(indicator: ScoringIndicator): void {
  expect(() => assess(wide(indicator))).not.toThrow();
  expect(checkModel(wide(indicator)).filter(({ severity }) => severity === "error")).toEqual([]);
}
const withLikelihood = (likelihood: CategoricalIndicator["likelihood"]): CategoricalIndicator => ({
  ...tone,
  likelihood,
});
const withWindow = (from: number, to: number): RateIndicator => ({ ...alerts, monitored: { from, to } });
const cells = [0, 1, 2].flatMap((s) => [0, 1, 2].map((l) => [s, l] as const));

describe("indicators", () => {
  test("none at all are fine, and so are some without findings", () => {
    expect(() => assess(sample({ indicators: [], findings: [] }))).not.toThrow();
    expect(() => assess(sample({ findings: [] }))).not.toThrow();
  });
  test.each([[[tone, tone]], [[tone, alerts, { ...alerts, id: "tone" }]]])("an id twice", (indicators) => {
    const input = sample({ indicators, findings: [] });
    expectNamed(() => assess(input), "invalid-model", "indicators[].id must be distinct", '"tone" is there twice');
    expect(checkModel(input).map(({ code }) => code)).toContain("indicator-repeated");
  });
  test.each(
    [tone, alerts].flatMap((indicator) => notShares.map((weight) => [indicator.id, weight, indicator] as const)),
  )("%s of weight %d", (_, weight, indicator) => {
    expectWrong({ ...indicator, weight }, "indicators[1].weight", `be from 0 to 1, it is ${weight}`);
  });
  test.each([0, -0, Number.MIN_VALUE, 1])("a weight of %d is fine", (weight) => {
    expectRight({ ...tone, weight });
    expectRight({ ...alerts, weight });
  });
});

describe("levels and their likelihoods", () => {
  test("no level", () => {
    expectWrong({ ...tone, levels: [], likelihood: [[], [], []] }, "levels must name at least one level");
  });
  test.each([
    [["low", "low", "high"], "low"],
    [["low", "high", "low"], "low"],
    [["__proto__", "x", "__proto__"], "__proto__"],
  ])("levels %j", (levels, twice) => {
    expectWrong({ ...tone, levels }, "levels must be distinct", `level "${twice}"`);
  });
  test.each([[[]], [tone.likelihood.slice(1)], [[...tone.likelihood, [1, 0, 0]]]])("a table of %j", (likelihood) => {
    expectWrong(
      withLikelihood(likelihood),
      "likelihood must have 3 rows, one a scenario",
      `it has ${likelihood.length}`,
    );
  });
  test.each([0, 1, 2].flatMap((s) => [[], [1], [1, 0], [1, 0, 0, 0]].map((row) => [s, row] as const)))(
    "row %d of %j",
    (s, row) => {
      const likelihood = tone.likelihood.map((given, r) => (r === s ? row : given));
      expectWrong(withLikelihood(likelihood), `likelihood[${s}] must have 3 entries`, `scenario "s${s + 1}"`);
    },
  );
  test.each(cells.flatMap(([s, l]) => notShares.map((chance) => [s, l, chance] as const)))(
    "cell %d, %d of %d",
    (s, l, chance) => {
      const likelihood = tone.likelihood.map((row, r) => row.map((c, k) => (r === s && k === l ? chance : c)));
      const names = [`scenario "s${s + 1}"`, `level "${tone.levels[l]}"`, `likelihood[${s}][${l}]`];
      expectWrong(withLikelihood(likelihood), ...names, `be from 0 to 1, it is ${chance}`);
    },
  );
  test.each(
    [0, 1, 2].flatMap((s) =>
      [
        [0, 0, 0],
        [0.6, 0.3, 0.1 + 1e-8],
        [1, 1, 1],
      ].map((row) => [s, row] as const),
    ),
  )("row %d of %j does not sum to 1", (s, row) => {
    const likelihood = tone.likelihood.map((given, r) => (r === s ? row : given));
    expectWrong(withLikelihood(likelihood), `likelihood[${s}] must sum to 1`, `scenario "s${s + 1}"`);
  });
  test("one level that is always shown, and zeros of either sign, are fine", () => {
    expectRight({ ...tone, levels: ["only"], likelihood: [[1], [1], [1]] });
    expectRight(
      withLikelihood([
        [1, -0, 0],
        [0, 1, -0],
        [-0, -0, 1],
      ]),
    );
  });
});

describe("rates and the watch", () => {
  test.each([[[]], [[1, 2]], [[1, 2, 3, 4]]])("rates %j", (ratePerDay) => {
    expectWrong({ ...alerts, ratePerDay }, "ratePerDay must have 3 entries", `it has ${ratePerDay.length}`);
  });
  test.each([0, 1, 2].flatMap((s) => notRates.map((rate) => [s, rate] as const)))("rate %d of %d", (s, rate) => {
    const ratePerDay = alerts.ratePerDay.map((given, k) => (k === s ? rate : given));
    expectWrong({ ...alerts, ratePerDay }, `ratePerDay[${s}]`, `scenario "s${s + 1}"`, `it is ${rate}`);
  });
  test.each([...notNumbers, 1e300, -1e300])("a watch from day %d", (from) => {
    expectWrong(withWindow(from, Number.POSITIVE_INFINITY), "monitored.from must be a day", `it is ${from}`);
  });
  test.each([
    [5, 3],
    [0, -Number.MIN_VALUE],
    [0, Number.NaN],
    [0, Number.NEGATIVE_INFINITY],
  ])("a watch from day %d to day %d", (from, to) => {
    expectWrong(withWindow(from, to), `monitored.to must not lie before ${from}, it is ${to}`);
  });
  test.each([
    [0, 0],
    [-0, 0],
    [-1e12, 1e12],
    [5, 1e300],
    [70, Number.POSITIVE_INFINITY],
  ])("a watch from day %d to day %d is fine", (from, to) => {
    expectRight(withWindow(from, to));
  });
  test.each([[[0, 0, 0]], [[0, -0, 1e12]], [[Number.MIN_VALUE, 1, 2]]])("rates %j are fine", (ratePerDay) => {
    expectRight({ ...alerts, ratePerDay });
  });
});
