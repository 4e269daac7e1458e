import { describe, expect, test } from "vitest";
import { assess } from "@/lib/engine/assess";
import { countInformation, diagnosticity } from "@/lib/view/diagnosticity";

/** Entropy of a coin, bits. */
const h = (p: number) => -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);

const assessment = assess({
  scenarios: [
    { id: "x", prior: 0.5 },
    { id: "y", prior: 0.5 },
  ],
  dynamics: { kind: "half-life", halfLifeDays: 30 },
  indicators: [
    {
      id: "tells-all",
      kind: "categorical",
      levels: ["a", "b"],
      likelihood: [
        [1, 0],
        [0, 1],
      ],
      weight: 1,
    },
    {
      id: "tells-nothing",
      kind: "categorical",
      levels: ["a", "b"],
      likelihood: [
        [0.4, 0.6],
        [0.4, 0.6],
      ],
      weight: 1,
    },
    { id: "events", kind: "rate", ratePerDay: [0, Math.log(3) / 30], monitored: { from: 0, to: 0 }, weight: 1 },
  ],
  findings: [],
  asOf: 0,
});

describe("diagnosticity", () => {
  test("a reading that would prove the scenario: one bit less what a B2 report leaves open", () => {
    expect(diagnosticity(assessment, "tells-all")).toBeCloseTo(1 - h(0.14), 10);
  });
  test("a reading that every scenario expects alike tells nothing", () => {
    expect(diagnosticity(assessment, "tells-nothing")).toBeCloseTo(0, 12);
  });
  test("a rate: 30 days of counting, worked out from the chance of silence (2/3, then 3 to 1)", () => {
    expect(diagnosticity(assessment, "events")).toBeCloseTo(1 - (2 / 3) * h(0.25), 10);
  });
  test("an indicator that is not there", () => {
    expect(diagnosticity(assessment, "nobody")).toBe(0);
  });
});

describe("countInformation", () => {
  test("is 0 for equal rates and for a scenario that is certain", () => {
    expect(countInformation([0.3, 0.7], [4, 4])).toBeCloseTo(0, 12);
    expect(countInformation([1, 0], [1, 50])).toBeCloseTo(0, 12);
  });
  test("rates that cannot be mistaken tell which of four scenarios it is: two bits", () => {
    expect(countInformation([0.25, 0.25, 0.25, 0.25], [0, 100, 1000, 9000])).toBeCloseTo(2, 6);
  });
});
