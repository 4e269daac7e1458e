import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { Kit } from "../kit";
import type { Queries } from "../store";

export function seenAsSqlite(kit: Record<keyof Kit, unknown>): Kit;
export function seenAsSqlite<H extends PgQueryResultHKT>(db: PgDatabase<H>): Queries;
/**
 * The one place where two claims are made that TypeScript cannot check: that the PostgreSQL kit yields columns with the same
 * JavaScript values as the SQLite kit, and that drizzle's query builders of both dialects take the same calls. Drizzle gives
 * the dialects unrelated types, so the project is typed against SQLite alone; the store tests run on both and prove the claims.
 */
export function seenAsSqlite(value: unknown): unknown {
  return value;
}
