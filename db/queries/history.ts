import { DomainError } from "@/lib/domain/errors";
import type { Instant } from "@/lib/domain/instant";
import { query, type Reading } from "../query";
import { actorName } from "../records/actor-name";
import { findAssessment } from "../records/assessment";
import { changedFields } from "../records/changed-fields";
import { type HistoryEntity, type Revision, revisionsOf } from "../records/revisions-of";
import type { Steps } from "../store";

export type HistoryEntry = {
  readonly version: number;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly recordedByName: string;
  readonly reason: string;
  /** The fields that differ from the revision before; empty for the first. */
  readonly changed: readonly string[];
  /** The record as it was. */
  readonly record: Readonly<Record<string, unknown>>;
};

interface Args {
  readonly slug: string;
  readonly entity: HistoryEntity;
  /** Of the record; for "assessment" and "model" it is not looked at. */
  readonly id: string;
}

/** Every revision of a record, newest first. */
export const history = query("history", function* (reading: Reading, { slug, entity, id }: Args): Steps<
  HistoryEntry[]
> {
  const assessment = yield* findAssessment(reading, slug);
  const revisions = yield* revisionsOf(reading, entity, assessment.id, id);
  if (revisions.length === 0) throw new DomainError("not-found", `There is no ${entity} "${id}" here.`);
  return revisions
    .toSorted((a, b) => a.version - b.version)
    .map((revision, index, all) => entryOf(revision, all[index - 1]))
    .reverse();
});

function entryOf(revision: Revision, previous: Revision | undefined): HistoryEntry {
  const { version, reason, recordedAt, recordedBy, id: _, ...record } = revision;
  return {
    version,
    reason,
    recordedAt: recordedAt.toISOString(),
    recordedBy,
    recordedByName: actorName(recordedBy),
    changed: previous === undefined ? [] : changedFields(previous, record),
    record,
  };
}
