import { and, count, eq, ne } from "drizzle-orm";
import { keptQuery } from "../kept-query";
import type { Reading } from "../query";
import { findAssessment, findModel } from "../records/assessment";
import { standing } from "../records/standing";
import { rows, type Steps } from "../store";

export interface Counts {
  readonly findings: number;
  readonly documents: number;
  readonly indicators: number;
  readonly questions: number;
  readonly snapshots: number;
}

/** How much there is of each, without what is withdrawn: for the rail. */
export const counts = keptQuery(
  "counts",
  { slugOf: (slug: string) => slug, keyOf: () => "", most: 50 },
  function* (reading: Reading, slug: string): Steps<Counts> {
    const { tx, t } = reading;
    const { id } = yield* findAssessment(reading, slug);
    const [findings] = yield* rows(
      tx
        .select({ n: count() })
        .from(t.finding)
        .innerJoin(t.findingRevision, standing(t.finding, t.findingRevision, null))
        .where(and(eq(t.finding.assessmentId, id), ne(t.findingRevision.status, "withdrawn"))),
    );
    const [documents] = yield* rows(
      tx
        .select({ n: count() })
        .from(t.document)
        .innerJoin(t.documentRevision, standing(t.document, t.documentRevision, null))
        .where(and(eq(t.document.assessmentId, id), eq(t.documentRevision.status, "active"))),
    );
    const [questions] = yield* rows(
      tx
        .select({ n: count() })
        .from(t.question)
        .innerJoin(t.questionRevision, standing(t.question, t.questionRevision, null))
        .where(and(eq(t.question.assessmentId, id), eq(t.questionRevision.status, "active"))),
    );
    const [snapshots] = yield* rows(tx.select({ n: count() }).from(t.snapshot).where(eq(t.snapshot.assessmentId, id)));
    const model = yield* findModel(reading, id);
    return {
      findings: findings?.n ?? 0,
      documents: documents?.n ?? 0,
      indicators: model.indicators.length,
      questions: questions?.n ?? 0,
      snapshots: snapshots?.n ?? 0,
    };
  },
);
