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
/** A look that failed is made again after a minute, then after two, four and so on, half an hour at most. */
const FIRST_RETRY = 60_000;
const LAST_RETRY = 1_800_000;

interface Failed {
  readonly times: number;
  readonly again: number;
}

/**
 * One round of the watch: sends what is due, looks where something was written since the last round, everywhere at its first round
 * and at the first of each day (silence moves scores too), then sends what these looks put into the outbox. Where looks fail they are
 * made ever more seldom, so that one broken assessment holds up no other. It keeps nothing that cannot be found again, so it may end
 * at any time.
 * @returns a round; true when nothing went wrong in it
 */
export function makeWatch({ store, clock, compute, senders, onFault }: WatchParts): () => Promise<boolean> {
  let last: number | null = null;
  let day = "";
  const seen = new Set<number>();
  const pending = new Set<string>();
  const failed = new Map<string, Failed>();

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

  const context = (): Context => ({ store, actor: watchActor, now: clock() });

  async function send(): Promise<void> {
    const { sendDue } = await import("./send-due");
    await sendDue(context(), senders);
  }

  async function look(slug: string): Promise<void> {
    // Loaded when it is needed: a server without thresholds carries neither the engine nor the words for them.
    const { lookAtThresholds } = await import("./look-at-thresholds");
    try {
      await lookAtThresholds(context(), slug, compute);
      pending.delete(slug);
      failed.delete(slug);
    } catch (error) {
      const times = (failed.get(slug)?.times ?? 0) + 1;
      const wait = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** Math.min(times - 1, 10));
      failed.set(slug, { times, again: clock().getTime() + wait });
      throw error;
    }
  }

  return async () => {
    let well = true;
    const fault = (error: unknown) => {
      well = false;
      onFault(error);
    };
    try {
      if (await gather(context())) await send().catch(fault);
      const now = clock().getTime();
      const slugs = [...pending].filter((slug) => (failed.get(slug)?.again ?? now) <= now);
      for (const slug of slugs) await look(slug).catch(fault);
      if (slugs.length > 0) await send();
    } catch (error) {
      fault(error);
    }
    return well;
  };
}
