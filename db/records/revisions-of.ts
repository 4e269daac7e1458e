import { and, eq } from "drizzle-orm";
import { wholeModel } from "@/lib/domain/model";
import { rows, type Steps } from "../store";
import type { Work } from "../work";
import type { RevisionStamp } from "./stamp";

export const historyEntities = [
  "assessment",
  "model",
  "incident",
  "document",
  "finding",
  "report",
  "question",
  "resolution",
  "scenario-resolution",
] as const;
export type HistoryEntity = (typeof historyEntities)[number];

/** A row of a revision table: the stamp, and the fields of its kind. */
export type Revision = RevisionStamp & Readonly<Record<string, unknown>>;

/** All revisions of one record of an assessment, in no order; none when it is not there. Documents come without their text. */
export function* revisionsOf(
  { tx, t }: Work,
  entity: HistoryEntity,
  assessmentId: string,
  id: string,
): Steps<readonly Revision[]> {
  switch (entity) {
    case "assessment":
      return yield* rows(tx.select().from(t.assessmentRevision).where(eq(t.assessmentRevision.id, assessmentId)));
    case "model": {
      const found = yield* rows(tx.select().from(t.modelRevision).where(eq(t.modelRevision.id, assessmentId)));
      return found.map(({ model, ...stamp }) => ({ ...wholeModel(model), ...stamp }));
    }
    case "incident":
      return (yield* rows(
        tx
          .select({ revision: t.incidentRevision })
          .from(t.incident)
          .innerJoin(t.incidentRevision, eq(t.incidentRevision.id, t.incident.id))
          .where(and(eq(t.incident.assessmentId, assessmentId), eq(t.incident.id, id))),
      )).map((row) => row.revision);
    case "document":
      return (yield* rows(
        tx
          .select({ revision: t.documentRevision })
          .from(t.document)
          .innerJoin(t.documentRevision, eq(t.documentRevision.id, t.document.id))
          .where(and(eq(t.document.assessmentId, assessmentId), eq(t.document.id, id))),
      )).map((row) => row.revision);
    case "finding":
      return (yield* rows(
        tx
          .select({ revision: t.findingRevision })
          .from(t.finding)
          .innerJoin(t.findingRevision, eq(t.findingRevision.id, t.finding.id))
          .where(and(eq(t.finding.assessmentId, assessmentId), eq(t.finding.id, id))),
      )).map((row) => row.revision);
    case "report":
      return (yield* rows(
        tx
          .select({ revision: t.reportRevision })
          .from(t.report)
          .innerJoin(t.reportRevision, eq(t.reportRevision.id, t.report.id))
          .where(and(eq(t.report.assessmentId, assessmentId), eq(t.report.id, id))),
      )).map((row) => row.revision);
    case "question":
      return (yield* rows(
        tx
          .select({ revision: t.questionRevision })
          .from(t.question)
          .innerJoin(t.questionRevision, eq(t.questionRevision.id, t.question.id))
          .where(and(eq(t.question.assessmentId, assessmentId), eq(t.question.id, id))),
      )).map((row) => row.revision);
    case "resolution":
      return (yield* rows(
        tx
          .select({ revision: t.questionResolution })
          .from(t.question)
          .innerJoin(t.questionResolution, eq(t.questionResolution.questionId, t.question.id))
          .where(and(eq(t.question.assessmentId, assessmentId), eq(t.question.id, id))),
      )).map(({ revision: { questionId, ...revision } }) => ({ ...revision, id: questionId }));
    case "scenario-resolution": {
      const { scenarioResolution } = t;
      const found = yield* rows(
        tx.select().from(scenarioResolution).where(eq(scenarioResolution.assessmentId, assessmentId)),
      );
      return found.map(({ assessmentId: of, ...revision }) => ({ ...revision, id: of }));
    }
  }
}
