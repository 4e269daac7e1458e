import { and, eq, lte, max } from "drizzle-orm";
import type { AssessmentDetails } from "@/lib/domain/assessment";
import type { StoredAssessment, StoredModel } from "@/lib/domain/case-file";
import { type Model, wholeModel } from "@/lib/domain/model";
import { refuseMissing } from "../checks/refuse";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";
import { revisionColumns } from "./revision-columns";
import { newStamp, recordOf } from "./stamp";
import { standing } from "./standing";

/** All assessments as they stand, by title. */
export function* allAssessments({ tx, t }: Work): Steps<StoredAssessment[]> {
  const found = yield* rows(
    tx
      .select({ ...revisionColumns(t.assessmentRevision), slug: t.assessment.slug })
      .from(t.assessment)
      .innerJoin(t.assessmentRevision, standing(t.assessment, t.assessmentRevision, null)),
  );
  return found.sort((a, b) => (a.title < b.title ? -1 : 1));
}

/** @throws DomainError "not-found" */
export function* findAssessment({ tx, t }: Work, slug: string): Steps<StoredAssessment> {
  const [found] = yield* rows(
    tx
      .select({ ...revisionColumns(t.assessmentRevision), slug: t.assessment.slug })
      .from(t.assessment)
      .innerJoin(t.assessmentRevision, standing(t.assessment, t.assessmentRevision, null))
      .where(eq(t.assessment.slug, slug)),
  );
  return found === undefined ? refuseMissing("assessment", slug) : found;
}

export function* appendAssessment(
  work: Work,
  { id, slug }: { readonly id: string; readonly slug: string },
  version: number,
  details: AssessmentDetails,
  reason: string,
): Steps<StoredAssessment> {
  const row = { ...details, ...newStamp(work, id, version, reason) };
  yield* exec(work.tx.update(work.t.assessment).set({ version }).where(eq(work.t.assessment.id, id)));
  yield* exec(work.tx.insert(work.t.assessmentRevision).values(row));
  return { ...recordOf(row), slug };
}

/** The model in force at a cut; the first one when none existed yet. */
export function* findModel({ tx, t }: Work, assessmentId: string, cut: Date | null = null): Steps<StoredModel> {
  const known = tx
    .select({ version: max(t.modelRevision.version) })
    .from(t.modelRevision)
    .where(
      cut === null
        ? eq(t.modelRevision.id, assessmentId)
        : and(eq(t.modelRevision.id, assessmentId), lte(t.modelRevision.recordedAt, cut)),
    );
  const [latest] = yield* rows(known);
  const [found] = yield* rows(
    tx
      .select(revisionColumns(t.modelRevision))
      .from(t.modelRevision)
      .where(and(eq(t.modelRevision.id, assessmentId), eq(t.modelRevision.version, latest?.version ?? 1))),
  );
  if (found === undefined) return refuseMissing("model of the assessment", assessmentId);
  const { model, ...stamp } = found;
  return { ...wholeModel(model), ...stamp };
}

export function* appendModel(
  work: Work,
  id: string,
  version: number,
  model: Model,
  reason: string,
): Steps<StoredModel> {
  const stamp = newStamp(work, id, version, reason);
  yield* exec(work.tx.update(work.t.assessment).set({ modelVersion: version }).where(eq(work.t.assessment.id, id)));
  yield* exec(work.tx.insert(work.t.modelRevision).values({ ...stamp, model }));
  return { ...model, ...recordOf(stamp) };
}
