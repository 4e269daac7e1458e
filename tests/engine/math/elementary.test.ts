// The engine's own exp and ln: the correctly rounded bits of some (decimal arithmetic of 60 digits), and against sums in whole numbers of 300 bits, at the ends of the number range, and to the last bit.
import { describe, expect, test } from "vitest";
import { LN2_HIGH, LN2_LOW, LOGS, POWERS } from "@/lib/engine/math/elementary-tables";
import { exp, expm1, powerOfTwo } from "@/lib/engine/math/exponential";
import { ln, log1p, log2 } from "@/lib/engine/math/logarithm";
import { SeededRandom } from "../../support/seeded-random";
import { bitsOf } from "../replay/canonical-text";

const PLACES = 300n;
const ONE = 1n << PLACES;

/** A double as a whole number of 2^-300; exact down to 2^-247. */
function fixed(x: number): bigint {
  return BigInt(x * 2 ** 250) << 50n;
}
function toNumber(x: bigint): number {
  return Number(x >> 100n) * 2 ** -200;
}
/** exp(x) - 1 by its series, for x up to some tens. */
function expm1Exactly(x: number): bigint {
  let term = ONE;
  let sum = 0n;
  for (let n = 1n; term !== 0n && n < 2000n; n++) {
    term = (term * fixed(x)) / (ONE * n);
    sum += term;
  }
  return sum;
}
/** ln(1 + x) = 2 atanh(x / (2 + x)) by its series, for x above -0.9. */
function log1pExactly(x: number): bigint {
  const z = (fixed(x) * ONE) / (2n * ONE + fixed(x));
  let power = z;
  let sum = 0n;
  for (let n = 1n; power !== 0n && n < 4000n; n += 2n) {
    sum += power / n;
    power = (((power * z) / ONE) * z) / ONE;
  }
  return 2n * sum;
}
/** How many units in its last place a double is off. */
function unitsOff(found: number, exact: bigint): number {
  const unit = 2 ** (Math.floor(Math.log2(Math.abs(toNumber(exact)))) - 52);
  return Math.abs(toNumber(fixed(found) - exact)) / unit;
}
function worst(count: number, draw: (random: SeededRandom) => number, off: (x: number) => number): number {
  const random = new SeededRandom("elementary", count);
  return Math.max(...Array.from({ length: count }, () => off(draw(random))));
}

describe("exp and expm1", () => {
  test("to within 0.55 units in the last place from -30 to 30", () => {
    const off = (x: number) => unitsOff(exp(x), ONE + expm1Exactly(x));
    expect(worst(400, (random) => random.between(-30, 30), off)).toBeLessThan(0.55);
    expect(worst(400, (random) => random.between(-1, 1), off)).toBeLessThan(0.55);
  });
  test("expm1 to within two units, however small x is", () => {
    const off = (x: number) => unitsOff(expm1(x), expm1Exactly(x));
    expect(worst(400, (random) => random.between(-30, 30), off)).toBeLessThan(2);
    expect(worst(400, (random) => random.between(-0.7, 0.7), off)).toBeLessThan(2);
    expect(worst(200, (random) => (random.isTrue(0.5) ? 1 : -1) * 2 ** random.between(-60, -5), off)).toBeLessThan(2);
  });
  test.each([
    [1, "4005bf0a8b145769"],
    [-1, "3fd78b56362cef38"],
    [0.5, "3ffa61298e1e069c"],
    [100, "48f3494a9b171bf5"],
    [-700, "00d14f2b0fb9307f"],
  ])("exp(%d) to the last bit", (x, bits) => {
    expect(bitsOf(exp(x))).toBe(bits);
  });
  test("at the ends", () => {
    expect([0, -0, Number.NEGATIVE_INFINITY, -746, -1e300].map(exp)).toEqual([1, 1, 0, 0, 0]);
    expect([Number.POSITIVE_INFINITY, 710, 1e300].map(exp)).toEqual(
      Array.from({ length: 3 }, () => Number.POSITIVE_INFINITY),
    );
    expect(exp(Number.NaN)).toBeNaN();
    expect(exp(-745.13)).toBe(Number.MIN_VALUE);
    expect(exp(709.78) / Math.exp(709.78)).toBeCloseTo(1, 13);
    expect([0, Number.NEGATIVE_INFINITY, -50, 800].map(expm1)).toEqual([0, -1, -1, Number.POSITIVE_INFINITY]);
    expect(expm1(Number.NaN)).toBeNaN();
    expect(expm1(Number.MIN_VALUE)).toBe(Number.MIN_VALUE);
  });
  test("subnormal results are rounded once: never off by more than one step", () => {
    for (let x = -745; x < -708; x += 0.37) {
      expect(Math.abs(exp(x) - Math.exp(x)) / Number.MIN_VALUE).toBeLessThanOrEqual(
        Math.max(1, Math.exp(x) * 2 ** 1023),
      );
    }
  });
  test("rises with x across the steps of its table", () => {
    for (let n = -300; n <= 300; n++) {
      const edge = ((n + 0.5) * Math.LN2) / 64;
      const near = [-2, -1, 0, 1, 2].map((k) => edge + k * Math.max(2 ** -53, Math.abs(edge) * 2 ** -52));
      near.slice(1).forEach((x, i) => {
        expect(exp(x)).toBeGreaterThanOrEqual(exp(near[i]!));
      });
    }
  });
  test("powers of two", () => {
    for (const n of [-1000, -3, 0, 7, 900]) expect(powerOfTwo(64 * n)).toBe(2 ** n);
    expect(powerOfTwo(32)).toBe(Math.SQRT2);
    expect(powerOfTwo(-32)).toBe(Math.SQRT1_2);
  });
});

