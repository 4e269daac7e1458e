import type { Assessment } from "@/lib/engine/assessment";
import { current } from "@/lib/engine/filter/current";
import { ln } from "@/lib/engine/math/logarithm";

/** One line of the table; K numbers in nats, against the average scenario. −Infinity: the scenario is ruled out. */
export interface RatioRow {
  readonly logRatio: readonly number[];
  /** Spread of the row: its standard deviation, weighted by the prior; Infinity when it rules a possible scenario out. */
  readonly diagnosticity: number;
}
export interface FindingRatio extends RatioRow {
  readonly id: string;
  /** Days since the start. */
  readonly at: number;
}
export interface SilenceRatio extends RatioRow {
  readonly indicator: string;
  /** Days watched up to the as-of day. */
  readonly days: number;
}

/**
 * Each scenario's score as a sum: the log of the prior, of every finding's likelihood, of all silence, and what memory moved, each
 * against the average scenario. For every scenario in `adds` the column is exact.
 */
export interface LogScoreTable {
  /** In the order of time, then of ids. */
  readonly findings: readonly FindingRatio[];
  readonly silence: readonly SilenceRatio[];
  readonly prior: RatioRow;
  readonly allFindings: RatioRow;
  readonly allSilence: RatioRow;
  readonly memory: RatioRow;
  readonly score: RatioRow;
  /** False for a scenario that a zero of the model excludes somewhere: the log of 0 has no sum. */
  readonly adds: readonly boolean[];
}

/**
 * Between findings the log score of a scenario moves by −rate × days of watched silence and by memory, and by nothing else:
 * d ln p = (pQ / p − rate + what all scenarios share) dt. So memory is what is left of the whole way.
 */
export function logScoreTable(assessment: Assessment): LogScoreTable {
  const { model, evidence } = assessment;
  const { size } = model;
  const prior = Array.from(model.prior, ln);
  const score = Array.from(current(assessment).p, ln);
  const silences = silenceLogs(assessment);
  const allFindings = new Array<number>(size).fill(0);
  for (const row of evidence.findingRow)
    for (let s = 0; s < size; s += 1)
      allFindings[s] = (allFindings[s] ?? 0) + (evidence.rows.logs[row * size + s] ?? 0);
  const allSilence = prior.map((_, s) => silences.reduce((sum, one) => sum + (one.logs[s] ?? 0), 0));
  const adds = prior.map((log, s) => [log, score[s], allFindings[s]].every((value) => Number.isFinite(value)));
  const memory = score.map((log, s) =>
    adds[s] ? log - (prior[s] ?? 0) - (allFindings[s] ?? 0) - (allSilence[s] ?? 0) : Number.NaN,
  );
  const line = (logs: readonly number[]) => ratioRow(logs, model.prior, adds);
  return {
    findings: findingRatios(assessment, line),
    silence: silences.map(({ indicator, days, logs }) => ({ indicator, days, ...line(logs) })),
    prior: line(prior),
    allFindings: line(allFindings),
    allSilence: line(allSilence),
    memory: line(memory),
    score: line(score),
    adds,
  };
}

function findingRatios(
  { model, evidence }: Assessment,
  line: (logs: readonly number[]) => RatioRow,
): readonly FindingRatio[] {
  const { size } = model;
  const known = new Map<number, RatioRow>();
  const ids = evidence.findingIds;
  let instant = 0;
  return ids.map((id, place) => {
    while ((evidence.first[instant + 1] ?? ids.length) <= place) instant += 1;
    const row = evidence.findingRow[place] ?? 0;
    // equal findings share a row of the engine, so ten thousand findings are a few hundred lines
    const ratios = known.get(row) ?? line(Array.from(evidence.rows.logs.subarray(row * size, (row + 1) * size)));
    known.set(row, ratios);
    return { id, at: evidence.times[instant] ?? 0, ...ratios };
  });
}

/** What the silence of each rate indicator multiplies into the scores: −weight × rate × days watched. */
function silenceLogs({ model, asOf }: Assessment) {
  return [...model.indicators.values()].flatMap((indicator) => {
    if (indicator.kind !== "rate" || indicator.weight === 0) return [];
    const days = Math.min(indicator.to, asOf) - Math.max(indicator.from, 0);
    if (!(days > 0)) return [];
    return [
      {
        indicator: indicator.id,
        days,
        logs: Array.from(indicator.ratePerDay, (rate) => -indicator.weight * rate * days),
      },
    ];
  });
}

/** Several lines as one. */
export function sumOfRatios(rows: readonly RatioRow[], prior: ArrayLike<number>): RatioRow {
  const logRatio = Array.from(prior, (_, s) => rows.reduce((sum, row) => sum + (row.logRatio[s] ?? 0), 0));
  return { logRatio, diagnosticity: spread(logRatio, prior) };
}

/** Against the average of the scenarios whose columns add up; where there are none, of those that the line does not rule out. */
function ratioRow(logs: readonly number[], prior: ArrayLike<number>, adds: readonly boolean[]): RatioRow {
  const named = logs.filter((log, s) => adds[s] === true && Number.isFinite(log));
  const meant = named.length > 0 ? named : logs.filter(Number.isFinite);
  const average = meant.length === 0 ? 0 : meant.reduce((sum, log) => sum + log, 0) / meant.length;
  const logRatio = logs.map((log) => log - average);
  return { logRatio, diagnosticity: spread(logRatio, prior) };
}

function spread(logRatio: readonly number[], prior: ArrayLike<number>): number {
  let mass = 0;
  let mean = 0;
  let square = 0;
  for (const [s, value] of logRatio.entries()) {
    const weight = prior[s] ?? 0;
    if (weight === 0 || Number.isNaN(value)) continue;
    if (value === Number.NEGATIVE_INFINITY) return Number.POSITIVE_INFINITY;
    mass += weight;
    mean += weight * value;
    square += weight * value * value;
  }
  return mass === 0 ? 0 : Math.sqrt(Math.max(square / mass - (mean / mass) ** 2, 0));
}
