import { and, eq } from "drizzle-orm";
import type { LightEvent } from "@/lib/domain/light-event";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { lightEventColumns } from "../records/event";
import { rows, type Steps } from "../store";

/** Which rules made a finding, and of which events. */
export interface FindingOrigins {
  readonly rules: readonly {
    readonly id: string;
    readonly title: string;
    readonly key: string;
    /** The version that said it last, and the version that the rule has now. */
    readonly ruleVersion: number;
    readonly currentVersion: number;
    readonly reportId: string;
  }[];
  /** By day; `isOld` when a later file tells the event otherwise. */
  readonly events: readonly (LightEvent & { readonly isOld: boolean })[];
}

/** Where a finding came from: three statements, and nothing for a finding that no rule made. */
export const ruleFindings = query(
  "ruleFindings",
  function* (
    reading: Reading,
    { slug, findingId }: { readonly slug: string; readonly findingId: string },
  ): Steps<FindingOrigins> {
    const { tx, t } = reading;
    const assessment = yield* findAssessment(reading, slug);
    const { ruleFinding: kept, rule, ruleRevision: r, finding, findingEvent: link, event } = t;
    const rules = yield* rows(
      tx
        .select({
          id: rule.id,
          title: r.title,
          key: kept.key,
          ruleVersion: kept.ruleVersion,
          currentVersion: rule.version,
          reportId: kept.reportId,
        })
        .from(kept)
        .innerJoin(finding, eq(finding.id, kept.findingId))
        .innerJoin(rule, eq(rule.id, kept.ruleId))
        .innerJoin(r, and(eq(r.id, rule.id), eq(r.version, rule.version)))
        .where(and(eq(finding.assessmentId, assessment.id), eq(kept.findingId, findingId)))
        .orderBy(r.title, kept.key),
    );
    const events = yield* rows(
      tx
        .select({ ...lightEventColumns(reading), supersededBy: event.supersededBy })
        .from(link)
        .innerJoin(event, eq(event.seq, link.eventSeq))
        .where(and(eq(event.assessmentId, assessment.id), eq(link.findingId, findingId)))
        .orderBy(event.occurredOn, event.seq),
    );
    return { rules, events: events.map(({ supersededBy, ...rest }) => ({ ...rest, isOld: supersededBy !== null })) };
  },
);
