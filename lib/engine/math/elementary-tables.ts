// Tables for exp and log, worked out in whole numbers, so that they are the same bits in every JavaScript engine.

/** Fixed point: x is held as round(x 2^160). */
const PLACES = 160n;
const ONE = 1n << PLACES;
const UNIT = 2 ** -160;
/** Steps of the table of powers in each doubling. */
export const POWER_STEPS = 64;
/** Steps of the table of logs between 1 and 2. */
export const LOG_STEPS = 128;
/** High parts of logs are multiples of this, so that sums of them and of multiples of ln 2 are exact. */
const LOG_GRID = 2 ** -41;

/** A number as the sum of a double and what that double leaves out. */
interface Parts {
  readonly high: number;
  readonly low: number;
}

function partsOf(fixed: bigint): Parts {
  const high = Number(fixed) * UNIT;
  return { high, low: Number(fixed - toFixedPoint(high)) * UNIT };
}

function partsOnGrid(fixed: bigint): Parts {
  const high = Math.round((Number(fixed) * UNIT) / LOG_GRID) * LOG_GRID;
  return { high, low: Number(fixed - toFixedPoint(high)) * UNIT };
}

/** Exact for doubles that are multiples of 2^-100. */
function toFixedPoint(value: number): bigint {
  return BigInt(value * 2 ** 100) << (PLACES - 100n);
}

/** 2 atanh(1 / n) = ln((n + 1) / (n - 1)), by its series. */
function twiceAtanhOfInverse(n: bigint): bigint {
  let power = (2n * ONE) / n;
  let sum = 0n;
  for (let k = 1n; power > 0n; k += 2n) {
    sum += power / k;
    power /= n * n;
  }
  return sum;
}

function squareRoot(fixed: bigint): bigint {
  const square = fixed << PLACES;
  let root = ONE * 2n;
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

function powers(): Parts[] {
  let step = 2n * ONE;
  for (let n = 1; n < POWER_STEPS; n *= 2) step = squareRoot(step);
  const list = [ONE];
  for (let n = 1; n < POWER_STEPS; n++) list.push(((list[n - 1] ?? ONE) * step) >> PLACES);
  return list.map(partsOf);
}

function logs(): Parts[] {
  const list = [0n];
  for (let i = 1; i <= LOG_STEPS; i++) {
    list.push((list[i - 1] ?? 0n) + twiceAtanhOfInverse(BigInt(2 * (LOG_STEPS + i) - 1)));
  }
  const ln2 = list[LOG_STEPS] ?? 0n;
  return [...list.map((log, i) => partsOnGrid(i < LOG_HALVED ? log : log - ln2)), partsOnGrid(ln2)];
}

/** From this step on, 1 + i / 128 is above the square root of 2 and stands for half of it. */
export const LOG_HALVED = 53;

const powerParts = powers();
const logParts = logs();
const ln2Parts = logParts[LOG_STEPS + 1] ?? { high: 0, low: 0 };

/** 2^(j / 64), j from 0 to 63: at 2 j the nearest double, at 2 j + 1 what it leaves out. */
export const POWERS = Float64Array.from(powerParts.flatMap(({ high, low }) => [high, low]));
/** c = 1 + i / 128, i from 0 to 128: at 3 i and 3 i + 1 ln c in two parts, less ln 2 from LOG_HALVED on, at 3 i + 2 1 / c. */
export const LOGS = Float64Array.from(
  logParts.slice(0, LOG_STEPS + 1).flatMap(({ high, low }, i) => [high, low, LOG_STEPS / (LOG_STEPS + i)]),
);
/** The exponent of the smallest normal number. */
export const LEAST_EXPONENT = -1022;
/** 2^-1022 to 2^1023: multiplying by them is exact. */
export const SCALES = scales();
/** ln 2 in two parts: multiples of the first up to 2^11 are exact. */
export const LN2_HIGH = ln2Parts.high;
/** What the first part of ln 2 leaves out. */
export const LN2_LOW = ln2Parts.low;

function scales(): Float64Array {
  const list = new Float64Array(2046).fill(1);
  for (let e = 1 - LEAST_EXPONENT; e < list.length; e++) list[e] = (list[e - 1] ?? 1) * 2;
  for (let e = -LEAST_EXPONENT - 1; e >= 0; e--) list[e] = (list[e + 1] ?? 1) / 2;
  return list;
}
