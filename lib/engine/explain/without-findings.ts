import type { Assessment } from "../assessment";
import { Evidence } from "../evidence/evidence";
import { EvidenceLog } from "../evidence/evidence-log";
import { FindingRows } from "../evidence/finding-rows";
import { LikelihoodRows } from "../evidence/likelihood-rows";
import { filterEvidence } from "../filter/filter-evidence";
import { refuse } from "../model/refuse";

/**
 * The assessment as it would stand without some of its findings.
 *
 * Formula: the filter without the factors of these findings; for an event the silence stays. One pass over the evidence.
 * @param assessment from assess; it is not changed
 * @param findingIds any number, doubles allowed; findings after asOf count for nothing either way
 * @returns a new assessment that gives the same numbers as assess without these findings
 * @throws DomainError `invalid-input` for an id that no finding has
 * Source: method 4.
 * @example current(withoutFindings(assessment, ["e1", "e2"])).p
 */
export function withoutFindings(assessment: Assessment, findingIds: readonly string[]): Assessment {
  const { evidence } = assessment;
  for (const id of findingIds) {
    if (evidence.placeOf(id) < 0 && !evidence.later.has(id))
      refuse("invalid-input", "finding", `be one of this assessment, "${id}" is not`);
  }
  return filterEvidence(assessment, keptEvidence(assessment, new Set(findingIds)));
}

/** Rows are copied, so that the many assessments of a search leave nothing behind in the table of this one. */
function keptEvidence({ model, evidence }: Assessment, out: ReadonlySet<string>): Evidence {
  const { times, first, findingRow, log: from } = evidence;
  const rowOf = new FindingRows(model, new LikelihoodRows(model.size, evidence.rows.isReached));
  const copies = new Int32Array(evidence.rows.count).fill(-1);
  const log = new EvidenceLog(rowOf.rows, findingRow.length);
  for (let i = 0; i < times.length; i++) {
    let stayed = false;
    for (let f = first[i]!; f < first[i + 1]!; f++) {
      if (out.has(from.ids[f]!)) continue;
      const row = findingRow[f]!;
      if (copies[row] === -1) copies[row] = rowOf.rows.add(evidence.rows.sum([row]));
      log.write(from.ids[f]!, times[i]!, copies[row]!);
      stayed = true;
    }
    if (stayed) log.close();
  }
  return new Evidence(log, rowOf, new Map([...evidence.later].filter(([id]) => !out.has(id))));
}
