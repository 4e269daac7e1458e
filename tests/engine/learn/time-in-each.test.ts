import { describe, expect, test } from "vitest";
import { timeInEach } from "@/lib/engine/learn/time-in-each";
import { generator } from "@/lib/engine/math/generator";
import { expectClose, sum } from "../sample-models";

const q = (rows: readonly (readonly number[])[]) => generator(rows);
const still = q([
  [0, 0],
  [0, 0],
]);
const swap = q([
  [0, 1],
  [1, 0],
]);
const oneWay = q([
  [0, 0.3],
  [0, 0],
]);
const wheel = q([
  [0, 0.2, 0],
  [0, 0, 0.5],
  [0.1, 0, 0],
]);
const noSilence = new Float64Array(2);

/** By definition, on a fine grid: steps of the chain forward and backward by Euler's rule with Richardson's extrapolation. */
function byGrid(
  generatorOf: Float64Array,
  rates: readonly number[],
  a: readonly number[],
  b: readonly number[],
  days: number,
) {
  const size = rates.length;
  const once = (steps: number) => {
    const h = days / steps;
    const forward = [Array.from(a)];
    const backward = [Array.from(b)];
    const entry = (i: number, j: number) => generatorOf[i * size + j]! - (i === j ? rates[i]! : 0);
    const indices = rates.map((_, i) => i);
    for (let n = 0; n < steps; n++) {
      const row = forward[n]!;
      forward.push(indices.map((j) => row[j]! + h * sum(indices.map((i) => row[i]! * entry(i, j)))));
      const column = backward[n]!;
      backward.push(indices.map((i) => column[i]! + h * sum(indices.map((j) => entry(i, j) * column[j]!))));
    }
    const days_ = new Array<number>(size).fill(0);
    for (let n = 0; n <= steps; n++) {
      const joint = indices.map((s) => forward[n]![s]! * backward[steps - n]![s]!);
      const weight = (n === 0 || n === steps ? 0.5 : 1) * h;
      indices.forEach((s) => {
        days_[s] = days_[s]! + (weight * joint[s]!) / sum(joint);
      });
    }
    return days_;
  };
  const rough = once(4000);
  return once(8000).map((x, s) => 2 * x - rough[s]!);
}

