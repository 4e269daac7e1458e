import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { probabilityDisagreement, rateDisagreement } from "@/lib/engine/pool/disagreement";
import { poolLikelihoods, poolPriors } from "@/lib/engine/pool/pool-likelihoods";
import { poolProbabilities } from "@/lib/engine/pool/pool-probabilities";
import { poolRates } from "@/lib/engine/pool/pool-rates";
import { pooledLog } from "@/lib/engine/pool/pooled-log";
import { shareWeights } from "@/lib/engine/pool/share-weights";
import { expectRefused } from "../refusals";
import { expectClose, sum, tone } from "../sample-models";

const settings = { seed: 20261122, numRuns: 300 } as const;
const K = 4;
const opinion = fc
  .array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: K, maxLength: K })
  .map((entries) => entries.map((x) => x / sum(entries)));
const heard = fc.array(fc.tuple(opinion, fc.double({ min: 0.05, max: 5, noNaN: true })), {
  minLength: 1,
  maxLength: 6,
});
const split = (pairs: readonly (readonly [number[], number])[]) => ({
  opinions: pairs.map(([p]) => p),
  weights: pairs.map(([, weight]) => weight),
});

describe("shareWeights", () => {
  test.each([
    [
      [1, 3],
      [0.25, 0.75],
    ],
    [[5], [1]],
    [
      [0, 2],
      [0, 1],
    ],
    [
      [1, 1, 2],
      [0.25, 0.25, 0.5],
    ],
  ])("%j are %j", (weights, shares) => {
    expect(shareWeights(weights, weights.length)).toEqual(shares);
  });
  test("refuses none, too few, negative, infinite and all zero", () => {
    expectRefused(() => shareWeights([], 0), "invalid-input", /^opinions must be at least one/);
    expectRefused(() => shareWeights([1], 2), "invalid-input", /^weights must have 2 entries/);
    for (const weight of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expectRefused(() => shareWeights([1, weight], 2), "invalid-input", /^weights\[1\] must be 0 or more/);
    expectRefused(() => shareWeights([0, 0], 2), "invalid-input", /^weights must not all be 0/);
  });
});

describe("pooledLog", () => {
  test.each([
    [[1, 4], [0.5, 0.5], Math.log(2)],
    [[1, 16], [0.75, 0.25], Math.log(2)],
    [[3, 3, 3], [0.2, 0.3, 0.5], Math.log(3)],
    [[0, 5], [0, 1], Math.log(5)],
    [[0, 1, 4], [0, 0.5, 0.5], Math.log(2)],
    [[0, 5], [0.1, 0.9], Number.NEGATIVE_INFINITY],
    [[0, 0], [0.5, 0.5], Number.NEGATIVE_INFINITY],
  ])("of %j with %j is %d", (values, shares, log) => {
    if (Number.isFinite(log)) expect(pooledLog(values, shares)).toBeCloseTo(log, 14);
    else expect(pooledLog(values, shares)).toBe(log);
  });
  test("equal values are pooled to the last bit", () => {
    expect(pooledLog([0.1, 0.1, 0.1], [1 / 3, 1 / 3, 1 / 3])).toBe(Math.log(0.1));
  });
});

describe("poolProbabilities", () => {
  test.each([
    // sqrt(.8 * .5) : sqrt(.2 * .5) = 2 : 1
    [
      [
        [0.8, 0.2],
        [0.5, 0.5],
      ],
      [1, 1],
      [2 / 3, 1 / 3],
    ],
    // opposite opinions of equal weight cancel
    [
      [
        [0.9, 0.1],
        [0.1, 0.9],
      ],
      [2, 2],
      [0.5, 0.5],
    ],
    // odds 16 and 1 with shares 1/4 and 3/4: 2
    [
      [
        [16 / 17, 1 / 17],
        [0.5, 0.5],
      ],
      [1, 3],
      [2 / 3, 1 / 3],
    ],
    [[[0.2, 0.3, 0.5]], [7], [0.2, 0.3, 0.5]],
    // who has no weight has no veto
    [
      [
        [0.2, 0.8],
        [0, 1],
      ],
      [1, 0],
      [0.2, 0.8],
    ],
    // a veto
    [
      [
        [0.2, 0.3, 0.5],
        [0, 0.5, 0.5],
      ],
      [1, 1],
      [0, Math.sqrt(0.15) / (Math.sqrt(0.15) + 0.5), 0.5 / (Math.sqrt(0.15) + 0.5)],
    ],
  ])("%j with %j is %j", (opinions, weights, pooled) => {
    expectClose(poolProbabilities(opinions, weights), pooled, 1e-14);
  });
  test("sums to 1, keeps what all agree on, and does not mind the order of the analysts or the scale of weights", () => {
    fc.assert(
      fc.property(heard, fc.double({ min: 0.1, max: 9, noNaN: true }), (pairs, scale) => {
        const { opinions, weights } = split(pairs);
        const pooled = poolProbabilities(opinions, weights);
        expect(sum(pooled)).toBeCloseTo(1, 13);
        expectClose(poolProbabilities(opinions.toReversed(), weights.toReversed()), pooled, 1e-12);
        expectClose(
          poolProbabilities(
            opinions,
            weights.map((weight) => weight * scale),
          ),
          pooled,
          1e-12,
        );
        const agreed = opinions.map(() => opinions[0]!);
        expectClose(poolProbabilities(agreed, weights), opinions[0]!, 1e-14);
      }),
      settings,
    );
  });
  test("lies between the analysts in the odds of any two", () => {
    fc.assert(
      fc.property(heard, (pairs) => {
        const { opinions, weights } = split(pairs);
        const pooled = poolProbabilities(opinions, weights);
        const odds = (p: readonly number[]) => Math.log(p[0]! / p[1]!);
        expect(odds(pooled)).toBeGreaterThanOrEqual(Math.min(...opinions.map(odds)) - 1e-12);
        expect(odds(pooled)).toBeLessThanOrEqual(Math.max(...opinions.map(odds)) + 1e-12);
      }),
      settings,
    );
  });
  test("pooling and Bayes commute: first evidence then pooling is first pooling then evidence", () => {
    const evidence = [0.7, 0.1, 0.4, 0.05];
    const updated = (p: readonly number[]) => {
      const joint = p.map((chance, k) => chance * evidence[k]!);
      return joint.map((chance) => chance / sum(joint));
    };
    fc.assert(
      fc.property(heard, (pairs) => {
        const { opinions, weights } = split(pairs);
        expectClose(
          poolProbabilities(opinions.map(updated), weights),
          updated(poolProbabilities(opinions, weights)),
          1e-12,
        );
      }),
      settings,
    );
  });
  test("with all the weight on one it is that one", () => {
    fc.assert(
      fc.property(opinion, opinion, (first, second) => {
        expectClose(poolProbabilities([first, second], [0, 2]), second, 1e-14);
      }),
      settings,
    );
  });
  test("a floor softens a veto: 0 counts as the floor", () => {
    const opinions = [
      [0, 1],
      [0.5, 0.5],
    ];
    const odds = Math.sqrt(0.01 * 0.5) / Math.sqrt(0.5);
    expectClose(poolProbabilities(opinions, [1, 1], 0.01), [odds / (1 + odds), 1 / (1 + odds)], 1e-14);
    expect(poolProbabilities(opinions, [1, 1], 0)).toEqual([0, 1]);
  });
  test("a floor below every value changes nothing", () => {
    const opinions = [
      [0.3, 0.7],
      [0.6, 0.4],
    ];
    expect(poolProbabilities(opinions, [1, 2], 0.2)).toEqual(poolProbabilities(opinions, [1, 2]));
  });
  test("very small probabilities do not underflow", () => {
    const tiny = [1e-300, 1 - 1e-300];
    expectClose(poolProbabilities([tiny, tiny, tiny], [1, 1, 1]), tiny, 1e-15);
    expect(poolProbabilities([tiny, tiny], [1, 3])[0]! / 1e-300).toBeCloseTo(1, 10);
  });
  test("analysts who rule out everything together are refused, unless a floor helps", () => {
    const opposed = [
      [1, 0],
      [0, 1],
    ];
    expectRefused(() => poolProbabilities(opposed, [1, 1]), "invalid-input", /leave something that nobody rules out/);
    expectClose(poolProbabilities(opposed, [1, 1], 0.1), [0.5, 0.5], 1e-15);
  });
  test("refuses lists of different lengths, what is no probability, and wrong floors", () => {
    expectRefused(() => poolProbabilities([], []), "invalid-input", /^opinions must be at least one/);
    expectRefused(() => poolProbabilities([[1], [0.5, 0.5]], [1, 1]), "invalid-input", /^opinions\[1\] must have 1/);
    expectRefused(() => poolProbabilities([[0.5, 0.6]], [1]), "invalid-input", /^opinions\[0\] must sum to 1/);
    expectRefused(() => poolProbabilities([[1.5, -0.5]], [1]), "invalid-input", /^opinions\[0\]/);
    expectRefused(() => poolProbabilities([[Number.NaN, 1]], [1]), "invalid-input", /^opinions\[0\]/);
    for (const floor of [-0.1, 0.5, 1, Number.NaN])
      expectRefused(() => poolProbabilities([[0.5, 0.5]], [1], floor), "invalid-input", /^floor must be 0 or more/);
  });
});

describe("probabilityDisagreement", () => {
  test("the example: log odds of ln 4 and -ln 4", () => {
    const { range, spread } = probabilityDisagreement([0.8, 0.2], [1, 1]);
    expect(range).toBeCloseTo(0.6, 15);
    expect(spread).toBeCloseTo(Math.log(4), 14);
  });
  test("by hand with weights: log odds ln 9 and 0 with shares 1/4 and 3/4", () => {
    // mean ln 9 / 4; variance ln 9 ^2 (1/4 * 9/16 + 3/4 * 1/16) = 3/16 ln 9 ^2
    expect(probabilityDisagreement([0.9, 0.5], [1, 3]).spread).toBeCloseTo((Math.log(9) * Math.sqrt(3)) / 4, 14);
  });
  test.each([
    [[0.3, 0.3, 0.3], [1, 2, 3], 0, 0],
    [[0, 0], [1, 1], 0, 0],
    [[1, 1], [1, 1], 0, 0],
    [[0.4], [2], 0, 0],
    [[0.1, 0.9], [1, 0], 0, 0],
    [[0, 0.5], [1, 1], 0.5, Number.POSITIVE_INFINITY],
    [[0.5, 1], [1, 1], 0.5, Number.POSITIVE_INFINITY],
    [[0, 1], [1, 1], 1, Number.POSITIVE_INFINITY],
    [[0, 0.5], [0, 1], 0, 0],
  ])("of %j with %j: range %d, spread %d", (values, weights, range, spread) => {
    expect(probabilityDisagreement(values, weights)).toEqual({ range, spread });
  });
  test("yes and no disagree as much, and more distance is more spread", () => {
    const unit = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(unit, unit, fc.double({ min: 0.1, max: 4, noNaN: true }), (a, b, weight) => {
        const { range, spread } = probabilityDisagreement([a, b], [1, weight]);
        const flipped = probabilityDisagreement([1 - a, 1 - b], [1, weight]);
        expect(flipped.range).toBeCloseTo(range, 12);
        expect(flipped.spread).toBeCloseTo(spread, 10);
        expect(spread).toBeGreaterThanOrEqual(0);
        const further = probabilityDisagreement([Math.min(a, b) / 2, Math.max(a, b)], [1, 1]);
        expect(further.spread).toBeGreaterThan(probabilityDisagreement([a, b], [1, 1]).spread - 1e-12);
      }),
      settings,
    );
  });
});

