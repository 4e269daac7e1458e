import { describe, expect, test } from "vitest";
import type { CategoricalIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { silenceTimeline } from "@/lib/engine/evidence/silence-timeline";
import { BackwardWalk } from "@/lib/engine/filter/backward-walk";
import { current } from "@/lib/engine/filter/current";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { filteredBefore } from "@/lib/engine/filter/filtered-before";
import { instantsUpTo } from "@/lib/engine/filter/instants-up-to";
import { predict } from "@/lib/engine/filter/predict";
import { smoothedAt } from "@/lib/engine/filter/smoothed-at";
import { smoothedTrajectory } from "@/lib/engine/filter/smoothed-trajectory";
import { stateAt } from "@/lib/engine/filter/state-at";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { update } from "@/lib/engine/filter/update";
import { expectRefused, refusal } from "../refusals";
import { cycle, event, expectClose, level, sample, sum, threePriors, tone } from "../sample-models";

/** Two scenarios, five days, transition [[.7, .3], [.3, .7]] a day: e^{-rho} = 0.4. */
const umbrella: CategoricalIndicator = {
  id: "umbrella",
  kind: "categorical",
  levels: ["yes", "no"],
  likelihood: [
    [0.9, 0.1],
    [0.2, 0.8],
  ],
  weight: 1,
};
const weather: ScoringInput = {
  scenarios: [
    { id: "rain", prior: 0.5 },
    { id: "sun", prior: 0.5 },
  ],
  dynamics: { kind: "half-life", halfLifeDays: Math.LN2 / -Math.log(0.4) },
  indicators: [umbrella],
  findings: ["yes", "yes", "no", "yes", "yes"].map((name, day) => level(`d${day}`, day, name, 1, "umbrella")),
  asOf: 4,
};
const days = [0, 1, 2, 3, 4];

describe("the published umbrella example (hmmlearn, recomputed by enumeration)", () => {
  const assessment = assess(weather);
  test("filtered", () => {
    const rain = trajectory(assessment, days).map(({ p }) => p[0]!);
    expectClose(
      rain.map((p) => Math.round(p * 1e4) / 1e4),
      [0.8182, 0.8834, 0.1907, 0.7308, 0.8673],
      1e-12,
    );
  });
  test("smoothed", () => {
    const rain = smoothedTrajectory(assessment, days).map(({ p }) => p[0]!);
    expectClose(
      rain.map((p) => Math.round(p * 1e4) / 1e4),
      [0.8673, 0.8204, 0.3075, 0.8204, 0.8673],
      1e-12,
    );
  });
  test("log evidence", () => {
    expect(current(assessment).logEvidence).toBeCloseTo(-3.3725, 4);
  });
  test("the same chain given as a generator gives the same numbers", () => {
    const r = -Math.log(0.4) / 2;
    const general = assess({
      ...weather,
      dynamics: {
        kind: "generator",
        generator: [
          [-r, r],
          [r, -r],
        ],
      },
    });
    for (const day of days) {
      expectClose(filteredAt(general, day).p, filteredAt(assessment, day).p, 1e-14);
      expectClose(smoothedAt(general, day).p, smoothedAt(assessment, day).p, 1e-14);
    }
    expect(current(general).logEvidence).toBeCloseTo(current(assessment).logEvidence, 13);
  });
});

describe("exact zeros, the vector that broke another library", () => {
  const certain: CategoricalIndicator = {
    ...umbrella,
    likelihood: [
      [1e-300, 1],
      [1, 0],
    ],
  };
  const at = (priors: number[], reports: string[]): ScoringInput => ({
    ...weather,
    scenarios: priors.map((prior, s) => ({ id: `${s}`, prior })),
    indicators: [certain],
    findings: reports.map((name, i) => level(`f${i}`, 0, name, 1, "umbrella")),
    asOf: 0,
  });
  test("prior [1, 0] with log likelihood [-690.8, 0] gives [1, 0] and -690.8, not [0, 0]", () => {
    const now = current(assess(at([1, 0], ["yes"])));
    expect(now.p).toEqual([1, 0]);
    expect(now.logEvidence).toBeCloseTo(Math.log(1e-300), 9);
  });
  test("twice as far, beyond what a double can hold", () => {
    const now = current(assess(at([1, 0], ["yes", "yes"])));
    expect(now.p).toEqual([1, 0]);
    expect(now.logEvidence).toBeCloseTo(2 * Math.log(1e-300), 9);
  });
  test("all -Infinity is refused", () => {
    expectRefused(() => assess(at([0, 1], ["no"])), "impossible-evidence", /day 0: f0/);
  });
});

describe("update", () => {
  test("impossible evidence names its instant and all findings of it", () => {
    const findings = [level("ok", 2, "low"), level("x", 9, "low", 1), level("y", 9, "high", 1), event("z", 9)];
    const identical = {
      ...tone,
      likelihood: [
        [1, 0, 0],
        [1, 0, 0],
        [1, 0, 0],
      ],
    };
    const input = sample({ indicators: [identical, sample().indicators[1]!], findings });
    const error = refusal(() => assess(input));
    expect(error.code).toBe("impossible-evidence");
    expect(error.detail).toEqual({ at: 9, findings: ["x", "y", "z"] });
  });
  test("is what the filter does at each instant", () => {
    const { chain, silence, evidence, forward } = assess(sample());
    const state = chain.start();
    let log = predict(chain, silence, state, 0, evidence.times[0]!);
    log += update(chain, evidence, 0, state);
    expect(log).toBeCloseTo(forward.logEvidence(1), 13);
    expectClose(state, forward.state(1), 1e-15);
  });
});

describe("the quick loop for histories in which nothing is watched", () => {
  const findings = Array.from({ length: 300 }, (_, i) =>
    level(`f${i}`, (i * i) / 50, tone.levels[(i * 7) % 3]!, ((i * 13) % 11) / 10),
  );
  const input = sample({ indicators: [tone], findings, asOf: 2000 });
  test("gives what predict and update give one by one", () => {
    const { chain, silence, evidence, forward } = assess(input);
    const state = chain.start();
    let log = 0;
    let now = 0;
    evidence.times.forEach((time, i) => {
      log += predict(chain, silence, state, now, time) + update(chain, evidence, i, state);
      now = time;
      expectClose(forward.state(i + 1), state, 1e-13);
      expect(forward.logEvidence(i + 1)).toBeCloseTo(log, 10);
    });
  });
  test("gives what the chain on logs gives", () => {
    const rho = Math.LN2 / 30;
    const generator = threePriors.map((_, i) => threePriors.map((p, j) => rho * (p - (i === j ? 1 : 0))));
    const general = assess({ ...input, dynamics: { kind: "generator", generator } });
    const quick = assess(input);
    for (const t of [0, 1, 100, 999.5, 2000]) expectClose(filteredAt(general, t).p, filteredAt(quick, t).p, 1e-12);
    expect(current(general).logEvidence).toBeCloseTo(current(quick).logEvidence, 9);
  });
  test("keeps the scale of an instant at which three thousand findings agree", () => {
    const crowd = Array.from({ length: 3000 }, (_, i) => level(`f${i}`, 0, "low", 1));
    const now = current(assess(sample({ indicators: [tone], findings: crowd, asOf: 0 })));
    expect(now.logEvidence).toBeCloseTo(Math.log(0.5) + 3000 * Math.log(0.6), 8);
    expectClose(now.p, [1, 0, 0], 1e-15);
  });
  test("goes through logs where a product would vanish", () => {
    const extreme = {
      ...tone,
      likelihood: [
        [1e-250, 1, 0],
        [1, 0, 0],
        [0, 0, 1],
      ],
    };
    const twice = [level("a", 0, "low", 1), level("b", 1e-9, "medium", 1)];
    const now = current(assess(sample({ indicators: [extreme], findings: twice, asOf: 1e-9 })));
    expect(now.p[0]).toBe(1);
    expect(now.logEvidence).toBeGreaterThan(-700);
    expect(now.logEvidence).toBeLessThan(-20);
  });
});

describe("filteredAt and filteredBefore", () => {
  const assessment = assess(sample());
  test("at the start, without evidence there, it is the prior", () => {
    expect(filteredAt(assessment, 0)).toEqual({ t: 0, p: threePriors, logEvidence: 0 });
  });
  test("before and after differ at evidence and nowhere else", () => {
    expect(filteredBefore(assessment, 12).p).not.toEqual(filteredAt(assessment, 12).p);
    for (const t of [0, 3, 11.999, 50]) expect(filteredBefore(assessment, t)).toEqual(filteredAt(assessment, t));
  });
  test("the value before is what came just earlier, the value after what comes just later", () => {
    expectClose(filteredBefore(assessment, 12).p, filteredAt(assessment, 12 - 1e-9).p, 1e-8);
    expectClose(filteredAt(assessment, 12).p, filteredBefore(assessment, 12 + 1e-9).p, 1e-8);
  });
  test("Bayes' rule by hand across the first instant", () => {
    const before = filteredBefore(assessment, 5);
    const after = filteredAt(assessment, 5);
    const L = [0.1, 0.3, 0.7].map((theta) => 0.8 * theta + 0.2 * 0.28);
    const joint = before.p.map((p, s) => p * L[s]!);
    expectClose(
      after.p,
      joint.map((x) => x / sum(joint)),
      1e-14,
    );
    expect(after.logEvidence - before.logEvidence).toBeCloseTo(Math.log(sum(joint)), 13);
  });
  test("evidence at the start changes the start", () => {
    const early = assess(sample({ findings: [level("a", 0, "high", 1)] }));
    expect(filteredBefore(early, 0).p).toEqual(threePriors);
    expectClose(filteredAt(early, 0).p, [0.05 / 0.28, 0.09 / 0.28, 0.14 / 0.28], 1e-14);
  });
  test.each([-1e-9, 50.1, Number.NaN, Number.POSITIVE_INFINITY])("day %d lies outside the record", (t) => {
    expectRefused(() => filteredAt(assessment, t), "invalid-input", /^t must be a number of days from 0 to 50/);
    expectRefused(() => filteredBefore(assessment, t), "invalid-input", /^t must be/);
    expectRefused(() => smoothedAt(assessment, t), "invalid-input", /^times\[0\] must be/);
    expectRefused(() => trajectory(assessment, [1, t]), "invalid-input", /^times\[1\] must be/);
  });
});

describe("current, trajectory, stateAt, instantsUpTo", () => {
  const assessment = assess(sample());
  test("current is the filter at asOf", () => {
    expect(current(assessment)).toEqual(filteredAt(assessment, 50));
  });
  test("a trajectory answers in the order asked, doubles included", () => {
    const times = [50, 0, 12, 12, 5, 33.3, 4.999];
    expect(trajectory(assessment, times)).toEqual(times.map((t) => filteredAt(assessment, t)));
  });
  test("no times, no points", () => {
    expect(trajectory(assessment, [])).toEqual([]);
    expect(smoothedTrajectory(assessment, [])).toEqual([]);
  });
  test.each([
    [0, 0],
    [4.9, 0],
    [5, 1],
    [12, 2],
    [39, 2],
    [40, 3],
    [50, 3],
  ])("by day %d there are %d instants", (t, count) => {
    expect(instantsUpTo(assessment, t)).toBe(count);
  });
  test("stateAt gives a state of one's own", () => {
    const first = stateAt(assessment, 12, 2).state;
    first.fill(9);
    expectClose(stateAt(assessment, 12, 2).state, filteredAt(assessment, 12).p, 1e-15);
  });
  test("instants say when and what", () => {
    expect(assessment.instants).toEqual([
      { at: 5, findings: ["a"] },
      { at: 12, findings: ["b", "c"] },
      { at: 40, findings: ["d"] },
    ]);
  });
});

describe("smoothing", () => {
  const assessment = assess(sample());
  test("at asOf it is the filter", () => {
    expectClose(smoothedAt(assessment, 50).p, current(assessment).p, 1e-14);
  });
  test("it has no jump at evidence", () => {
    expectClose(smoothedAt(assessment, 12).p, smoothedAt(assessment, 12 - 1e-9).p, 1e-8);
  });
  test("many times at once are what each is alone, in the order asked", () => {
    const times = [3, 50, 12, 0, 12];
    const together = smoothedTrajectory(assessment, times);
    expect(together.map(({ t }) => t)).toEqual(times);
    together.forEach(({ t, p }) => {
      expectClose(p, smoothedAt(assessment, t).p, 1e-13);
    });
  });
  test("without evidence and silence it is the prior everywhere", () => {
    const empty = assess(sample({ indicators: [tone], findings: [] }));
    for (const t of [0, 20, 50]) expectClose(smoothedAt(empty, t).p, threePriors, 1e-14);
  });
  test("the walk back carries the log of all evidence", () => {
    for (const input of [sample(), sample({ generator: cycle })]) {
      const a = assess(input);
      const walk = new BackwardWalk(a, a.chain.column());
      walk.to(0);
      expect(walk.log.value + a.chain.inner(a.chain.start(), walk.column)).toBeCloseTo(current(a).logEvidence, 11);
    }
  });
});

describe("assess", () => {
  test("asOf must be a day from the start on", () => {
    for (const asOf of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expectRefused(() => assess(sample({ asOf, findings: [] })), "invalid-input", /^asOf must be/);
    }
  });
  test("the value is frozen and later questions leave no trace", () => {
    const assessment = assess(sample({ generator: cycle }));
    const first = current(assessment);
    smoothedTrajectory(assessment, [0, 1, 2.5]);
    trajectory(assessment, [7, 8.8]);
    expect(current(assessment)).toEqual(first);
    expect(Object.isFrozen(assessment)).toBe(true);
  });
  test("silence that is cut by no edge has one regime", () => {
    expect(silenceTimeline(assess(weather).model).regimes.length).toBe(1);
  });
});
