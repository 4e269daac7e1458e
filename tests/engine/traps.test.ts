// The numerical traps of method 10, each as a model that falls into it.
import { describe, expect, test } from "vitest";
import type { ScoringIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { decompose } from "@/lib/engine/explain/decompose";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { overdue } from "@/lib/engine/explain/overdue";
import { shapleySteps } from "@/lib/engine/explain/shapley-steps";
import { watchList } from "@/lib/engine/explain/watch-list";
import { current } from "@/lib/engine/filter/current";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { smoothedAt } from "@/lib/engine/filter/smoothed-at";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { project } from "@/lib/engine/forecast/project";
import { questionProbability } from "@/lib/engine/forecast/question-probability";
import { learn } from "@/lib/engine/learn/learn";
import { checkModel } from "@/lib/engine/model/check-model";
import { deepFreeze } from "../support/deep-freeze";
import { expectRefused } from "./refusals";
import { alerts, cycle, event, expectClose, frozen, level, sample, sum, threePriors, tone } from "./sample-models";

const isCredence = (p: readonly number[]) => p.every((x) => x >= 0 && x <= 1) && Math.abs(sum(p) - 1) < 1e-12;

describe("many reports", () => {
  test("five hundred that contradict each other at one finding are not impossible", () => {
    const reports = Array.from({ length: 500 }, (_, i) => ({ level: tone.levels[i % 2]!, reliability: 0.95 }));
    const now = current(assess(sample({ findings: [{ id: "a", indicator: "tone", at: 5, reports }], asOf: 5 })));
    expect(isCredence(now.p)).toBe(true);
    expect(now.logEvidence).toBeLessThan(-700);
  });
  test.each([
    [250, 250],
    [260, 250],
    [400, 2],
  ])("%d of one level against %d of another weigh what their logs say", (ups, downs) => {
    const told = (count: number, name: string) =>
      Array.from({ length: count }, () => ({ level: name, reliability: 0.9 }));
    const reports = [...told(ups, "low"), ...told(downs, "high")];
    const now = current(assess(sample({ findings: [{ id: "a", indicator: "tone", at: 0, reports }], asOf: 0 })));
    const base = [0, 1, 2].map((l) => sum(threePriors.map((prior, s) => prior * tone.likelihood[s]![l]!)));
    const [off, on] = [base.map((u) => Math.log(0.1 * u)), base.map((u) => Math.log(0.9 + 0.1 * u))];
    const logs = [on[0]! * ups + off[2]! * downs, off[0]! * ups + off[2]! * downs, off[0]! * ups + on[2]! * downs];
    const top = Math.max(...logs);
    const masses = threePriors.map(
      (prior, s) => prior * sum(logs.map((log, l) => tone.likelihood[s]![l]! * Math.exp(log - top))),
    );
    expectClose(
      now.p,
      masses.map((mass) => mass / sum(masses)),
      1e-11,
    );
    expect(now.logEvidence / (top + Math.log(sum(masses)))).toBeCloseTo(1, 12);
  });
  test("three thousand findings at one instant", () => {
    const findings = Array.from({ length: 3000 }, (_, i) => level(`f${i}`, 5, tone.levels[i % 3]!, 0.6));
    const now = current(assess(sample({ findings, asOf: 5 })));
    expect(isCredence(now.p)).toBe(true);
    expect(now.logEvidence).toBeLessThan(-2000);
  });
});

test.each<[string, number[][] | undefined]>([
  ["memory", undefined],
  ["pathways", cycle],
])("forty events at one instant, a million million expected a day, do not overflow, with %s", (_, generator) => {
  const busy = { ...alerts, ratePerDay: [2.5e11, 5e11, 1e12] };
  const events = Array.from({ length: 40 }, (__, i) => event(`e${i}`, 0, 1));
  const findings = [...events, level("a", 0, "low", 1)];
  const input = sample({ indicators: [busy, tone], findings, asOf: 0, ...(generator && { generator }) });
  const masses = threePriors.map((prior, s) => prior * 2 ** (40 * (s - 2)) * tone.likelihood[s]![0]!);
  const now = current(assess(input));
  expectClose(
    now.p,
    masses.map((mass) => mass / sum(masses)),
    1e-12,
  );
  expect(now.logEvidence / (40 * Math.log(1e12) + Math.log(sum(masses)))).toBeCloseTo(1, 13);
});

describe("tiny factors at one instant", () => {
  const slight = {
    ...tone,
    likelihood: [
      [1e-300, 1, 0],
      [1e-299, 1, 0],
      [1, 0, 0],
    ],
  };
  const input = (count: number, generator?: number[][]) =>
    sample({
      ...(generator && { generator }),
      priors: [0.5, 0.5, 0],
      indicators: [slight],
      findings: Array.from({ length: count }, (_, i) => level(`f${i}`, 0, "low", 1)),
      asOf: 0,
    });
  test.each<[number, string, number[][] | undefined]>([
    [1, "memory", undefined],
    [2, "memory", undefined],
    [50, "memory", undefined],
    [2, "pathways", cycle],
    [50, "no change", frozen],
  ])("%d factors of 1e-300 leave their ratio, with %s", (count, _, generator) => {
    const now = current(assess(input(count, generator)));
    expect(now.p[1]! / now.p[0]! / 10 ** count).toBeCloseTo(1, 10);
    expect(now.logEvidence).toBeCloseTo(count * Math.log(1e-299) + Math.log(0.5 + 0.5 * 10 ** -count), 8);
  });
  test.each([1e-250, 1e-290, 1e-300])("a scenario of prior %d is not lost where all others become unlikely", (tiny) => {
    const proof = {
      ...slight,
      likelihood: [
        [0.005, 0, 0.995],
        [0.005, 0.5, 0.495],
        [0.005, 0.5, 0.495],
      ],
    };
    const findings = Array.from({ length: 20 }, (_, i) => level(`f${i}`, i, "low", 1));
    const record = [...findings, level("proof", 20, "medium", 1)];
    const now = current(
      assess(sample({ priors: [1, tiny, 3 * tiny], indicators: [proof], findings: record, asOf: 20 })),
    );
    expectClose(now.p, [0, 0.25, 0.75], 1e-9);
    expect(now.logEvidence).toBeCloseTo(20 * Math.log(0.005) + Math.log(2 * tiny), 8);
  });
  test("a tiny prior times a tiny chance keeps its digits", () => {
    const proof = {
      ...slight,
      likelihood: [
        [0, 1, 0],
        [1e-30, 1, 0],
        [3e-30, 1, 0],
      ],
    };
    const input = sample({
      priors: [1, 1e-290, 1e-290],
      indicators: [proof],
      findings: [level("a", 0, "low", 1)],
      asOf: 0,
    });
    const now = current(assess(input));
    expectClose(now.p, [0, 0.25, 0.75], 1e-12);
    expect(now.logEvidence).toBeCloseTo(Math.log(4e-30) + Math.log(1e-290), 9);
  });
  test.each<[string, number[][] | undefined]>([
    ["memory", undefined],
    ["no change", frozen],
  ])("the walk back past fifty of them keeps their ratio, with %s", (_, generator) => {
    const findings = [level("first", 0, "medium", 0), ...input(50).findings.map((finding) => ({ ...finding, at: 5 }))];
    const record = { ...input(0, generator), findings, asOf: 5 };
    const assessment = assess(record);
    const now = filteredAt(assessment, 5).p;
    expect(now[1]! / now[0]! / 1e50).toBeCloseTo(1, 10);
    expectClose(smoothedAt(assessment, 5).p, now, 1e-12);
    // Who stands in the second scenario on day 5 stood there on day 0 or came over since.
    const kept = generator === undefined ? 2 ** (-5 / 30) : 1;
    expectClose(smoothedAt(assessment, 0).p, [(1 - kept) / 2, (1 + kept) / 2, 0], 1e-12);
    const [without] = leaveOneOut(assessment, ["first"]);
    expectClose(without!.without, now, 1e-12);
    expect(without!.logEvidenceWithout).toBeCloseTo(current(assessment).logEvidence, 8);
  });
  test("one of two can be left out", () => {
    const [answer] = leaveOneOut(assess(input(2)), ["f0"]);
    expectClose(answer!.without, [1 / 11, 10 / 11, 0], 1e-12);
    expect(answer!.logEvidenceWithout).toBeCloseTo(Math.log(5.5e-300), 9);
  });
});

describe("a static chain", () => {
  const strong = {
    ...tone,
    likelihood: [
      [0.999, 0.001, 0],
      [0.001, 0.999, 0],
      [0.5, 0.5, 0],
    ],
  };
  test("a scenario that fell to 1e-300 and far below comes back", () => {
    const down = Array.from({ length: 400 }, (_, i) => level(`d${i}`, i, "medium", 1));
    const up = Array.from({ length: 400 }, (_, i) => level(`u${i}`, 400 + i, "low", 1));
    const assessment = assess(
      sample({ priors: [0.5, 0.5, 0], generator: frozen, indicators: [strong], findings: [...down, ...up], asOf: 800 }),
    );
    expect(filteredAt(assessment, 100).p[0]).toBeLessThan(1e-295);
    expect(filteredAt(assessment, 399).p[0]).toBe(0);
    expectClose(current(assessment).p, [0.5, 0.5, 0], 1e-9);
    expectClose(smoothedAt(assessment, 399).p, [0.5, 0.5, 0], 1e-9);
  });
  test.each([1, 2, 7])("%d readings of 1e-300 and as many the other way leave the prior", (count) => {
    const sharp = {
      ...strong,
      likelihood: [
        [1e-300, 1, 0],
        [1, 1e-300, 0],
        [0, 0, 1],
      ],
    };
    const findings = ["low", "medium"].flatMap((name, side) =>
      Array.from({ length: count }, (_, i) => level(`${name}${i}`, 10 * side + i, name, 1)),
    );
    const input = sample({ priors: [0.2, 0.8, 0], generator: frozen, indicators: [sharp], findings, asOf: 30 });
    const assessment = assess(input);
    expect(filteredAt(assessment, 9).p[0]).toBeLessThan(1e-299);
    expectClose(current(assessment).p, [0.2, 0.8, 0], 1e-11);
    expectClose(smoothedAt(assessment, 9).p, [0.2, 0.8, 0], 1e-11);
    expect(current(assessment).logEvidence).toBeCloseTo(count * Math.log(1e-300), 9);
  });
  test("the likelihood of a static chain does not care when", () => {
    const findings = ["low", "medium", "medium"].map((name, i) => level(`f${i}`, i * 17, name, 0.9));
    const spread = current(assess(sample({ generator: frozen, indicators: [tone], findings })));
    const together = current(
      assess(sample({ generator: frozen, indicators: [tone], findings: findings.map((f) => ({ ...f, at: 0 })) })),
    );
    expectClose(spread.p, together.p, 1e-14);
    expect(spread.logEvidence).toBeCloseTo(together.logEvidence, 13);
  });
});

describe("a hundred thousand days of silence", () => {
  const forever = { ...alerts, monitored: { from: 0, to: 1e6 }, ratePerDay: [0.5, 0.2, 0.1] };
  const watched = (generator?: number[][], halfLifeDays = 30): ScoringInput =>
    sample({
      indicators: [tone, forever],
      findings: [level("a", 1, "low"), event("b", 1e5)],
      asOf: 1e5,
      halfLifeDays,
      ...(generator && { generator }),
    });
  test("with memory: the quasi-stationary credence, and its rate of loss", () => {
    const assessment = assess(watched());
    const [p, later] = [filteredAt(assessment, 5e4).p, filteredAt(assessment, 9e4)];
    expectClose(p, later.p, 1e-12);
    const rho = Math.LN2 / 30;
    const loss = sum(p.map((x, s) => x * forever.ratePerDay[s]!));
    p.forEach((x, s) => {
      expect(x * (rho + forever.ratePerDay[s]! - loss)).toBeCloseTo(rho * threePriors[s]!, 12);
    });
    expect((later.logEvidence - filteredAt(assessment, 5e4).logEvidence) / (-4e4 * loss)).toBeCloseTo(1, 11);
  });
  test("with the slowest of leaks: subtracting the least rate is not enough", () => {
    const now = assess(watched(undefined, 1e12));
    expect(isCredence(filteredAt(now, 99_999).p)).toBe(true);
    expect(filteredAt(now, 99_999).p[2]).toBeCloseTo(1, 9);
  });
  test("in a chain that cannot reach the quiet scenario", () => {
    const stuck = [
      [-0.01, 0.01, 0],
      [0.01, -0.01, 0],
      [0.01, 0, -0.01],
    ];
    const assessment = assess({ ...watched(stuck), scenarios: [1, 0, 0].map((prior, s) => ({ id: `${s}`, prior })) });
    expect(isCredence(current(assessment).p)).toBe(true);
    expect(current(assessment).p[2]).toBe(0);
    expect(current(assessment).logEvidence / -20_000).toBeCloseTo(1, 1);
  });
  test("in a static chain", () => {
    const assessment = assess(watched(frozen));
    const p = filteredAt(assessment, 99_999).p;
    expectClose(p, [0, 0, 1], 1e-12);
    expect(Number.isFinite(current(assessment).logEvidence)).toBe(true);
  });
  test.each<[string, number[][] | undefined]>([
    ["memory", undefined],
    ["pathways", cycle],
    ["no change", frozen],
  ])("equal in all scenarios, it costs its days and tells nothing, with %s", (_, generator) => {
    const even = { ...forever, ratePerDay: [0.5, 0.5, 0.5] };
    const [heard, unheard] = [[even], []].map((indicators) =>
      current(assess(sample({ indicators, findings: [], asOf: 1e5, ...(generator && { generator }) }))),
    );
    expectClose(heard!.p, unheard!.p, 1e-12);
    expect(heard!.logEvidence).toBeCloseTo(-5e4, 8);
  });
  test("every question about it has an answer", () => {
    for (const input of [watched(), watched(cycle), watched(frozen)]) {
      const assessment = assess(input);
      expect(isCredence(smoothedAt(assessment, 5e4).p)).toBe(true);
      expect(isCredence(leaveOneOut(assessment, ["a"])[0]!.without)).toBe(true);
      expect(decompose(assessment, 0, 1e5).steps.length).toBe(4);
    }
  });
});

describe("generators", () => {
  test("stiff: ten million moves a day between two of three", () => {
    const f = 1e7;
    const stiff = [
      [-f, f, 0],
      [f, -f - 0.01, 0.01],
      [0, 0.02, -0.02],
    ];
    const assessment = assess(sample({ generator: stiff }));
    const p = filteredAt(assessment, 4.9).p;
    expect(p[0]! / p[1]!).toBeCloseTo(1, 6);
    expect(isCredence(p)).toBe(true);
    expectClose(project(assessment, 1e5), [0.4, 0.4, 0.2], 1e-6);
  });
  test("stiff: fifty days of it cost no log evidence and leave its law, to the last digits", () => {
    const f = 1e6;
    const stiff = [
      [-f, f, 0],
      [2 * f, -3 * f, f],
      [0, f, -f],
    ];
    const now = current(assess(sample({ generator: stiff, indicators: [], findings: [] })));
    expect(Math.abs(now.logEvidence)).toBeLessThan(1e-13);
    expectClose(now.p, [0.5, 0.25, 0.25], 1e-12);
    expectClose(project(assess(sample({ generator: stiff, indicators: [], findings: [], asOf: 0 })), 10), now.p, 1e-12);
  });
  test("defective: eight stages in a row are an Erlang law", () => {
    const generator = Array.from({ length: 9 }, (_, i) =>
      Array.from({ length: 9 }, (__, j) => (i === 8 ? 0 : 0.1 * (Number(j === i + 1) - Number(j === i)))),
    );
    const priors = generator.map((_, i) => Number(i === 0));
    const { p } = current(assess(sample({ generator, priors, findings: [], indicators: [] })));
    let term = Math.exp(-5);
    for (let stage = 0; stage < 8; stage++) {
      expect(p[stage]! / term).toBeCloseTo(1, 12);
      term *= 5 / (stage + 1);
    }
  });
  test("defective: stages in a row", () => {
    const stages = [
      [-0.1, 0.1, 0],
      [0, -0.1, 0.1],
      [0, 0, 0],
    ];
    const assessment = assess(sample({ generator: stages, priors: [1, 0, 0], findings: [], indicators: [] }));
    const x = 5;
    expectClose(current(assessment).p, [Math.exp(-x), x * Math.exp(-x), 1 - (1 + x) * Math.exp(-x)], 1e-14);
  });
  test("rows whose last digits do not sum to 0 are taken by their off-diagonals", () => {
    const third = [
      [-0.3333333333, 0.1111111111, 0.2222222222],
      [0, 0, 0],
      [0, 0, 0],
    ];
    expect(isCredence(project(assess(sample({ generator: third })), 500))).toBe(true);
  });
  test("an absorbing end cannot be left, even by evidence of something else", () => {
    const end = [
      [-0.5, 0.5, 0],
      [0, 0, 0],
      [0, 0, 0],
    ];
    const input = sample({
      generator: end,
      priors: [0, 1, 0],
      indicators: [tone],
      findings: [level("a", 4, "low", 1)],
    });
    expect(current(assess(input)).p).toEqual([0, 1, 0]);
  });
});

describe("exact zeros", () => {
  const gun = {
    ...tone,
    likelihood: [
      [1, 0, 0],
      [0.9, 0.1, 0],
      [1, 0, 0],
    ],
  };
  test("ruled out for an instant, back with memory", () => {
    const assessment = assess(sample({ indicators: [gun], findings: [level("g", 10, "medium", 1)] }));
    expect(filteredAt(assessment, 10).p).toEqual([0, 1, 0]);
    expect(filteredAt(assessment, 10 + 1e-9).p[0]).toBeGreaterThan(0);
    expect(filteredAt(assessment, 10 + 1e-9).p[0]).toBeCloseTo(
      -0.5 * Math.expm1((Math.LN2 / 30) * (10 - (10 + 1e-9))),
      25,
    );
    expect(smoothedAt(assessment, 10).p).toEqual([0, 1, 0]);
  });
  test("two proofs seconds apart, of scenarios that exclude each other", () => {
    const proof = {
      ...tone,
      likelihood: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    };
    for (const indicators of [[proof], [proof, alerts]]) {
      const findings = [level("a", 10, "medium", 1), level("b", 10 + 1e-5, "low", 1)];
      const now = current(assess(sample({ indicators, findings, asOf: 10 + 1e-5 })));
      expectClose(now.p, [1, 0, 0], 1e-15);
      expect(now.logEvidence).toBeLessThan(-10);
    }
  });
  test("after a proof the odds of the others come from the prior, to ten digits, silence or not", () => {
    const notSecond = {
      ...tone,
      likelihood: [
        [1, 0, 0],
        [0, 1, 0],
        [1, 0, 0],
      ],
    };
    for (const indicators of [[notSecond], [notSecond, { ...alerts, ratePerDay: [0.3, 0.1, 0.3] }]]) {
      const findings = [level("a", 10, "medium", 1), level("b", 10 + 1e-6, "low", 1)];
      const { p } = current(assess(sample({ indicators, findings, asOf: 10 + 1e-6 })));
      expect(p[0]! / p[2]!).toBeCloseTo(2.5, 10);
    }
  });
  test("a scenario with prior 0 that fits best does not drag the others to zero", () => {
    const misleading = {
      ...tone,
      likelihood: [
        [1e-320, 1, 0],
        [2e-320, 1, 0],
        [1, 0, 0],
      ],
    };
    const input = sample({
      priors: [0.5, 0.5, 0],
      indicators: [misleading],
      findings: [level("a", 3, "low", 1)],
      asOf: 3,
    });
    const { p } = current(assess(input));
    expect(p[2]).toBe(0);
    expect(p[1]! / p[0]!).toBeCloseTo(2, 2);
  });
  test("a scenario with prior 0 that fits best does not end the walk back", () => {
    const misleading = {
      ...tone,
      likelihood: [
        [0.01, 0.99, 0],
        [0.02, 0.98, 0],
        [0.99, 0.01, 0],
      ],
    };
    const findings = Array.from({ length: 200 }, (_, i) => level(`f${i}`, i + 1, "low", 1));
    const input = sample({ priors: [1, 0, 0], indicators: [misleading], findings, asOf: 200 });
    const assessment = assess(input);
    for (const t of [0, 1, 30.5, 200]) expect(smoothedAt(assessment, t).p).toEqual([1, 0, 0]);
    const [first, last] = leaveOneOut(assessment, ["f0", "f199"]);
    for (const answer of [first, last]) {
      expect(answer!.without).toEqual([1, 0, 0]);
      expect(answer!.logEvidenceWithout).toBeCloseTo(199 * Math.log(0.01), 9);
    }
    // Two hundred readings of which all were low: (5 * 0.01 + 200) / (5 + 200).
    expect(learn(input, { kappa: 5 }).oneStep.get("tone")![0]).toBeCloseTo(200.05 / 205, 12);
  });
  test("reliability 1 twice on different levels is impossible, and says where", () => {
    const findings = [level("x", 7, "low", 1), level("y", 7, "high", 1)];
    const proof = {
      ...tone,
      likelihood: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    };
    expectRefused(() => assess(sample({ indicators: [proof], findings })), "impossible-evidence", /day 7: x, y/);
    const oneFinding = {
      id: "z",
      indicator: "tone",
      at: 7,
      reports: [
        { level: "low", reliability: 1 },
        { level: "high", reliability: 1 },
      ],
    };
    expectRefused(() => assess(sample({ findings: [oneFinding] })), "impossible-evidence", /day 7: z/);
  });
  test("what is impossible after asOf is no matter", () => {
    const findings = [
      {
        id: "z",
        indicator: "tone",
        at: 7,
        reports: [
          { level: "low", reliability: 1 },
          { level: "high", reliability: 1 },
        ],
      },
    ];
    expect(() => assess(sample({ findings, asOf: 6 }))).not.toThrow();
  });
});

describe("moments apart", () => {
  const proof = {
    ...tone,
    likelihood: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  };
  const rho = Math.LN2 / 30;
  test.each([
    [1e-3, 3],
    [1e-7, 3],
    [1e-10, 3],
    [1e-10, 5],
    [1e-10, 9],
  ])("what %d days of memory give back to %d scenarios keeps its digits, forward and backward", (gap, size) => {
    // In binary the day 16 leaves a gap of its own; the engine is told days, not gaps.
    const days = 16 + gap - 16;
    const findings = [level("a", 16, "medium", 1), level("b", 16 + gap, "low", 1)];
    const priors = [0.5, 0.3, ...Array.from({ length: size - 2 }, () => 0.2 / (size - 2))];
    const likelihood = priors.map((_, s) => proof.likelihood[Math.min(s, 2)]!);
    const indicators = [{ ...proof, likelihood }];
    const assessment = assess(sample({ priors, indicators, findings, asOf: 16 + gap }));
    const returned = -Math.expm1(-rho * days);
    expect(current(assessment).logEvidence).toBeCloseTo(Math.log(0.3) + Math.log(0.5 * returned), 12);
    expect(filteredAt(assessment, 16).p.slice(0, 3)).toEqual([0, 1, 0]);
    const [without] = leaveOneOut(assessment, ["b"]);
    expect(without!.without[0]! / (0.5 * returned)).toBeCloseTo(1, 12);
    const [first] = leaveOneOut(assessment, ["a"]);
    expect(first!.logEvidenceWithout).toBeCloseTo(Math.log(0.5), 13);
  });
  test.each([1e-3, 1e-7, 1e-10])("so does what silence of %d days takes", (gap) => {
    const days = 16 + gap - 16;
    const watched = { ...alerts, ratePerDay: [3, 2, 1] };
    const assessment = assess(sample({ indicators: [watched], findings: [], asOf: 16 + gap, generator: frozen }));
    const [now, before] = [current(assessment), filteredAt(assessment, 16)];
    const mean = sum(before.p.map((p, s) => p * watched.ratePerDay[s]!));
    expect((before.logEvidence - now.logEvidence) / (mean * days)).toBeCloseTo(1, gap > 1e-5 ? 2 : 4);
  });
  test("days that differ in the last bit are two instants, equal ones are one", () => {
    const findings = [level("a", 0.1 + 0.2, "low"), level("b", 0.3, "low"), level("c", 0.3, "high")];
    const steps = decompose(assess(sample({ findings, asOf: 1 })), 0, 1).steps.filter(
      ({ kind }) => kind === "evidence",
    );
    expect(steps.map((step) => step.kind === "evidence" && [step.at, step.findings])).toEqual([
      [0.3, ["b", "c"]],
      [0.1 + 0.2, ["a"]],
    ]);
  });
  test.each<[string, number[][] | undefined]>([
    ["memory", undefined],
    ["pathways", cycle],
  ])("five findings of one instant leave the same bits in each of 120 orders, with %s", (_, generator) => {
    const findings = [
      level("a", 7, "low", 0.31),
      level("b", 7, "high", 0.77),
      event("c", 7, 0.13),
      event("d", 7, 0.9),
      level("e", 7, "medium", 0.57),
    ];
    const bits = permutations(findings).map((order) => {
      const assessment = assess(sample({ findings: order, asOf: 9, ...(generator && { generator }) }));
      return JSON.stringify([current(assessment), smoothedAt(assessment, 3), leaveOneOut(assessment, ["c", "e"])]);
    });
    expect(bits).toHaveLength(120);
    expect(new Set(bits).size).toBe(1);
  });
});

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((first, i) => permutations(list.toSpliced(i, 1)).map((rest) => [first, ...rest]));
}

