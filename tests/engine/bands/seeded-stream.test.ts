import { describe, expect, test } from "vitest";
import { SeededHash } from "@/lib/engine/math/seeded-hash";
import { SeededStream } from "@/lib/engine/math/seeded-stream";

const SEED = new SeededHash().text("test").words();
const COUNT = 40_000;
const drawn = (count: number, one: () => number) => Array.from({ length: count }, one);
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const moment = (values: readonly number[], power: number) => mean(values.map((x) => x ** power));

/** The published algorithm in whole numbers of any size, fed with the state that `start` is said to spread. */
function* published(seed: ArrayLike<number>, stream: number): Generator<number> {
  const M = 0xffffffffn;
  const mix = (word: bigint) => {
    let x = word & M;
    x = ((x ^ (x >> 16n)) * 0x85ebca6bn) & M;
    x = ((x ^ (x >> 13n)) * 0xc2b2ae35n) & M;
    return x ^ (x >> 16n);
  };
  const rotated = (x: bigint, by: bigint) => ((x << by) | (x >> (32n - by))) & M;
  let word = mix(BigInt(stream) ^ 0x9e3779b9n);
  const s = [0, 1, 2, 3].map((lane) => {
    word = mix(word + BigInt(seed[lane]!) + 0x9e3779b9n);
    return word;
  });
  s[3] = s[3]! | 1n;
  for (;;) {
    yield Number((rotated((s[1]! * 5n) & M, 7n) * 9n) & M);
    const t = (s[1]! << 9n) & M;
    s[2] = s[2]! ^ s[0]!;
    s[3] = s[3]! ^ s[1]!;
    s[1] = s[1]! ^ s[2]!;
    s[0] = s[0]! ^ s[3]!;
    s[2] = s[2]! ^ t;
    s[3] = rotated(s[3]!, 11n);
  }
}

describe("streams", () => {
  test.each([0, 1, 7, 399, 2 ** 31, 2 ** 32 - 1])("stream %d is xoshiro128**, two words a uniform", (number) => {
    const stream = new SeededStream(SEED).start(number);
    const words = published(SEED, number);
    for (let i = 0; i < 500; i++) {
      const high = Math.floor(words.next().value / 64);
      const low = Math.floor(words.next().value / 64);
      expect(stream.uniform()).toBe((high * 2 ** 26 + low + 0.5) / 2 ** 52);
    }
  });
  test("a stream is the same whatever was drawn before", () => {
    const fresh = new SeededStream(SEED).start(3);
    const used = new SeededStream(SEED);
    used.start(9);
    for (let i = 0; i < 101; i++) used.normal();
    used.start(3);
    expect(drawn(50, () => used.normal())).toEqual(drawn(50, () => fresh.normal()));
  });
  test("the second normal of a pair does not leak into the next stream", () => {
    const stream = new SeededStream(SEED).start(1);
    stream.normal();
    const next = stream.start(2).normal();
    expect(next).toBe(new SeededStream(SEED).start(2).normal());
  });
  test("a new stream object begins with stream 0", () => {
    expect(new SeededStream(SEED).uniform()).toBe(new SeededStream(SEED).start(0).uniform());
  });
  test("other seeds and other streams give other numbers", () => {
    const firsts = new Set<number>();
    const stream = new SeededStream(SEED);
    for (let i = 0; i < 5000; i++) firsts.add(stream.start(i).uniform());
    const other = new SeededStream(new SeededHash().text("tesu").words());
    for (let i = 0; i < 5000; i++) firsts.add(other.start(i).uniform());
    expect(firsts.size).toBe(10_000);
  });
  test("an all-zero seed is as good as another", () => {
    const stream = new SeededStream([0, 0, 0, 0]);
    expect(mean(drawn(2000, () => stream.uniform()))).toBeCloseTo(0.5, 1);
  });
  test("the first numbers of neighbouring streams are uniform and unrelated", () => {
    const stream = new SeededStream(SEED);
    const firsts = Array.from({ length: COUNT }, (_, i) => stream.start(i).uniform());
    expect(Math.abs(mean(firsts) - 0.5)).toBeLessThan(5 / Math.sqrt(12 * COUNT));
    const products = firsts.slice(1).map((x, i) => (x - 0.5) * (firsts[i]! - 0.5));
    expect(Math.abs(mean(products)) * 12 * Math.sqrt(COUNT)).toBeLessThan(5);
  });
});

