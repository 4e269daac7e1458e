import { describe, expect, test } from "vitest";
import { DECAY_KEPT, DECAY_LOST, decay, decayed, decayRest, decayStep } from "@/lib/engine/math/decay";
import { SeededRandom } from "../../support/seeded-random";

// The oracle: e^x by its series, every term positive, in whole numbers with 1,200 places behind the binary point.
const PLACES = 1_200n;
const ONE = 1n << PLACES;

/** Exact for every double that is not below 1e-308. */
function fixed(x: number): bigint {
  let places = 0n;
  let whole = x;
  for (; !Number.isInteger(whole); places += 32n) whole *= 2 ** 32;
  return (BigInt(whole) << PLACES) >> places;
}

function keptOf(x: number): bigint {
  const step = fixed(x);
  let sum = ONE;
  let term = ONE;
  for (let n = 1n; term > 0n; n++) {
    term = ((term * step) >> PLACES) / n;
    sum += term;
  }
  return (ONE * ONE) / sum;
}

/** How far a number lies from the exact one, in units of its last place. */
function unitsOff(value: number, exact: bigint): number {
  const unit = Math.max(2 ** (Math.floor(Math.log2(value)) - 52), 2 ** -1074);
  return Math.abs(Number(((fixed(value) - exact) << 20n) / fixed(unit))) / 2 ** 20;
}

const width = Math.LN2 / 64;
/** The neighbours of a number among the doubles, and the number. */
const around = (x: number) => [x * (1 - 2 ** -53), x, x * (1 + 2 ** -52)];
const random = new SeededRandom("decay", 1);
const drawn = Array.from({ length: 400 }, () => 64 * random.unit());
const small = Array.from({ length: 200 }, () => 10 ** random.between(-18, 0));
const steps = Array.from({ length: 60 }, () => random.whole(1, 5908));

describe("decay and decayed are within two units in the last place", () => {
  test.each<[string, readonly number[]]>([
    ["between 0 and 64", drawn],
    ["near 0", small],
    ["at the least of numbers", [Number.MIN_VALUE, 1e-307, 1e-300, 1e-100, 1e-17, 1e-16, 2 ** -53, 1e-9]],
    ["at steps of the table", steps.flatMap((n) => around(n * width))],
    ["between two steps, where the remainder is largest", steps.flatMap((n) => around((n + 0.5) * width))],
    ["in the first step and the half of it", around(width / 2).concat(around(width))],
    ["at the end of the table and beyond", [...around(64), 63.99, 65, 100, 700, 708, 740, 745]],
  ])("%s", (_, points) => {
    for (const x of points) {
      const kept = keptOf(x);
      expect(unitsOff(decay(x), kept), `kept at ${x}`).toBeLessThan(2);
      expect(unitsOff(decayed(x), ONE - kept), `lost at ${x}`).toBeLessThan(2);
    }
  });
});

describe("decay and decayed at the ends", () => {
  test("of nothing", () => {
    expect([decay(0), 1 - decayed(0)]).toEqual([1, 1]);
  });
  test.each([746, 1e9, Number.MAX_VALUE, Number.POSITIVE_INFINITY])("of %d all is lost", (x) => {
    expect([decay(x), decayed(x)]).toEqual([0, 1]);
  });
  test("what is no number stays none", () => {
    expect([decay(Number.NaN), decayed(Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
  });
  test.each([1e-300, 1e-200, 1e-17])("%d is too little to be missed from 1, and lost to the last digit", (x) => {
    expect([decay(x), decayed(x)]).toEqual([1, x]);
  });
});

describe("what follows from the formula", () => {
  test("kept and lost sum to 1 within one rounding of each", () => {
    for (const x of [...drawn, ...small]) expect(Math.abs(decay(x) + decayed(x) - 1), `at ${x}`).toBeLessThan(4e-16);
  });
  test("two decays in turn are one of their sum", () => {
    for (let n = 0; n < 2000; n++) {
      // On a grid, so that the sum is exact.
      const [x, y] = [random.whole(0, 2 ** 25) / 2 ** 20, random.whole(0, 2 ** 25) / 2 ** 20];
      expect((decay(x) * decay(y)) / decay(x + y) - 1, `${x} and ${y}`).toBeCloseTo(0, 14);
      const lost = decayed(x) + decay(x) * decayed(y);
      expect(lost - decayed(x + y), `${x} and ${y}`).toBeCloseTo(0, 15);
    }
  });
  test("kept falls and lost rises, over the steps of the table too, but for the rounding of each", () => {
    const apart = 2e-15;
    // Where a step of x changes the result by less than half a unit, two neighbouring steps of the table may round either way.
    const rounding = 1 + Number.EPSILON;
    for (const x of [...drawn, ...steps.map((n) => (n + 0.5) * width), 64]) {
      const next = x + Math.max(apart, 4 * Number.EPSILON * x);
      expect(decay(next), `kept after ${x}`).toBeLessThanOrEqual(decay(x) * rounding);
      expect(decayed(next) * rounding, `lost after ${x}`).toBeGreaterThanOrEqual(decayed(x));
    }
    for (const x of small) expect(decayed(x * (1 + apart)), `lost after ${x}`).toBeGreaterThanOrEqual(decayed(x));
  });
});

describe("the table", () => {
  test("halves exactly every 64 steps", () => {
    for (let n = 0; n <= 5904; n += 64) expect(DECAY_KEPT[n]).toBe(2 ** (-n / 64));
    expect([0, 64, 128].map((n) => 1 - DECAY_LOST[n]!)).toEqual([1, 0.5, 0.25]);
  });
  test("the step is the nearest, and there is none from 64 on", () => {
    for (const x of drawn) expect(Math.abs(decayStep(x) * width - x), `at ${x}`).toBeLessThan(width / 2 + 1e-13);
    expect([decayStep(0), decayStep(width * 0.49), decayStep(width * 0.51)]).toEqual([0, 0, 1]);
    expect([decayStep(63.999999), decayStep(64), decayStep(Number.POSITIVE_INFINITY)]).toEqual([5909, -1, -1]);
    expect(DECAY_KEPT.length).toBeGreaterThan(5909);
    expect(DECAY_LOST.length).toBe(DECAY_KEPT.length);
  });
  test("the rest is what the step leaves over, either side of it", () => {
    for (const n of steps) {
      for (const x of [(n - 0.49) * width, (n - 0.01) * width, (n + 0.3) * width]) {
        const step = 2 ** (-n / 64);
        const exact = Number(((keptOf(x) - fixed(step)) << 200n) / ONE) / 2 ** 200;
        expect(Math.abs(decayRest(x, n) - exact), `at ${x}`).toBeLessThan(3e-16 * step);
      }
    }
  });
});