describe("the edges of a watch", () => {
  // Two scenarios that never change, even odds, events at 1 and 3 a day: each silent day multiplies the odds by e^2, an event by 1/3.
  const still = [
    [0, 0],
    [0, 0],
  ];
  const counter = (from: number, to: number, id = "n") => ({
    ...alerts,
    id,
    ratePerDay: [1, 3],
    monitored: { from, to },
  });
  const logOdds = (windows: readonly [number, number][], events: readonly number[], t: number, asOf = 10) => {
    const indicators = windows.map(([from, to], i) => counter(from, to, `n${i}`));
    const findings = events.map((at, i) => event(`e${i}`, at, 1, "n0"));
    const [a, b] = filteredAt(
      assess(sample({ priors: [0.5, 0.5], generator: still, indicators, findings, asOf })),
      t,
    ).p;
    return Math.log(a! / b!);
  };
  const third = Math.log(3);
  test.each<[string, readonly [number, number][], readonly number[], number, number]>([
    ["opened before the start it is heard from the start", [[-5, 4]], [], 3, 6],
    ["is heard up to its end", [[1, 4]], [], 9, 6],
    ["opens on the day asked: nothing was heard yet", [[3, 4]], [], 3, 0],
    ["ends on the day asked", [[1, 3]], [], 3, 4],
    ["without an end it goes on", [[2, Number.POSITIVE_INFINITY]], [], 10, 16],
    ["of no length an event is all it says", [[2, 2]], [2], 5, -third],
    ["an event on the first day of it counts", [[2, 4]], [2], 4, 4 - third],
    ["an event on the last day of it counts", [[2, 4]], [4], 9, 4 - third],
    ["evidence between its edges cuts nothing off", [[2, 6]], [3, 3, 5], 9, 8 - 3 * third],
    [
      "two that overlap are heard twice",
      [
        [1, 5],
        [3, 8],
      ],
      [3],
      9,
      18 - third,
    ],
    [
      "two that meet are one",
      [
        [1, 3],
        [3, 8],
      ],
      [3],
      9,
      14 - third,
    ],
    ["beyond asOf it does not reach", [[1, 50]], [], 10, 18],
  ])("%s", (_, windows, events, t, expected) => {
    expect(logOdds(windows, events, t)).toBeCloseTo(expected, 11);
  });
  test("a day outside it is refused, on either side and however near", () => {
    for (const at of [2 - 1e-12, 4 + 1e-12, 9])
      expectRefused(() => logOdds([[2, 4]], [at], 10), "outside-window", /n0/);
  });
  test("its edges leave no step in the credence", () => {
    const assessment = assess(sample({ indicators: [{ ...alerts, monitored: { from: 10, to: 20 } }], findings: [] }));
    for (const edge of [10, 20]) {
      const [before, after] = trajectory(assessment, [edge - 1e-9, edge + 1e-9]);
      expectClose(before!.p, after!.p, 1e-8);
    }
  });
});

