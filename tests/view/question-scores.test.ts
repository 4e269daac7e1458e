import { describe, expect, it } from "vitest";
import { questionScore, saidByAnalyst, settledOn } from "@/lib/view/question-scores";
import { dayAt, recordOf, resolved, said } from "./question-case";

const at = (t: number, probability: number) => ({ day: dayAt(t), probability });

describe("questionScore", () => {
  it("scores the last number, and each by the days it stood", () => {
    // .2 stood 3 days, .6 stood 4: (3 x .64 + 4 x .16) / 7
    const score = questionScore([at(1, 0.2), at(4, 0.6)], true, dayAt(8));
    expect(score?.last).toBe(0.6);
    expect(score?.brier).toBeCloseTo(0.16, 12);
    expect(score?.log).toBeCloseTo(-Math.log(0.6), 12);
    expect(score?.averaged).toBeCloseTo(2.56 / 7, 12);
    expect(score?.days).toBe(7);
  });
  it("turns around when it did not happen", () => {
    const score = questionScore([at(1, 0.2)], false, dayAt(3));
    expect(score?.brier).toBeCloseTo(0.04, 12);
    expect(score?.log).toBeCloseTo(-Math.log(0.8), 12);
  });
  it("leaves out what was said on the day it was settled or later", () => {
    const score = questionScore([at(1, 0.2), at(8, 1), at(9, 1)], true, dayAt(8));
    expect(score?.last).toBe(0.2);
    expect(score?.averaged).toBeCloseTo(0.64, 12);
    expect(questionScore([at(8, 1)], true, dayAt(8))).toBeNull();
    expect(questionScore([], true, dayAt(8))).toBeNull();
  });
  it("counts of several numbers of one day only the last for time, and punishes a certain miss without end", () => {
    const score = questionScore([at(1, 0.9), at(1, 0)], true, dayAt(3));
    expect(score?.averaged).toBe(1);
    expect(score?.log).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("settledOn", () => {
  it("is the day of the resolution, at the latest the end of the horizon", () => {
    expect(settledOn(recordOf())).toBeNull();
    expect(settledOn(recordOf({ resolution: resolved("yes", 30) }))).toBe(dayAt(30));
    expect(settledOn(recordOf({ resolution: resolved("no", 102) }))).toBe(dayAt(95));
  });
});

it("rows of each analyst stay in order", () => {
  const forecasts = [said("ann", 6, 0.1), said("ben", 7, 0.2), said("ann", 8, 0.3)];
  const rows = saidByAnalyst({ forecasts });
  expect([...rows.keys()]).toEqual(["ann", "ben"]);
  expect(rows.get("ann")).toEqual([at(6, 0.1), at(8, 0.3)]);
});
