import { describe, expect, test } from "vitest";
import { generator } from "@/lib/engine/math/generator";
import { halfLifeGenerator } from "@/lib/engine/math/half-life-generator";
import { transitionMatrix } from "@/lib/engine/math/transition-matrix";
import { cycle, expectClose, sum } from "../sample-models";

describe("generator", () => {
  test("the example: the diagonal is made, not read", () => {
    expect([
      ...generator([
        [0, 0.5],
        [0.25, 0],
      ]),
    ]).toEqual([-0.5, 0.5, 0.25, -0.25]);
    expect([
      ...generator([
        [99, 0.5],
        [0.25, -7],
      ]),
    ]).toEqual([-0.5, 0.5, 0.25, -0.25]);
  });
  test("rows sum to 0 even when the input was rounded", () => {
    const q = generator([
      [-0.3333, 0.1111, 0.2223],
      [0, 0, 0],
      [0.5, 0.25, -0.7500001],
    ]);
    for (let i = 0; i < 3; i++) expect(Math.abs(sum(q.slice(i * 3, i * 3 + 3)))).toBeLessThan(1e-16);
  });
  test("an absorbing row has a clean zero on its diagonal", () => {
    expect(
      Object.is(
        generator([
          [0, 0],
          [1, -1],
        ])[0],
        0,
      ),
    ).toBe(true);
  });
});

describe("halfLifeGenerator", () => {
  test("the example", () => {
    expectClose(halfLifeGenerator(Float64Array.of(0.5, 0.5), Math.LN2), [-0.5, 0.5, 0.5, -0.5]);
  });
  test("after one half-life half of the way to the prior is gone", () => {
    const prior = Float64Array.of(0.5, 0.3, 0.2);
    const step = transitionMatrix(halfLifeGenerator(prior, 12), 12);
    expectClose(step.slice(0, 3), [0.75, 0.15, 0.1], 1e-14);
    expectClose(step.slice(6, 9), [0.25, 0.15, 0.6], 1e-14);
  });
  test("a scenario of prior 0 is left and never entered", () => {
    const q = halfLifeGenerator(Float64Array.of(1, 0), Math.LN2);
    expect([...q]).toEqual([0, 0, 1, -1]);
  });
});

describe("transitionMatrix", () => {
  test("the example", () => {
    expectClose(transitionMatrix(Float64Array.of(-1, 1, 0, 0), Math.LN2), [0.5, 0.5, 0, 1], 1e-15);
  });
  test("no time, no change", () => {
    expect([...transitionMatrix(generator(cycle), 0)]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
  });
  test("two days are one day twice", () => {
    const q = generator(cycle);
    const one = transitionMatrix(q, 1.7);
    const two = transitionMatrix(q, 3.4);
    const twice = Array.from({ length: 9 }, (_, e) =>
      [0, 1, 2].reduce((total, k) => total + one[e - (e % 3) + k]! * one[k * 3 + (e % 3)]!, 0),
    );
    expectClose(two, twice, 1e-14);
  });
  test("a two-state chain against its closed form, from seconds to millennia", () => {
    const a = 0.3;
    const b = 0.05;
    const q = generator([
      [-a, a],
      [b, -b],
    ]);
    for (const days of [1e-5, 0.1, 1, 30, 1000, 1e6]) {
      const left = -Math.expm1(-(a + b) * days);
      const expected = [1 - (a / (a + b)) * left, (a / (a + b)) * left, (b / (a + b)) * left, 1 - (b / (a + b)) * left];
      expectClose(transitionMatrix(q, days), expected, 1e-13);
    }
  });
});
