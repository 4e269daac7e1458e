import { eq } from "drizzle-orm";
import { refuseMissing } from "../checks/refuse";
import { query, type Reading } from "../query";
import { rows, type Steps } from "../store";

/** To which assessment an event belongs: where a link out of a message leads. */
export const findThresholdEvent = query("findThresholdEvent", function* ({ tx, t }: Reading, id: string): Steps<{
  readonly slug: string;
  readonly thresholdId: string;
}> {
  const [found] = yield* rows(
    tx
      .select({ slug: t.assessment.slug, thresholdId: t.thresholdEvent.thresholdId })
      .from(t.thresholdEvent)
      .innerJoin(t.assessment, eq(t.assessment.id, t.thresholdEvent.assessmentId))
      .where(eq(t.thresholdEvent.id, id)),
  );
  return found ?? refuseMissing("event", id);
});
