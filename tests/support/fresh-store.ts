import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { migrationsFolder } from "@/db/client";
import { pgliteStore } from "@/db/pg/lite";
import { nodePgStore } from "@/db/pg/node";
import { sqliteStore } from "@/db/sqlite/store";
import type { Store } from "@/db/store";

/** A database of its own for a test: `describe.each(storeKinds)("... on %s", (_name, freshStore) => ...)`. */
export const storeKinds: readonly (readonly [name: string, freshStore: () => Promise<Store>])[] = [
  ["better-sqlite3", freshSqlite],
  ["PGlite", () => pgliteStore(migrationsFolder("pg"))],
  ...(process.env.TEST_PG_URL ? [["PostgreSQL", () => freshPostgres(process.env.TEST_PG_URL ?? "")] as const] : []),
];

/** An empty folder under the system's own for such things; the caller removes it. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), "vigie-test-"));
}

async function freshSqlite(): Promise<Store> {
  const folder = freshFolder();
  const store = sqliteStore(folder, migrationsFolder("sqlite"));
  const close = async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...store, close };
}

let databases = 0;

/** A new database on the server that TEST_PG_URL names, dropped when the store is closed. */
async function freshPostgres(url: string): Promise<Store> {
  databases += 1;
  const name = `vigie_test_${process.pid}_${databases}`;
  await onServer(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const store = await nodePgStore(own.href, migrationsFolder("pg"));
  const close = async () => {
    await store.close();
    await onServer(url, `drop database ${name}`);
  };
  return { ...store, close };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
