// All draws in one walk against every draw by the ordinary filter: the same numbers, also where the evidence is extreme.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScoringFinding, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { drawnCredences } from "@/lib/engine/forecast/bands";
import { bandsPass } from "@/lib/engine/forecast/bands-pass";
import { bandsPlan } from "@/lib/engine/forecast/bands-plan";
import { BandsTables } from "@/lib/engine/forecast/bands-tables";
import { assessModel } from "@/lib/engine/learn/assess-model";
import { randomInput } from "../../properties/random-model";
import { alerts, cycle, event, expectClose, frozen, level, sample, tone } from "../sample-models";

const KAPPA = 15;

function separate(input: ScoringInput, draws: number, times: readonly number[], kappa = KAPPA): Float64Array {
  const tables = new BandsTables(assess(input).model, { kappa });
  const size = input.scenarios.length;
  const result = new Float64Array(times.length * size * draws);
  for (let d = 0; d < draws; d++) {
    const points = trajectory(assessModel(tables.modelOf(d), input.findings, input.asOf), times);
    points.forEach(({ p }, place) => {
      p.forEach((chance, s) => {
        result[(place * size + s) * draws + d] = chance;
      });
    });
  }
  return result;
}

function check(input: ScoringInput, times: readonly number[], draws = 6, tolerance = 1e-10, kappa = KAPPA): void {
  const found = drawnCredences(input, { kappa, draws, shares: [], times });
  expectClose(found, separate(input, draws, times, kappa), tolerance);
}

/** How many draws of the first block the walk gave up. */
function givenUp(input: ScoringInput, draws = 6): number {
  const assessment = assess(input);
  const { model, silence, asOf } = assessment;
  const plan = bandsPlan(input, assessment, [asOf]);
  const credences = new Float64Array(model.size * draws);
  const sink = { credences, draws, from: 0, count: draws };
  const marks = bandsPass(model, silence, plan, new BandsTables(model, { kappa: KAPPA }), sink);
  return marks.reduce((sum, mark) => sum + mark, 0);
}

const windows = { ...alerts, monitored: { from: 8, to: 33 } };
const later = { ...alerts, id: "later", weight: 0.5, monitored: { from: 20, to: 45 } };
const busy: ScoringFinding[] = [
  level("a", 0, "medium", 0.9),
  level("b", 5, "high"),
  event("c", 12),
  level("d", 12, "low", 0.5),
  {
    id: "e",
    indicator: "tone",
    at: 21.25,
    reports: [
      { level: "high", reliability: 0.6 },
      { level: "low", reliability: 0.7 },
      { level: "high", reliability: 0.2, origin: "x" },
      { level: "high", reliability: 0.4, origin: "x" },
    ],
  },
  event("f", 33, 0.6),
  event("g", 40, 1, "later"),
  level("h", 50, "medium", 0),
];
const times = [0, 4.5, 12, 20, 21.25, 33, 41, 50];

describe("the walk of all draws is every draw's own filter", () => {
  const indicators = [{ ...tone, weight: 0.7 }, windows, later];
  test.each([
    ["half-life", sample({ indicators, findings: busy })],
    ["long half-life", sample({ indicators, findings: busy, halfLifeDays: 1e6 })],
    ["short half-life", sample({ indicators, findings: busy, halfLifeDays: 0.01 })],
    ["cycle", sample({ indicators, findings: busy, generator: cycle })],
    ["static chain", sample({ indicators, findings: busy, generator: frozen })],
    ["a prior of 0", sample({ indicators, findings: busy, priors: [0.6, 0.4, 0] })],
    ["nothing watched", sample({ indicators: [tone], findings: busy.filter((f) => f.indicator === "tone") })],
    ["no findings", sample({ indicators, findings: [] })],
  ])("%s", (_, input) => {
    check(input, times);
    expect(givenUp(input)).toBe(0);
  });
  test("one scenario is always certain", () => {
    const sure = { ...tone, likelihood: [[0.2, 0.3, 0.5]] };
    const input = sample({ priors: [1], indicators: [sure], findings: [level("a", 1, "low")] });
    expect(Array.from(drawnCredences(input, { kappa: 3, draws: 3, shares: [], times: [0, 50] }))).toEqual(
      new Array(6).fill(1),
    );
  });
  test("random models and histories", () => {
    fc.assert(
      fc.property(randomInput, (input) => check(input, [0, 13.7, 30, 60], 3, 1e-9)),
      { seed: 20261122, numRuns: 80 },
    );
  });
  test("more draws than one block", () => {
    const input = sample({ indicators, findings: busy });
    const found = drawnCredences(input, { kappa: KAPPA, draws: 803, shares: [], times: [50] });
    const alone = separate(input, 803, [50]);
    expectClose(found, alone, 1e-10);
  });
  test("a thousand findings, many to a day", () => {
    const names = ["low", "medium", "high"];
    const findings = Array.from({ length: 1000 }, (_, i) =>
      i % 9 === 0
        ? event(`e${i}`, 8 + ((i * 7) % 25), 0.4 + (i % 5) / 10)
        : level(`f${i}`, (i * 31) % 50, names[(i * i) % 3]!, (i % 10) / 10),
    );
    check(sample({ indicators: [tone, windows], findings }), [10, 30, 50], 4, 1e-9);
  });
});

