import { desc, eq } from "drizzle-orm";
import type { Instant } from "@/lib/domain/instant";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import type { AuditDetail } from "../schema/audit";
import { rows, type Steps } from "../store";

export type AuditEntry = {
  readonly seq: number;
  readonly at: Instant;
  readonly actorId: string;
  readonly actorName: string;
  readonly action: string;
  readonly assessmentId: string;
  readonly slug: string;
  readonly entity: string;
  readonly entityId: string;
  readonly version: number;
  readonly detail: AuditDetail;
};

/** The newest entries, of one assessment or of all. */
export const listAudit = query(
  "listAudit",
  function* (
    reading: Reading,
    { slug, limit }: { readonly slug?: string | undefined; readonly limit: number },
  ): Steps<AuditEntry[]> {
    const { tx, t } = reading;
    const assessmentId = slug === undefined ? undefined : (yield* findAssessment(reading, slug)).id;
    const found = yield* rows(
      tx
        .select({ entry: t.auditEntry, slug: t.assessment.slug })
        .from(t.auditEntry)
        .innerJoin(t.assessment, eq(t.assessment.id, t.auditEntry.assessmentId))
        .where(assessmentId === undefined ? undefined : eq(t.auditEntry.assessmentId, assessmentId))
        .orderBy(desc(t.auditEntry.seq))
        .limit(limit),
    );
    return found.map(({ entry, slug: of }) => ({ ...entry, slug: of, at: entry.at.toISOString() }));
  },
);