describe("long sums", () => {
  const flat = {
    ...tone,
    likelihood: [
      [0.3, 0.3, 0.4],
      [0.3, 0.3, 0.4],
      [0.3, 0.3, 0.4],
    ],
  };
  const findings = Array.from({ length: 20_000 }, (_, i) => level(`f${i}`, i / 4, "low", 1));
  const away = { ...alerts, ratePerDay: [0.7, 0.7, 0.7], monitored: { from: 0, to: 1e5 } };
  const uneven = { ...alerts, ratePerDay: [0.5, 0.5, 0.9], monitored: { from: 0, to: 1e5 } };
  const record = (indicators: readonly ScoringIndicator[], generator?: number[][], priors?: number[]) =>
    sample({ indicators, findings, asOf: 5000, ...(generator && { generator }), ...(priors && { priors }) });
  test.each<[string, ScoringInput, number]>([
    ["with memory", record([flat]), 0],
    ["with memory and silence that tells nothing", record([flat, away]), 0.7 * 5000],
    ["with memory and silence of scenarios that stay", record([flat, uneven], undefined, [1, 0, 0]), 0.5 * 5000],
    ["with pathways", record([flat], cycle), 0],
    ["with pathways and silence that tells nothing", record([flat, away], cycle), 0.7 * 5000],
    ["in a static chain", record([flat], frozen), 0],
  ])("of twenty thousand logs lose nothing, %s", (_, input, silent) => {
    const expected = 20_000 * Math.log(0.3) - silent;
    // One unit in the last place of the sum is 3.6e-12; a plain sum is off by more than a hundred of them.
    expect(Math.abs(current(assess(input)).logEvidence - expected)).toBeLessThan(2e-11);
  });
  test("of twenty thousand small likelihoods do not end the walk back", () => {
    const names = ["low", "medium", "high", "high", "low"];
    const there = Array.from({ length: 20_000 }, (_, i) => level(`f${i}`, i / 4, names[i % 5]!, 0.99));
    const back = there.map((finding) => ({ ...finding, at: 4999.75 - finding.at }));
    const [a, b] = [there, back].map((list) => assess(sample({ indicators: [tone], findings: list, asOf: 4999.75 })));
    // Memory that returns to the prior looks the same from its end.
    for (const t of [0, 0.25, 1000.1, 4999.75]) expectClose(smoothedAt(a!, t).p, smoothedAt(b!, 4999.75 - t).p, 1e-11);
    expect(current(a!).logEvidence).toBeCloseTo(current(b!).logEvidence, 8);
  });
  test("of questions leave no trace: after three thousand days the first answer is the same", () => {
    for (const input of [sample(), sample({ generator: cycle }), sample({ halfLifeDays: 1e7 })]) {
      const asked = assess(input);
      const first = JSON.stringify([filteredAt(asked, 33.3), smoothedAt(asked, 7.7), project(asked, 12.3)]);
      for (let n = 0; n < 3000; n++) filteredAt(asked, n / 61);
      expect(JSON.stringify([filteredAt(asked, 33.3), smoothedAt(asked, 7.7), project(asked, 12.3)])).toBe(first);
    }
  });
});

