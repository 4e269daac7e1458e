import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timeInEach, timeTable } from "@/lib/engine/learn/time-in-each";
import { TimeShares } from "@/lib/engine/learn/time-shares";
import { generator } from "@/lib/engine/math/generator";
import { transitionMatrix } from "@/lib/engine/math/transition-matrix";
import { buildModel } from "@/lib/engine/model/build-model";
import { Pathways } from "@/lib/engine/model/pathways";
import { expectClose, sample, sum } from "../sample-models";

const wheel = generator([
  [0, 0.2, 0],
  [0, 0, 0.5],
  [0.1, 0, 0],
]);
const rates = Float64Array.of(0.4, 0, 1.2);
/** More than four times as often as there are scenarios: from then on a gap is tabled. */
const OFTEN = 13;

function rowsOf(q: Float64Array): number[][] {
  return [0, 1, 2].map((i) => Array.from(q.subarray(3 * i, 3 * i + 3)));
}
function sharesUnder(q: Float64Array, silence: Float64Array): TimeShares {
  return new TimeShares(new Pathways(buildModel(sample({ generator: rowsOf(q) }))), q, silence);
}
/** Asks once and again until the gap is tabled; the first answer is by series or one by one, the last from the table. */
function firstAndLast(shares: TimeShares, before: readonly number[], after: readonly number[], days: number) {
  const [a, b] = [Float64Array.from(before), Float64Array.from(after)];
  const answers = Array.from({ length: OFTEN }, () => shares.of(a, b, days));
  return [answers[0], answers.at(-1)] as const;
}

describe("TimeShares", () => {
  test.each([0.001, 0.5, 1, 3, 8, 9, 11, 40, 60, 1000])(
    "%d days, by series, by table or one by one: all the same",
    (days) => {
      for (const [before, after] of [
        [
          [0.2, 0.5, 0.3],
          [1, 0.1, 0.4],
        ],
        [
          [1, 0, 0],
          [0, 0, 1],
        ],
        [
          [0, 1e-9, 1],
          [1e-3, 1, 0],
        ],
      ] as const) {
        const exact = timeInEach(wheel, rates, before, after, days)!;
        for (const found of firstAndLast(sharesUnder(wheel, rates), before, after, days)) {
          expectClose(found!, exact, 1e-11);
          expect(sum(found!) / days).toBeCloseTo(1, 12);
        }
      }
    },
  );
  test("long gaps are answered one by one, however often they come", () => {
    const ends = [
      [0.2, 0.5, 0.3],
      [1, 0.1, 0.4],
    ] as const;
    const [first, last] = firstAndLast(sharesUnder(wheel, rates), ends[0], ends[1], 1000);
    expect(first).toEqual(timeInEach(wheel, rates, ends[0], ends[1], 1000));
    expect(last).toEqual(first);
  });
  test("ends that exclude each other are not answered, by series or by table", () => {
    const still = new Float64Array(9);
    const found = firstAndLast(sharesUnder(still, rates), [1, 0, 0], [0, 1, 0], 3);
    expect(found).toEqual([undefined, undefined]);
  });
  test("one answer leaves no trace in the next, and the scale of the ends does not matter", () => {
    const shares = sharesUnder(wheel, rates);
    const first = shares.of(Float64Array.of(1, 0, 0), Float64Array.of(1, 1, 1), 2)!;
    shares.of(Float64Array.of(0, 1, 0), Float64Array.of(1, 0, 1), 7);
    expect(shares.of(Float64Array.of(1, 0, 0), Float64Array.of(1, 1, 1), 2)).toEqual(first);
    expectClose(shares.of(Float64Array.of(2, 0, 0), Float64Array.of(5, 5, 5), 2)!, first, 1e-14);
  });
  test("with a half-life, whose ways are a product of two vectors, as with the generator written out", () => {
    const model = buildModel(sample({ halfLifeDays: 4 }));
    const short = new TimeShares(new Pathways(model), model.generator, rates);
    const [before, after] = [Float64Array.of(0.2, 0.5, 0.3), Float64Array.of(1, 0.1, 0.4)];
    for (const days of [0.01, 1, 6, 30]) {
      expectClose(short.of(before, after, days)!, timeInEach(model.generator, rates, before, after, days)!, 1e-12);
    }
  });
  test("for any chain, any silence and any ends", () => {
    const rate = fc.double({ min: 0, max: 2, noNaN: true });
    const chance = fc.double({ min: 0.01, max: 1, noNaN: true });
    const property = fc.property(
      fc.array(fc.array(rate, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
      fc.array(rate, { minLength: 3, maxLength: 3 }),
      fc.array(chance, { minLength: 6, maxLength: 6 }),
      fc.double({ min: 0.01, max: 12, noNaN: true }),
      (rows, silence, ends, days) => {
        const q = generator(rows);
        const silent = Float64Array.from(silence);
        const [before, after] = [ends.slice(0, 3), ends.slice(3)];
        const exact = timeInEach(q, silent, before, after, days)!;
        for (const found of firstAndLast(sharesUnder(q, silent), before, after, days)) expectClose(found!, exact, 1e-9);
      },
    );
    fc.assert(property, { seed: 20261122, numRuns: 150 });
  });
});

describe("timeTable", () => {
  test("over all scenarios it is the days times the way from end to end", () => {
    // sum_s int E_is(u) E_sj(d - u) du = d E_ij(d), by Chapman and Kolmogorov.
    for (const days of [0.3, 4, 25]) {
      const table = timeTable(wheel, new Float64Array(3), days);
      const way = transitionMatrix(wheel, days);
      const scale = sum(table) / (days * 3);
      for (let e = 0; e < 9; e++) {
        expect((table[e]! + table[9 + e]! + table[18 + e]!) / scale).toBeCloseTo(days * way[e]!, 10);
      }
    }
  });
  test("a chain that stands still stays where it is", () => {
    const table = timeTable(new Float64Array(4), new Float64Array(2), 5);
    expect([table[1], table[2], table[3], table[4], table[5], table[6]]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(table[0]).toBeCloseTo(table[7]!, 12);
    expect(table[0]).toBeGreaterThan(0);
  });
});
