import { and, count, eq, isNull } from "drizzle-orm";
import { keptQuery } from "../kept-query";
import type { Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { rows, type Steps } from "../store";

/** How many comments stand at each finding that has some. */
export const commentCounts = keptQuery(
  "commentCounts",
  { slugOf: (slug: string) => slug, keyOf: () => "", most: 50 },
  function* (reading: Reading, slug: string): Steps<ReadonlyMap<string, number>> {
    const { tx, t } = reading;
    const { id } = yield* findAssessment(reading, slug);
    const found = yield* rows(
      tx
        .select({ findingId: t.findingComment.findingId, n: count() })
        .from(t.findingComment)
        .where(and(eq(t.findingComment.assessmentId, id), isNull(t.findingComment.withdrawnAt)))
        .groupBy(t.findingComment.findingId),
    );
    return new Map(found.map(({ findingId, n }) => [findingId, n]));
  },
);
