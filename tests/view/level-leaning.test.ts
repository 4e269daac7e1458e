import { expect, test } from "vitest";
import { leaningClass, levelLeaning } from "@/lib/view/level-leaning";

test("two scenarios, .8 and .2: ln .716 and ln .284 about their mean", () => {
  const [first, second] = levelLeaning([0.8, 0.2], [0.5, 0.5]);
  expect(first).toBeCloseTo(0.46235, 4);
  expect(second).toBeCloseTo(-0.46235, 4);
});

test("equal chances lean nowhere", () => {
  expect(levelLeaning([0.4, 0.4, 0.4], [0.2, 0.3, 0.5])).toEqual([0, 0, 0]);
});

test("a level that no scenario of the prior shows excludes the others", () => {
  const logs = levelLeaning([0, 0.3], [1, 0]);
  expect(logs).toEqual([Number.NEGATIVE_INFINITY, 0]);
  expect(logs.map(leaningClass)).toEqual(["n3", "z0"]);
  expect(levelLeaning([0, 0], [0.5, 0.5])).toEqual([0, 0]);
});

test("steps lie at 0.1, 0.3 and 0.7", () => {
  expect([-0.7, -0.69, -0.3, -0.29, -0.1, -0.09, 0, 0.09, 0.1, 0.3, 0.7].map(leaningClass)).toEqual([
    "n3",
    "n2",
    "n2",
    "n1",
    "n1",
    "z0",
    "z0",
    "z0",
    "p1",
    "p2",
    "p3",
  ]);
});