describe("names and inputs", () => {
  test("ids that are special to objects are ids like others", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty", ""];
    const odd = { ...tone, id: "__proto__", levels: ["__proto__", "constructor", "toString"] };
    const rate = { ...alerts, id: "constructor" };
    const findings = [
      {
        id: "__proto__",
        indicator: "__proto__",
        at: 3,
        reports: [{ level: "constructor", reliability: 0.7, origin: "__proto__" }],
      },
      { id: "constructor", indicator: "constructor", at: 3, reports: [{ event: true as const, reliability: 0.7 }] },
      level("", 9, "__proto__", 0.8, "__proto__"),
    ];
    const input = {
      ...sample({ indicators: [odd, rate], findings }),
      scenarios: threePriors.map((prior, s) => ({ id: names[s]!, prior })),
    };
    const plain = sample({
      findings: [level("a", 3, "medium", 0.7), event("b", 3, 0.7), level("c", 9, "low", 0.8)],
    });
    const assessment = assess(input);
    expectClose(current(assessment).p, current(assess(plain)).p, 1e-14);
    expect(leaveOneOut(assessment, ["__proto__"])[0]?.finding).toBe("__proto__");
    const [drift] = decompose(assessment, 0, 3, { split: true }).steps;
    expect(drift?.kind === "drift" && [...drift.silence!.keys()]).toEqual(["constructor"]);
  });
  test("ids that look empty, alike or like numbers are distinct, and keep the order they came in", () => {
    const names = [
      "10",
      "9",
      "",
      " ",
      "\u00a0",
      "\u200b",
      "\u00e9",
      "e\u0301",
      "\ud800",
      "__proto__",
      "valueOf",
      "09",
      "1e1",
    ];
    const size = names.length;
    const priors = names.map((_, s) => (s + 1) / ((size * (size + 1)) / 2));
    const rows = names.map((_, s) => names.map((__, l) => (1 + ((s * 7 + l * 3) % 5)) / 100));
    const likelihood = rows.map((row) => row.map((chance) => chance / sum(row)));
    const named = (call: (place: number) => string): ScoringInput => ({
      scenarios: priors.map((prior, s) => ({ id: call(s), prior })),
      dynamics: { kind: "half-life", halfLifeDays: 30 },
      indicators: names.map((_, k) =>
        k % 2 === 0
          ? { id: call(k), kind: "categorical", levels: names.map((__, l) => call(l)), likelihood, weight: 1 }
          : {
              id: call(k),
              kind: "rate",
              ratePerDay: rows.map((row) => row[k]!),
              monitored: { from: 0, to: 40 },
              weight: 1,
            },
      ),
      findings: names.map((_, k) => ({
        id: call(k),
        indicator: call(k),
        at: k % 4,
        reports: [k % 2 === 0 ? { level: call((k * 5) % size), reliability: 0.8 } : { event: true, reliability: 0.8 }],
      })),
      asOf: 20,
    });
    // Ids of the same order, so that findings of one instant are taken in the same order.
    const rank = names.toSorted((a, b) => (a < b ? -1 : 1));
    const plain = (place: number) => `id${String(rank.indexOf(names[place]!)).padStart(2, "0")}`;
    const [odd, even] = [named((place) => names[place]!), named(plain)];
    const answers = (input: ScoringInput) => {
      const assessment = assess(input);
      return {
        now: current(assessment),
        without: leaveOneOut(
          assessment,
          input.findings.map(({ id }) => id),
        ).map(({ without }) => without),
        steps: decompose(assessment, 0, 20, { split: true }).steps.map((step) =>
          step.kind === "drift" ? [step.delta, [...step.silence!.values()]] : [step.delta, step.findings.length],
        ),
        shares: shapleySteps(assessment, 0, 20).map(({ shares }) => shares.map(({ delta }) => delta)),
        asked: watchList(assessment, { reliability: 0.8, days: 5 }).map(({ bits }) => bits),
        overdue: overdue(assessment, input.findings).map(({ ratio }) => ratio),
        learned: [...learn(input, { kappa: 9, kappaOf: new Map([[input.indicators[9]!.id, 2]]) }).oneStep.values()],
        remarks: checkModel(input).map(({ code }) => code),
      };
    };
    expect(answers(odd)).toEqual(answers(even));
    expect(assess(odd).scenarioIds).toEqual(names);
    expect(
      watchList(assess(odd), { reliability: 0.8, days: 5 })
        .map(({ indicator }) => indicator)
        .sort(),
    ).toEqual(names.toSorted());
  });
  test("a frozen input is enough: nothing of it is changed, and the same comes out twice", () => {
    for (const input of [sample(), sample({ generator: cycle })]) {
      const frozenInput = deepFreeze(structuredClone(input));
      const once = assess(frozenInput);
      const again = assess(frozenInput);
      const times = Object.freeze([50, 0, 12]);
      expect(trajectory(once, times)).toEqual(trajectory(again, times));
      expect(leaveOneOut(once, Object.freeze(["c", "a"]))).toEqual(leaveOneOut(again, ["c", "a"]));
      expect(questionProbability(once, Object.freeze([0.1, 0.2, 0]), 9)).toBe(
        questionProbability(again, [0.1, 0.2, 0], 9),
      );
      expect(decompose(once, 0, 50, Object.freeze({ split: true }))).toEqual(decompose(again, 0, 50, { split: true }));
    }
  });
  test("the input may change afterwards without changing the assessment", () => {
    const input = structuredClone(sample({ generator: cycle }));
    const assessment = assess(input);
    const before = current(assessment);
    for (const finding of input.findings) Object.assign(finding, { at: 1 });
    for (const scenario of input.scenarios) Object.assign(scenario, { prior: 0 });
    expect(current(assessment)).toEqual(before);
    expect(project(assessment, 10).every(Number.isFinite)).toBe(true);
  });
  test("one scenario is certain of itself, whatever happens", () => {
    const lone = sample({
      priors: [1],
      indicators: [{ ...tone, likelihood: [[0.2, 0.3, 0.5]] }],
      findings: [level("a", 3, "low")],
    });
    expectClose(current(assess(lone)).p, [1], 1e-15);
  });
});