describe("timeInEach", () => {
  test("one scenario takes all the time", () => {
    expect(Array.from(timeInEach(Float64Array.of(0), Float64Array.of(1), [1], [1], 3)!)).toEqual([3]);
  });
  test("where nothing moves time divides as the ends agree", () => {
    expectClose(timeInEach(still, noSilence, [0.2, 0.8], [3, 2], 10)!, [(0.6 / 2.2) * 10, (1.6 / 2.2) * 10]);
  });
  test("where nothing moves but silence speaks: the weight of a scenario is that of its whole path", () => {
    const left = 0.2 * Math.exp(-0.5 * 4);
    const right = 0.8 * Math.exp(-0.1 * 4);
    const days = timeInEach(still, Float64Array.of(0.5, 0.1), [0.2, 0.8], [1, 1], 4)!;
    expectClose(days, [(4 * left) / (left + right), (4 * right) / (left + right)]);
  });
  test("one way, from 0 to 1 for sure: the day of the change by hand", () => {
    // The change happens at u with density 0.3 e^{-0.3 u} on [0, d], given that it happens.
    const d = 5;
    const mean = 1 / 0.3 - (d * Math.exp(-0.3 * d)) / (1 - Math.exp(-0.3 * d));
    expectClose(timeInEach(oneWay, noSilence, [1, 0], [0, 1], d)!, [mean, d - mean]);
  });
  test("one way, the end unknown", () => {
    const d = 5;
    const mean = (1 - Math.exp(-0.3 * d)) / 0.3;
    expectClose(timeInEach(oneWay, noSilence, [1, 0], [1, 1], d)!, [mean, d - mean]);
  });
  test("back and forth from the middle: half and half", () => {
    expectClose(timeInEach(swap, noSilence, [0.5, 0.5], [1, 1], 7)!, [3.5, 3.5]);
  });
  test("back and forth from one side: the transient by hand", () => {
    // P(S_t = 0) = (1 + e^{-2 t}) / 2.
    const d = 3;
    const first = d / 2 + (1 - Math.exp(-2 * d)) / 4;
    expectClose(timeInEach(swap, noSilence, [1, 0], [1, 1], d)!, [first, d - first]);
  });
  test("time turned around: a symmetric chain sees the ends change places", () => {
    const rates = Float64Array.of(0.7, 0.1);
    const there = timeInEach(swap, rates, [0.9, 0.1], [0.2, 0.6], 2.3)!;
    expectClose(timeInEach(swap, rates, [0.2, 0.6], [0.9, 0.1], 2.3)!, there);
  });
  test.each([
    ["two states", swap, [0.9, 0.05], [0.3, 0.7], [0.4, 1], 2.5],
    ["one way", oneWay, [0.1, 0.8], [1, 0], [0.5, 0.5], 4],
    ["a wheel", wheel, [0.4, 0, 1.2], [0.2, 0.5, 0.3], [1, 0.1, 0.4], 6],
    ["a wheel, short", wheel, [0.4, 0, 1.2], [0.2, 0.5, 0.3], [1, 0.1, 0.4], 0.01],
    ["a wheel, equal silence", wheel, [2, 2, 2], [0, 0, 1], [0, 1, 0], 3],
  ])("%s: as on a fine grid", (_, generatorOf, rates, a, b, days) => {
    const found = timeInEach(generatorOf, Float64Array.from(rates), a, b, days)!;
    expectClose(found, byGrid(generatorOf, rates, a, b, days), 2e-6);
    expect(sum(found)).toBeCloseTo(days, 12);
  });
  test("scales of the ends, and silence common to all, do not matter", () => {
    const plain = timeInEach(wheel, Float64Array.of(0.4, 0, 1.2), [0.2, 0.5, 0.3], [1, 0.1, 0.4], 6)!;
    const scaled = timeInEach(
      wheel,
      Float64Array.of(9.4, 9, 10.2),
      [2e-150, 5e-150, 3e-150],
      [1e150, 1e149, 4e149],
      6,
    )!;
    expectClose(scaled, plain, 1e-12);
  });
  test("a stretch is the sum of its halves", () => {
    const rates = Float64Array.of(0.4, 0, 1.2);
    const a = [0.2, 0.5, 0.3];
    const b = [1, 0.1, 0.4];
    const whole = timeInEach(wheel, rates, a, b, 6)!;
    // The middle: half of the way forward from a, half of the way back from b, by a fine grid of Euler steps.
    const steps = 60_000;
    const h = 3 / steps;
    let forward = [...a];
    let backward = [...b];
    const entry = (i: number, j: number) => wheel[i * 3 + j]! - (i === j ? rates[i]! : 0);
    for (let n = 0; n < steps; n++) {
      forward = forward.map((x, j) => x + h * sum(forward.map((y, i) => y * entry(i, j))));
      backward = backward.map((x, i) => x + h * sum(backward.map((y, j) => entry(i, j) * y)));
    }
    const halves = [timeInEach(wheel, rates, a, backward, 3)!, timeInEach(wheel, rates, forward, b, 3)!];
    expectClose(
      whole,
      whole.map((_, s) => halves[0]![s]! + halves[1]![s]!),
      1e-4,
    );
  });
});

describe("far from the ordinary", () => {
  test("stiff: ten million changes a day settle at once", () => {
    const fast = q([
      [0, 3e7],
      [1e7, 0],
    ]);
    expectClose(timeInEach(fast, noSilence, [1, 0], [0, 1], 2)!, [0.5, 1.5], 1e-6);
  });
  test("a hundred thousand days of silence: the quiet scenario has them all, but for the ends", () => {
    const days = timeInEach(swap, Float64Array.of(2, 2), [1, 0], [1, 1], 1e5)!;
    expectClose(days, [5e4 + 0.25, 5e4 - 0.25], 1e-9);
    const loud = timeInEach(still, Float64Array.of(3, 1), [0.5, 0.5], [1, 1], 1e5)!;
    expectClose(loud, [0, 1e5], 1e-12);
  });
  test("a slow leak through a loud scenario does not underflow", () => {
    const leak = q([
      [0, 1e-3],
      [1e-3, 0],
    ]);
    const days = timeInEach(leak, Float64Array.of(50, 0), [1, 0], [1, 1], 1e5)!;
    expect(sum(days)).toBeCloseTo(1e5, 6);
    expect(days[0]!).toBeGreaterThan(0);
    expect(days[0]!).toBeLessThan(1);
  });
  test("a defective generator", () => {
    const line = q([
      [0, 1, 0],
      [0, 0, 1],
      [0, 0, 0],
    ]);
    // Erlang(2) reaches the end; from 0 to 2 within d: time in 0 and in 1 are alike by symmetry of the two exponentials.
    const days = timeInEach(line, new Float64Array(3), [1, 0, 0], [0, 0, 1], 4)!;
    expect(days[0]!).toBeCloseTo(days[1]!, 12);
    expect(sum(days)).toBeCloseTo(4, 12);
  });
  test("ends that exclude each other are not answered", () => {
    expect(timeInEach(still, noSilence, [1, 0], [0, 1], 3)).toBeUndefined();
    expect(timeInEach(oneWay, noSilence, [0, 1], [1, 0], 3)).toBeUndefined();
    expect(timeInEach(still, noSilence, [1, 1e-260], [1e-260, 1], 3)).toBeUndefined();
  });
});
