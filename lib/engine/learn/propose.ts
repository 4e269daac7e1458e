import type { ScoringInput } from "@/lib/domain/scoring-input";
import type { IndicatorModel } from "../model/model";
import { expectedCounts } from "./expected-counts";
import { type Learning, learn } from "./learn";
import type { Sureness } from "./sureness";

/** Smaller moves are not worth a person's time: points of probability, or share of a rate. */
const LEAST_MOVE = 0.005;
const LEAST_RATE_MOVE = 0.02;
const MOST_FINDINGS = 10;
const LEAST_SHARE = 0.005;

/** A cell of a table that the record speaks against, and what in the record does. */
export interface ProposedChange {
  readonly scenario: string;
  /** The level of the cell; absent for a rate. */
  readonly level?: string;
  /** Chance of the level, or events per day. */
  readonly before: number;
  readonly after: number;
  /** Expected number of readings (events) that fall on the cell. */
  readonly count: number;
  /** Levels: expected readings in the scenario. Rates: expected days in the scenario while watched. */
  readonly outOf: number;
  /** Findings that count most for the cell, largest first; a share of 1 is one sure reading. */
  readonly findings: readonly { readonly id: string; readonly share: number }[];
}

export interface ProposedTable {
  readonly indicator: string;
  readonly kind: "categorical" | "rate";
  /** The whole table as it would be: [scenario][level], or one row [scenario] of events per day. */
  readonly table: readonly (readonly number[])[];
  /** Only cells that move by at least half a point of probability, or 2 % of a rate; largest move first. */
  readonly changes: readonly ProposedChange[];
}

export interface Proposal {
  /** Indicators with at least one change, in the order of the model. */
  readonly tables: readonly ProposedTable[];
  /** Log posterior of the given and of the proposed tables, nats. */
  readonly objectiveBefore: number;
  readonly objectiveAfter: number;
  readonly settled: boolean;
}

/**
 * Tables that the record suggests, with the evidence for every change. Nothing is applied: a person reads it and decides.
 *
 * Formula: the converged tables of learn; counts are those under the converged tables.
 * @param input model, findings and the day to look from
 * @param sureness kappa: how many readings (events) the given rows (rates) are worth; larger: smaller proposals
 * @returns changed tables; none when the record has nothing to say
 * @throws DomainError as learn
 * Source: method 8.
 * @example propose(input, { kappa: 8 }).tables[0]?.changes[0]?.findings
 */
export function propose(input: ScoringInput, sureness: Sureness): Proposal {
  const learning = learn(input, sureness);
  const voices = new Map<string, { id: string; counts: Float64Array }[]>();
  const { counts, exposure } = expectedCounts(learning.assessment, input.findings, ({ id, indicator }, mine) => {
    const heard = voices.get(indicator) ?? [];
    voices.set(indicator, heard);
    heard.push({ id, counts: mine });
  });
  const tables = Array.from(learning.model.indicators.values(), (indicator) =>
    proposedTable(learning, indicator, counts.get(indicator.id)!, exposure.get(indicator.id), (cell) =>
      loudest(voices.get(indicator.id) ?? [], cell),
    ),
  );
  return {
    tables: tables.filter(({ changes }) => changes.length > 0),
    objectiveBefore: learning.objective[0]!,
    objectiveAfter: learning.objective.at(-1)!,
    settled: learning.settled,
  };
}

function proposedTable(
  learning: Learning,
  indicator: IndicatorModel,
  counts: Float64Array,
  exposure: Float64Array | undefined,
  findingsOf: (cell: number) => ProposedChange["findings"],
): ProposedTable {
  const { scenarioIds } = learning.model;
  const after = learning.converged.get(indicator.id)!;
  const before = indicator.kind === "rate" ? indicator.ratePerDay : indicator.likelihood;
  const levels = indicator.kind === "rate" ? [] : [...indicator.levels.keys()];
  const width = Math.max(1, levels.length);
  const changes: ProposedChange[] = [];
  after.forEach((value, cell) => {
    if (!isWorthSaying(indicator.kind, before[cell]!, value)) return;
    const s = Math.floor(cell / width);
    const level = levels[cell % width];
    const readings = counts.subarray(s * width, (s + 1) * width).reduce((sum, count) => sum + count, 0);
    changes.push({
      scenario: scenarioIds[s]!,
      ...(level !== undefined && { level }),
      before: before[cell]!,
      after: value,
      count: counts[cell]!,
      outOf: exposure?.[s] ?? readings,
      findings: findingsOf(cell),
    });
  });
  changes.sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  const rowOf = (s: number) => Array.from(after.subarray(s * width, (s + 1) * width));
  const table = indicator.kind === "rate" ? [Array.from(after)] : scenarioIds.map((_, s) => rowOf(s));
  return { indicator: indicator.id, kind: indicator.kind, table, changes };
}

function isWorthSaying(kind: IndicatorModel["kind"], before: number, after: number): boolean {
  const move = Math.abs(after - before);
  return kind === "rate" ? move >= LEAST_RATE_MOVE * before && move > 0 : move >= LEAST_MOVE;
}

function loudest(voices: readonly { id: string; counts: Float64Array }[], cell: number): ProposedChange["findings"] {
  return voices
    .map(({ id, counts }) => ({ id, share: counts[cell]! }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_FINDINGS);
}
