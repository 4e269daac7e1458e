import { expect, test } from "vitest";
import { percentSum, spreadRest } from "@/lib/view/spread-rest";

test("a sum carries no rounding noise, and an empty field counts as 0", () => {
  expect(percentSum([0.1, 0.2, null])).toBe(0.3);
  expect(percentSum([33.3, 33.3, 33.3])).toBe(99.9);
  expect(percentSum([])).toBe(0);
});

test.each([
  ["what is missing goes to the empty ones", [30, null, null, 20], [30, 25, 25, 20]],
  ["three empty ones share in tenths", [null, null, null], [33.4, 33.3, 33.3]],
  ["finer where what was typed is finer", [33.33, null], [33.33, 66.67]],
  ["0 is a number, not an empty field", [0, null], [0, 100]],
  ["nothing is missing: the empty one gets 0", [60, 40, null], [60, 40, 0]],
  ["none empty: all are scaled", [30, 30, 30], [33.4, 33.3, 33.3]],
  ["too much: all are scaled down", [100, 100], [50, 50]],
  ["too much beside an empty one", [80, 80, null], [50, 50, 0]],
  ["all 0: even", [0, 0], [50, 50]],
])("%s", (_what, before, after) => {
  expect(spreadRest(before)).toEqual(after);
});
