import { and, eq, inArray } from "drizzle-orm";
import type { StoredFinding } from "@/lib/domain/case-file";
import { rows, type Steps } from "../store";
import type { Work } from "../work";
import { byDayThenId } from "./by-day-then-id";
import { findingsById } from "./finding";
import { standing } from "./standing";

/** The findings of some incidents as they stand, withdrawn ones included, with their reports; by day, then by id. */
export function* findingsAt(work: Work, assessmentId: string, incidentIds: readonly string[]): Steps<StoredFinding[]> {
  const { tx, t } = work;
  const r = t.findingRevision;
  const found = yield* rows(
    tx
      .select({ id: r.id })
      .from(t.finding)
      .innerJoin(r, standing(t.finding, r, null))
      .where(and(eq(t.finding.assessmentId, assessmentId), inArray(r.incidentId, [...incidentIds]))),
  );
  if (found.length === 0) return [];
  const all = yield* findingsById(
    work,
    assessmentId,
    found.map(({ id }) => id),
  );
  return all.sort(byDayThenId);
}
