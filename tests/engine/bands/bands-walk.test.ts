// The parts of the walk that all draws take together, each held against the ordinary parts of the engine, draw by draw.
import { describe, expect, test } from "vitest";
import type { ScoringFinding, ScoringIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { collectEvidence } from "@/lib/engine/evidence/collect-evidence";
import { silenceTimeline } from "@/lib/engine/evidence/silence-timeline";
import { makeChain } from "@/lib/engine/filter/make-chain";
import { predict } from "@/lib/engine/filter/predict";
import { BandsFactors } from "@/lib/engine/forecast/bands-factors";
import { BandsMotion } from "@/lib/engine/forecast/bands-motion";
import { bandsPlan } from "@/lib/engine/forecast/bands-plan";
import { BandsTables } from "@/lib/engine/forecast/bands-tables";
import { alerts, cycle, event, expectClose, frozen, level, sample, tone } from "../sample-models";

const SURENESS = { kappa: 12 };
const COUNT = 7;
const FROM = 3;

describe("bandsPlan", () => {
  const planOf = (input: ScoringInput, times: readonly number[]) => bandsPlan(input, assess(input), times);
  test("stops at evidence and at asked times, cut at the edges of windows", () => {
    const watched = { ...alerts, monitored: { from: 10, to: 30 } };
    const findings = [level("a", 5, "high"), event("b", 12), level("c", 12, "low")];
    const plan = planOf(sample({ indicators: [tone, watched], findings }), [40, 12, 0]);
    expect(plan.map(({ moves }) => moves)).toEqual([
      [],
      [{ regime: 0, days: 5 }],
      [
        { regime: 0, days: 5 },
        { regime: 1, days: 2 },
      ],
      [
        { regime: 1, days: 18 },
        { regime: 2, days: 10 },
      ],
    ]);
    expect(plan.map(({ asked }) => asked)).toEqual([[2], [], [1], [0]]);
    expect(plan.map(({ recipes }) => recipes.length)).toEqual([0, 1, 2, 0]);
  });
  test("a stop at the edge of a window begins the next piece, and no piece has no length", () => {
    const watched = { ...alerts, monitored: { from: 10, to: 30 } };
    const plan = planOf(sample({ indicators: [tone, watched], findings: [level("a", 10, "high")] }), [30, 31]);
    expect(plan.map(({ moves }) => moves)).toEqual([
      [{ regime: 0, days: 10 }],
      [{ regime: 1, days: 20 }],
      [{ regime: 2, days: 1 }],
    ]);
  });
  test("goes no further than the last time asked", () => {
    expect(planOf(sample(), [6]).map(({ asked }) => asked)).toEqual([[], [0]]);
    expect(planOf(sample(), [])).toEqual([]);
  });
  test("a time asked twice is written down twice", () => {
    expect(planOf(sample({ findings: [] }), [3, 3]).at(-1)?.asked).toEqual([0, 1]);
  });
  test("findings that say the same share a recipe, and what has no weight has none", () => {
    const silent = { ...tone, id: "silent", weight: 0 };
    const findings = [
      level("a", 1, "high"),
      level("b", 2, "high"),
      level("c", 3, "low"),
      level("d", 4, "low", 1, "silent"),
    ];
    const recipes = planOf(sample({ indicators: [tone, silent], findings }), [50]).flatMap((stop) => stop.recipes);
    expect(recipes.map(({ uses }) => uses)).toEqual([2, 2, 1]);
    expect(recipes[0]).toBe(recipes[1]);
  });
  test("repeated reports of one origin count once, reports of one event add up", () => {
    const repeated: ScoringFinding = {
      id: "x",
      indicator: "tone",
      at: 1,
      reports: [
        { level: "high", reliability: 0.4, origin: "o" },
        { level: "high", reliability: 0.7, origin: "o" },
      ],
    };
    const twice: ScoringFinding = {
      id: "y",
      indicator: "alerts",
      at: 2,
      reports: [
        { event: true, reliability: 0.5 },
        { event: true, reliability: 0.6 },
      ],
    };
    const [first, second] = planOf(sample({ findings: [repeated, twice] }), [9]).flatMap((stop) => stop.recipes);
    expect(first?.readings).toEqual([{ level: 2, reliability: 0.7 }]);
    expect(second?.eventReliability).toBeCloseTo(0.8, 14);
  });
});

/** Every finding alone at its instant, so that each has a row of its own. */
function eachAlone(findings: readonly ScoringFinding[]): ScoringFinding[] {
  return findings.map((finding, i) => ({ ...finding, at: i + 1 }));
}

describe("BandsFactors", () => {
  const many = (count: number, names: readonly string[], reliability: number): ScoringFinding => ({
    id: `m${count}`,
    indicator: "tone",
    at: 0,
    reports: Array.from({ length: count }, (_, i) => ({ level: names[i % names.length]!, reliability })),
  });
  const findings = eachAlone([
    level("one", 0, "high", 0.8),
    level("none", 0, "low", 0),
    level("sure", 0, "medium", 1),
    many(2, ["low", "low"], 0.5),
    many(5, ["low", "medium", "high"], 0.6),
    many(90, ["low", "high"], 0.3),
    event("e1", 0, 1),
    event("e2", 0, 0.35),
    level("tempered", 0, "high", 0.7, "half"),
    event("temperedEvent", 0, 0.5, "halfAlerts"),
  ]);
  const indicators: ScoringIndicator[] = [
    tone,
    alerts,
    { ...tone, id: "half", weight: 0.4 },
    { ...alerts, id: "halfAlerts", weight: 0.25 },
  ];
  const input = sample({ indicators, findings, asOf: 50 });
  const assessment = assess(input);
  const tables = new BandsTables(assessment.model, SURENESS);
  const plan = bandsPlan(input, assessment, [50]);
  test.each(findings.map(({ id }, i) => [id, i] as const))("%s: the likelihood of each draw up to a scale", (_, i) => {
    const factors = new BandsFactors(tables, 3, FROM, COUNT);
    const [recipe] = plan[i]!.recipes;
    const found = factors.of(recipe!);
    for (let d = 0; d < COUNT; d++) {
      const { rows, rowAt } = collectEvidence(tables.modelOf(FROM + d), input.findings, input.asOf);
      const logs = rows.logs.subarray(rowAt[i]! * 3, rowAt[i]! * 3 + 3);
      const top = Math.max(...logs);
      const mine = [0, 1, 2].map((s) => found[s * COUNT + d]!);
      expectClose(
        mine,
        Array.from(logs, (log) => Math.exp(log - top)),
        1e-12,
      );
      expect(Math.max(...mine)).toBeCloseTo(1, 14);
    }
    expect(factors.lost).toEqual(new Uint8Array(COUNT));
  });
  test("what is used again is kept, what is used once is not", () => {
    const twice = sample({ findings: [level("a", 1, "high"), level("b", 2, "high"), level("c", 3, "low")] });
    const recipes = bandsPlan(twice, assess(twice), [50]).flatMap((stop) => stop.recipes);
    const factors = new BandsFactors(tables, 3, 0, COUNT);
    const kept = factors.of(recipes[0]!);
    const passing = factors.of(recipes[2]!);
    expect(passing).not.toBe(kept);
    const values = Array.from(kept);
    expect(factors.of(recipes[1]!)).toBe(kept);
    expect(Array.from(kept)).toEqual(values);
  });
  test("a level that is lost to underflow is owned up to", () => {
    const clash: ScoringFinding = {
      id: "clash",
      indicator: "tone",
      at: 1,
      reports: Array.from({ length: 400 }, () => ({ level: "high", reliability: 0.99 })),
    };
    const extreme = sample({ findings: [clash] });
    const [recipe] = bandsPlan(extreme, assess(extreme), [50]).flatMap((stop) => stop.recipes);
    const factors = new BandsFactors(tables, 3, 0, COUNT);
    factors.of(recipe!);
    expect(factors.lost.every((mark) => mark === 1)).toBe(true);
  });
});

describe("BandsMotion", () => {
  const START = [0.2, 0.7, 0.1];
  const watch = { ...alerts, ratePerDay: [1.5, 0.2, 0.01], monitored: { from: 10, to: Number.POSITIVE_INFINITY } };
  const second = { ...watch, id: "second", ratePerDay: [0, 0.4, 0.9], weight: 0.5, monitored: { from: 20, to: 25 } };

  function check(input: ScoringInput, times: readonly number[]): void {
    const assessment = assess(input);
    const { model, silence } = assessment;
    const tables = new BandsTables(model, SURENESS);
    const plan = bandsPlan(input, assessment, times);
    const factors = new BandsFactors(tables, 3, FROM, COUNT);
    const motion = new BandsMotion(model, silence, plan, factors, COUNT);
    const state = new Float64Array(3 * COUNT);
    const mass = new Float64Array(COUNT).fill(1);
    START.forEach((p, s) => {
      state.fill(p, s * COUNT, (s + 1) * COUNT);
    });
    for (const move of plan.flatMap((stop) => stop.moves)) expect(motion.move(state, mass, move)).toBe(true);
    for (let d = 0; d < COUNT; d++) {
      const drawn = tables.modelOf(FROM + d);
      const chain = makeChain(drawn);
      const alone =
        model.dynamics.kind === "half-life" ? Float64Array.from(START) : Float64Array.from(START, (p) => Math.log(p));
      predict(chain, silenceTimeline(drawn), alone, 0, Math.max(...times));
      const total = mass[d]!;
      const mine = START.map((_, s) => state[s * COUNT + d]! / total);
      expectClose(mine, chain.credence(alone), 1e-11);
    }
  }

  const days = Array.from({ length: 40 }, (_, i) => i);
  const dynamics = [
    ["half-life", {}],
    ["cycle", { generator: cycle }],
    ["static", { generator: frozen }],
    [
      "absorbing",
      {
        generator: [
          [-0.2, 0.2, 0],
          [0, -0.1, 0.1],
          [0, 0, 0],
        ],
      },
    ],
  ] as const;
  test.each(dynamics)("%s, nothing watched", (_, motion) => {
    check(sample({ ...motion, indicators: [tone], findings: [] }), [0.001, 3, 17.5, 50]);
  });
  test.each(dynamics)("%s, two windows, gaps that differ", (_, motion) => {
    check(sample({ ...motion, indicators: [watch, second], findings: [] }), [0.3, 1.7, 11.1, 20.5, 24, 31, 49]);
  });
  test.each(dynamics)("%s, two windows, gaps that come again", (_, motion) => {
    check(sample({ ...motion, indicators: [watch, second], findings: [] }), days);
  });
  test.each(dynamics)("%s, one long gap of silence", (_, motion) => {
    check(sample({ ...motion, indicators: [watch], findings: [], asOf: 400 }), [400]);
  });
  test("a gap too long for linear numbers is refused, not answered", () => {
    const input = sample({ generator: cycle, indicators: [watch], findings: [], asOf: 1e6 });
    const assessment = assess(input);
    const plan = bandsPlan(input, assessment, [1e6]);
    const factors = new BandsFactors(new BandsTables(assessment.model, SURENESS), 3, 0, COUNT);
    const motion = new BandsMotion(assessment.model, assessment.silence, plan, factors, COUNT);
    const state = new Float64Array(3 * COUNT).fill(1 / 3);
    const answers = plan[0]!.moves.map((move) => motion.move(state, new Float64Array(COUNT).fill(1), move));
    expect(answers).toContain(false);
  });
});
