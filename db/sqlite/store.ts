import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { refuseNewer } from "../migration-journal";
import type { Store, TxBody } from "../store";
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

function openDatabase(file: string, migrationsFolder: string): Database.Database {
  const raw = new Database(file, { timeout: 5000 });
  try {
    raw.pragma("journal_mode = WAL");
    // SQLite opens an existing WAL database with NORMAL here: a power cut could then take back what was acknowledged.
    raw.pragma("synchronous = FULL");
    raw.pragma("foreign_keys = ON");
    // Without it, INSERT OR REPLACE would pass by the triggers that keep revisions as they are.
    raw.pragma("recursive_triggers = ON");
    refuseNewer(appliedMigrations(raw), migrationsFolder, `The database ${file}`);
    migrate(drizzle({ client: raw }), { migrationsFolder });
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}

function appliedMigrations(raw: Database.Database): number[] {
  const table = raw.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  return table === undefined
    ? []
    : raw.prepare("select created_at from __drizzle_migrations").pluck().all().map(Number);
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
  return {
    dialect: "sqlite",
    t: schema,
    db,
    cache: new Map(),
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
