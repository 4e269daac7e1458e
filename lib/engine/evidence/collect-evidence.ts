import { DomainError } from "@/lib/domain/errors";
import type { ScoringFinding } from "@/lib/domain/scoring-input";
import type { Model } from "../model/model";
import { refuse } from "../model/refuse";
import { Evidence } from "./evidence";
import { EvidenceLog } from "./evidence-log";
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
  const rowOf = new FindingRows(model, new LikelihoodRows(model.size, reachedIn(model)));
  const log = new EvidenceLog(rowOf.rows, findings.length);
  const later = new Map<string, ScoringFinding>();
  const ordered = inOrder(findings) ? findings : findings.toSorted(byTimeThenId);
  ordered.forEach((finding, f) => {
    const row = rowOf.row(finding);
    if (finding.at > asOf) {
      later.set(finding.id, finding);
      return;
    }
    log.write(finding.id, finding.at + 0, row);
    if (ordered[f + 1]?.at !== finding.at) log.close();
  });
  return new Evidence(log, rowOf, later);
}

/**
 * Checks what can be wrong with findings whatever the model is.
 *
 * Formula: ids are distinct, every `at` is finite and >= 0.
 * @param findings in any order
 * @throws DomainError `invalid-input` naming the finding, `evidence-before-start` naming all findings before day 0
 * Source: method 2.
 * @example requireFindings([]) // nothing is wrong with nothing
 */
export function requireFindings(findings: readonly ScoringFinding[]): void {
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

/**
 * The order of evidence: by time, then by id.
 *
 * Formula: none.
 * @param a a finding
 * @param b another finding
 * @returns below 0 when a comes first; ids are compared by UTF-16 code units, so that no locale decides
 * Source: method 10.10.
 * @example [later, earlier].sort(byTimeThenId) // [earlier, later]
 */
export function byTimeThenId(a: Pick<ScoringFinding, "id" | "at">, b: Pick<ScoringFinding, "id" | "at">): number {
  if (a.at !== b.at) return a.at - b.at;
  return a.id < b.id ? -1 : 1;
}

/** Whether findings follow each other by time, then by id: then nothing needs sorting. */
function inOrder(findings: readonly ScoringFinding[]): boolean {
  return findings.every((finding, f) => f === 0 || byTimeThenId(findings[f - 1]!, finding) < 0);
}

/** In the half-life form nothing leads into a scenario of prior 0. */
function reachedIn({ prior, dynamics }: Model): boolean[] {
  return Array.from(prior, (p) => p > 0 || dynamics.kind !== "half-life");
}
