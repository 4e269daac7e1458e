import type { Assessment } from "../assessment";
import type { Evidence } from "../evidence/evidence";
import { LikelihoodRows } from "../evidence/likelihood-rows";
import { forwardFilter } from "../filter/forward-filter";
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
  const { chain, evidence, silence } = assessment;
  const out = new Set(findingIds);
  const known = new Set(evidence.findingIds);
  for (const id of out) {
    if (!known.has(id) && !evidence.later.has(id))
      refuse("invalid-input", "finding", `be one of this assessment, "${id}" is not`);
  }
  const kept = keptEvidence(evidence, out);
  const instants = Array.from(kept.times, (at, i) => ({
    at,
    findings: kept.findingIds.slice(kept.first[i], kept.first[i + 1]),
  }));
  return Object.freeze({ ...assessment, instants, evidence: kept, forward: forwardFilter(chain, silence, kept) });
}

function keptEvidence(evidence: Evidence, out: ReadonlySet<string>): Evidence {
  const rows = new LikelihoodRows(evidence.rows.size);
  const copies = new Map<number, number>();
  const copied = (row: number) => {
    const copy = copies.get(row) ?? rows.add(evidence.rows.sum([row]));
    copies.set(row, copy);
    return copy;
  };
  const times: number[] = [];
  const first: number[] = [];
  const rowAt: number[] = [];
  const findingIds: string[] = [];
  const findingRow: number[] = [];
  evidence.times.forEach((time, i) => {
    const from = evidence.first[i]!;
    const to = evidence.first[i + 1]!;
    const start = findingIds.length;
    for (let f = from; f < to; f++) {
      const id = evidence.findingIds[f]!;
      if (out.has(id)) continue;
      findingIds.push(id);
      findingRow.push(copied(evidence.findingRow[f]!));
    }
    const stayed = findingIds.length - start;
    if (stayed === 0) return;
    times.push(time);
    first.push(start);
    if (stayed === to - from) rowAt.push(copied(evidence.rowAt[i]!));
    else rowAt.push(stayed === 1 ? findingRow[start]! : rows.add(rows.sum(findingRow.slice(start))));
  });
  first.push(findingIds.length);
  return {
    times: Float64Array.from(times),
    rowAt: Int32Array.from(rowAt),
    first: Int32Array.from(first),
    findingIds,
    findingRow: Int32Array.from(findingRow),
    rows,
    later: new Set([...evidence.later].filter((id) => !out.has(id))),
  };
}
