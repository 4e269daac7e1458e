import { describe, expect, test } from "vitest";
import type { RateIndicator } from "@/lib/domain/scoring-input";
import { silenceTimeline } from "@/lib/engine/evidence/silence-timeline";
import { buildModel } from "@/lib/engine/model/build-model";
import { alerts, expectClose, sample, tone } from "../sample-models";

const watch = (id: string, from: number, to: number, weight = 1): RateIndicator => ({
  ...alerts,
  id,
  monitored: { from, to },
  weight,
});
const timeline = (...indicators: RateIndicator[]) =>
  silenceTimeline(buildModel(sample({ indicators: [tone, ...indicators] })));
const openIds = (regime: { open: readonly { id: string }[] }) => regime.open.map(({ id }) => id);

describe("silenceTimeline", () => {
  test("without rate indicators there is one silent regime", () => {
    const { cuts, regimes } = timeline();
    expect(cuts.length).toBe(0);
    expect(regimes.map(openIds)).toEqual([[]]);
  });
  test("the example: one regime more than cuts", () => {
    const { cuts, regimes } = timeline(watch("a", 10, 20), watch("b", 15, 40));
    expect([...cuts]).toEqual([10, 15, 20, 40]);
    expect(regimes.map(openIds)).toEqual([[], ["a"], ["a", "b"], ["b"], []]);
  });
  test("a window that opened before the start is open from the start", () => {
    expect(timeline(watch("a", -5, 8)).regimes.map(openIds)).toEqual([["a"], []]);
  });
  test("a window without end has no last cut", () => {
    const { cuts, regimes } = timeline(watch("a", 3, Number.POSITIVE_INFINITY));
    expect([...cuts]).toEqual([3]);
    expect(regimes.map(openIds)).toEqual([[], ["a"]]);
  });
  test("a window over before the start leaves no trace", () => {
    expect(timeline(watch("a", -9, -2)).cuts.length).toBe(0);
  });
  test("a window of a single instant has no silence", () => {
    expect(timeline(watch("a", 5, 5)).cuts.length).toBe(0);
  });
  test("rates add up, each with its weight", () => {
    const { regimes } = timeline(watch("a", 0, 9), watch("b", 0, 9, 0.5));
    expectClose(regimes[0]!.rates, [0.3, 0.075, 0.015], 1e-15);
  });
  test("an indicator of weight 0 does not even cut", () => {
    expect(timeline(watch("a", 3, 9, 0)).cuts.length).toBe(0);
  });
  test("edges are sorted as numbers", () => {
    expect([...timeline(watch("a", 9, 100), watch("b", 20, 1000)).cuts]).toEqual([9, 20, 100, 1000]);
  });
  test("stretches with the same open windows share one regime", () => {
    const { regimes, quiet } = timeline(watch("a", 10, 20), watch("b", 12, 15));
    expect(regimes[1]).toBe(regimes[3]);
    expect(regimes[0]).toBe(quiet);
  });
  test("windows that meet at an instant do not overlap", () => {
    expect(timeline(watch("a", 0, 10), watch("b", 10, 20)).regimes.map(openIds)).toEqual([["a"], ["b"], []]);
  });
});
