import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { refuseNewer } from "../migration-journal";

/** A connection that keeps its promises, to a database of this version: it is migrated when it is older. */
export function openDatabase(file: string, migrationsFolder: string): Database.Database {
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
