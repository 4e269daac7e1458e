import { and, asc, eq, gt, lte, max } from "drizzle-orm";
import { watchActor } from "../context";
import { query, type Reading } from "../query";
import { rows, type Steps } from "../store";

export interface WatchNews {
  /** What others wrote after `since`, by the assessment. */
  readonly written: readonly { readonly seq: number; readonly slug: string }[];
  /** Where the audit was read up to. */
  readonly last: number;
  /** Whether a message in the outbox wants to be sent. */
  readonly due: boolean;
}

const MOST = 2000;

/** What a watch asks every few seconds, in two short statements. Without `since` it learns only where the audit ends. */
export const watchNews = query(
  "watchNews",
  function* ({ tx, t, now }: Reading, { since }: { readonly since: number | null }): Steps<WatchNews> {
    const waiting = yield* rows(
      tx
        .select({ id: t.delivery.id })
        .from(t.delivery)
        .where(and(eq(t.delivery.state, "waiting"), lte(t.delivery.nextAttemptAt, now)))
        .limit(1),
    );
    const due = waiting.length > 0;
    if (since === null) {
      const [end] = yield* rows(tx.select({ last: max(t.auditEntry.seq) }).from(t.auditEntry));
      return { written: [], last: end?.last ?? 0, due };
    }
    const found = yield* rows(
      tx
        .select({ seq: t.auditEntry.seq, slug: t.assessment.slug, actorId: t.auditEntry.actorId })
        .from(t.auditEntry)
        .innerJoin(t.assessment, eq(t.assessment.id, t.auditEntry.assessmentId))
        .where(gt(t.auditEntry.seq, since))
        .orderBy(asc(t.auditEntry.seq))
        .limit(MOST),
    );
    return {
      written: found.filter(({ actorId }) => actorId !== watchActor.id).map(({ seq, slug }) => ({ seq, slug })),
      last: found.at(-1)?.seq ?? since,
      due,
    };
  },
);
