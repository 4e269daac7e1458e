import { and, desc, eq, max } from "drizzle-orm";
import { sameCondition, type ThresholdCondition } from "@/lib/domain/threshold";
import type { ThresholdEvent } from "@/lib/domain/threshold-record";
import { stateAfter, type ThresholdState } from "@/lib/domain/threshold-state";
import type { Tables } from "../schema/tables";
import { rows, type Steps } from "../store";
import type { Work } from "../work";
import { conditionOf } from "./threshold";

export interface EventWithCondition {
  readonly event: ThresholdEvent;
  readonly condition: ThresholdCondition;
}

export function eventOf<Row extends { readonly at: Date; readonly assessmentId: string }>(
  row: Row,
): Omit<Row, "at" | "assessmentId"> & { readonly at: string } {
  const { assessmentId: _, at, ...rest } = row;
  return { ...rest, at: at.toISOString() };
}

/** The line as it was at the event. */
export function ofItsVersion({ thresholdEvent, thresholdRevision }: Tables) {
  return and(
    eq(thresholdRevision.id, thresholdEvent.thresholdId),
    eq(thresholdRevision.version, thresholdEvent.version),
  );
}

/** The last event of each threshold of an assessment. */
export function* lastEvents({ tx, t }: Work, assessmentId: string): Steps<Map<string, EventWithCondition>> {
  const last = tx
    .select({ seq: max(t.thresholdEvent.seq).as("last_seq") })
    .from(t.thresholdEvent)
    .where(eq(t.thresholdEvent.assessmentId, assessmentId))
    .groupBy(t.thresholdEvent.thresholdId)
    .as("last");
  const found = yield* rows(
    tx
      .select({ event: t.thresholdEvent, revision: t.thresholdRevision })
      .from(t.thresholdEvent)
      .innerJoin(last, eq(last.seq, t.thresholdEvent.seq))
      .innerJoin(t.thresholdRevision, ofItsVersion(t)),
  );
  return new Map(
    found.map(({ event, revision }) => [
      event.thresholdId,
      { event: eventOf(event), condition: conditionOf(revision) },
    ]),
  );
}

/** The last event of one threshold. */
export function* lastEventOf({ tx, t }: Work, thresholdId: string): Steps<EventWithCondition | null> {
  const [found] = yield* rows(
    tx
      .select({ event: t.thresholdEvent, revision: t.thresholdRevision })
      .from(t.thresholdEvent)
      .innerJoin(t.thresholdRevision, ofItsVersion(t))
      .where(eq(t.thresholdEvent.thresholdId, thresholdId))
      .orderBy(desc(t.thresholdEvent.seq))
      .limit(1),
  );
  return found === undefined ? null : { event: eventOf(found.event), condition: conditionOf(found.revision) };
}

/** The state of a line: what its last event said, unless the line was moved since; then nothing was said about it yet. */
export function stateOf(line: ThresholdCondition, last: EventWithCondition | null): ThresholdState {
  return last !== null && sameCondition(line, last.condition) ? stateAfter(last.event.kind) : "armed";
}
