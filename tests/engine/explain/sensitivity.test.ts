// Every derivative against differences of whole assessments, by tables that this file changes itself, and against the plain filter, which
// takes rows that do not sum to 1.
import { describe, expect, test } from "vitest";
import { DomainError } from "@/lib/domain/errors";
import type { CategoricalIndicator, RateIndicator, ScoringFinding, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import type { ModelCell } from "@/lib/engine/explain/model-cell";
import { type CellSlope, sensitivity } from "@/lib/engine/explain/sensitivity";
import { current } from "@/lib/engine/filter/current";
import { deepFreeze } from "../../support/deep-freeze";
import { holds, must, near } from "../../support/holds";
import { plainFilter } from "../../support/plain-filter";
import { longModel, randomModel, wildModel } from "../../support/random-models";
import type { SeededRandom } from "../../support/seeded-random";
import { alerts, cycle, event, expectClose, frozen, level, sample, sum, tone } from "../sample-models";

const slopesOf = (input: ScoringInput) => sensitivity(assess(input), input.findings);
const scoresOf = (input: ScoringInput) => current(assess(input)).p;
const plainScores = (input: ScoringInput) => plainFilter(input).filtered(input.asOf).p;

/** The row with one entry set; the others as they are, or giving way in proportion. */
function changed(row: readonly number[], place: number, value: number, isHeld: boolean): number[] {
  const old = row[place]!;
  const others = isHeld ? 1 : (1 - value) / (1 - old);
  return row.map((entry, i) => (i === place ? value : entry * others));
}

/** The input with a number of its model changed. */
function withNumber(input: ScoringInput, cell: ModelCell, value: number, isHeld = false): ScoringInput {
  if (cell.kind === "prior") {
    const priors = changed(
      input.scenarios.map(({ prior }) => prior),
      cell.scenario,
      value,
      isHeld,
    );
    return { ...input, scenarios: input.scenarios.map(({ id }, s) => ({ id, prior: priors[s]! })) };
  }
  const indicators = input.indicators.map((indicator) => {
    if (indicator.id !== cell.indicator) return indicator;
    if (indicator.kind === "rate")
      return { ...indicator, ratePerDay: changed(indicator.ratePerDay, cell.scenario, value, true) };
    const place = cell.kind === "level" ? cell.level : -1;
    const row = changed(indicator.likelihood[cell.scenario]!, place, value, isHeld);
    return { ...indicator, likelihood: indicator.likelihood.with(cell.scenario, row) };
  });
  return { ...input, indicators };
}

/** A central difference with its first error taken out: (4 d(h/2) - d(h)) / 3. */
function difference(scores: (value: number) => readonly number[], at: number, step: number): number[] {
  const central = (h: number) => {
    const below = scores(at - h);
    return scores(at + h).map((p, k) => (p - below[k]!) / (2 * h));
  };
  const coarse = central(step);
  return central(step / 2).map((fine, k) => (4 * fine - coarse[k]!) / 3);
}

const stepOf = ({ cell, value }: CellSlope) => 2e-3 * (cell.kind === "rate" ? value : Math.min(value, 1 - value));
const nameOf = ({ cell }: CellSlope) => JSON.stringify(cell);
/** Where a central difference can be taken: not at the ends of a range. */
const isInside = ({ cell, value }: CellSlope) => value > 1e-3 && (cell.kind === "rate" || value < 0.999);

function agreesWithDifferences(input: ScoringInput): void {
  for (const slope of slopesOf(input).filter(isInside)) {
    const expected = difference((v) => scoresOf(withNumber(input, slope.cell, v)), slope.value, stepOf(slope));
    near(slope.slope, expected, 2e-8, `${nameOf(slope)}, score`);
  }
}

describe("the slope of a number is the difference of two assessments", () => {
  holds("in usual models", 40, agreesWithDifferences);
  holds("in long records", 4, agreesWithDifferences, longModel);
  holds("with sure, worthless and repeated reports", 20, agreesWithDifferences, (random) =>
    withReports(randomModel(random), random),
  );
  holds(
    "with zeros, proofs and windows of any length, where nothing is excluded",
    60,
    (input) => {
      if (!isPossible(input)) return;
      const slopes = slopesOf(input);
      if (slopes.some(({ excluding }) => excluding > 0)) return;
      agreesWithDifferences(input);
    },
    wildModel,
  );
  test("after gaps of many half-lives and under a fast clock", () => {
    const findings = [level("a", 3, "high", 0.7), event("b", 9, 0.9), level("c", 45, "low", 0.6)];
    for (const halfLifeDays of [0.05, 0.8, 400]) agreesWithDifferences(sample({ halfLifeDays, findings }));
    const busy = { ...alerts, ratePerDay: [4, 2, 1] };
    agreesWithDifferences(sample({ indicators: [tone, busy], halfLifeDays: 2 }));
  });
  test("for any pathways, still ones too", () => {
    agreesWithDifferences(sample({ generator: cycle }));
    agreesWithDifferences(sample({ generator: frozen }));
  });
});

/** Each report sure, worthless or between, each finding with some more of them. */
function withReports(input: ScoringInput, random: SeededRandom): ScoringInput {
  const findings = input.findings.map((finding): ScoringFinding => {
    const reports = finding.reports.flatMap((report) =>
      [random.pick([0, 0.3, 0.95]), random.unit()].map((reliability) => ({ ...report, reliability })),
    );
    return { ...finding, reports };
  });
  return { ...input, findings };
}

function isPossible(input: ScoringInput): boolean {
  try {
    assess(input);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === "impossible-evidence") return false;
    throw error;
  }
}