describe("extreme evidence is handed to a filter of its own", () => {
  const opposed = (chance: number) => ({
    ...tone,
    id: `opposed${chance}`,
    levels: ["yes", "no"],
    likelihood: [
      [chance, 1 - chance],
      [1 - chance, chance],
      [0.5, 0.5],
    ],
  });
  const CERTAIN = Number.POSITIVE_INFINITY;
  const pair = [0.5, 0.5, 0];
  test("two factors of 1e-300 at one instant", () => {
    const indicator = opposed(1e-300);
    const findings = ["a", "b"].map((id) => level(id, 5, "yes", 1, indicator.id));
    for (const generator of [frozen, cycle]) {
      const input = sample({ indicators: [indicator], findings, generator });
      check(input, [5, 50], 4, 1e-9, CERTAIN);
    }
  });
  test("two factors of 1e-300, and at the same instant two that take them back", () => {
    const indicator = opposed(1e-300);
    const findings = ["yes", "yes", "no", "no"].map((name, i) => level(`f${i}`, 5, name, 1, indicator.id));
    for (const dynamics of [{ generator: frozen }, { halfLifeDays: 30 }]) {
      const input = sample({ ...dynamics, priors: pair, indicators: [indicator], findings });
      check(input, [5, 50], 6, 1e-9, CERTAIN);
      const [first] = drawnCredences(input, { kappa: CERTAIN, draws: 6, shares: [], times: [5] }).subarray(4, 5);
      expect(first).toBeCloseTo(0.5, 9);
    }
  });
  test("a scenario that falls to 1e-350 in a static chain and comes back", () => {
    const indicator = opposed(1e-50);
    const findings = Array.from({ length: 14 }, (_, i) => level(`f${i}`, i, i < 7 ? "yes" : "no", 1, indicator.id));
    const input = sample({ priors: pair, indicators: [indicator], findings, generator: frozen });
    check(input, [6, 13, 50], 6, 1e-9, CERTAIN);
    check(input, [6, 13, 50], 6, 1e-9, 1e6);
    expect(givenUp(input)).toBe(6);
    expect(drawnCredences(input, { kappa: CERTAIN, draws: 6, shares: [], times: [50] })[5]).toBeCloseTo(0.5, 9);
  });
  test("a state that has faded on its way to absorption comes back with evidence that nearly proves it", () => {
    // e^-900 against three times 1e-150: no single factor is extreme, but the first state wins.
    const generator = [
      [-0.6, 0.6, 0],
      [0, 0, 0],
      [0, 0, 0],
    ];
    const strong = {
      ...tone,
      levels: ["yes", "no"],
      likelihood: [
        [0.5, 0.5],
        [1e-150, 1 - 1e-150],
        [0.5, 0.5],
      ],
    };
    const findings = ["a", "b", "c"].map((id) => level(id, 1500, "yes", 1));
    const input = sample({ priors: [1, 0, 0], generator, indicators: [strong], findings, asOf: 1500 });
    check(input, [1499, 1500], 6, 1e-9, CERTAIN);
    expect(drawnCredences(input, { kappa: CERTAIN, draws: 6, shares: [], times: [1500] })[5]).toBeCloseTo(1, 9);
  });
  test("a static chain with a prior of 1e-300", () => {
    const priors = [1 - 1e-16, 1e-16, 1e-300];
    const indicator = {
      ...opposed(1e-40),
      likelihood: [
        [1e-40, 1 - 1e-40],
        [1e-40, 1 - 1e-40],
        [0.5, 0.5],
      ],
    };
    const findings = Array.from({ length: 9 }, (_, i) => level(`f${i}`, i, "yes", 1, indicator.id));
    for (const kappa of [1e6, CERTAIN]) {
      const input = sample({ priors, indicators: [indicator], findings, generator: frozen });
      check(input, [0, 5, 50], 3, 1e-9, kappa);
    }
  });
  test("hundreds of contradicting reports of one finding", () => {
    const reports = Array.from({ length: 250 }, (_, i) => ({
      level: ["low", "high"][i % 2]!,
      reliability: 0.9,
    }));
    const findings: ScoringFinding[] = [{ id: "many", indicator: "tone", at: 5, reports }];
    check(sample({ findings }), [5, 50], 4, 1e-9);
  });
  test("a long silence in a static chain, then an event that only the silenced scenario explains", () => {
    const counter = { ...alerts, ratePerDay: [1, 1e-9, 1e-9], monitored: { from: 0, to: 1e5 } };
    const findings = [event("late", 2000, 1)];
    const input = sample({ indicators: [counter], findings, generator: frozen, asOf: 3000 });
    check(input, [1999, 2000, 3000], 4, 1e-9);
  });
  test("an absorbing chain whose first state has faded is believed when the evidence asks for it", () => {
    const generator = [
      [-0.6, 0.6, 0],
      [0, 0, 0],
      [0, 0, 0],
    ];
    const proof = {
      ...tone,
      likelihood: [
        [0.5, 0.5, 0],
        [0, 0.5, 0.5],
        [0, 0.5, 0.5],
      ],
    };
    const input = sample({ generator, indicators: [proof], findings: [level("p", 1500, "low", 1)], asOf: 1500 });
    check(input, [1499, 1500], 4, 1e-9);
    expect(givenUp(input)).toBe(6);
  });
  test("a hundred thousand days of silence", () => {
    const counter = { ...alerts, monitored: { from: 0, to: Number.POSITIVE_INFINITY } };
    for (const dynamics of [{}, { generator: cycle }]) {
      check(sample({ ...dynamics, indicators: [counter], findings: [], asOf: 1e5 }), [1e5], 3, 1e-9);
    }
  });
});
