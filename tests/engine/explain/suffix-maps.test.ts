import { describe, expect, test } from "vitest";
import { DomainError } from "@/lib/domain/errors";
import type { CategoricalIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";
import { HalfLifeSuffix } from "@/lib/engine/explain/half-life-suffix";
import { type LeaveOneOut, leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { suffixMaps } from "@/lib/engine/explain/suffix-maps";
import { BackwardWalk } from "@/lib/engine/filter/backward-walk";
import { current } from "@/lib/engine/filter/current";
import { stateAt } from "@/lib/engine/filter/state-at";
import { generatorOf } from "../../support/brute-force";
import { holds, must, near, nearChances } from "../../support/holds";
import { extremeModel, longModel, randomModel, wildModel } from "../../support/random-models";
import type { SeededRandom } from "../../support/seeded-random";
import { refusal } from "../refusals";
import { alerts, cycle, event, expectClose, level, sample, sum, tone } from "../sample-models";

const idsOf = (input: ScoringInput) => input.findings.map(({ id }) => id);
/** The same chain given as a generator: its suffix maps are walked, column by column and in logs. */
const asPathways = (input: ScoringInput): ScoringInput => ({
  ...input,
  dynamics: { kind: "generator", generator: generatorOf(input) },
});
const withMemory = (make: (random: SeededRandom) => ScoringInput) => (random: SeededRandom) => ({
  ...make(random),
  dynamics: { kind: "half-life", halfLifeDays: 2 ** random.between(-1, 11) } as const,
});

function mustAgree(actual: LeaveOneOut, expected: LeaveOneOut): void {
  must(actual.finding === expected.finding, `${actual.finding} is ${expected.finding}`);
  nearChances(actual.without, expected.without, `without ${actual.finding}, scenario`);
  near(actual.contribution, expected.contribution, 2e-12, `contribution of ${actual.finding}, scenario`);
  const log = expected.logEvidenceWithout;
  near([actual.logEvidenceWithout], [log], 1e-11, `log evidence without ${actual.finding}`);
}

/** Undefined when no scenario allows the evidence, so that there is nothing to explain. */
function possible(input: ScoringInput): Assessment | undefined {
  try {
    return assess(input);
  } catch (error) {
    if (error instanceof DomainError && error.code === "impossible-evidence") return undefined;
    throw error;
  }
}

describe("one matrix for the half-life says the same as columns walked in logs", () => {
  const agree = (input: ScoringInput) => {
    const assessment = possible(input);
    if (assessment === undefined) return;
    must(suffixMaps(assessment) instanceof HalfLifeSuffix, "the half-life has maps of its own");
    const walked = leaveOneOut(assess(asPathways(input)), idsOf(input));
    for (const [i, answer] of leaveOneOut(assessment, idsOf(input)).entries()) mustAgree(answer, walked[i]!);
  };
  holds("in usual models", 400, agree, withMemory(randomModel));
  holds("with zeros, proofs and windows of any length", 400, agree, withMemory(wildModel));
  holds("in long records", 30, agree, withMemory(longModel));
  holds("at the ends of the number range", 300, agree, extremeModel);
});

/** ln of what a state leaves in each scenario at asOf, by one column of the chain for each, walked back in one go. */
function leftBehind(assessment: Assessment, t: number, state: Float64Array): number[] {
  return assessment.scenarioIds.map((_, s) => {
    const walk = new BackwardWalk(assessment, assessment.chain.column(s));
    walk.to(t);
    return walk.isEmpty ? Number.NEGATIVE_INFINITY : walk.log.value + assessment.chain.inner(state, walk.column);
  });
}

describe("where any state ends at asOf", () => {
  const follow = (input: ScoringInput, random: SeededRandom) => {
    const assessment = possible(input);
    if (assessment === undefined) return;
    const { chain, asOf } = assessment;
    const maps = suffixMaps(assessment);
    const ends = new Float64Array(chain.size);
    const days = [asOf, ...idsOf(input).map(() => random.between(0, asOf)), ...assessment.evidence.times, 0];
    for (const t of days.sort((a, b) => b - a)) {
      maps.to(t);
      const shares = (state: Float64Array, expected: readonly number[], log: number, what: string) => {
        const told = maps.ends(state, ends) + Math.log(sum(ends));
        near([told], [log], 1e-11, `log of what is left of ${what} of day ${t}`);
        const left = Array.from(ends, (end) => end / sum(ends));
        nearChances(left, expected, `share of ${what} of day ${t}, scenario`);
      };
      const prior = chain.start();
      const logs = leftBehind(assessment, t, prior);
      const log = logSum(logs);
      if (log > Number.NEGATIVE_INFINITY) {
        const chances = logs.map((end) => Math.exp(end - log));
        shares(prior, chances, log, "the prior");
      }
      const now = current(assessment);
      const { state, logEvidence } = stateAt(assessment, t, assessment.evidence.instantsUpTo(t));
      shares(state, now.p, now.logEvidence - logEvidence, "the filter");
    }
  };
  holds("is the product with each column, with memory", 200, follow, withMemory(wildModel));
  holds("is the product with each column, at the ends of the number range", 200, follow, extremeModel);
  holds("is the product with each column, whatever the chain", 200, follow, wildModel);
});

describe("leaving one out", () => {
  holds(
    "is the filter of the record without it, whatever the pathways",
    300,
    (input) => {
      const assessment = possible(input);
      if (assessment === undefined) return;
      for (const answer of leaveOneOut(assessment, idsOf(input))) {
        const rest = current(assess({ ...input, findings: input.findings.filter(({ id }) => id !== answer.finding) }));
        nearChances(answer.without, rest.p, `without ${answer.finding}, scenario`);
        near([answer.logEvidenceWithout], [rest.logEvidence], 1e-11, "log evidence");
      }
    },
    wildModel,
  );
  holds(
    "gives the same bits in whatever order, together or alone, once or twice",
    150,
    (input, random) => {
      const assessment = assess(input);
      const answers = new Map(leaveOneOut(assessment, idsOf(input)).map((answer) => [answer.finding, answer]));
      const ids = idsOf(input);
      for (const asked of [ids.toReversed(), random.shuffled([...ids, ...ids]), ...ids.map((id) => [id]), []]) {
        const expected = asked.map((id) => answers.get(id));
        must(JSON.stringify(leaveOneOut(assessment, asked)) === JSON.stringify(expected), `${asked} say the same`);
      }
    },
    randomModel,
  );

  const findings = [level("__proto__", 0, "high", 1), level("b", 0, "low", 0.5), event("c", 0, 1)];
  const late = level("late", 9, "low");
  const model = sample({ findings: [...findings, late], asOf: 0 });
  test.each([
    ["memory", undefined],
    ["pathways", cycle],
  ])("by hand: three at one instant are two without it, with %s", (_, generator) => {
    const assessment = assess({ ...model, ...(generator && { dynamics: { kind: "generator", generator } as const }) });
    // Priors times high 0.1, 0.3, 0.7; low 0.5 theta + 0.5 * 0.38; events 0.2, 0.05, 0.01 a day.
    const weights = [
      [0.1, 0.3, 0.7],
      [0.49, 0.29, 0.24],
      [0.2, 0.05, 0.01],
    ];
    const masses = (rows: readonly number[][]) =>
      [0.5, 0.3, 0.2].map((p, s) => rows.reduce((m, row) => m * row[s]!, p));
    const all = masses(weights);
    leaveOneOut(assessment, ["__proto__", "b", "c"]).forEach((answer, i) => {
      const rest = masses(weights.toSpliced(i, 1));
      const without = rest.map((mass) => mass / sum(rest));
      expectClose(answer.without, without, 1e-14);
      const moved = all.map((mass, s) => mass / sum(all) - without[s]!);
      expectClose(answer.contribution, moved, 1e-14);
      expect(answer.logEvidenceWithout).toBeCloseTo(Math.log(sum(rest)), 13);
      expect(sum(answer.contribution)).toBeCloseTo(0, 15);
    });
  });
  test("a finding after asOf contributes exactly nothing, asked among others or alone", () => {
    const assessment = assess(model);
    const { p, logEvidence } = current(assessment);
    const nothing = { finding: "late", without: p, contribution: [0, 0, 0], logEvidenceWithout: logEvidence };
    expect(leaveOneOut(assessment, ["late"])).toEqual([nothing]);
    const [b, first, again, c] = leaveOneOut(assessment, ["b", "late", "late", "c"]);
    expect([first, again]).toEqual([nothing, nothing]);
    expect([b, c]).toEqual(leaveOneOut(assessment, ["b", "c"]));
  });
  test("an id that no finding has is refused, wherever it stands", () => {
    const assessment = assess(model);
    for (const asked of [["constructor"], ["b", "constructor"], ["late", "constructor", "b"]]) {
      const error = refusal(() => leaveOneOut(assessment, asked));
      expect([error.code, error.message]).toEqual(["invalid-input", expect.stringMatching(/"constructor" is not/)]);
    }
  });
  test("what a proof has ruled out comes back without it, and through a watch that opens and closes between", () => {
    const sure: CategoricalIndicator = {
      ...tone,
      id: "sure",
      likelihood: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0.5, 0.5],
      ],
    };
    const watch = { ...alerts, monitored: { from: 3, to: 6 } };
    const record = [level("x", 2, "low", 1, "sure"), level("y", 2, "low", 0.9), level("z", 7, "high", 0.9)];
    const input = sample({ indicators: [tone, sure, watch], findings: record, asOf: 8 });
    expect(current(assess({ ...input, asOf: 2 })).p).toEqual([1, 0, 0]);
    const [x, y] = leaveOneOut(assess(input), ["x", "y"]);
    expect(Math.min(...x!.without)).toBeGreaterThan(0.05);
    for (const [answer, left] of [
      [x!, record.slice(1)],
      [y!, record.toSpliced(1, 1)],
    ] as const) {
      expectClose(answer.without, current(assess({ ...input, findings: left })).p, 1e-14);
    }
    // The second proof says nothing new where the first has said it.
    const twice = assess({ ...input, findings: [...record, level("x2", 2, "low", 1, "sure")] });
    expectClose(leaveOneOut(twice, ["x2"])[0]!.contribution, [0, 0, 0], 1e-15);
  });
});

function logSum(logs: readonly number[]): number {
  const top = Math.max(...logs);
  return top + Math.log(sum(logs.map((log) => Math.exp(log - top))));
}
