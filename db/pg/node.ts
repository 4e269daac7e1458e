import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { refuseNewer } from "../migration-journal";
import type { Store } from "../store";
import { storageFault } from "./storage-fault";
import { pgStore } from "./store";

/** Any number, the same in every instance: drizzle's migrator takes no lock of its own. */
const MIGRATION_LOCK = 727_401;

/** The store of a team: a PostgreSQL server that several instances may use at once. */
export async function nodePgStore(url: string, migrationsFolder: string): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // An idle connection that breaks is replaced by the pool; without a listener Node would end the process.
  pool.on("error", () => {});
  try {
    await migrateAlone(pool, migrationsFolder);
  } catch (error) {
    await pool.end();
    throw storageFault(error);
  }
  return pgStore(drizzle({ client: pool }), () => pool.end());
}

async function migrateAlone(pool: pg.Pool, migrationsFolder: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    refuseNewer(await appliedMigrations(client), migrationsFolder, "The PostgreSQL database");
    await migrate(drizzle({ client }), { migrationsFolder });
  } finally {
    await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]).catch(() => {});
    client.release();
  }
}

async function appliedMigrations(client: pg.PoolClient): Promise<number[]> {
  const table = await client.query("select to_regclass('drizzle.__drizzle_migrations') is not null as present");
  if (table.rows[0]?.present !== true) return [];
  const { rows } = await client.query("select created_at from drizzle.__drizzle_migrations");
  return rows.map((row) => Number(row.created_at));
}
