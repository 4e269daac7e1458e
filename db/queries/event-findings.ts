import { and, eq } from "drizzle-orm";
import type { FindingStatus } from "@/lib/domain/finding";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { standing } from "../records/standing";
import { rows, type Steps } from "../store";

export interface EventFinding {
  readonly id: string;
  readonly title: string;
  readonly indicator: string;
  readonly occurredOn: string;
  readonly status: FindingStatus;
}

/** The findings that rest on an event (its seq), by day. */
export const eventFindings = query(
  "eventFindings",
  function* (reading: Reading, { slug, seq }: { readonly slug: string; readonly seq: number }): Steps<EventFinding[]> {
    const { tx, t } = reading;
    const assessment = yield* findAssessment(reading, slug);
    const { finding, findingRevision: r, findingEvent: link } = t;
    return yield* rows(
      tx
        .select({ id: r.id, title: r.title, indicator: r.indicator, occurredOn: r.occurredOn, status: r.status })
        .from(link)
        .innerJoin(finding, eq(finding.id, link.findingId))
        .innerJoin(r, standing(finding, r, null))
        .where(and(eq(finding.assessmentId, assessment.id), eq(link.eventSeq, seq)))
        .orderBy(r.occurredOn, r.id),
    );
  },
);
