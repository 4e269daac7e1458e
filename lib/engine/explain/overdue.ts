import type { ScoringFinding } from "@/lib/domain/scoring-input";
import type { Assessment } from "../assessment";
import { current } from "../filter/current";
import { findIndicator } from "../model/find-indicator";
import { MOST_DAYS } from "../model/limits";
import type { IndicatorModel } from "../model/model";
import { refuse } from "../model/refuse";

/** So many intervals make a habit; fewer say nothing of an indicator that was never given one. */
const FEWEST_INTERVALS = 2;

export interface Overdue {
  readonly indicator: string;
  /** Day of the last reading up to asOf; null when there was none. */
  readonly lastAt: number | null;
  /** Days since then, or since day 0 or the opening of the watch. */
  readonly silentDays: number;
  readonly expectedDays: number;
  /** Where the expectation comes from: the caller, the rates of the model, or the indicator's own record. */
  readonly basis: "given" | "rates" | "record";
  /** silentDays / expectedDays; above 1 it is overdue. */
  readonly ratio: number;
}

/**
 * How long each indicator has been without a reading, against how often one is expected.
 *
 * Formula: ratio = (asOf - last reading) / expected interval. Expected: what the caller gives; else 1 / (p . lambda) for a rate
 * indicator; else the median interval between the days of its record, from two intervals on.
 * A rate indicator passes ratio 1 by chance in e^-1 of the cases, 3 in one of twenty: that silence is evidence already counted.
 * @param assessment assess(input)
 * @param findings those of the input
 * @param givenDays expected interval by indicator, days, > 0
 * @returns indicators with an expectation, largest ratio first (equal ones in the order of the model); rate indicators that are not
 *   watched at asOf, indicators of weight 0 and those without any expectation are left out
 * @throws DomainError `invalid-input` for a given interval that is not above 0 or above 1e12 days, `unknown-indicator` for one of an
 *   indicator that the model does not have
 * Source: method 1, silence; the median as in Tukey, Exploratory Data Analysis (1977).
 * @example overdue(assessment, input.findings, new Map([["tone", 14]])).filter(({ ratio }) => ratio > 1)
 */
export function overdue(
  assessment: Assessment,
  findings: readonly ScoringFinding[],
  givenDays: ReadonlyMap<string, number> = new Map(),
): Overdue[] {
  for (const [id, days] of givenDays) {
    findIndicator(assessment.model, id);
    if (!(days > 0 && days <= MOST_DAYS))
      refuse("invalid-input", "givenDays", `be above 0 and at most ${MOST_DAYS}, it is ${days}`, { indicator: id });
  }
  const list: Overdue[] = [];
  for (const indicator of assessment.model.indicators.values()) {
    const { id } = indicator;
    if (indicator.weight === 0 || !isWatched(indicator, assessment.asOf)) continue;
    const days = readingDays(findings, id, assessment.asOf);
    const expected = expectation(assessment, indicator, days, givenDays.get(id));
    if (expected === null) continue;
    const lastAt = days.at(-1) ?? null;
    const opened = indicator.kind === "rate" ? Math.max(0, indicator.from) : 0;
    const silentDays = assessment.asOf - (lastAt ?? opened);
    list.push({ indicator: id, lastAt, silentDays, ...expected, ratio: silentDays / expected.expectedDays });
  }
  return list.toSorted((a, b) => b.ratio - a.ratio);
}

function isWatched(indicator: IndicatorModel, asOf: number): boolean {
  return indicator.kind === "categorical" || (indicator.from <= asOf && asOf <= indicator.to);
}

/** Distinct days with a reading up to asOf, rising. */
function readingDays(findings: readonly ScoringFinding[], indicator: string, asOf: number): number[] {
  const days = findings.filter((finding) => finding.indicator === indicator && finding.at <= asOf).map(({ at }) => at);
  return Array.from(new Set(days)).sort((a, b) => a - b);
}

function expectation(
  assessment: Assessment,
  indicator: IndicatorModel,
  days: readonly number[],
  given: number | undefined,
): Pick<Overdue, "expectedDays" | "basis"> | null {
  if (given !== undefined) return { expectedDays: given, basis: "given" };
  if (indicator.kind === "rate") {
    const rate = current(assessment).p.reduce((sum, chance, s) => sum + chance * indicator.ratePerDay[s]!, 0);
    return 1 / rate <= MOST_DAYS ? { expectedDays: 1 / rate, basis: "rates" } : null;
  }
  const intervals = days.slice(1).map((day, i) => day - days[i]!);
  return intervals.length < FEWEST_INTERVALS ? null : { expectedDays: median(intervals), basis: "record" };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}
