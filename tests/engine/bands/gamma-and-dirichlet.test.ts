import { describe, expect, test } from "vitest";
import { dirichletSample } from "@/lib/engine/math/dirichlet-sample";
import { gammaLogSample, gammaSample } from "@/lib/engine/math/gamma-log-sample";
import { SeededHash } from "@/lib/engine/math/seeded-hash";
import { SeededStream } from "@/lib/engine/math/seeded-stream";
import { sum } from "../sample-models";

const SEED = new SeededHash().text("gamma").words();
const COUNT = 20_000;
const mean = (values: ArrayLike<number>) => sum(values) / values.length;

/** Digamma: the mean of ln X for a gamma variable, by its asymptotic series after moving the argument up. */
function digamma(shape: number): number {
  let result = 0;
  let x = shape;
  for (; x < 12; x++) result -= 1 / x;
  const square = 1 / (x * x);
  return result + Math.log(x) - 0.5 / x - square * (1 / 12 - square * (1 / 120 - square / 252));
}

function trigamma(shape: number): number {
  let result = 0;
  let x = shape;
  for (; x < 12; x++) result += 1 / (x * x);
  const square = 1 / (x * x);
  return result + 1 / x + square / 2 + (square / x) * (1 / 6 - square * (1 / 30 - square / 42));
}

/** The largest distance between the share of values up to x and a distribution function. */
function distance(values: readonly number[], distribution: (x: number) => number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.reduce((worst, x, i) => {
    const at = distribution(x);
    return Math.max(worst, Math.abs(at - i / sorted.length), Math.abs(at - (i + 1) / sorted.length));
  }, 0);
}

describe("gammaLogSample", () => {
  test("the oracle of this test: known values of digamma and trigamma", () => {
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 9);
    expect(digamma(0.5)).toBeCloseTo(-1.9635100260214235, 9);
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 8);
  });
  test.each([0.02, 0.3, 0.9, 1, 1.5, 2, 20, 1000])("shape %d: mean and variance of its log", (shape) => {
    const stream = new SeededStream(SEED).start(Math.round(shape * 100));
    const logs = Array.from({ length: COUNT }, () => gammaLogSample(stream, shape));
    const spread = trigamma(shape);
    expect(Math.abs(mean(logs) - digamma(shape))).toBeLessThan(4.5 * Math.sqrt(spread / COUNT));
    const variance = mean(logs.map((log) => (log - digamma(shape)) ** 2));
    // The fourth moment of a log gamma is at most 9 variances squared, that of an exponential tail.
    expect(Math.abs(variance / spread - 1)).toBeLessThan(4.5 * Math.sqrt(8 / COUNT));
  });
  test("shape 1 is exponential", () => {
    const stream = new SeededStream(SEED).start(1);
    const values = Array.from({ length: COUNT }, () => Math.exp(gammaLogSample(stream, 1)));
    expect(distance(values, (x) => -Math.expm1(-x)) * Math.sqrt(COUNT)).toBeLessThan(1.95);
  });
  test("shape 1/2 is half of a squared normal", () => {
    const stream = new SeededStream(SEED).start(2);
    const values = Array.from({ length: COUNT }, () => Math.exp(gammaLogSample(stream, 0.5)));
    // P(Z^2 / 2 <= x) at four quantiles of the normal.
    for (const [z, share] of [
      [0.674489750196082, 0.5],
      [1.2815515655446004, 0.8],
      [1.6448536269514722, 0.9],
      [2.5758293035489004, 0.99],
    ] as const) {
      const below = values.filter((x) => x <= (z * z) / 2).length / COUNT;
      expect(Math.abs(below - share)).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / COUNT));
    }
  });
  test("a tiny shape gives finite logs, far below what a number can hold", () => {
    const stream = new SeededStream(SEED).start(3);
    const logs = Array.from({ length: 500 }, () => gammaLogSample(stream, 1e-4));
    expect(logs.every(Number.isFinite)).toBe(true);
    expect(Math.min(...logs)).toBeLessThan(-5000);
  });
  test("a huge shape does not move", () => {
    const stream = new SeededStream(SEED).start(4);
    for (let i = 0; i < 100; i++) expect(gammaSample(stream, 1e12) / 1e12).toBeCloseTo(1, 4);
  });
});

