import { type SQL, sql } from "drizzle-orm";
import type { StoredReport } from "@/lib/domain/case-file";
import type { Tables } from "../schema/tables";
import { rows, type Steps } from "../store";
import type { Work } from "../work";

/**
 * Whether a report counts: what its revision says, and "unreviewed" where the assessment asked for a review (at the cut, by what it
 * asked for then) and nobody has given it. Every read of reports takes its status from here.
 */
export function standingStatus(t: Tables, assessmentId: string, cut: Date | null): SQL<StoredReport["status"]> {
  const { status, review } = t.reportRevision;
  const { id, version, recordedAt, requiresReview } = t.assessmentRevision;
  const latest =
    cut === null
      ? sql`(select max(w.version) from ${t.assessmentRevision} w where w.id = ${assessmentId})`
      : sql`(select max(w.version) from ${t.assessmentRevision} w where w.id = ${assessmentId} and w.recorded_at <= ${sql.param(cut, recordedAt)})`;
  const required = sql`(select ${requiresReview} from ${t.assessmentRevision} where ${id} = ${assessmentId} and ${version} = ${latest})`;
  return sql<
    StoredReport["status"]
  >`case when ${status} = 'active' and ${review} = 'draft' and ${required} then 'unreviewed' else ${status} end`;
}

/** From when on an assessment asked for a review, and from when not; oldest first. */
export interface ReviewRule {
  readonly since: string;
  readonly required: boolean;
}

export function* reviewRules({ tx, t }: Work, assessmentId: string): Steps<ReviewRule[]> {
  const { id, version, recordedAt, requiresReview } = t.assessmentRevision;
  const found = yield* rows(
    tx
      .select({ since: recordedAt, required: requiresReview })
      .from(t.assessmentRevision)
      .where(sql`${id} = ${assessmentId}`)
      .orderBy(version),
  );
  return found.map(({ since, required }) => ({ since: since.toISOString(), required }));
}

/** What a report that nobody has reviewed is worth today. */
export function* statusOfUnreviewed(work: Work, assessmentId: string): Steps<"active" | "unreviewed"> {
  const rules = yield* reviewRules(work, assessmentId);
  return rules.at(-1)?.required === true ? "unreviewed" : "active";
}
