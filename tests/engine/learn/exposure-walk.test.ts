import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { smoothedTrajectory } from "@/lib/engine/filter/smoothed-trajectory";
import { exposureWalk } from "@/lib/engine/learn/exposure-walk";
import { randomInput } from "../../properties/random-model";
import { alerts, cycle, event, expectClose, frozen, level, sample, sum, tone } from "../sample-models";

const second = { ...alerts, id: "second", ratePerDay: [0.02, 0.4, 0.1], weight: 0.6, monitored: { from: 25, to: 44 } };

/** Smoothed credence summed up by Simpson's rule between all times at which it bends. */
function byHand(input: ScoringInput, from: number, to: number): number[] {
  const assessment = assess(input);
  const edges = input.indicators.flatMap((k) => (k.kind === "rate" ? [k.monitored.from, k.monitored.to] : []));
  const bends = [...new Set([from, to, ...input.findings.map(({ at }) => at), ...edges])]
    .filter((t) => t >= from && t <= to)
    .sort((a, b) => a - b);
  const days = input.scenarios.map(() => 0);
  const parts = 60;
  bends.slice(1).forEach((end, i) => {
    const start = bends[i]!;
    const h = (end - start) / parts;
    const times = Array.from({ length: parts + 1 }, (_, n) => (n === parts ? end : start + n * h));
    smoothedTrajectory(assessment, times).forEach(({ p }, n) => {
      const weight = n === 0 || n === parts ? 1 : n % 2 === 1 ? 4 : 2;
      p.forEach((chance, s) => {
        days[s] = days[s]! + (chance * weight * h) / 3;
      });
    });
  });
  return days;
}

describe("watchedDays", () => {
  test.each([
    ["half-life", {}],
    ["cycle", { generator: cycle }],
    ["static chain", { generator: frozen }],
    ["a prior of 0", { priors: [0.7, 0.3, 0] }],
    ["short half-life", { halfLifeDays: 0.7 }],
  ])("%s: the smoothed credence summed over the window", (_, dynamics) => {
    const input = sample({ ...dynamics, indicators: [tone, alerts, second] });
    const { watchedDays } = exposureWalk(assess(input));
    expectClose(watchedDays.get("alerts")!, byHand(input, 0, 50), 2e-6);
    expectClose(watchedDays.get("second")!, byHand(input, 25, 44), 2e-6);
  });
  test.each<[string, number, number, number]>([
    ["inside", 10, 30, 20],
    ["from before the start", -20, 30, 30],
    ["beyond asOf", 10, 300, 40],
    ["without end", 10, Number.POSITIVE_INFINITY, 40],
    ["one day that is no length of time", 20, 20, 0],
    ["only after asOf", 60, 90, 0],
    ["only before the start", -9, -3, 0],
    ["until asOf exactly", 0, 50, 50],
  ])("a window %s: days sum to the days watched", (_, from, to, days) => {
    const input = sample({
      indicators: [tone, { ...alerts, monitored: { from, to } }],
      findings: [level("a", 22, "low")],
    });
    expect(sum(exposureWalk(assess(input)).watchedDays.get("alerts")!)).toBeCloseTo(days, 10);
  });
  test("weight 0 is not watched", () => {
    const input = sample({ indicators: [tone, { ...alerts, weight: 0 }] });
    expect(Array.from(exposureWalk(assess(input)).watchedDays.get("alerts")!)).toEqual([0, 0, 0]);
  });
  test("sums hold for random models", () => {
    const property = fc.property(randomInput, (input) => {
      const { watchedDays } = exposureWalk(assess(input));
      for (const k of input.indicators) {
        if (k.kind !== "rate") continue;
        const days = Math.max(0, Math.min(k.monitored.to, input.asOf) - Math.max(0, k.monitored.from));
        expect(sum(watchedDays.get(k.id)!)).toBeCloseTo(days, 8);
      }
    });
    fc.assert(property, { seed: 20261122, numRuns: 60 });
  });
  test("asOf on the first day", () => {
    const { watchedDays, atInstants } = exposureWalk(assess(sample({ findings: [level("a", 0, "high")], asOf: 0 })));
    expect(Array.from(watchedDays.get("alerts")!)).toEqual([0, 0, 0]);
    expect(sum(atInstants)).toBeCloseTo(1, 12);
  });
});

describe("atInstants", () => {
  test.each([
    ["half-life", {}],
    ["cycle", { generator: cycle }],
    ["static chain", { generator: frozen }],
  ])("%s: the smoothed credence at every instant", (_, dynamics) => {
    const assessment = assess(sample({ ...dynamics, indicators: [tone, alerts, second] }));
    const points = smoothedTrajectory(assessment, Array.from(assessment.evidence.times));
    const { atInstants } = exposureWalk(assessment);
    expectClose(
      atInstants,
      points.flatMap(({ p }) => [...p]),
      1e-12,
    );
  });
  test("no findings, no instants", () => {
    expect(exposureWalk(assess(sample({ findings: [] }))).atInstants.length).toBe(0);
  });
});

describe("ends that nearly exclude each other", () => {
  const sharp = {
    ...tone,
    levels: ["yes", "no"],
    likelihood: [
      [1e-150, 1 - 1e-150],
      [1 - 1e-150, 1e-150],
      [0.5, 0.5],
    ],
  };
  const both = (day: number, name: string) => ["a", "b"].map((id) => level(id + day, day, name, 1));
  test("a static chain on logs: time divides as the credence of the whole record does", () => {
    const counter = { ...alerts, ratePerDay: [0.1, 0.1, 0.1], monitored: { from: 10, to: 20 } };
    const findings = [...both(5, "yes"), ...both(30, "no")];
    const priors = [0.5, 0.5, 0];
    const input = sample({ priors, generator: frozen, indicators: [sharp, counter], findings });
    expectClose(exposureWalk(assess(input)).watchedDays.get("alerts")!, [5, 5, 0], 1e-9);
  });
  test("two worlds without a way between them", () => {
    const apart = [
      [-0.2, 0, 0.2],
      [0, 0, 0],
      [0.3, 0, -0.3],
    ];
    const counter = { ...alerts, ratePerDay: [0.1, 0.1, 0.1], monitored: { from: 10, to: 20 } };
    const findings = [...both(5, "yes"), ...both(30, "no")];
    const input = sample({ priors: [0.5, 0.5, 0], generator: apart, indicators: [sharp, counter], findings });
    const days = exposureWalk(assess(input)).watchedDays.get("alerts")!;
    expectClose(days, byHand(input, 10, 20), 1e-5);
    expect(sum(days)).toBeCloseTo(10, 8);
  });
  test("an event long after, that only one scenario explains", () => {
    const counter = { ...alerts, ratePerDay: [1, 1e-9, 1e-9], monitored: { from: 0, to: 5000 } };
    const input = sample({ generator: frozen, indicators: [counter], findings: [event("late", 900, 1)], asOf: 1000 });
    const days = exposureWalk(assess(input)).watchedDays.get("alerts")!;
    expectClose(days, [0, 600, 400], 1e-6);
  });
});
