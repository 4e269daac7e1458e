import { refuse } from "../model/refuse";

/** The forecasts that need no skill, each with its function in baseline-forecasts. */
export const baselineNames = ["uniform", "prior", "persistence", "climatology"] as const;
export type BaselineName = (typeof baselineNames)[number];

/** One forecast, what came of it, and what the baselines said at the same time. */
export interface ComparedForecast {
  readonly p: readonly number[];
  readonly outcome: number;
  readonly baselines: Readonly<Partial<Record<BaselineName, readonly number[]>>>;
}

export interface SkillRow {
  readonly baseline: BaselineName;
  /** Cases in which this baseline said something; both means are over them. */
  readonly count: number;
  readonly score: number;
  readonly baselineScore: number;
  /** Null when both scores are infinite: then neither saves anything of the other. */
  readonly skill: number | null;
}

/**
 * The share of a baseline's penalty that a forecast saves.
 *
 * Formula: 1 - score / reference.
 * @param score >= 0, a mean of a score whose best value is 0
 * @param reference >= 0, the same score of the baseline over the same cases; may be Infinity
 * @returns -Infinity to 1; 1 is perfect, 0 no better than the baseline, below 0 worse; against a perfect baseline 0 when as good and
 *   -Infinity otherwise
 * @throws DomainError `invalid-input` for a score or a reference that is no number or below 0, or when both are infinite
 * Source: Murphy, Mon. Weather Rev. 116 (1988) 2417-2424.
 * @example skill(0.15, 0.2) // 0.25
 */
export function skill(score: number, reference: number): number {
  if (!(score >= 0 && reference >= 0))
    refuse("invalid-input", "score", `be 0 or more, it is ${score} against ${reference}`);
  if (score === Number.POSITIVE_INFINITY && reference === Number.POSITIVE_INFINITY)
    refuse("invalid-input", "score", "be finite where the reference is infinite, neither is");
  if (reference === 0) return score === 0 ? 0 : Number.NEGATIVE_INFINITY;
  return 1 - score / reference;
}

/**
 * How much better forecasts were than the baselines.
 *
 * Formula: for each baseline skill(mean score, mean score of the baseline) over the cases in which it said something.
 * @param cases forecasts with their outcomes and baselines
 * @param score of one forecast, 0 at best, lower is better: multiBrier, logScore, rankedProbabilityScore
 * @returns one row a baseline that said something, in the order of baselineNames; rows with different counts are over different cases
 * @throws DomainError as the score does, and `invalid-input` for a score below 0 or that is no number
 * Source: Murphy, Mon. Weather Rev. 116 (1988) 2417-2424.
 * @example skillAgainst([{ p: [0.8, 0.2], outcome: 0, baselines: { uniform: [0.5, 0.5] } }], (p, o) => (1 - p[o]) ** 2)[0]?.skill // 0.84
 */
export function skillAgainst(
  cases: readonly ComparedForecast[],
  score: (p: readonly number[], outcome: number) => number,
): SkillRow[] {
  return baselineNames.flatMap((baseline) => {
    let own = 0;
    let theirs = 0;
    let count = 0;
    for (const { p, outcome, baselines } of cases) {
      const said = baselines[baseline];
      if (said === undefined) continue;
      own += score(p, outcome);
      theirs += score(said, outcome);
      count++;
    }
    if (count === 0) return [];
    return [
      {
        baseline,
        count,
        score: own / count,
        baselineScore: theirs / count,
        skill: isHopeless(own) && isHopeless(theirs) ? null : skill(own / count, theirs / count),
      },
    ];
  });
}

function isHopeless(score: number): boolean {
  return score === Number.POSITIVE_INFINITY;
}