describe("the elasticity of a number holds the others of its row", () => {
  const agrees = (input: ScoringInput) => {
    for (const slope of slopesOf(input).filter(isInside)) {
      const { cell, value } = slope;
      if (cell.kind === "prior") continue;
      const byUnit = difference((v) => plainScores(withNumber(input, cell, v, true)), value, stepOf(slope));
      near(
        slope.elasticity,
        byUnit.map((part) => part * value),
        2e-8,
        `${nameOf(slope)}, score`,
      );
    }
  };
  holds("as the plain filter does with a row that does not sum to 1", 20, agrees);
  holds("a slope is what its row gives way in proportion", 60, (input) => {
    const slopes = slopesOf(input);
    for (const { cell, value, slope } of slopes) {
      if (cell.kind !== "level") continue;
      const row = slopes.filter(
        ({ cell: other }) =>
          other.kind === "level" && other.indicator === cell.indicator && other.scenario === cell.scenario,
      );
      const given = slope.map((_, k) =>
        sum(
          row.map(({ value: own, elasticity }, l) =>
            l === cell.level ? elasticity[k]! / own : -elasticity[k]! / (1 - value),
          ),
        ),
      );
      near(slope, given, 1e-9, `${JSON.stringify(cell)}, score`);
    }
  });
});

describe("sum rules", () => {
  const sums = (input: ScoringInput) => {
    if (!isPossible(input)) return;
    for (const { cell, slope, elasticity } of slopesOf(input)) {
      const scale = Math.max(...slope.map(Math.abs), 1);
      must(Math.abs(sum(slope)) <= 1e-12 * scale, `slopes of ${JSON.stringify(cell)} sum to 0`);
      must(Math.abs(sum(elasticity)) <= 1e-12 * scale, `elasticities of ${JSON.stringify(cell)} sum to 0`);
      must(slope.every(Number.isFinite), `slopes of ${JSON.stringify(cell)} are numbers`);
    }
  };
  holds("over the scores every derivative sums to 0", 100, sums);
  holds("whatever the model", 150, sums, wildModel);
  holds("moving all of a row in proportion to itself moves nothing", 100, (input) => {
    const slopes = slopesOf(input);
    for (const { id, kind } of input.indicators) {
      if (kind !== "categorical") continue;
      input.scenarios.forEach((_, scenario) => {
        const row = slopes.filter(
          ({ cell }) => cell.kind === "level" && cell.indicator === id && cell.scenario === scenario,
        );
        // (1 - theta_l) slope_l is what moving towards level l alone does; weighted by theta they go nowhere
        const moved = input.scenarios.map((__, k) =>
          sum(row.map(({ value, slope }) => value * (1 - value) * slope[k]!)),
        );
        near(
          moved,
          moved.map(() => 0),
          1e-11,
          `row ${scenario} of ${id}, score`,
        );
      });
    }
  });
});

