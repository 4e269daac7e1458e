import type { Action } from "./access";
import type { Context } from "./context";
import { query, type Reading } from "./query";
import { type AssessmentState, assessmentState, isSameState } from "./records/assessment-state";
import type { Steps, Store } from "./store";

interface Kept<R> {
  readonly state: AssessmentState;
  readonly value: R;
}

interface Options<Args> {
  readonly slugOf: (args: Args) => string;
  /** What else the answer depends on; the day of the clock included where it does. */
  readonly keyOf: (args: Args, now: Date) => string;
  /** How many answers are kept, the one asked for longest ago is forgotten first. */
  readonly most: number;
}

/**
 * A read of one assessment whose answer is kept until something is written to it: a second reader pays one statement and gets the same
 * value. Answers must be values that nobody changes.
 */
export function keptQuery<Args, R>(
  action: Action,
  { slugOf, keyOf, most }: Options<Args>,
  body: (reading: Reading, args: Args) => Steps<R>,
): (context: Context, args: Args) => Promise<R> {
  const stores = new WeakMap<Store["cache"], Map<string, Kept<R>>>();
  return query(action, function* (reading: Reading, args: Args): Steps<R> {
    const slug = slugOf(args);
    const key = `${slug} ${keyOf(args, reading.now)}`;
    const kept = stores.get(reading.cache) ?? new Map<string, Kept<R>>();
    stores.set(reading.cache, kept);
    const state = yield* assessmentState(reading, slug);
    const known = kept.get(key);
    kept.delete(key);
    const value = known !== undefined && isSameState(known.state, state) ? known.value : yield* body(reading, args);
    kept.set(key, { state, value });
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return value;
  });
}