describe("rateDisagreement", () => {
  test.each([
    [[1, 4], [1, 1], 3, Math.log(2)],
    [[0.1, 0.1], [1, 1], 0, 0],
    [[0, 0], [1, 1], 0, 0],
    [[0, 0.2], [1, 1], 0.2, Number.POSITIVE_INFINITY],
  ])("of %j with %j: range %d, spread %d", (values, weights, range, spread) => {
    const apart = rateDisagreement(values, weights);
    expect(apart.range).toBe(range);
    if (Number.isFinite(spread)) expect(apart.spread).toBeCloseTo(spread, 14);
    else expect(apart.spread).toBe(spread);
  });
  test("does not depend on the unit of time", () => {
    expect(rateDisagreement([0.1, 0.7], [1, 2]).spread).toBeCloseTo(rateDisagreement([3, 21], [1, 2]).spread, 14);
  });
});

describe("poolPriors", () => {
  test("the pooled prior, with where the analysts are apart", () => {
    const { pooled, disagreement } = poolPriors(
      [
        [0.8, 0.2],
        [0.5, 0.5],
      ],
      [1, 1],
    );
    expectClose(pooled, [2 / 3, 1 / 3], 1e-14);
    expect(disagreement.map(({ range }) => Math.round(range * 1e12) / 1e12)).toEqual([0.3, 0.3]);
    for (const { spread } of disagreement) expect(spread).toBeCloseTo(Math.log(4) / 2, 14);
  });
  test("a floor pools but does not hide the disagreement", () => {
    const { pooled, disagreement } = poolPriors(
      [
        [0, 1],
        [0.5, 0.5],
      ],
      [1, 1],
      0.01,
    );
    expect(pooled[0]).toBeGreaterThan(0);
    expect(disagreement[0]).toEqual({ range: 0.5, spread: Number.POSITIVE_INFINITY });
  });
});

