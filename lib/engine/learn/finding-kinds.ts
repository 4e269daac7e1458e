import type { ScoringFinding } from "@/lib/domain/scoring-input";
import type { Assessment } from "../assessment";
import { independentReports } from "../evidence/independent-reports";
import { findIndicator } from "../model/find-indicator";
import { type Reading, readingOf } from "./reading-shares";

/** Findings that say the same. */
export interface FindingKind {
  readonly indicator: string;
  readonly reading: Reading;
}

/** The findings of a record, those that say the same taken together. */
export interface FindingKinds {
  readonly kinds: readonly FindingKind[];
  /** For each finding up to asOf, in the order of the evidence: its kind. */
  readonly kindOf: Int32Array;
}

/**
 * Sorts the findings of a record by what they say, so that the work of learning grows with the kinds and not with the findings.
 *
 * Formula: two findings are of one kind when indicator and independent reports are equal.
 * @param assessment whose evidence it is; its u and noise are read, theta and lambda are not
 * @param findings those that the evidence was made of, and perhaps later ones
 * @returns kinds in the order in which they come up
 * Source: sufficiency; method 8 asks for sums over findings only.
 * @example findingKinds(assessment, input.findings).kinds.length // a few dozen for a long record
 */
export function findingKinds({ model, evidence }: Assessment, findings: readonly ScoringFinding[]): FindingKinds {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const known = new Map<string, number>();
  const kinds: FindingKind[] = [];
  const kindOf = Int32Array.from(evidence.findingIds, (id) => {
    const finding = byId.get(id)!;
    const { indicator } = finding;
    const reports = independentReports(finding.reports);
    const key = JSON.stringify([indicator, reports.map(({ level, reliability }) => [level, reliability])]);
    const kind =
      known.get(key) ?? kinds.push({ indicator, reading: readingOf(findIndicator(model, indicator), finding) }) - 1;
    known.set(key, kind);
    return kind;
  });
  return { kinds, kindOf };
}