describe("uniform", () => {
  const stream = new SeededStream(SEED).start(11);
  const values = drawn(COUNT, () => stream.uniform());
  test("lies inside (0, 1) and fills it evenly", () => {
    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(Math.max(...values)).toBeLessThan(1);
    const bins = new Array<number>(16).fill(0);
    for (const value of values) bins[Math.floor(value * 16)]! += 1;
    const expected = COUNT / 16;
    const chiSquare = bins.reduce((sum, bin) => sum + (bin - expected) ** 2 / expected, 0);
    // 15 degrees of freedom: 37.7 is passed once in a thousand.
    expect(chiSquare).toBeLessThan(37.7);
  });
  test("has no memory", () => {
    for (const lag of [1, 2, 3, 7]) {
      const products = values.slice(lag).map((x, i) => (x - 0.5) * (values[i]! - 0.5));
      expect(Math.abs(mean(products)) * 12 * Math.sqrt(COUNT), `lag ${lag}`).toBeLessThan(4.5);
    }
  });
});

describe("normal", () => {
  const stream = new SeededStream(SEED).start(12);
  const values = drawn(COUNT, () => stream.normal());
  const sigma = 1 / Math.sqrt(COUNT);
  test("has the moments 0, 1, 0, 3", () => {
    expect(Math.abs(mean(values))).toBeLessThan(4.5 * sigma);
    expect(Math.abs(moment(values, 2) - 1)).toBeLessThan(4.5 * Math.sqrt(2) * sigma);
    expect(Math.abs(moment(values, 3))).toBeLessThan(4.5 * Math.sqrt(15) * sigma);
    expect(Math.abs(moment(values, 4) - 3)).toBeLessThan(4.5 * Math.sqrt(96) * sigma);
  });
  test.each([
    [1, 0.3173105],
    [1.959964, 0.05],
    [2.575829, 0.01],
  ])("lies beyond %d as often as it should", (bound, share) => {
    const beyond = values.filter((x) => Math.abs(x) > bound).length / COUNT;
    expect(Math.abs(beyond - share)).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / COUNT));
  });
  test("the two of a pair are unrelated", () => {
    const products = Array.from({ length: COUNT / 2 }, (_, i) => values[2 * i]! * values[2 * i + 1]!);
    expect(Math.abs(mean(products)) * Math.sqrt(COUNT / 2)).toBeLessThan(4.5);
  });
});

describe("exponential", () => {
  const stream = new SeededStream(SEED).start(13);
  const values = drawn(COUNT, () => stream.exponential());
  test("has mean 1, variance 1 and is above 0", () => {
    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(Math.abs(mean(values) - 1)).toBeLessThan(4.5 / Math.sqrt(COUNT));
    expect(Math.abs(moment(values, 2) - 2)).toBeLessThan((4.5 * Math.sqrt(20)) / Math.sqrt(COUNT));
  });
  test("is longer than 2 with chance e^-2", () => {
    const share = Math.exp(-2);
    const longer = values.filter((x) => x > 2).length / COUNT;
    expect(Math.abs(longer - share)).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / COUNT));
  });
});

describe("index", () => {
  const chances = [9, 0.2, 0, 0.5, 0.3, 0];
  test("draws with the chances of its part of the table", () => {
    const stream = new SeededStream(SEED).start(14);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < COUNT; i++) counts[stream.index(chances, 1, 4)]! += 1;
    [0.2, 0, 0.5, 0.3].forEach((chance, i) => {
      const off = Math.abs(counts[i]! / COUNT - chance);
      expect(off, `index ${i}`).toBeLessThan(4.5 * Math.sqrt((chance * (1 - chance)) / COUNT) + 1e-12);
    });
  });
  test("never draws what has no chance, first, last or between", () => {
    const stream = new SeededStream(SEED).start(15);
    const seen = new Set(drawn(2000, () => stream.index([0, 1, 0, 1, 0], 0, 5)));
    expect(seen).toEqual(new Set([1, 3]));
  });
  test("chances need not sum to 1", () => {
    const scaled = new SeededStream(SEED).start(16);
    const plain = new SeededStream(SEED).start(16);
    const heavy = drawn(500, () => scaled.index([1, 2, 5], 0, 3));
    expect(heavy).toEqual(drawn(500, () => plain.index([0.125, 0.25, 0.625], 0, 3)));
  });
  test("a single chance is certain", () => {
    const stream = new SeededStream(SEED);
    expect(drawn(20, () => stream.index([1e-300], 0, 1))).toEqual(new Array(20).fill(0));
  });
});
