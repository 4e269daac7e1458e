// The eigen basis against the exponential series in whole numbers, which cannot cancel and carries more places than any double.
import { describe, expect, test } from "vitest";
import { SilentBasis } from "@/lib/engine/filter/silent-basis";
import { SilentHalfLife } from "@/lib/engine/filter/silent-half-life";
import { halfLifeGenerator } from "@/lib/engine/math/half-life-generator";
import { killedTransition } from "@/lib/engine/math/killed-transition";
import { must } from "../../support/holds";
import { exponential, timesMatrix } from "../../support/matrix-exponential";
import { SeededRandom } from "../../support/seeded-random";
import { expectClose, sum } from "../sample-models";

const PLACES = 192n;
const ONE = 1n << PLACES;
type Fixed = readonly (readonly bigint[])[];

/** Exact down to 2^-192. */
function fixed(x: number): bigint {
  let places = 0n;
  let whole = x;
  for (; !Number.isInteger(whole); places += 32n) whole *= 2 ** 32;
  return (BigInt(whole) << PLACES) >> places;
}
const asNumber = (x: bigint) => Number(x) / 2 ** 192;
const lengthOf = (x: bigint) => BigInt(x.toString(2).length);
const times = (a: Fixed, b: Fixed): bigint[][] =>
  a.map((row) => row.map((_, j) => row.reduce((total, x, k) => total + x * b[k]![j]!, 0n) >> PLACES));
const moved = (by: bigint) => (x: bigint) => (by >= 0n ? x >> by : x << -by);

/** ln 2 = sum of 2 / (k 3^k) over odd k. */
const LN2 = ((): bigint => {
  let total = 0n;
  for (let k = 1n, power = (2n * ONE) / 3n; power > 0n; k += 2n, power /= 9n) total += power / k;
  return total;
})();

interface Silence {
  readonly prior: Float64Array;
  readonly rho: number;
  readonly rates: Float64Array;
  readonly days: number;
}

/** exp((A + q I) d) = entries 2^exponent, q = rho + the largest rate, so that nothing in it is negative. */
function exact({ prior, rho, rates, days }: Silence): { entries: Fixed; exponent: bigint; q: bigint } {
  const most = Math.max(...rates);
  const halvings = BigInt(Math.max(0, Math.ceil(Math.log2((rho + most) * days))) + 12);
  const share = (x: bigint) => ((x * fixed(days)) >> PLACES) >> halvings;
  const step = Array.from(rates, (rate, i) =>
    Array.from(prior, (p, j) =>
      share(((fixed(rho) * fixed(p)) >> PLACES) + (i === j ? fixed(most) - fixed(rate) : 0n)),
    ),
  );
  let entries: bigint[][] = step.map((row, i) => row.map((_, j) => (i === j ? ONE : 0n)));
  let term: Fixed = entries;
  for (let n = 1n; n <= 15n; n++) {
    term = times(term, step).map((row) => row.map((x) => x / n));
    entries = entries.map((row, i) => row.map((x, j) => x + term[i]![j]!));
  }
  let exponent = 0n;
  for (let n = 0n; n < halvings; n++) {
    entries = times(entries, entries);
    const excess = lengthOf(entries.flat().reduce((a, b) => (a > b ? a : b))) - PLACES;
    entries = entries.map((row) => row.map(moved(excess)));
    exponent = 2n * exponent + excess;
  }
  return { entries, exponent, q: fixed(rho) + fixed(most) };
}

/** Two to eight scenarios, priors down to e^-6, rates over four decades, gaps over eight. */
function randomSilence(random: SeededRandom): Silence {
  const size = random.whole(2, 8);
  const parts = Array.from({ length: size }, () => Math.exp(random.between(-6, 0)));
  return {
    prior: Float64Array.from(parts, (part) => part / sum(parts)),
    rho: Math.LN2 / 10 ** random.between(-1, 4),
    rates: Float64Array.from(parts, () => (random.isTrue(0.1) ? 0 : 10 ** random.between(-3, 1))),
    days: 10 ** random.between(-4, 4),
  };
}
const basisOf = ({ prior, rho, rates }: Silence) => new SilentBasis(prior, rho, rates);
const lanesOf = (basis: SilentBasis, ...entries: number[]) => {
  const lanes = new Float64Array(basis.fading.length);
  lanes.set(entries);
  return lanes;
};