describe("by hand", () => {
  const still = (findings: readonly ScoringFinding[]): ScoringInput => ({
    scenarios: [
      { id: "a", prior: 0.5 },
      { id: "b", prior: 0.5 },
    ],
    dynamics: {
      kind: "generator",
      generator: [
        [0, 0],
        [0, 0],
      ],
    },
    indicators: [
      {
        id: "tone",
        kind: "categorical",
        levels: ["no", "yes"],
        likelihood: [
          [0.2, 0.8],
          [0.6, 0.4],
        ],
        weight: 1,
      },
      { id: "calls", kind: "rate", ratePerDay: [0.1, 0.2], monitored: { from: 0, to: 10 }, weight: 1 },
    ],
    findings,
    asOf: 0,
  });
  const yes = level("f", 0, "yes", 1);
  const find = (input: ScoringInput, cell: ModelCell) =>
    slopesOf(input).find((slope) => JSON.stringify(slope.cell) === JSON.stringify(cell))!;

  test("one sure report: p = .5 x .8 / (.5 x .8 + .5 x .4) = 2/3", () => {
    // dp/dtheta[a][yes] = p (1 - p) / theta = (2/9) / .8; the other level is not in the evidence, so nothing more is lost with it
    const own = find(still([yes]), { kind: "level", indicator: "tone", scenario: 0, level: 1 });
    expectClose(own.slope, [2 / 9 / 0.8, -2 / 9 / 0.8]);
    expectClose(own.elasticity, [2 / 9, -2 / 9]);
    expect(own.value).toBe(0.8);
    // moving into "no" takes all that is taken from "yes"
    const other = find(still([yes]), { kind: "level", indicator: "tone", scenario: 0, level: 0 });
    expectClose(other.slope, [-2 / 9 / 0.8, 2 / 9 / 0.8]);
    expectClose(other.elasticity, [0, 0]);
  });

  test("a report that may be wrong shows u as well: both scenarios answer to a cell of one", () => {
    // w = .5, u(yes) = .6: m(yes) = .5 + .3 = .8, m(no) = .3; L(a) = .2 x .3 + .8 x .8 = .7, L(b) = .6 x .3 + .4 x .8 = .5, p = 7/12
    // held: dL(a)/dtheta[a][yes] = m(yes) + .5 du = .8 + .25, dL(b) = .25, since dm/du = .5 at both levels and rows sum to 1
    // dp = p (1 - p) (1.05 / .7 - .25 / .5) = 35/144; into "yes" from "no": dL(a) = (.8 - .3) + .25 - 0: du(no) is not in the reports
    const held = (35 / 144) * (1.05 / 0.7 - 0.25 / 0.5);
    const slope = (35 / 144) * (0.75 / 0.7 - 0.25 / 0.5);
    const own = find(still([level("f", 0, "yes", 0.5)]), { kind: "level", indicator: "tone", scenario: 0, level: 1 });
    expectClose(own.elasticity, [0.8 * held, -0.8 * held]);
    expectClose(own.slope, [slope, -slope]);
  });

  test("the prior: p = x .8 / (x .8 + (1 - x) .4), dp/dx = .32 / .36", () => {
    const prior = find(still([yes]), { kind: "prior", scenario: 0 });
    expectClose(prior.slope, [0.32 / 0.36, -0.32 / 0.36]);
    expectClose(prior.elasticity, [0.16 / 0.36, -0.16 / 0.36]);
  });

  test("silence: ten quiet days, p = 1 / (1 + e^-1); an event on the tenth adds its own", () => {
    const p = 1 / (1 + Math.exp(-1));
    const quiet = find({ ...still([]), asOf: 10 }, { kind: "rate", indicator: "calls", scenario: 0 });
    expectClose(quiet.slope, [-10 * p * (1 - p), 10 * p * (1 - p)]);
    expectClose(quiet.elasticity, [-p * (1 - p), p * (1 - p)]);
    const q = 0.1 / (0.1 + 0.2 * Math.exp(-1));
    const heard = { ...still([event("e", 10, 1, "calls")]), asOf: 10 };
    const loud = find(heard, { kind: "rate", indicator: "calls", scenario: 0 });
    // 1 / .1 from the event, -10 days from the silence: they cancel
    expectClose(loud.slope, [0, 0]);
    const other = find(heard, { kind: "rate", indicator: "calls", scenario: 1 });
    expectClose(other.slope, [-q * (1 - q) * (1 / 0.2 - 10), q * (1 - q) * (1 / 0.2 - 10)]);
  });

  test("a weight of a half moves half as far", () => {
    const input = still([yes]);
    const half = { ...input, indicators: input.indicators.map((k) => ({ ...k, weight: 0.5 })) };
    const p = Math.SQRT2 / (1 + Math.SQRT2);
    const own = find(half, { kind: "level", indicator: "tone", scenario: 0, level: 1 });
    expectClose(own.slope, [(0.5 * p * (1 - p)) / 0.8, (-0.5 * p * (1 - p)) / 0.8]);
  });
});