describe("poolLikelihoods", () => {
  const other = [
    [0.2, 0.3, 0.5],
    [0.2, 0.5, 0.3],
    [0.4, 0.4, 0.2],
  ];
  test("each row by itself", () => {
    const { pooled, disagreement } = poolLikelihoods([tone.likelihood, other], [1, 2]);
    tone.likelihood.forEach((row, s) => {
      expectClose(pooled[s]!, poolProbabilities([row, other[s]!], [1, 2]), 0);
      expect(sum(pooled[s]!)).toBeCloseTo(1, 14);
      row.forEach((chance, l) => {
        expect(disagreement[s]?.[l]).toEqual(probabilityDisagreement([chance, other[s]![l]!], [1, 2]));
      });
    });
    // the second rows are the same
    expectClose(pooled[1]!, [0.2, 0.5, 0.3], 1e-15);
    expect(disagreement[1]).toEqual([0, 0, 0].map(() => ({ range: 0, spread: 0 })));
  });
  test("by hand: the geometric mean of .6 .3 .1 and .2 .3 .5", () => {
    const parts = [Math.sqrt(0.12), 0.3, Math.sqrt(0.05)];
    const { pooled } = poolLikelihoods([tone.likelihood, other], [1, 1]);
    expectClose(
      pooled[0]!,
      parts.map((part) => part / sum(parts)),
      1e-14,
    );
  });
  test("a veto stays where it was cast", () => {
    const certain = [
      [1, 0],
      [0.5, 0.5],
    ];
    const { pooled } = poolLikelihoods(
      [
        certain,
        [
          [0.5, 0.5],
          [0.5, 0.5],
        ],
      ],
      [1, 1],
    );
    expect(pooled).toEqual(certain);
  });
  test("refuses tables of different shapes and no tables", () => {
    expectRefused(() => poolLikelihoods([], []), "invalid-input", /^tables must be at least one/);
    expectRefused(() => poolLikelihoods([[]], [1]), "invalid-input", /^tables must be at least one/);
    expectRefused(
      () => poolLikelihoods([other, other.slice(1)], [1, 1]),
      "invalid-input",
      /^tables\[1\] must have 3 rows/,
    );
    expectRefused(
      () => poolLikelihoods([[[1]], [[0.5, 0.5]]], [1, 1]),
      "invalid-input",
      /^tables\[1\]\[0\] must have 1/,
    );
    expectRefused(() => poolLikelihoods([other], [1, 1]), "invalid-input", /^weights must have 1 entries/);
  });
});

