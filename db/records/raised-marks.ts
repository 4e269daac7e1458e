import { eq, max, min, sql } from "drizzle-orm";
import { type Handling, strictest } from "@/lib/domain/standards/tlp";
import type { ThresholdEvent } from "@/lib/domain/threshold-record";
import { rows, type Steps } from "../store";
import type { Work } from "../work";
import { standing } from "./standing";

/** A mark that findings carry today, themselves or by a document they quote. */
export interface RaisedMark {
  readonly mark: Handling;
  /** Whether one of them counts today. */
  readonly counts: boolean;
  /** From when to when any of them counted, if none does today. */
  readonly since: Date;
  readonly until: Date;
}

/** Today's marks of what counts in an assessment or ever did: two statements and a handful of rows, whatever its size. */
export function* raisedMarks({ tx, t }: Work, assessmentId: string): Steps<RaisedMark[]> {
  const { finding, findingRevision, report, reportRevision, document, documentRevision } = t;
  const counted = tx
    .select({ id: findingRevision.id, since: min(findingRevision.recordedAt).as("since") })
    .from(finding)
    .innerJoin(findingRevision, eq(findingRevision.id, finding.id))
    .where(sql`${finding.assessmentId} = ${assessmentId} and ${findingRevision.status} = 'counted'`)
    .groupBy(findingRevision.id)
    .as("counted");
  const since = sql`min(${counted.since})`.mapWith(findingRevision.recordedAt);
  const { status } = findingRevision;
  const own = yield* rows(
    tx
      .select({ mark: findingRevision.handling, status, since, until: max(findingRevision.recordedAt) })
      .from(finding)
      .innerJoin(counted, eq(counted.id, finding.id))
      .innerJoin(findingRevision, standing(finding, findingRevision, null))
      .groupBy(findingRevision.handling, status),
  );
  // A report may have quoted another document then: that quotation ended when the next revision was recorded.
  const ended = sql`(select min(n.recorded_at) from ${reportRevision} n where n.id = ${reportRevision.id} and n.version > ${reportRevision.version})`;
  const stands = sql`case when ${reportRevision.version} = ${report.version} then 1 else 0 end`.mapWith(Number);
  const quoted = yield* rows(
    tx
      .select({
        mark: documentRevision.handling,
        status,
        stands,
        since,
        until: sql`max(coalesce(${ended}, ${findingRevision.recordedAt}))`.mapWith(findingRevision.recordedAt),
      })
      .from(report)
      .innerJoin(reportRevision, eq(reportRevision.id, report.id))
      .innerJoin(counted, eq(counted.id, report.findingId))
      .innerJoin(finding, eq(finding.id, report.findingId))
      .innerJoin(findingRevision, standing(finding, findingRevision, null))
      .innerJoin(document, eq(document.id, reportRevision.documentId))
      .innerJoin(documentRevision, standing(document, documentRevision, null))
      .groupBy(documentRevision.handling, status, stands),
  );
  return [
    ...own.map((row) => ({ ...row, counts: row.status === "counted", until: row.until ?? row.since })),
    ...quoted.map((row) => ({ ...row, counts: row.status === "counted" && row.stands === 1 })),
  ].map(({ mark, counts, since: from, until }) => ({ mark, counts, since: from, until }));
}

/** An event with the mark that binds it today: its own, or a stricter one that was raised later on what it rests on. */
export function underMarksOfToday(event: ThresholdEvent, marks: readonly RaisedMark[]): ThresholdEvent {
  const at = Date.parse(event.at);
  const binding = marks.filter(
    ({ counts, since, until }) => counts || (since.getTime() <= at && at <= until.getTime()),
  );
  return { ...event, handling: strictest([event.handling, ...binding.map(({ mark }) => mark)]) };
}