/** What a row or a column becomes, each entry with its log, e^{-q d} left out; and q d - exponent ln 2, that much less. */
function movedExactly(silence: Silence, from: Float64Array, isRow: boolean) {
  const { entries, exponent, q } = exact(silence);
  const whole = entries.map((row, s) =>
    row.reduce((total, x, i) => total + (isRow ? entries[i]![s]! : x) * fixed(from[i]!), 0n),
  );
  const leftOut = (slowest: number) => asNumber(((q - fixed(-slowest)) * fixed(silence.days)) / ONE - exponent * LN2);
  return { whole: whole.map((x) => asNumber(x / ONE)), leftOut };
}

test.each([
  ["rows", true],
  ["columns", false],
] as const)(
  "%s of 2,000 random silences: the eigen basis keeps ten digits or says that it would not, and then the series does",
  (name, isRow) => {
    let kept = 0;
    for (let n = 0; n < 2000; n++) {
      const random = new SeededRandom(name, n);
      const silence = randomSilence(random);
      const { prior, rho, rates, days } = silence;
      const basis = basisOf(silence);
      const from = lanesOf(basis, ...Array.from(prior, () => 10 ** random.between(-8, 0)));
      const { whole, leftOut } = movedExactly(silence, from, isRow);
      const mustBe = (entries: Float64Array, log: number, slowest: number, what: string) => {
        const allowed = 1e-10 + 8 * Number.EPSILON * Math.abs(log);
        whole.forEach((x, s) => {
          const off = Math.log(entries[s]!) - Math.log(x) + leftOut(slowest);
          must(Math.abs(off) <= allowed, `case ${n}, ${what}: the log of entry ${s} is off by ${off}`);
        });
        must(
          entries.subarray(whole.length).every((entry) => entry === 0),
          `case ${n}: the lanes left over stay empty`,
        );
      };
      const into = new Float64Array(from.length);
      if (isRow ? basis.moveRow(from, into, days) : basis.moveColumn(from, into, days)) {
        kept++;
        mustBe(into, basis.slowest * days, basis.slowest, "eigen basis");
      }
      const silent = new SilentHalfLife(prior, halfLifeGenerator(prior, Math.LN2 / rho), rho, rates);
      const vector = from.slice(0, prior.length);
      const log = isRow ? silent.row(vector, days) : silent.column(vector, days);
      mustBe(vector, log, log / days, "whichever way");
    }
    expect(kept).toBeGreaterThan(800);
    expect(kept).toBeLessThan(1700);
  },
);