describe("poolRates", () => {
  test.each([
    [[[1], [4]], [1, 1], 0, [2]],
    [
      [
        [1, 8],
        [16, 8],
      ],
      [3, 1],
      0,
      [2, 8],
    ],
    [
      [
        [0, 0.1],
        [0.3, 0.1],
      ],
      [1, 1],
      0,
      [0, 0.1],
    ],
    [[[0], [0]], [1, 1], 0, [0]],
    [[[0], [0.04]], [1, 1], 0.01, [0.02]],
    [[[0], [0.4]], [0, 1], 0, [0.4]],
  ])("%j with %j, floor %d: %j", (rates, weights, floor, pooled) => {
    expectClose(poolRates(rates, weights, floor).pooled, pooled, 1e-14);
  });
  test("equal rates are kept to the last bit", () => {
    expect(
      poolRates(
        [
          [0.1, 0.07],
          [0.1, 0.07],
          [0.1, 0.07],
        ],
        [1, 1, 1],
      ).pooled,
    ).toEqual([0.1, 0.07]);
  });
  test("lies between the analysts, and says how far they are apart", () => {
    const rates = fc.array(fc.double({ min: 0.001, max: 10, noNaN: true }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(rates, rates, (first, second) => {
        const { pooled, disagreement } = poolRates([first, second], [1, 2]);
        pooled.forEach((rate, s) => {
          expect(rate).toBeGreaterThanOrEqual(Math.min(first[s]!, second[s]!) * (1 - 1e-12));
          expect(rate).toBeLessThanOrEqual(Math.max(first[s]!, second[s]!) * (1 + 1e-12));
          expect(disagreement[s]).toEqual(rateDisagreement([first[s]!, second[s]!], [1, 2]));
        });
      }),
      settings,
    );
  });
  test("refuses lists of different lengths, what is no rate, and wrong floors", () => {
    expectRefused(() => poolRates([], []), "invalid-input", /^rates must be at least one/);
    expectRefused(() => poolRates([[1], [1, 2]], [1, 1]), "invalid-input", /^rates\[1\] must have 1 entries/);
    for (const rate of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expectRefused(() => poolRates([[rate]], [1]), "invalid-input", /^rates\[0\]\[0\] must be from 0 to/);
    for (const floor of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expectRefused(() => poolRates([[1]], [1], floor), "invalid-input", /^floor must be from 0 to/);
  });
});
