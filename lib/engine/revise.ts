import type { ScoringFinding } from "@/lib/domain/scoring-input";
import type { Assessment } from "./assessment";
import type { FilteredPoint } from "./credence";
import { byTimeThenId, requireFindings } from "./evidence/collect-evidence";
import { Evidence } from "./evidence/evidence";
import { EvidenceLog } from "./evidence/evidence-log";
import { current } from "./filter/current";
import { filterEvidence } from "./filter/filter-evidence";
import { FilterTape } from "./filter/filter-tape";
import { STRIDE } from "./filter/forward-pass";
import { refuse } from "./model/refuse";

/** Findings that come and go. A finding that is revised is removed and added under the same id. */
export interface Change {
  readonly add?: readonly ScoringFinding[];
  readonly remove?: readonly string[];
}

/**
 * The assessment after findings came or went, computed from the first day that the change touches.
 *
 * Formula: the filter is at hand after every instant, so it goes on from the last one before the change: O(K^2) for a finding later
 * than all others, and what follows it for one in the past (what comes before is shared or, in its flat lists, copied).
 * @param assessment from assess or revise; it is not changed
 * @param change findings to add, ids to remove
 * @returns the same numbers, to the last bit, as assess of all findings
 * @throws DomainError as assess for the findings added; `invalid-input` for an id to remove that no finding has
 * Source: method 2; the filter is recursive.
 * @example current(revise(assessment, { remove: ["e1"] })).p
 */
export function revise(assessment: Assessment, change: Change): Assessment {
  const { evidence, forward } = assessment;
  const checked = check(assessment, change);
  const log = evidence.log.after(checked.same);
  writeFrom(checked.same, evidence, checked, log);
  const later = new Map(evidence.later);
  for (const id of checked.removed) later.delete(id);
  for (const finding of change.add ?? []) if (finding.at > assessment.asOf) later.set(finding.id, finding);
  return filterEvidence(assessment, new Evidence(log, evidence.rowOf, later), forward.tape, checked.same);
}

/**
 * What the assessment would say at asOf after findings came or went, without making the assessment.
 *
 * Formula: as revise; nothing before the change is read or copied but the state just before it.
 * @param assessment from assess or revise; it is not changed
 * @param change findings to add, ids to remove
 * @returns K probabilities that sum to 1 and the log evidence, nats: current of the revised assessment, to the last bit
 * @throws DomainError as revise
 * Source: method 2.
 * @example preview(assessment, { add: [finding] }).p
 */
export function preview(assessment: Assessment, change: Change): FilteredPoint {
  const { evidence, forward } = assessment;
  const checked = check(assessment, change);
  const checkpoint = Math.floor(checked.same / STRIDE);
  const from = checkpoint * STRIDE;
  const log = new EvidenceLog(evidence.rows, evidence.findingRow.length - evidence.first[from]! + checked.added.length);
  writeFrom(from, evidence, checked, log);
  const rest = new Evidence(log, evidence.rowOf, NOTHING_LATER, evidence.timeOf(from - 1));
  return current(filterEvidence(assessment, rest, new FilterTape(forward.tape.read(checkpoint))));
}

const NOTHING_LATER: ReadonlyMap<string, ScoringFinding> = new Map();

interface Row {
  readonly id: string;
  readonly at: number;
  readonly row: number;
}

interface CheckedChange {
  /** How many instants lie before the change. */
  readonly same: number;
  readonly removed: ReadonlySet<string>;
  /** Findings that come and count, in order. */
  readonly added: readonly Row[];
}

function check({ evidence, asOf }: Assessment, { add = [], remove = [] }: Change): CheckedChange {
  const removed = new Set(remove);
  let from = Number.POSITIVE_INFINITY;
  for (const id of removed) {
    const place = evidence.placeOf(id);
    if (place >= 0) from = Math.min(from, evidence.timeOf(evidence.instantOf(place)));
    else if (!evidence.later.has(id)) refuse("invalid-input", "finding", `be one of this assessment, "${id}" is not`);
  }
  requireFindings(add);
  const added: Row[] = [];
  for (const finding of add) {
    const { id, at } = finding;
    if (!removed.has(id) && (evidence.placeOf(id) >= 0 || evidence.later.has(id)))
      refuse("invalid-input", "findings[].id", `be distinct, "${id}" is there twice`);
    const row = evidence.rowOf.row(finding);
    if (at > asOf) continue;
    added.push({ id, at: at + 0, row });
    from = Math.min(from, at);
  }
  added.sort(byTimeThenId);
  const upTo = evidence.instantsUpTo(from);
  return { same: upTo > 0 && evidence.timeOf(upTo - 1) === from ? upTo - 1 : upTo, removed, added };
}

/** Writes the instants of the changed evidence down, those from an instant before the change on. */
function writeFrom(start: number, evidence: Evidence, { removed, added }: CheckedChange, log: EvidenceLog): void {
  const { times, first, findingRow } = evidence;
  const { ids } = evidence.log;
  let next = 0;
  for (let i = start; i < times.length || next < added.length; ) {
    const at = Math.min(times[i] ?? Number.POSITIVE_INFINITY, added[next]?.at ?? Number.POSITIVE_INFINITY);
    const isOld = times[i] === at;
    const last = isOld ? first[i + 1]! : 0;
    let f = isOld ? first[i]! : 0;
    let isWritten = false;
    for (;;) {
      while (f < last && removed.has(ids[f]!)) f++;
      const come = added[next]?.at === at ? added[next] : undefined;
      if (f < last && (come === undefined || ids[f]! < come.id)) log.write(ids[f]!, at, findingRow[f++]!);
      else if (come !== undefined) {
        log.write(come.id, at, come.row);
        next++;
      } else break;
      isWritten = true;
    }
    if (isWritten) log.close();
    if (isOld) i++;
  }
}
