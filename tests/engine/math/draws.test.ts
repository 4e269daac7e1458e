// The ends of what can be drawn: what has no chance never comes, what has the least of chances is not lost.
import { describe, expect, test } from "vitest";
import { dirichletSample } from "@/lib/engine/math/dirichlet-sample";
import { gammaLogSample } from "@/lib/engine/math/gamma-log-sample";
import { SeededHash } from "@/lib/engine/math/seeded-hash";
import { SeededStream } from "@/lib/engine/math/seeded-stream";
import { SeededRandom } from "../../support/seeded-random";

const seed = new SeededHash().text("draws").words();

/** A stream whose uniform numbers are all the largest, or the least, that there is. */
class Stuck extends SeededStream {
  constructor(private readonly value: number) {
    super(seed);
  }
  override uniform(): number {
    return this.value;
  }
}

describe("an index", () => {
  test("of chance 0 is never drawn, not even where sums of chances round", () => {
    for (let n = 0; n < 2000; n++) {
      const random = new SeededRandom("chances", n);
      const chances = [0, ...Array.from({ length: random.whole(1, 40) }, () => random.between(0, 3)), 0, 0];
      for (const value of [2 ** -53, 0.5, 1 - 2 ** -53]) {
        const drawn = new Stuck(value).index(chances, 0, chances.length);
        expect(chances[drawn], `${chances} at ${value}`).toBeGreaterThan(0);
      }
    }
  });
});

describe("a Dirichlet row", () => {
  test("of which nearly nothing is known keeps zeros at zero and all else above it", () => {
    const stream = new SeededStream(seed);
    const row = new Float64Array(4);
    for (let n = 0; n < 200; n++) {
      dirichletSample(stream.start(n), Float64Array.of(9, 0.2, 0, 0.3, 0.5), 1, 1e-6, row);
      expect(row[1]).toBe(0);
      for (const s of [0, 2, 3]) expect(row[s]).toBeGreaterThan(0);
      expect(row[0]! + row[2]! + row[3]!).toBeCloseTo(1, 12);
    }
  });
  test("has the mean and the spread of its law", () => {
    const stream = new SeededStream(seed);
    const row = new Float64Array(2);
    const draws = Array.from({ length: 20_000 }, (_, n) => {
      dirichletSample(stream.start(n), Float64Array.of(0.2, 0.8), 0, 4, row);
      return row[0]!;
    });
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
    // Beta(0.8, 3.2): mean 0.2, variance 0.2 * 0.8 / 5. Five standard errors are 0.0063 and 0.0016.
    expect(Math.abs(mean - 0.2)).toBeLessThan(0.0064);
    expect(Math.abs(variance - 0.032)).toBeLessThan(0.0017);
  });
});

describe("the log of a gamma", () => {
  test.each([0.01, 0.3, 1, 2.5])("of shape %d has the mean of its law", (shape) => {
    const stream = new SeededStream(seed);
    const draws = Array.from({ length: 20_000 }, (_, n) => gammaLogSample(stream.start(n), shape));
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const spread = Math.sqrt(draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length);
    expect(Math.abs(mean - digamma(shape))).toBeLessThan((5 * spread) / Math.sqrt(draws.length));
  });
});

/** The mean of the log of a gamma: recurrence to 30, then the asymptotic series (Abramowitz, Stegun 6.3.18). */
function digamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < 30; at++) shift -= 1 / at;
  return shift + Math.log(at) - 1 / (2 * at) - 1 / (12 * at ** 2) + 1 / (120 * at ** 4);
}
