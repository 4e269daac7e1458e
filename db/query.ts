import { type Action, authorise } from "./access";
import type { Context } from "./context";
import type { FindingsCache } from "./records/findings-cache";
import type { Steps, Store } from "./store";
import type { Work } from "./work";

/** What a query works with; unlike a command it may use what was read before. */
export interface Reading extends Work {
  readonly cache: FindingsCache;
  readonly dialect: Store["dialect"];
}

/** A read: authorises, and sees one state of the database however many statements it takes. */
export function query<Args extends readonly unknown[], R>(
  action: Action,
  body: (reading: Reading, ...args: Args) => Steps<R>,
): (context: Context, ...args: Args) => Promise<R> {
  return async ({ store, actor, now }, ...args) => {
    authorise(actor, action);
    return store.read((tx) =>
      body({ tx, t: store.t, cache: store.cache, dialect: store.dialect, actor, now }, ...args),
    );
  };
}