describe("what it covers", () => {
  const silentTone: CategoricalIndicator = { ...tone, id: "mood" };
  const unheard: RateIndicator = { ...alerts, id: "late", monitored: { from: 80, to: 90 } };

  test("every cell, every rate, every prior between 0 and 1, in the order of the model", () => {
    const cells = slopesOf(sample()).map(({ cell }) => cell);
    expect(cells.slice(0, 4)).toEqual([
      { kind: "level", indicator: "tone", scenario: 0, level: 0 },
      { kind: "level", indicator: "tone", scenario: 0, level: 1 },
      { kind: "level", indicator: "tone", scenario: 0, level: 2 },
      { kind: "level", indicator: "tone", scenario: 1, level: 0 },
    ]);
    expect(cells.slice(9)).toEqual([
      { kind: "rate", indicator: "alerts", scenario: 0 },
      { kind: "rate", indicator: "alerts", scenario: 1 },
      { kind: "rate", indicator: "alerts", scenario: 2 },
      { kind: "prior", scenario: 0 },
      { kind: "prior", scenario: 1 },
      { kind: "prior", scenario: 2 },
    ]);
    const withZero = slopesOf(sample({ priors: [0.6, 0.4, 0] })).filter(({ cell }) => cell.kind === "prior");
    expect(withZero.map(({ cell }) => cell.scenario)).toEqual([0, 1]);
  });

  test("a table that no finding reads and a watch that has not begun have slopes of 0", () => {
    const input = sample({ indicators: [tone, alerts, silentTone, unheard] });
    const unread = slopesOf(input).filter(
      ({ cell }) => cell.kind !== "prior" && (cell.indicator === "mood" || cell.indicator === "late"),
    );
    expect(unread).toHaveLength(12);
    for (const { slope, elasticity } of unread) {
      expectClose(slope, [0, 0, 0], 0);
      expectClose(elasticity, [0, 0, 0], 0);
    }
  });

  test("an indicator switched off has none, and a finding after asOf has no say", () => {
    const off = slopesOf(sample({ indicators: [{ ...tone, weight: 0 }, alerts] }));
    for (const { slope } of off.slice(0, 9)) expectClose(slope, [0, 0, 0], 0);
    const early = sample({ asOf: 20 });
    const cut = { ...early, findings: early.findings.filter(({ at }) => at <= 20) };
    expect(slopesOf(early)).toEqual(slopesOf(cut));
  });

  test("a number of 0 that excludes a scenario is named, once for each finding", () => {
    const proof = {
      ...tone,
      likelihood: [
        [0.6, 0.4, 0],
        [0.2, 0.5, 0.3],
        [0.1, 0.2, 0.7],
      ],
    };
    const findings = [level("a", 5, "high", 1), level("b", 9, "high", 1), level("c", 9, "low", 0.5)];
    const named = slopesOf(sample({ indicators: [proof, alerts], findings })).filter(({ excluding }) => excluding > 0);
    expect(named.map(({ cell, excluding, value }) => ({ cell, excluding, value }))).toEqual([
      { cell: { kind: "level", indicator: "tone", scenario: 0, level: 2 }, excluding: 2, value: 0 },
    ]);
    const never = { ...alerts, ratePerDay: [0, 0.05, 0.01] };
    const events = slopesOf(sample({ indicators: [tone, never], findings: [event("b", 12, 1)] }));
    expect(events.filter(({ excluding }) => excluding > 0).map(({ cell }) => cell)).toEqual([
      { kind: "rate", indicator: "alerts", scenario: 0 },
    ]);
  });

  test("a cell of 1 takes evenly from the others, a single level can take from none", () => {
    const sure = {
      ...tone,
      likelihood: [
        [1, 0, 0],
        [0.2, 0.5, 0.3],
        [0.1, 0.2, 0.7],
      ],
    };
    const input = sample({ indicators: [sure, alerts], findings: [level("c", 12, "low", 0.5)] });
    const step = 1e-6;
    const less = { ...sure, likelihood: [[1 - step, step / 2, step / 2], ...sure.likelihood.slice(1)] };
    const moved = scoresOf({ ...input, indicators: [less, alerts] });
    const expected = scoresOf(input).map((p, k) => (p - moved[k]!) / step);
    expectClose(slopesOf(input)[0]!.slope, expected, 1e-5);
    const single: CategoricalIndicator = { ...tone, levels: ["low"], likelihood: [[1], [1], [1]] };
    const alone = slopesOf(sample({ indicators: [single, alerts], findings: [level("c", 12, "low", 0.5)] }));
    expectClose(alone[0]!.slope, [0, 0, 0], 0);
  });

  test("nothing that it is given is changed", () => {
    const input = deepFreeze(sample());
    const assessment = assess(input);
    const before = current(assessment).p;
    sensitivity(assessment, input.findings);
    expect(current(assessment).p).toEqual(before);
    expect(sensitivity(assessment, input.findings)).toEqual(sensitivity(assessment, input.findings));
  });
});