describe("gammaSample", () => {
  test.each([1, 2.5, 20])("shape %d: mean and variance", (shape) => {
    const stream = new SeededStream(SEED).start(50 + shape);
    const values = Array.from({ length: COUNT }, () => gammaSample(stream, shape));
    expect(Math.abs(mean(values) - shape)).toBeLessThan(4.5 * Math.sqrt(shape / COUNT));
    const variance = mean(values.map((x) => (x - shape) ** 2));
    expect(Math.abs(variance / shape - 1)).toBeLessThan(4.5 * Math.sqrt((2 + 6 / shape) / COUNT));
  });
});

describe("dirichletSample", () => {
  const table = Float64Array.of(0.9, 0.1, 0, 0.6, 0.3, 0.1, 0, 1, 0);
  const rows = (kappa: number, from: number, count: number) => {
    const stream = new SeededStream(SEED).start(1000 + from);
    return Array.from({ length: count }, () => {
      const row = new Float64Array(3);
      dirichletSample(stream, table, from, kappa, row);
      return row;
    });
  };
  test.each([0.01, 0.5, 8, 1000])("kappa %d: rows of chances that sum to 1, zeros stay zero", (kappa) => {
    for (const row of rows(kappa, 0, 300)) {
      expect(Math.abs(sum(row) - 1)).toBeLessThan(1e-12);
      expect(row[2]).toBe(0);
      expect(row[0]! > 0 && row[1]! > 0).toBe(true);
    }
  });
  test.each([0.5, 3, 12, 200])("kappa %d: means, variances and covariances", (kappa) => {
    const drawn = rows(kappa, 3, COUNT);
    const p = [0.6, 0.3, 0.1];
    for (let i = 0; i < 3; i++) {
      const variance = (p[i]! * (1 - p[i]!)) / (kappa + 1);
      const average = mean(drawn.map((row) => row[i]!));
      expect(Math.abs(average - p[i]!), `mean ${i}`).toBeLessThan(4.5 * Math.sqrt(variance / COUNT));
      const around = mean(drawn.map((row) => (row[i]! - p[i]!) ** 2));
      expect(Math.abs(around / variance - 1), `variance ${i}`).toBeLessThan(0.12);
    }
    const together = mean(drawn.map((row) => (row[0]! - 0.6) * (row[1]! - 0.3)));
    expect(Math.abs(together * (kappa + 1) + 0.18)).toBeLessThan(0.012);
  });
  test("kappa 2 on two even levels is uniform", () => {
    const stream = new SeededStream(SEED).start(5);
    const even = Float64Array.of(0.5, 0.5);
    const values = Array.from({ length: COUNT }, () => {
      const row = new Float64Array(2);
      dirichletSample(stream, even, 0, 2, row);
      return row[0]!;
    });
    expect(distance(values, (x) => x) * Math.sqrt(COUNT)).toBeLessThan(1.95);
  });
  test("shapes below 1, drawn in logs, follow the same law as the beta they are", () => {
    // Beta(1/2, 1/2), the arcsine law.
    const stream = new SeededStream(SEED).start(6);
    const even = Float64Array.of(0.5, 0.5);
    const values = Array.from({ length: COUNT }, () => {
      const row = new Float64Array(2);
      dirichletSample(stream, even, 0, 1, row);
      return row[0]!;
    });
    const arcsine = (x: number) => (2 / Math.PI) * Math.asin(Math.sqrt(x));
    expect(distance(values, arcsine) * Math.sqrt(COUNT)).toBeLessThan(1.95);
  });
  test("a row of one level is that level", () => {
    for (const row of rows(0.001, 6, 50)) expect(Array.from(row)).toEqual([0, 1, 0]);
  });
  test("kappa Infinity leaves the row as it is and draws nothing", () => {
    const stream = new SeededStream(SEED).start(7);
    const row = new Float64Array(3);
    dirichletSample(stream, table, 3, Number.POSITIVE_INFINITY, row);
    expect(Array.from(row)).toEqual([0.6, 0.3, 0.1]);
    expect(stream.uniform()).toBe(new SeededStream(SEED).start(7).uniform());
  });
  test("nearly no trust: a positive chance never becomes impossible", () => {
    const drawn = rows(1e-5, 3, 400);
    expect(drawn.every((row) => row.every((chance) => chance > 0))).toBe(true);
    expect(drawn.some((row) => Math.min(...row) < 1e-300)).toBe(true);
  });
});
