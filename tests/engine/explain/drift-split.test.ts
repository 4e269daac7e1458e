// What silence did to a drift, against Simpson's rule over the filter itself.
import { describe, expect, test } from "vitest";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";
import { decompose } from "@/lib/engine/explain/decompose";
import { DriftSeries } from "@/lib/engine/explain/drift-series";
import { driftSplit } from "@/lib/engine/explain/drift-split";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { transitionMatrix } from "@/lib/engine/math/transition-matrix";
import { buildModel } from "@/lib/engine/model/build-model";
import { Pathways } from "@/lib/engine/model/pathways";
import { alerts, cycle, expectClose, frozen, level, sample, sum } from "../sample-models";

/** - c integral of p o (lambda - p . lambda) over a stretch in which the watch is open all the time. */
function bySimpson(assessment: Assessment, from: number, to: number, rates: readonly number[], c: number): number[] {
  const steps = 4000;
  const times = Array.from({ length: steps + 1 }, (_, n) => Math.min(to, from + ((to - from) * n) / steps));
  const total = rates.map(() => 0);
  trajectory(assessment, times).forEach(({ p }, n) => {
    const mean = sum(p.map((chance, s) => chance * rates[s]!));
    const weight = ((n === 0 || n === steps ? 1 : n % 2 === 1 ? 4 : 2) * (to - from)) / (3 * steps);
    p.forEach((chance, s) => {
      total[s] = total[s]! - weight * c * chance * (rates[s]! - mean);
    });
  });
  return total;
}

const quiet = { ...alerts, weight: 0.7, monitored: { from: 0, to: 60 } };
const busy = { ...alerts, id: "busy", ratePerDay: [0.5, 3, 0.02], monitored: { from: 0, to: 60 } };
const inputs: Record<string, ScoringInput> = {
  "a half-life": sample({ indicators: [quiet], findings: [] }),
  "a half-life and two watches": sample({ indicators: [quiet, busy], findings: [], halfLifeDays: 3 }),
  "a cycle": sample({ indicators: [quiet, busy], findings: [], generator: cycle }),
  "no change at all": sample({ indicators: [quiet, busy], findings: [], generator: frozen }),
  "a scenario of no prior": sample({ priors: [0.6, 0, 0.4], indicators: [busy], findings: [] }),
};

describe("driftSplit", () => {
  test.each(Object.entries(inputs))("%s: silence as by Simpson's rule, memory as the rest", (_, input) => {
    const assessment = assess(input);
    for (const [from, to] of [
      [0, 0.05],
      [0, 2],
      [1, 20],
      [0, 50],
    ] as const) {
      const before = filteredAt(assessment, from).p;
      const delta = filteredAt(assessment, to).p.map((p, s) => p - before[s]!);
      const { silence, memory } = driftSplit(assessment, from, to, delta);
      const all = [memory, ...silence.values()];
      delta.forEach((d, s) => {
        expect(sum(all.map((part) => part[s]!))).toBeCloseTo(d, 14);
      });
      for (const indicator of input.indicators) {
        if (indicator.kind !== "rate") continue;
        const expected = bySimpson(assessment, from, to, indicator.ratePerDay, indicator.weight);
        expectClose(silence.get(indicator.id)!, expected, 1e-9);
        expect(sum(silence.get(indicator.id)!)).toBeCloseTo(0, 14);
      }
    }
  });
  test("without memory everything is silence", () => {
    const assessment = assess(sample({ indicators: [busy], findings: [], generator: frozen }));
    const [step] = decompose(assessment, 0, 30, { split: true }).steps;
    if (step?.kind !== "drift") throw new Error("there is nothing but a drift");
    expectClose(step.memory!, [0, 0, 0], 1e-13);
    expectClose(step.silence!.get("busy")!, step.delta, 1e-13);
  });
  test("a scenario that is nearly lost at first and wins by silence is followed all the way", () => {
    // Static chain: p_s(t) is known in closed form, and silence did all of it.
    const priors = [1 - 1e-250, 1e-250];
    const rate = { ...alerts, ratePerDay: [20, 0], monitored: { from: 0, to: 60 } };
    const generator = [
      [0, 0],
      [0, 0],
    ];
    const assessment = assess(sample({ priors, generator, indicators: [rate], findings: [] }));
    const [step] = decompose(assessment, 0, 50, { split: true }).steps;
    if (step?.kind !== "drift") throw new Error("there is nothing but a drift");
    expect(step.delta[1]).toBeCloseTo(1, 12);
    expectClose(step.silence!.get("alerts")!, step.delta, 1e-6);
  });
  test("the edge of a watch inside a drift", () => {
    const input = sample({
      indicators: [{ ...busy, monitored: { from: 5, to: 9 } }],
      findings: [level("a", 2, "low", 0.5, "t")],
    });
    const assessment = assess({ ...input, indicators: [...input.indicators, { ...toneNamed("t") }] });
    const { steps } = decompose(assessment, 2, 40, { split: true });
    const [step] = steps;
    if (step?.kind !== "drift") throw new Error("there is nothing but a drift");
    expectClose(step.silence!.get("busy")!, bySimpson(assessment, 5, 9, busy.ratePerDay, 1), 1e-9);
  });
});

function toneNamed(id: string) {
  const [tone] = sample().indicators;
  if (tone?.kind !== "categorical") throw new Error("the sample begins with levels");
  return { ...tone, id };
}

describe("DriftSeries", () => {
  test("is exp((Q - diag Lambda) u), scaled, at every point of the stretch", () => {
    const model = buildModel(sample({ generator: cycle, findings: [] }));
    const rates = Float64Array.of(0.4, 0, 1.2);
    const series = new DriftSeries(new Pathways(model), rates);
    const p = Float64Array.of(0.2, 0.5, 0.3);
    series.start(p, 2);
    // Killing as an absorbing fourth scenario: the survivors, scaled, are the credence.
    const wide = Float64Array.from({ length: 16 }, (_, e) => {
      const [i, j] = [Math.floor(e / 4), e % 4];
      if (i === 3) return 0;
      if (j === 3) return rates[i]!;
      return model.generator[3 * i + j]! - (i === j ? rates[i]! : 0);
    });
    for (const share of [0, 0.3, 1]) {
      const moved = transitionMatrix(wide, 2 * share);
      const survivors = [0, 1, 2].map((j) => sum([0, 1, 2].map((i) => p[i]! * moved[4 * i + j]!)));
      const into = new Float64Array(3);
      series.at(share, into);
      expectClose(
        into,
        survivors.map((x) => x / sum(survivors)),
        1e-14,
      );
    }
  });
  test("a second stretch leaves no trace of the first", () => {
    const series = new DriftSeries(new Pathways(buildModel(sample())), Float64Array.of(0.4, 0, 1.2));
    const first = new Float64Array(3);
    const again = new Float64Array(3);
    series.start(Float64Array.of(0.2, 0.5, 0.3), 0.01);
    series.at(0.5, first);
    series.start(Float64Array.of(1, 0, 0), 3);
    series.start(Float64Array.of(0.2, 0.5, 0.3), 0.01);
    series.at(0.5, again);
    expect([...again]).toEqual([...first]);
  });
});