describe("ln, log1p and log2", () => {
  test("ln to within one unit in the last place, also where it is nearly 0", () => {
    const off = (x: number) => unitsOff(ln(x), log1pExactly(x - 1));
    expect(worst(400, (random) => random.between(0.5, 2), off)).toBeLessThan(0.75);
    expect(worst(300, (random) => 1 + (random.isTrue(0.5) ? 1 : -1) * 2 ** random.between(-40, -5), off)).toBeLessThan(
      0.75,
    );
    expect(worst(200, (random) => random.between(2, 40), off)).toBeLessThan(0.75);
  });
  test("log1p to within two units, however small x is", () => {
    const off = (x: number) => unitsOff(log1p(x), log1pExactly(x));
    expect(worst(400, (random) => random.between(-0.85, 6), off)).toBeLessThan(2);
    expect(worst(200, (random) => (random.isTrue(0.5) ? 1 : -1) * 2 ** random.between(-60, -3), off)).toBeLessThan(2);
  });
  test.each([
    [2, "3fe62e42fefa39ef"],
    [10, "40026bb1bbb55516"],
    [0.3, "bff34378fcbda721"],
    [1e-300, "c085963447f87fb5"],
    [Number.MAX_VALUE, "40862e42fefa39ef"],
    [Number.MIN_VALUE, "c0874385446d71c3"],
  ])("ln(%d) to the last bit", (x, bits) => {
    expect(bitsOf(ln(x))).toBe(bits);
  });
  test("at the ends", () => {
    for (const log of [ln, log2]) {
      expect([1, 0, -0, Number.POSITIVE_INFINITY].map((x) => log(x))).toEqual([
        0,
        Number.NEGATIVE_INFINITY,
        Number.NEGATIVE_INFINITY,
        Number.POSITIVE_INFINITY,
      ]);
      expect([log(-1), log(Number.NaN), log(Number.NEGATIVE_INFINITY)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    }
    expect([0, -1, Number.POSITIVE_INFINITY].map(log1p)).toEqual([
      0,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect(log1p(-1.5)).toBeNaN();
    expect(log1p(1e-300)).toBe(1e-300);
    expect(log1p(1e300)).toBe(ln(1e300));
  });
  test("log2 of a power of two is its exponent, of the least as of the largest", () => {
    for (const n of [-1074, -1030, -1000, -1, 0, 1, 10, 999, 1000, 1001, 1023]) expect(log2(2 ** n)).toBe(n);
    expect(log2(10)).toBeCloseTo(3.321928094887362, 14);
  });
  test("undo each other", () => {
    const random = new SeededRandom("inverse");
    for (let i = 0; i < 300; i++) {
      const x = random.between(-700, 700);
      expect(Math.abs(ln(exp(x)) - x)).toBeLessThan(2 ** -52 + Math.abs(x) * 2 ** -52);
    }
  });
});

describe("the tables", () => {
  test("hold 2^(j/64) and ln(1 + i/128) in two parts that do not overlap", () => {
    for (let j = 0; j < 64; j++) {
      expect(POWERS[2 * j]).toBeCloseTo(2 ** (j / 64), 14);
      expect(Math.abs(POWERS[2 * j + 1]!)).toBeLessThanOrEqual(POWERS[2 * j]! * 2 ** -53);
    }
    for (let i = 0; i <= 128; i++) {
      const log = Math.log(1 + i / 128) - (i < 53 ? 0 : Math.LN2);
      expect(LOGS[3 * i]! + LOGS[3 * i + 1]!).toBeCloseTo(log, 14);
      expect(Number.isInteger(LOGS[3 * i]! * 2 ** 41)).toBe(true);
    }
    expect([LOGS[0], LOGS[1], LOGS[3 * 128], LOGS[3 * 128 + 1]]).toEqual([0, 0, 0, 0]);
  });
  test("ln 2 to a hundred bits", () => {
    // 0.693147180559945309417232121458176568...
    expect(LN2_HIGH + LN2_LOW).toBe(Math.LN2);
    const exact = 693147180559945309417232121458176568n;
    const scale = 10n ** 36n;
    const off = (
      ((BigInt(LN2_HIGH * 2 ** 60) * scale) >> 60n) -
      exact +
      ((BigInt(LN2_LOW * 2 ** 130) * scale) >> 130n)
    ).toString();
    expect(Math.abs(Number(off))).toBeLessThan(1e6);
  });
});
