import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { FindingsCache } from "./records/findings-cache";
import type { Tables } from "./schema/tables";

/**
 * The part of drizzle's query API that both dialects share. Left out on purpose: `.run/.all/.get` on the database, `$count`,
 * the relational `query` API (it changes in drizzle 1.0) and `transaction` (sync on one side, async on the other).
 */
export type Queries = Pick<
  BetterSQLite3Database,
  "select" | "selectDistinct" | "insert" | "update" | "delete" | "with"
>;

/** One statement of a transaction; SQLite runs it at once, PostgreSQL waits for it. */
export interface Step {
  runSync(): void;
  run(): Promise<void>;
}
/** Work in a transaction: it yields statements and nothing else, so nothing else can be waited for while a lock is held. */
export type Steps<R> = Generator<Step, R, void>;
export type TxBody<R> = (tx: Queries) => Steps<R>;

/** One statement for its rows: `const [row] = yield* rows(tx.select()...)`. */
export function* rows<T>(statement: PromiseLike<T[]> & { all(): T[] }): Steps<T[]> {
  let result: T[] = [];
  yield {
    runSync() {
      result = statement.all();
    },
    async run() {
      result = await statement;
    },
  };
  return result;
}

/** One statement for its effect (the drivers' own result objects differ, so none is handed on). */
export function* exec(statement: PromiseLike<unknown> & { run(): unknown }): Steps<void> {
  yield {
    runSync() {
      statement.run();
    },
    async run() {
      await statement;
    },
  };
}

export interface Store {
  readonly dialect: "sqlite" | "pg";
  readonly t: Tables;
  readonly db: Queries;
  readonly cache: FindingsCache;
  /** One statement for very many rows, prepared once and run inside a step of `tx`; SQLite alone has it. */
  readonly bulk: ((statement: string) => (values: readonly (string | number | null)[]) => void) | null;
  /** Atomic and serialisable; the body may run again after a conflict, so it must have no effect but its statements. */
  tx<R>(body: TxBody<R>): Promise<R>;
  /** Several reads that see one state of the database. */
  read<R>(body: TxBody<R>): Promise<R>;
  close(): Promise<void>;
}
