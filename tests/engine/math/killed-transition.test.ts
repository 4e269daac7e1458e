import { describe, expect, test } from "vitest";
import { generator } from "@/lib/engine/math/generator";
import { killedTransition } from "@/lib/engine/math/killed-transition";
import { squareLogTransition } from "@/lib/engine/math/square-log-transition";
import { uniformisedStep } from "@/lib/engine/math/uniformised-step";
import { cycle, expectClose, sum } from "../sample-models";

const plain = (logs: Float64Array) => Array.from(logs, Math.exp);
const none = (size: number) => new Float64Array(size);

describe("killedTransition", () => {
  test("the example: one state that dies with half-life one day", () => {
    expectClose(plain(killedTransition(Float64Array.of(0), Float64Array.of(Math.LN2), 1)), [0.5, 0.5], 1e-15);
  });
  test("every row sums to 1, the killed mass included", () => {
    for (const days of [0, 1e-9, 0.3, 7, 365, 1e5]) {
      const logs = plain(killedTransition(generator(cycle), Float64Array.of(0.2, 0, 0.013), days));
      for (let i = 0; i < 3; i++) expect(sum(logs.slice(i * 4, i * 4 + 4))).toBeCloseTo(1, 13);
    }
  });
  test("without killing the last column is exactly nothing", () => {
    const logs = killedTransition(generator(cycle), none(3), 12);
    expect([logs[3], logs[7], logs[11]]).toEqual(new Array(3).fill(Number.NEGATIVE_INFINITY));
  });
  test("a tiny hazard keeps its digits: no 1 - x", () => {
    const logs = killedTransition(
      generator([
        [-1, 1],
        [1, -1],
      ]),
      Float64Array.of(1e-25, 1e-25),
      3,
    );
    expect(Math.exp(logs[2]!) / 3e-25).toBeCloseTo(1, 12);
  });
  test("silence of a hundred thousand days does not underflow in logs", () => {
    const logs = killedTransition(Float64Array.of(0, 0, 0, 0), Float64Array.of(0.5, 0.25), 1e5);
    expect(logs[0]! / -50000).toBeCloseTo(1, 11);
    expect(logs[4]! / -25000).toBeCloseTo(1, 11);
    expect(logs[1]).toBe(Number.NEGATIVE_INFINITY);
  });
  test("a defective generator (Erlang): the count of stages is Poisson", () => {
    const q = generator([
      [-2, 2, 0, 0],
      [0, -2, 2, 0],
      [0, 0, -2, 2],
      [0, 0, 0, 0],
    ]);
    const row = plain(killedTransition(q, none(4), 1.5)).slice(0, 3);
    expectClose(row, [Math.exp(-3), 3 * Math.exp(-3), 4.5 * Math.exp(-3)], 1e-14);
  });
  test("a one-way cycle, whose eigenvalues are complex", () => {
    const q = generator([
      [-1, 1, 0],
      [0, -1, 1],
      [1, 0, -1],
    ]);
    const w = Math.sqrt(3) / 2;
    const stay = (t: number) => 1 / 3 + (2 / 3) * Math.exp(-1.5 * t) * Math.cos(w * t);
    for (const days of [0.1, 1, 2.5, 20]) {
      expect(Math.exp(killedTransition(q, none(3), days)[0]!)).toBeCloseTo(stay(days), 13);
    }
  });
  test("a stiff generator: ten million changes a day beside one a decade", () => {
    const fast = 1e7;
    const slow = 1 / 3652;
    const q = generator([
      [-fast, fast, 0],
      [fast, -fast - slow, slow],
      [0, 0, 0],
    ]);
    const rest = Math.exp(killedTransition(q, none(3), 1000)[2]!);
    expect(rest).toBeCloseTo(-Math.expm1((-slow / 2) * 1000), 9);
  });
  test("a reducible chain: what cannot be reached stays exactly unreached", () => {
    const q = generator([
      [-1, 1, 0],
      [0, 0, 0],
      [0, 5, -5],
    ]);
    const logs = killedTransition(q, none(3), 400);
    expect(logs[2]).toBe(Number.NEGATIVE_INFINITY);
    expect(logs[4]).toBe(Number.NEGATIVE_INFINITY);
    expect(Math.exp(logs[5]!)).toBeCloseTo(1, 13);
  });
  test("two absorbing ends whose silence differs beyond what a double can hold stay apart in logs", () => {
    const q = generator([
      [-2, 1, 1],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    const logs = killedTransition(q, Float64Array.of(0, 0, 3), 1000);
    expect(Math.exp(logs[1]!)).toBeCloseTo(0.5, 12);
    expect(logs[2]).toBeGreaterThan(Number.NEGATIVE_INFINITY);
    expect(logs[2]! - logs[1]!).toBeLessThan(-740);
  });
});

describe("uniformisedStep", () => {
  test("the example: no time", () => {
    const { NEGATIVE_INFINITY } = Number;
    expect([...uniformisedStep(Float64Array.of(0), Float64Array.of(1), 1, 0)]).toEqual([0, NEGATIVE_INFINITY]);
  });
  test("a state that never moves", () => {
    expect(uniformisedStep(Float64Array.of(0), none(1), 0, 5)[0]).toBe(0);
  });
  test("a faster clock than needed gives the same step", () => {
    const q = generator(cycle);
    const k = Float64Array.of(0.1, 0, 0.3);
    expectClose(plain(uniformisedStep(q, k, 0.5, 1)), plain(uniformisedStep(q, k, 0.9, 1)), 1e-15);
  });
  test("entries that need several jumps in a very short time keep their digits", () => {
    const q = generator([
      [-1, 1, 0, 0],
      [0, -1, 1, 0],
      [0, 0, -1, 1],
      [0, 0, 0, 0],
    ]);
    const row = plain(uniformisedStep(q, none(4), 1, 1e-6));
    expect(row[2]! / (1e-12 / 2)).toBeCloseTo(1, 5);
    expect(row[3]! / (1e-18 / 6)).toBeCloseTo(1, 5);
  });
});

describe("squareLogTransition", () => {
  test("the example", () => {
    const half = Math.log(0.5);
    expectClose(plain(squareLogTransition(Float64Array.of(half, half), 1)), [0.25, 0.75], 1e-15);
  });
  test("repairs rows that lost a little of their sum", () => {
    const logs = Float64Array.of(
      Math.log(0.7),
      Math.log(0.3 - 1e-12),
      Number.NEGATIVE_INFINITY,
      Math.log(0.4),
      Math.log(0.6),
      Number.NEGATIVE_INFINITY,
    );
    const squared = plain(squareLogTransition(logs, 2));
    expect(sum(squared.slice(0, 3))).toBeCloseTo(1, 15);
  });
  test("does not change its input", () => {
    const logs = Float64Array.of(-1, Math.log(-Math.expm1(-1)));
    squareLogTransition(logs, 1);
    expect(logs[0]).toBe(-1);
  });
});