describe("the eigen basis by hand", () => {
  const rho = 0.25;
  const two = new SilentBasis(Float64Array.of(0.64, 0.36), rho, Float64Array.of(0.5, 0.1));

  test("the eigenvalues of two scenarios are the roots of a quadratic", () => {
    const [a, b, off] = [0.25 * 0.64 - 0.25 - 0.5, 0.25 * 0.36 - 0.25 - 0.1, 0.25 * 0.48];
    const root = Math.hypot((a - b) / 2, off);
    expect(two.slowest).toBeCloseTo((a + b) / 2 + root, 15);
    expect([...two.fading].sort()[3]).toBeCloseTo(2 * root, 15);
    expect([...two.fading].sort().slice(0, 3)).toEqual([0, 0, 0]);
  });
  test("what an entry must hold rises with the root of the ratio of the priors", () => {
    const shares = [
      [0.64, 0.36],
      [0.5, 0.5],
      [0.99, 0.01],
    ].map((prior) => new SilentBasis(Float64Array.from(prior), rho, Float64Array.of(1, 2)).leastShare);
    [4 / 3, 1, Math.sqrt(99)].forEach((ratio, i) => {
      expect(shares[i]![0]! / ((4 * 2 ** -52 * ratio) / 1e-10)).toBeCloseTo(1, 13);
      expect([...shares[i]!]).toEqual([shares[i]![0], shares[i]![0], 0, 0]);
    });
  });
  test("a scenario that has nothing yet is refused for a short gap and kept for a long one", () => {
    const into = new Float64Array(4);
    const from = lanesOf(two, 1, 0);
    const kept = [0, 1e-9, 1e-5, 1e-3, 1, 100].map((days) => two.moveRow(from, into, days));
    expect(kept).toEqual([false, false, false, true, true, true]);
    expect([...from]).toEqual([1, 0, 0, 0]);
    const columns = [0, 1e-9, 1e-5, 1e-3, 1, 100].map((days) => two.moveColumn(from, into, days));
    expect(columns).toEqual([false, false, false, true, true, true]);
  });
  test("what is refused does not depend on the scale of what goes in", () => {
    const into = new Float64Array(4);
    for (const scale of [1e-200, 1e-40, 1e40, 1e200]) {
      for (const days of [1e-5, 1]) {
        expect(two.moveRow(lanesOf(two, scale, 0), into, days)).toBe(days === 1);
        expect(two.moveColumn(lanesOf(two, scale, 0), into, days)).toBe(days === 1);
      }
    }
  });
  test("nothing goes out as nothing", () => {
    const into = new Float64Array(4).fill(3);
    expect(two.moveRow(lanesOf(two), into, 5)).toBe(true);
    expect([...into]).toEqual([0, 0, 0, 0]);
  });
  test("a scenario of prior 0 has no part: not in what comes out, not in how fast it fades", () => {
    const closed = new SilentBasis(Float64Array.of(0.64, 0, 0.36), rho, Float64Array.of(0.5, 0, 0.1));
    expect(closed.slowest).toBeCloseTo(two.slowest, 15);
    expect([closed.leastShare[1], closed.leastShare[0]]).toEqual([0, two.leastShare[0]]);
    const [three, pair] = [new Float64Array(4), new Float64Array(4)];
    for (const days of [0.1, 7, 400]) {
      expect(closed.moveRow(lanesOf(closed, 0.4, 0, 0.6), three, days)).toBe(true);
      expect(two.moveRow(lanesOf(two, 0.4, 0.6), pair, days)).toBe(true);
      expectClose([three[0]!, three[2]!], [pair[0]!, pair[1]!], 1e-14);
      expect(three[1]).toBe(0);
    }
  });
  test("killedTransition, which goes another way, says the same", () => {
    const prior = Float64Array.of(0.5, 0.3, 0.2);
    const rates = Float64Array.of(0.5, 0.1, 0);
    const basis = new SilentBasis(prior, 0.02, rates);
    const into = lanesOf(basis);
    expect(basis.moveRow(lanesOf(basis, 1, 0, 0), into, 40)).toBe(true);
    const logs = killedTransition(halfLifeGenerator(prior, Math.LN2 / 0.02), rates, 40);
    [0, 1, 2].forEach((s) => {
      expect(Math.log(into[s]!) + 40 * basis.slowest).toBeCloseTo(logs[s]!, 11);
    });
  });
});

describe("how many scenarios the basis is used for", () => {
  const silenceOf = (size: number, days: number): Silence => {
    const random = new SeededRandom("many", size);
    const rates = Float64Array.from({ length: size }, (_, s) => (s === 0 ? 0 : random.between(0, 10)));
    return { prior: Float64Array.from(random.simplex(size)), rho: 1e-3, rates, days };
  };
  const plain = ({ prior, rho, rates, days }: Silence) =>
    exponential(
      Array.from(prior, (_, i) => Array.from(prior, (p, j) => rho * p - (i === j ? rho + rates[i]! : 0))),
      days,
    );
  test("64, not 65", () => {
    const used = [64, 65].map((size) => {
      const basis = basisOf(silenceOf(size, 1));
      return [basis.moveRow, basis.moveColumn].map((move) =>
        move.call(basis, new Float64Array(64).fill(1), new Float64Array(64), 0.1),
      );
    });
    expect(used).toEqual([
      [true, true],
      [false, false],
    ]);
  });
  // 8 events of the fastest clock a step: 0.5 days are one, 50 are 63, 5,000 would be more than 65 * 65.
  test.each([0.5, 50, 5000])("65 go without it over %d days", (days) => {
    const silence = silenceOf(65, days);
    const { prior, rho, rates } = silence;
    const silent = new SilentHalfLife(prior, halfLifeGenerator(prior, Math.LN2 / rho), rho, rates);
    const matrix = plain(silence);
    const row = Float64Array.from(prior);
    const log = silent.row(row, days);
    expectRatios(
      row.map((entry) => entry * Math.exp(log)),
      timesMatrix([...prior], matrix),
    );
    const column = Float64Array.from(prior, (_, s) => 1 + s);
    const logOfColumn = silent.column(column, days);
    const expected = matrix.map((to) => to.reduce((total, x, s) => total + x * (1 + s), 0));
    expectRatios(
      column.map((entry) => entry * Math.exp(logOfColumn)),
      expected,
    );
  });
});

function expectRatios(actual: Float64Array, expected: readonly number[]): void {
  expectClose(
    expected.map((x, s) => actual[s]! / x),
    expected.map(() => 1),
    1e-9,
  );
}
