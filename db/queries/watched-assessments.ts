import { eq } from "drizzle-orm";
import { query, type Reading } from "../query";
import { standing } from "../records/standing";
import { rows, type Steps } from "../store";

/** The assessments in which a threshold stands. */
export const watchedAssessments = query(
  "watchedAssessments",
  function* ({ tx, t }: Reading, _args: Readonly<Record<string, never>>): Steps<string[]> {
    const found = yield* rows(
      tx
        .selectDistinct({ slug: t.assessment.slug })
        .from(t.threshold)
        .innerJoin(t.thresholdRevision, standing(t.threshold, t.thresholdRevision, null))
        .innerJoin(t.assessment, eq(t.assessment.id, t.threshold.assessmentId))
        .where(eq(t.thresholdRevision.status, "active")),
    );
    return found.map(({ slug }) => slug).sort();
  },
);
