import { DomainError } from "@/lib/domain/errors";
import type { ScoringFinding } from "@/lib/domain/scoring-input";
import type { Model } from "../model/model";
import { refuse } from "../model/refuse";
import type { Evidence } from "./evidence";
import { FindingRows } from "./finding-rows";
import { LikelihoodRows } from "./likelihood-rows";

/**
 * Checks all findings, drops those after asOf and groups the rest by instant.
 *
 * Formula: factor of an instant = prod of the factors of its findings (a sum of logs, in the order of ids).
 * @param model a validated model
 * @param findings in any order; findings after asOf are checked too
 * @param asOf days since the start, >= 0
 * @returns instants rising, findings by instant and id
 * @throws DomainError `evidence-before-start` naming all findings before day 0, whatever asOf; `unknown-indicator`,
 *   `unknown-level`, `outside-window`, `invalid-input` as FindingRows
 * Source: method 2.
 * @example collectEvidence(model, findings, 40).times // Float64Array of the days with evidence
 */
export function collectEvidence(model: Model, findings: readonly ScoringFinding[], asOf: number): Evidence {
  requireFindings(findings);
  const rows = new LikelihoodRows(model.size);
  const rowOf = new FindingRows(model, rows);
  const later = new Set<string>();
  const counted: ScoringFinding[] = [];
  const ordered = findings.toSorted(byTimeThenId);
  const findingRow = new Int32Array(ordered.length);
  for (const finding of ordered) {
    const row = rowOf.row(finding);
    if (finding.at > asOf) later.add(finding.id);
    else findingRow[counted.push(finding) - 1] = row;
  }
  return { ...groupByInstant(counted, findingRow, rows), rows, later, findingRow };
}

function requireFindings(findings: readonly ScoringFinding[]): void {
  const ids = new Set<string>();
  const early: string[] = [];
  for (const { id, at } of findings) {
    if (ids.has(id)) refuse("invalid-input", "findings[].id", `be distinct, "${id}" is there twice`);
    ids.add(id);
    if (!Number.isFinite(at)) refuse("invalid-input", `at of finding "${id}"`, `be a number of days, it is ${at}`);
    if (at < 0) early.push(id);
  }
  if (early.length === 0) return;
  const subject = early.length === 1 ? "A finding lies" : `${early.length} findings lie`;
  throw new DomainError("evidence-before-start", `${subject} before the start`, { findings: early });
}

function byTimeThenId(a: ScoringFinding, b: ScoringFinding): number {
  if (a.at !== b.at) return a.at - b.at;
  return a.id < b.id ? -1 : 1;
}

function groupByInstant(
  counted: readonly ScoringFinding[],
  findingRow: Int32Array,
  rows: LikelihoodRows,
): Pick<Evidence, "times" | "rowAt" | "first" | "findingIds"> {
  const times: number[] = [];
  const first: number[] = [];
  counted.forEach(({ at }, f) => {
    if (at === times.at(-1)) return;
    times.push(at);
    first.push(f);
  });
  first.push(counted.length);
  const rowAt = Int32Array.from(times, (_, i) => {
    const mine = findingRow.subarray(first[i], first[i + 1]);
    return mine.length === 1 ? (mine[0] ?? 0) : rows.add(rows.sum(mine));
  });
  const findingIds = counted.map(({ id }) => id);
  return { times: Float64Array.from(times), rowAt, first: Int32Array.from(first), findingIds };
}
