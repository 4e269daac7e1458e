import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timeInEach, timeTable } from "@/lib/engine/learn/time-in-each";
import { TimeShares } from "@/lib/engine/learn/time-shares";
import { generator } from "@/lib/engine/math/generator";
import { transitionMatrix } from "@/lib/engine/math/transition-matrix";
import { expectClose, sum } from "../sample-models";

const wheel = generator([
  [0, 0.2, 0],
  [0, 0, 0.5],
  [0.1, 0, 0],
]);
const rates = Float64Array.of(0.4, 0, 1.2);
const often = (...days: number[]) => new Map(days.map((gap) => [gap, 100]));

describe("TimeShares", () => {
  test.each([0.001, 0.5, 1, 3, 11, 40])("%d days, tabled: as one by one", (days) => {
    const shares = new TimeShares(wheel, rates, often(days));
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
      const found = shares.of([...before], [...after], days)!;
      expectClose(found, timeInEach(wheel, rates, before, after, days)!, 1e-11);
      expect(sum(found)).toBeCloseTo(days, 11);
    }
  });
  test("rare and long gaps are answered one by one, to the last bit", () => {
    const ends = [
      [0.2, 0.5, 0.3],
      [1, 0.1, 0.4],
    ] as const;
    const rare = new TimeShares(wheel, rates, new Map([[3, 3]]));
    expect(rare.of([...ends[0]], [...ends[1]], 3)).toEqual(timeInEach(wheel, rates, ends[0], ends[1], 3));
    const long = new TimeShares(wheel, rates, often(1000));
    expect(long.of([...ends[0]], [...ends[1]], 1000)).toEqual(timeInEach(wheel, rates, ends[0], ends[1], 1000));
    const unknown = new TimeShares(wheel, rates, new Map());
    expect(unknown.of([...ends[0]], [...ends[1]], 3)).toEqual(timeInEach(wheel, rates, ends[0], ends[1], 3));
  });
  test("ends that exclude each other are not answered, tabled or not", () => {
    const still = new Float64Array(9);
    for (const gaps of [often(3), new Map<number, number>()]) {
      expect(new TimeShares(still, rates, gaps).of([1, 0, 0], [0, 1, 0], 3)).toBeUndefined();
    }
  });
  test("a table answers again and again", () => {
    const shares = new TimeShares(wheel, rates, often(2));
    const first = shares.of([1, 0, 0], [1, 1, 1], 2)!;
    shares.of([0, 1, 0], [1, 0, 1], 2);
    expect(shares.of([1, 0, 0], [1, 1, 1], 2)).toEqual(first);
    expect(shares.of([2, 0, 0], [5, 5, 5], 2)!.map((x) => Math.round(x * 1e9))).toEqual(
      first.map((x) => Math.round(x * 1e9)),
    );
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
        const tabled = new TimeShares(q, silent, often(days)).of(before, after, days)!;
        expectClose(tabled, timeInEach(q, silent, before, after, days)!, 1e-9);
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
