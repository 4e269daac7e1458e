import { dayOf } from "@/lib/domain/instant";
import { type Context, watchActor } from "../context";
import { watchNews } from "../queries/watch-news";
import { watchedAssessments } from "../queries/watched-assessments";
import type { Store } from "../store";
import type { ComputeScores } from "./compute-in-thread";
import type { Senders } from "./send-due";

export interface WatchParts {
  readonly store: Store;
  readonly clock: () => Date;
  readonly compute: ComputeScores;
  readonly senders: Senders;
  readonly onFault: (error: unknown) => void;
}

/** On PostgreSQL an entry of the audit may appear after one with a higher number: so far back it is looked again. */
const OVERLAP = 50;

/**
 * One round of the watch: looks where something was written since the last round, everywhere at its first round and at the first of
 * each day (silence moves scores too), then sends what is due. It keeps nothing that cannot be found again, so it may end at any time.
 * @returns a round; true when nothing went wrong in it
 */
export function makeWatch({ store, clock, compute, senders, onFault }: WatchParts): () => Promise<boolean> {
  let last: number | null = null;
  let day = "";
  const seen = new Set<number>();
  const pending = new Set<string>();

  async function gather(context: Context): Promise<boolean> {
    const since = last === null ? null : Math.max(0, last - OVERLAP);
    const { written, last: reached, due } = await watchNews(context, { since });
    const changed = new Set(written.filter(({ seq }) => !seen.has(seq)).map(({ slug }) => slug));
    const today = dayOf(context.now);
    if (changed.size > 0 || today !== day)
      for (const slug of await watchedAssessments(context, {}))
        if (today !== day || changed.has(slug)) pending.add(slug);
    // Only now: had the question above failed, what was written would never be looked at.
    for (const { seq } of written) seen.add(seq);
    last = Math.max(last ?? 0, reached);
    for (const seq of seen) if (seq <= last - OVERLAP) seen.delete(seq);
    day = today;
    return due;
  }

  return async () => {
    const context = (): Context => ({ store, actor: watchActor, now: clock() });
    let well = true;
    const fault = (error: unknown) => {
      well = false;
      onFault(error);
    };
    try {
      let due = await gather(context());
      for (const slug of [...pending]) {
        due = true;
        // Loaded when it is needed: a server without thresholds carries neither the engine nor the words for them.
        const { lookAtThresholds } = await import("./look-at-thresholds");
        await lookAtThresholds(context(), slug, compute).then(() => pending.delete(slug), fault);
      }
      if (!due) return well;
      const { sendDue } = await import("./send-due");
      await sendDue(context(), senders);
    } catch (error) {
      fault(error);
    }
    return well;
  };
}
