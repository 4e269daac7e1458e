// Judgements of several analysts: every wrong value, named by analyst, scenario and level.
import { describe, expect, test } from "vitest";
import { probabilityDisagreement, rateDisagreement } from "@/lib/engine/pool/disagreement";
import { poolLikelihoods, poolPriors } from "@/lib/engine/pool/pool-likelihoods";
import { poolProbabilities } from "@/lib/engine/pool/pool-probabilities";
import { poolRates } from "@/lib/engine/pool/pool-rates";
import { expectNamed, expectPlainNumbers, notNumbers, notRates, notShares } from "./wrong-values";

const two = [
  [0.5, 0.3, 0.2],
  [0.1, 0.2, 0.7],
];
const pools = {
  opinions: (lists: number[][], weights: number[], floor?: number) => poolProbabilities(lists, weights, floor),
  priors: (lists: number[][], weights: number[], floor?: number) => poolPriors(lists, weights, floor),
};
const places = [0, 1].flatMap((i) => [0, 1, 2].map((k) => [i, k] as const));
const withEntry = (rows: number[][], i: number, k: number, value: number) =>
  rows.map((row, r) => row.map((entry, c) => (r === i && c === k ? value : entry)));

describe("probabilities", () => {
  test.each(places.flatMap(([i, k]) => notShares.map((p) => [i, k, p] as const)))(
    "analyst %d, entry %d of %d",
    (i, k, p) => {
      const words = ["must be from 0 to 1", `it is ${p}`];
      for (const [name, pool] of Object.entries(pools)) {
        const path = name === "opinions" ? `opinions[${i}][${k}]` : `priors[${i}][${k}]`;
        expectNamed(() => pool(withEntry(two, i, k, p), [1, 1]), "invalid-input", path, ...words);
      }
      const tables = [0, 1].map((analyst) => [[1, 0, 0], analyst === i ? withEntry(two, i, k, p)[i]! : two[analyst]!]);
      expectNamed(() => poolLikelihoods(tables, [1, 1]), "invalid-input", `tables[${i}][1][${k}]`, ...words);
      expectNamed(() => probabilityDisagreement([0.5, p], [1, 1]), "invalid-input", "values[1]", ...words);
    },
  );
  test("lists of different lengths, empty ones, and sums that are not 1", () => {
    expectNamed(
      () => poolProbabilities([[1], [0.5, 0.5]], [1, 1]),
      "invalid-input",
      "opinions[1] must have 1 entries",
      "it has 2",
    );
    expectNamed(() => poolPriors([[], []], [1, 1]), "invalid-input", "priors[0] must hold at least one probability");
    expectNamed(
      () =>
        poolPriors(
          [
            [1, 0],
            [0.5, 0.4],
          ],
          [1, 1],
        ),
      "invalid-input",
      "priors[1] must sum to 1",
      "0.9",
    );
    expectNamed(
      () => poolLikelihoods([[[1]], [[1], [1]]], [1, 1]),
      "invalid-input",
      "tables[1] must have 1 rows",
      "it has 2",
    );
    expectNamed(() => poolLikelihoods([[[1], [0.9]]], [1]), "invalid-input", "tables[0][1] must sum to 1");
  });
  test("nobody, and nothing", () => {
    expectNamed(() => poolProbabilities([], []), "invalid-input", "opinions must be at least one");
    expectNamed(() => poolLikelihoods([], []), "invalid-input", "tables must be at least one");
    expectNamed(
      () => poolLikelihoods([[]], [1]),
      "invalid-input",
      "tables must be at least one, with at least one row",
    );
    expectNamed(() => poolRates([], []), "invalid-input", "rates must be at least one");
    expectNamed(() => poolRates([[]], [1]), "invalid-input", "rates[0] must hold at least one rate");
    expectNamed(() => probabilityDisagreement([], []), "invalid-input", "values must be at least one");
  });
  test.each([...notNumbers, -0.1, -Number.MIN_VALUE, 1 / 3, 0.5, 1e300])("a floor of %d under three", (floor) => {
    expectNamed(
      () => poolProbabilities(two, [1, 1], floor),
      "invalid-input",
      "floor must be 0 or more and below 1 / 3",
      `it is ${floor}`,
    );
  });
  test("vetoes that leave nothing, in a row that is named", () => {
    const opposed = [
      [
        [1, 0],
        [1, 0],
      ],
      [
        [0.5, 0.5],
        [0, 1],
      ],
    ];
    const words = ["leave something that nobody rules out", "[1]"];
    expectNamed(() => poolLikelihoods(opposed, [1, 1]), "invalid-input", "tables[0][1]", ...words);
    expectNamed(
      () =>
        poolPriors(
          [
            [1, 0],
            [0, 1],
          ],
          [1, 1],
        ),
      "invalid-input",
      "priors[0]",
      "nobody rules out",
    );
  });
  test("one analyst is heard as he speaks", () => {
    expect(poolProbabilities([[0.2, 0.8]], [3])).toEqual([0.2, 0.8].map((p) => expect.closeTo(p, 15)));
    expect(probabilityDisagreement([0.2], [3])).toEqual({ range: 0, spread: 0 });
    expect(poolRates([[0.2, 7]], [3]).pooled).toEqual([0.2, 7]);
  });
});

