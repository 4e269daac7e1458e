import { inArray } from "drizzle-orm";
import type { StoredFinding } from "@/lib/domain/case-file";
import type { Reading } from "../query";
import { rows, type Steps } from "../store";
import {
  type AssessmentState,
  assessmentState,
  isSameState,
  type WrittenSince,
  writtenSince,
} from "./assessment-state";
import { byDayThenId } from "./by-day-then-id";
import { allFindings, findingsById } from "./finding";

/** Findings as last read, with what the audit said then; by assessment and cut. */
export type FindingsCache = Map<string, KeptFindings>;
interface KeptFindings {
  readonly state: AssessmentState;
  readonly findings: readonly StoredFinding[];
}

/** The case that is worked on, and a few looks back at it. */
const MOST = 6;
/** Of all kept together; about a kilobyte each. */
const MOST_FINDINGS = 150_000;

/**
 * The findings of an assessment at a cut. What was read before is kept; after a write only the findings that it touched are read anew,
 * and all others stay the same values. For reads alone: inside a command they could belong to a transaction that is taken back.
 */
export function* cachedFindings(
  reading: Reading,
  assessment: { readonly id: string; readonly slug: string; readonly requiresReview: boolean },
  cut: Date | null,
): Steps<readonly StoredFinding[]> {
  const { cache } = reading;
  // what a report is worth today depends on whether a review is asked for
  const key = `${assessment.id} ${cut === null ? assessment.requiresReview : cut.getTime()}`;
  const state = yield* assessmentState(reading, assessment.slug);
  const known = cache.get(key);
  cache.delete(key);
  const findings = yield* upToDate(reading, known, state, cut);
  cache.set(key, { state, findings });
  forgetOldest(cache);
  return findings;
}

function* upToDate(
  reading: Reading,
  known: KeptFindings | undefined,
  state: AssessmentState,
  cut: Date | null,
): Steps<readonly StoredFinding[]> {
  if (known !== undefined && isSameState(known.state, state)) return known.findings;
  // a look back depends on later marks too: it is read as a whole
  if (known !== undefined && cut === null) {
    const written = yield* writtenSince(reading, known.state, state);
    const touched = written === null ? null : yield* touchedFindings(reading, written);
    if (touched !== null) return yield* withTouched(reading, state.id, known.findings, touched);
  }
  return Object.freeze(yield* allFindings(reading, state.id, cut));
}

/** Writes that change no finding. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...["assessment", "model", "incident", "question", "forecast", "resolution", "scenario-resolution"],
  ...["snapshot", "share-link", "threshold", "webhook"],
  ...["source", "plan-item", "comment", "phrase-list", "phrase-verdict", "upload", "original"],
  ...["event-import", "event", "rule", "map", "map-layer", "own-place"],
]);

/** The findings that were written to; null when that cannot be told from the entries: a document's mark counts for all that quote it. */
function* touchedFindings({ tx, t }: Reading, written: readonly WrittenSince[]): Steps<ReadonlySet<string> | null> {
  const touched = new Set<string>();
  const reports: string[] = [];
  for (const { entity, entityId, version } of written) {
    const isNewDocument = entity === "document" && version === 1;
    if (entity === "finding") touched.add(entityId);
    else if (entity === "report") reports.push(entityId);
    else if (!ELSEWHERE.has(entity) && !isNewDocument) return null;
  }
  if (reports.length > 0) {
    const found = yield* rows(
      tx.select({ findingId: t.report.findingId }).from(t.report).where(inArray(t.report.id, reports)),
    );
    for (const { findingId } of found) touched.add(findingId);
  }
  return touched;
}

function* withTouched(
  reading: Reading,
  assessmentId: string,
  findings: readonly StoredFinding[],
  touched: ReadonlySet<string>,
): Steps<readonly StoredFinding[]> {
  if (touched.size === 0) return findings;
  const anew = yield* findingsById(reading, assessmentId, [...touched]);
  return Object.freeze([...findings.filter(({ id }) => !touched.has(id)), ...anew].sort(byDayThenId));
}

/** A map keeps the order in which its keys were set: the first is the one that was not read for longest. */
function forgetOldest(cache: FindingsCache): void {
  let total = 0;
  for (const { findings } of cache.values()) total += findings.length;
  for (const [oldest, { findings }] of cache) {
    if (cache.size === 1 || (cache.size <= MOST && total <= MOST_FINDINGS)) return;
    cache.delete(oldest);
    total -= findings.length;
  }
}
