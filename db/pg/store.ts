import type { PgDatabase, PgQueryResultHKT, PgTransactionConfig } from "drizzle-orm/pg-core";
import type { Store, TxBody } from "../store";
import * as schema from "./schema";
import { seenAsSqlite } from "./seen-as-sqlite";
import { sqlState, storageFault } from "./storage-fault";

const ATTEMPTS = 20;
/** Serialization failure, deadlock, and a unique key that a transaction which came first has just taken. */
const CONFLICTS = ["40001", "40P01", "23505"];

/** The store over node-postgres (to serve) and PGlite (to test): both are drizzle's PgDatabase. */
export function pgStore<H extends PgQueryResultHKT>(db: PgDatabase<H>, close: () => Promise<void>): Store {
  const attempt = <R>(body: TxBody<R>, config: PgTransactionConfig): Promise<R> =>
    db.transaction((tx) => run(body(seenAsSqlite(tx))), config);
  return {
    dialect: "pg",
    t: schema,
    db: seenAsSqlite(db),
    cache: new Map(),
    bulk: null,
    async tx(body) {
      for (let count = 1; ; count++) {
        try {
          return await attempt(body, { isolationLevel: "serializable" });
        } catch (error) {
          if (count >= ATTEMPTS || !CONFLICTS.includes(sqlState(error))) throw storageFault(error);
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * count));
        }
      }
    },
    async read(body) {
      try {
        return await attempt(body, { isolationLevel: "repeatable read", accessMode: "read only" });
      } catch (error) {
        throw storageFault(error);
      }
    },
    close,
  };
}

async function run<R>(steps: ReturnType<TxBody<R>>): Promise<R> {
  let step = steps.next();
  while (!step.done) {
    try {
      await step.value.run();
    } catch (error) {
      step = steps.throw(error);
      continue;
    }
    step = steps.next();
  }
  return step.value;
}
