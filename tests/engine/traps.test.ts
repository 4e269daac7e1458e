// The numerical traps of method 10, each as a model that falls into it.
import { describe, expect, test } from "vitest";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { decompose } from "@/lib/engine/explain/decompose";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { current } from "@/lib/engine/filter/current";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { smoothedAt } from "@/lib/engine/filter/smoothed-at";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { project } from "@/lib/engine/forecast/project";
import { questionProbability } from "@/lib/engine/forecast/question-probability";
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
  test("three thousand findings at one instant", () => {
    const findings = Array.from({ length: 3000 }, (_, i) => level(`f${i}`, 5, tone.levels[i % 3]!, 0.6));
    const now = current(assess(sample({ findings, asOf: 5 })));
    expect(isCredence(now.p)).toBe(true);
    expect(now.logEvidence).toBeLessThan(-2000);
  });
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
  const input = (count: number) =>
    sample({
      priors: [0.5, 0.5, 0],
      indicators: [slight],
      findings: Array.from({ length: count }, (_, i) => level(`f${i}`, 0, "low", 1)),
      asOf: 0,
    });
  test.each([1, 2, 3, 50])("%d factors of 1e-300 leave their ratio", (count) => {
    const now = current(assess(input(count)));
    expect(now.p[1]! / now.p[0]!).toBeCloseTo(10 ** count, -count + 3);
    expect(now.logEvidence / (count * Math.log(1e-299))).toBeCloseTo(1, 2);
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
