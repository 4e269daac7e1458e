import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { Store } from "../store";
import { pgStore } from "./store";

/** PostgreSQL inside the process, in memory: for tests. */
export async function pgliteStore(migrationsFolder: string): Promise<Store> {
  const client = new PGlite();
  const db = drizzle({ client });
  await migrate(db, { migrationsFolder });
  return pgStore(db, () => client.close());
}
