import { inArray } from "drizzle-orm";
import type { LightEvent } from "@/lib/domain/light-event";
import { withLiveTargets } from "../queries/all-events";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";
import { lightEventColumns, standingEvents } from "./event";

const MOST_AT_ONCE = 400;

/** The events that rules read: those that stand. */
export function* eventsForRules(work: Work, assessmentId: string): Steps<LightEvent[]> {
  const { tx, t } = work;
  const found = yield* rows(
    tx
      .select(lightEventColumns(work))
      .from(t.event)
      .where(standingEvents(work, assessmentId, null)),
  );
  return yield* withLiveTargets(work, assessmentId, found);
}

/** Says that a finding rests on events; what was said before stays. */
export function* linkEvents({ tx, t }: Work, findingId: string, seqs: readonly number[]): Steps<void> {
  for (let from = 0; from < seqs.length; from += MOST_AT_ONCE) {
    const links = seqs.slice(from, from + MOST_AT_ONCE).map((eventSeq) => ({ findingId, eventSeq }));
    yield* exec(tx.insert(t.findingEvent).values(links).onConflictDoNothing());
  }
}

/** The version that each finding of an assessment or each of some findings has. */
export function* findingVersions({ tx, t }: Work, ids: readonly string[]): Steps<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const found = yield* rows(
    tx
      .select({ id: t.finding.id, version: t.finding.version })
      .from(t.finding)
      .where(inArray(t.finding.id, [...ids])),
  );
  return new Map(found.map(({ id, version }) => [id, version]));
}
