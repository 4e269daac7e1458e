import { daysBetween } from "@/lib/domain/calendar";
import type { CaseFile } from "@/lib/domain/case-file";
import type { ScoringIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { caseMark } from "./case-mark";

/** Everything that bands are computed from; plain JSON, so that it can go from the server through the page to a worker. */
export interface BandsWork {
  /** Which state of the case it was made from. */
  readonly mark: string;
  readonly input: ScoringInput;
  readonly kappa: number;
  /** Indicators with a kappa of their own. */
  readonly kappaOf: readonly (readonly [indicator: string, kappa: number])[];
  readonly draws: number;
  readonly shares: readonly number[];
  readonly times: readonly number[];
}

const DRAWS = 400;
/** The band of 80 %. */
const SHARES = [0.1, 0.9];

/**
 * The bands of a case at some days since its start. Days after the as-of day are projected: nothing new is learned there, silence
 * included, so every watch ends on the as-of day.
 */
export function bandsWork(file: CaseFile, times: readonly number[]): BandsWork {
  const { kappa, start, indicators } = file.model;
  const input = toScoringInput(file);
  const asOf = daysBetween(start, file.cut.until);
  const begun = input.indicators.flatMap((indicator) => endedBy(indicator, asOf));
  const ids = new Set(begun.map(({ id }) => id));
  return {
    mark: caseMark(file),
    input: {
      ...input,
      indicators: begun,
      findings: input.findings.filter(({ at }) => at <= asOf),
      asOf: Math.max(asOf, ...times),
    },
    kappa,
    kappaOf: indicators.flatMap(({ id, kappa: own }) =>
      own === undefined || !ids.has(id) ? [] : [[id, own] as const],
    ),
    draws: DRAWS,
    shares: SHARES,
    times,
  };
}

/** The indicator with its watch closed on a day at the latest; none when the watch had not begun by then. */
function endedBy(indicator: ScoringIndicator, asOf: number): ScoringIndicator[] {
  if (indicator.kind === "categorical") return [indicator];
  const { from, to } = indicator.monitored;
  return from > asOf ? [] : [{ ...indicator, monitored: { from, to: Math.min(to, asOf) } }];
}
