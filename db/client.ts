import { join } from "node:path";
import { type Env, readEnv } from "./env";
import type { Store } from "./store";

declare global {
  /** On globalThis, because a bundler may load this module more than once in one process. */
  var vigieStore: Promise<Store> | undefined;
}

/** One store a process: opened and migrated at first use, never at import and never during a build. */
export function getStore(): Promise<Store> {
  globalThis.vigieStore ??= openStore(readEnv()).catch((error: unknown) => {
    globalThis.vigieStore = undefined;
    throw error;
  });
  return globalThis.vigieStore;
}

async function openStore(env: Env): Promise<Store> {
  if (process.env.NEXT_PHASE === "phase-production-build")
    throw new Error("The store must not be opened during a build.");
  if (env.VIGIE_DATABASE_URL !== undefined) {
    const { nodePgStore } = await import("./pg/node");
    return nodePgStore(env.VIGIE_DATABASE_URL, migrationsFolder("pg"));
  }
  const { sqliteStore } = await import("./sqlite/store");
  return sqliteStore(env.VIGIE_DATA, migrationsFolder("sqlite"));
}

/** Vigie is always started in its own folder; a bundle has no other way to find these files. */
export function migrationsFolder(dialect: Store["dialect"]): string {
  return join(process.cwd(), "db", "migrations", dialect);
}
