import { DomainError } from "@/lib/domain/errors";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";
import { type Decomposition, decompose } from "@/lib/engine/explain/decompose";
import { informationGain } from "@/lib/engine/explain/information-gain";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { current } from "@/lib/engine/filter/current";
import { smoothedTrajectory } from "@/lib/engine/filter/smoothed-trajectory";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { countDistribution } from "@/lib/engine/forecast/count-distribution";
import { countQuantile } from "@/lib/engine/forecast/count-quantile";
import { hazardFromChance } from "@/lib/engine/forecast/hazard-from-chance";
import { project } from "@/lib/engine/forecast/project";
import { questionProbability } from "@/lib/engine/forecast/question-probability";
import { binaryBrier } from "@/lib/engine/score/binary-brier";
import { countCrps } from "@/lib/engine/score/count-crps";
import { logScore } from "@/lib/engine/score/log-score";
import { multiBrier } from "@/lib/engine/score/multi-brier";
import { timeAveragedBrier } from "@/lib/engine/score/time-averaged-brier";
import { goldenBands } from "./golden-bands";
import type { GoldenCase, GoldenRequests } from "./golden-case";
import { goldenLearning } from "./golden-learning";
import type { GoldenScoresInput } from "./golden-schema";

const LISTED_COUNTS = 41;

/** Answers all that a golden case asks, in the form of its `expected`. Throws the DomainErrors of the engine. */
export function goldenExpected(golden: GoldenCase): object {
  return golden.kind === "scores"
    ? { scores: scoreAnswers(golden.requests) }
    : modelAnswers(golden.input, golden.requests);
}

function modelAnswers(input: ScoringInput, ask: GoldenRequests): object {
  const assessment = assess(input);
  const now = current(assessment);
  return {
    asOf: input.asOf,
    current: now.p,
    logEvidence: now.logEvidence,
    filtered: trajectory(assessment, ask.filterAt),
    ...asked("smoothed", ask.smoothAt, () => smoothedTrajectory(assessment, ask.smoothAt)),
    ...asked("leaveOneOut", ask.leaveOneOutOf, () => leaveOneOut(assessment, ask.leaveOneOutOf)),
    ...asked("decomposition", ask.decompose, () =>
      each("decompose", ask.decompose, ({ from, to, split }) => plainSteps(decompose(assessment, from, to, { split }))),
    ),
    ...asked("forecast", ask.forecastAhead, () =>
      each("forecastAhead", ask.forecastAhead, (h) => ({ h, p: project(assessment, h) })),
    ),
    ...asked("questions", ask.questions, () =>
      each("questions", ask.questions, (question) => questionAnswer(assessment, question)),
    ),
    ...asked("countForecast", ask.countForecasts, () =>
      each("countForecasts", ask.countForecasts, ({ indicator, horizonDays }) =>
        countAnswer(assessment, indicator, horizonDays),
      ),
    ),
    ...asked("informationGain", ask.informationGain, () =>
      each("informationGain", ask.informationGain, ({ indicator, reliability }) => ({
        indicator,
        reliability,
        bits: informationGain(assessment, indicator, reliability),
      })),
    ),
    ...(ask.learning && { learning: goldenLearning(input, ask.learning.kappa) }),
    ...(ask.bands && { bands: goldenBands(input, ask.bands.kappa, ask.bands.quantiles) }),
  };
}

/** Answers each of a list of requests; a refusal says which of them it is about. */
function each<T, A>(list: string, requests: readonly T[], answer: (request: T) => A): A[] {
  return requests.map((request, i) => {
    try {
      return answer(request);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw new DomainError(error.code, `${list}[${i}]: ${error.message}`, error.detail);
    }
  });
}

function asked(key: string, requests: readonly unknown[], answer: () => unknown): object {
  return requests.length > 0 ? { [key]: answer() } : {};
}

function plainSteps(decomposition: Decomposition): object {
  const steps = decomposition.steps.map((step) =>
    step.kind === "drift" && step.silence !== undefined ? { ...step, silence: Object.fromEntries(step.silence) } : step,
  );
  return { ...decomposition, steps };
}

function questionAnswer(assessment: Assessment, question: GoldenRequests["questions"][number]): object {
  const { id, chanceWithin, horizonDays } = question;
  const hazardPerDay =
    chanceWithin === undefined
      ? (question.hazardPerDay ?? [])
      : chanceWithin.given.map((chance) => hazardFromChance(chance, chanceWithin.days));
  const within = horizonDays.map((h) => ({ h, p: questionProbability(assessment, hazardPerDay, h) }));
  return { id, hazardPerDay, within };
}

function countAnswer(assessment: Assessment, indicator: string, horizonDays: number): object {
  const { pmf, mean } = countDistribution(assessment, indicator, horizonDays);
  const listed = Array.from({ length: LISTED_COUNTS }, (_, n) => pmf[n] ?? 0);
  const beyond40 = pmf.slice(LISTED_COUNTS).reduceRight((sum, chance) => sum + chance, 0);
  const quantiles = { p10: countQuantile(pmf, 0.1), p50: countQuantile(pmf, 0.5), p90: countQuantile(pmf, 0.9) };
  return { indicator, horizonDays, pmf: listed, beyond40, mean, quantiles };
}

function scoreAnswers(ask: GoldenScoresInput["scores"]): object {
  const { multiBrier: classes, binaryBrier: binary, logScore: logs, crps, timeAveragedBrier: standing } = ask;
  return {
    ...(classes && { multiBrier: each("scores.multiBrier", classes, ({ p, outcome }) => multiBrier(p, outcome)) }),
    ...(binary && { binaryBrier: each("scores.binaryBrier", binary, ({ p, o }) => binaryBrier(p, o)) }),
    ...(logs && { logScore: each("scores.logScore", logs, ({ p, outcome }) => written(logScore(p, outcome))) }),
    ...(crps && { crps: each("scores.crps", crps, ({ pmf, observed }) => countCrps(pmf, observed)) }),
    ...(standing && {
      timeAveragedBrier: each("scores.timeAveragedBrier", standing, ({ forecasts, until, outcome }) =>
        timeAveragedBrier(forecasts, until, outcome),
      ),
    }),
  };
}

/** JSON has no Infinity and would write null, which says nothing. */
function written(score: number): number | "Infinity" {
  return score === Number.POSITIVE_INFINITY ? "Infinity" : score;
}
