import { expect, test } from "vitest";
import { recordDifferences } from "@/lib/view/record-differences";

test("names each place where two versions differ", () => {
  const theirs = { label: "Alerts", weight: 0, likelihood: [[0.5, 0.5]], note: "", to: null };
  const yours = { label: "Alerts", weight: 1, likelihood: [[0.4, 0.6]], note: "", extra: "x", to: null };
  expect(recordDifferences(theirs, yours)).toEqual([
    { path: "weight", theirs: "0", yours: "1" },
    { path: "likelihood.0.0", theirs: "0.5", yours: "0.4" },
    { path: "likelihood.0.1", theirs: "0.5", yours: "0.6" },
    { path: "extra", theirs: null, yours: "x" },
  ]);
});

test("equal versions have no differences", () => {
  expect(recordDifferences({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toEqual([]);
});