describe("weights", () => {
  test.each([...notNumbers, -1, -Number.MIN_VALUE, 1e121, Number.MAX_VALUE])("of %d", (weight) => {
    const words = ["weights[1] must be 0 or more", `it is ${weight}`];
    expectNamed(() => poolProbabilities(two, [1, weight]), "invalid-input", ...words);
    expectNamed(() => poolPriors(two, [1, weight]), "invalid-input", ...words);
    expectNamed(() => poolLikelihoods([two, two], [1, weight]), "invalid-input", ...words);
    expectNamed(() => poolRates(two, [1, weight]), "invalid-input", ...words);
    expectNamed(() => probabilityDisagreement([0.5, 0.5], [1, weight]), "invalid-input", ...words);
    expectNamed(() => rateDisagreement([0.5, 0.5], [1, weight]), "invalid-input", ...words);
  });
  test.each([[[]], [[1]], [[1, 1, 1]]])("%j for two analysts", (weights) => {
    const words = ["weights must have 2 entries, one an analyst", `it has ${weights.length}`];
    expectNamed(() => poolProbabilities(two, weights), "invalid-input", ...words);
    expectNamed(() => poolRates(two, weights), "invalid-input", ...words);
    expectNamed(() => rateDisagreement([1, 2], weights), "invalid-input", ...words);
  });
  test("that are all 0", () => {
    for (const zero of [0, -0])
      expectNamed(() => poolProbabilities(two, [zero, zero]), "invalid-input", "weights must not all be 0");
  });
  test.each([
    [1e120, 1e120],
    [Number.MIN_VALUE, Number.MIN_VALUE],
  ])("of %d and %d are equal weights", (a, b) => {
    const even = poolProbabilities(two, [1, 1]);
    poolProbabilities(two, [a, b]).forEach((p, k) => {
      expect(p).toBeCloseTo(even[k]!, 14);
    });
  });
});

describe("rates", () => {
  test.each(places.flatMap(([i, k]) => notRates.map((rate) => [i, k, rate] as const)))(
    "analyst %d, entry %d of %d",
    (i, k, rate) => {
      const words = ["be from 0 to", "a day", `it is ${rate}`];
      expectNamed(() => poolRates(withEntry(two, i, k, rate), [1, 1]), "invalid-input", `rates[${i}][${k}]`, ...words);
      expectNamed(() => rateDisagreement([1, rate], [1, 1]), "invalid-input", "values[1]", ...words);
      expectNamed(() => poolRates(two, [1, 1], rate), "invalid-input", "floor must be from 0 to", `it is ${rate}`);
    },
  );
  test("lists of different lengths", () => {
    expectNamed(() => poolRates([[1], [1, 2]], [1, 1]), "invalid-input", "rates[1] must have 1 entries", "it has 2");
  });
});

test("zeros of either sign leave no sign", () => {
  const signed = [
    [1, -0, 0],
    [1, 0, -0],
  ];
  expectPlainNumbers([
    poolProbabilities(signed, [1, 1], -0),
    poolPriors(signed, [1, 1]),
    poolLikelihoods([signed, signed], [1, -0]),
    poolRates(signed, [1, 1], -0),
    poolRates([[-0]], [1], -0),
    probabilityDisagreement([-0, 0], [1, 1]),
    rateDisagreement([-0, -0], [1, 1]),
  ]);
});
