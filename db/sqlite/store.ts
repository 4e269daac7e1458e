import type Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Store, TxBody } from "../store";
import { openDatabase } from "./open-database";
import { openFolder } from "./open-folder";
import * as schema from "./schema";
import { storageFault } from "./storage-fault";
import { lockForWriting } from "./writer-lock";

/** The embedded store: one file in a data folder, one connection, one process. */
export function sqliteStore(dataFolder: string, migrationsFolder: string): Store {
  const { folder, file } = openFolder(dataFolder);
  const unlock = lockForWriting(folder);
  try {
    const raw = openDatabase(file, migrationsFolder);
    return storeOf(raw, () => {
      raw.close();
      unlock();
    });
  } catch (error) {
    unlock();
    throw storageFault(error);
  }
}

function storeOf(raw: Database.Database, close: () => void): Store {
  const db = drizzle({ client: raw });
  /** The whole body runs in one tick of the event loop, so no other request comes between on the one connection. */
  function run<R>(body: TxBody<R>): R {
    const steps = body(db);
    let step = steps.next();
    while (!step.done) {
      try {
        step.value.runSync();
      } catch (error) {
        step = steps.throw(error);
        continue;
      }
      step = steps.next();
    }
    return step.value;
  }
  const prepared = new Map<string, Database.Statement>();
  return {
    dialect: "sqlite",
    t: schema,
    db,
    cache: new Map(),
    bulk(statement) {
      const known = prepared.get(statement) ?? raw.prepare(statement);
      prepared.set(statement, known);
      return (values) => void known.run(values);
    },
    async tx(body) {
      try {
        return raw.transaction(() => run(body)).immediate();
      } catch (error) {
        throw storageFault(error);
      }
    },
    async read(body) {
      try {
        return raw.transaction(() => run(body)).deferred();
      } catch (error) {
        throw storageFault(error);
      }
    },
    async close() {
      close();
    },
  };
}
