import type { Evidence } from "../evidence/evidence";
import { LikelihoodRows } from "../evidence/likelihood-rows";

/**
 * The likelihood of all findings of an instant but one.
 *
 * Formula: prod_{h != g} factor_h, as a sum of logs without g; 1 when g is alone.
 * @param evidence of the assessment
 * @param instant index
 * @param finding index of the finding left out, one of that instant
 * @returns a table of likelihoods and the row to read
 * Source: method 4.
 * @example withoutRow(evidence, 0, 0)
 */
export function withoutRow(
  evidence: Evidence,
  instant: number,
  finding: number,
): { rows: LikelihoodRows; row: number } {
  const { first, findingRow, rows } = evidence;
  const others: number[] = [];
  for (let f = first[instant]!; f < first[instant + 1]!; f++) if (f !== finding) others.push(findingRow[f]!);
  const own = new LikelihoodRows(rows.size, rows.isReached);
  return { rows: own, row: own.add(rows.sum(others)) };
}
