// Everything the engine says about an input, refusals included, as one nested value.
import { DomainError } from "@/lib/domain/errors";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";
import { decompose } from "@/lib/engine/explain/decompose";
import { informationGain } from "@/lib/engine/explain/information-gain";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { overdue } from "@/lib/engine/explain/overdue";
import { robustness } from "@/lib/engine/explain/robustness";
import { shapleySteps } from "@/lib/engine/explain/shapley-steps";
import { smallestFlip } from "@/lib/engine/explain/smallest-flip";
import { watchList } from "@/lib/engine/explain/watch-list";
import { whatWouldLead } from "@/lib/engine/explain/what-would-lead";
import { withoutFindings } from "@/lib/engine/explain/without-findings";
import { current } from "@/lib/engine/filter/current";
import { filteredBefore } from "@/lib/engine/filter/filtered-before";
import { smoothedTrajectory } from "@/lib/engine/filter/smoothed-trajectory";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { bands, drawnCredences } from "@/lib/engine/forecast/bands";
import { countDistribution } from "@/lib/engine/forecast/count-distribution";
import { countQuantile } from "@/lib/engine/forecast/count-quantile";
import { evidenceFan } from "@/lib/engine/forecast/evidence-fan";
import { project } from "@/lib/engine/forecast/project";
import { questionProbability } from "@/lib/engine/forecast/question-probability";
import { learn } from "@/lib/engine/learn/learn";
import { propose } from "@/lib/engine/learn/propose";
import { checkModel } from "@/lib/engine/model/check-model";
import { logScore } from "@/lib/engine/score/log-score";
import { multiBrier } from "@/lib/engine/score/multi-brier";
import { rankedProbabilityScore } from "@/lib/engine/score/ranked-probability-score";
import { parseGoldenCase } from "@/lib/exchange/golden-case";
import { goldenExpected } from "@/lib/exchange/golden-expected";

const HORIZONS = [0, 1, 7, 30.5, 180];
const SHARES = [0.1, 0.5, 0.9];

/** The answer, or the refusal: code, words and what is named beside them. */
export function saidOrRefused(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    if (error instanceof DomainError) return { refused: error.code, message: error.message, detail: error.detail };
    throw error;
  }
}

/** What a golden file asks, answered in its own form. */
export function goldenSaid(value: unknown): unknown {
  return saidOrRefused(() => goldenExpected(parseGoldenCase(value)));
}

/** `draws` and `steps` of learning are what costs time; 0 leaves bands, fan and learning out. */
export function everythingSaid(input: ScoringInput, draws = 20): unknown {
  return {
    model: checkModel(input),
    record: saidOrRefused(() => recordSaid(assess(input), input)),
    ...(draws > 0 && { doubt: saidOrRefused(() => doubtSaid(input, draws)) }),
  };
}

function recordSaid(assessment: Assessment, input: ScoringInput): unknown {
  const { asOf, instants, model, scenarioIds } = assessment;
  const quarters = [0, asOf / 4, asOf / 2, (3 * asOf) / 4, asOf];
  const days = [...new Set([...quarters, ...instants.slice(0, 40).map(({ at }) => at)])];
  const ids = instants.flatMap(({ findings }) => findings).slice(0, 60);
  const middle = Math.min(asOf, instants[Math.floor(instants.length / 2)]?.at ?? 0);
  const { p } = current(assessment);
  return {
    instants,
    now: current(assessment),
    filtered: trajectory(assessment, days),
    before: days.map((t) => filteredBefore(assessment, t)),
    smoothed: smoothedTrajectory(assessment, days),
    without: leaveOneOut(assessment, ids),
    withoutSome: ids.length > 1 ? saidOrRefused(() => current(withoutFindings(assessment, ids.slice(0, 2)))) : null,
    steps: [decompose(assessment, 0, asOf, { split: true }), decompose(assessment, middle, asOf)],
    shares: shapleySteps(assessment, 0, asOf),
    gains: [...model.indicators.values()].map((indicator) =>
      indicator.kind === "categorical" ? informationGain(assessment, indicator.id, 0.7) : null,
    ),
    watch: watchList(assessment, { reliability: 0.7, days: 14 }),
    overdue: overdue(assessment, input.findings),
    flip: smallestFlip(assessment, { exactUpTo: 2, visits: 2000 }),
    ways: scenarioIds.map((id) => whatWouldLead(assessment, id, { reliability: 0.7, days: 14 })),
    robust: saidOrRefused(() =>
      robustness(assessment, input, { groups: [{ id: "all", findings: ids }], priorShare: 0.5 }),
    ),
    ahead: HORIZONS.map((h) => project(assessment, h)),
    question: HORIZONS.map((h) =>
      questionProbability(
        assessment,
        scenarioIds.map((_, s) => 0.003 * s),
        h,
      ),
    ),
    counts: [...model.indicators.values()].map((indicator) =>
      indicator.kind === "rate" ? saidOrRefused(() => countsSaid(assessment, indicator.id)) : null,
    ),
    scores: scenarioIds.map((_, s) => [multiBrier(p, s), logScore(p, s), rankedProbabilityScore(p, s)]),
  };
}

function countsSaid(assessment: Assessment, indicator: string): unknown {
  const law = countDistribution(assessment, indicator, 9.5);
  return { law, quantiles: SHARES.map((share) => countQuantile(law.pmf, share)) };
}

function doubtSaid(input: ScoringInput, draws: number): unknown {
  const times = [0, input.asOf / 3, input.asOf];
  return {
    bands: saidOrRefused(() => bands(input, { kappa: 12, draws, shares: SHARES, times })),
    drawn: saidOrRefused(() => drawnCredences(input, { kappa: 0.5, draws: 5, shares: [], times })),
    fan: saidOrRefused(() => evidenceFan(input, { paths: draws, shares: SHARES, horizons: [3, 20] })),
    learned: saidOrRefused(() => learned(input)),
    proposed: saidOrRefused(() => propose(input, { kappa: 4 })),
  };
}

function learned(input: ScoringInput): unknown {
  const { first, oneStep, converged, objective, settled } = learn(input, { kappa: 4 });
  return { first, oneStep, converged, objective, settled };
}
