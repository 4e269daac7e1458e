import { count, eq, max } from "drizzle-orm";
import type { StoredFinding } from "@/lib/domain/case-file";
import type { Reading } from "../query";
import { rows, type Steps } from "../store";
import { allFindings } from "./finding";

/** Findings as last read, with what the audit said then; by assessment and cut. */
export type FindingsCache = Map<string, { readonly state: string; readonly findings: readonly StoredFinding[] }>;

/** The case that is worked on, and a few looks back at it. */
const MOST = 6;
/** Of all kept together; about a kilobyte each. */
const MOST_FINDINGS = 150_000;

/**
 * The findings of an assessment at a cut, read anew only when something was written since: every write adds an audit entry in its
 * own transaction. For reads alone: inside a command they could belong to a transaction that is taken back.
 */
export function* cachedFindings(
  reading: Reading,
  assessmentId: string,
  cut: Date | null,
): Steps<readonly StoredFinding[]> {
  const { cache } = reading;
  const key = `${assessmentId} ${cut === null ? "" : cut.getTime()}`;
  const state = yield* stateOf(reading, assessmentId);
  const known = cache.get(key);
  cache.delete(key);
  const findings =
    known?.state === state ? known.findings : Object.freeze(yield* allFindings(reading, assessmentId, cut));
  cache.set(key, { state, findings });
  forgetOldest(cache);
  return findings;
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

/** Changes with every write; both parts, because on PostgreSQL an entry may appear after one with a higher number. */
function* stateOf({ tx, t }: Reading, assessmentId: string): Steps<string> {
  const [found] = yield* rows(
    tx
      .select({ last: max(t.auditEntry.seq), all: count() })
      .from(t.auditEntry)
      .where(eq(t.auditEntry.assessmentId, assessmentId)),
  );
  return `${found?.last} ${found?.all}`;
}
