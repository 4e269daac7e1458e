import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Instant } from "@/lib/domain/instant";

type Revisions = SQLiteTable & { readonly recordedAt: SQLiteColumn };

/** All columns of a revision table, the instant as the text that a record carries: a row that is read so is a record. */
export function revisionColumns<T extends Revisions>(
  revision: T,
): Omit<T["_"]["columns"], "recordedAt"> & { recordedAt: SQL<Instant> } {
  const { recordedAt: _, ...columns } = getTableColumns(revision);
  return { ...columns, recordedAt: sql<Instant>`${revision.recordedAt}`.mapWith(instantText) };
}

/** SQLite hands over milliseconds, PostgreSQL text with an offset. */
function instantText(value: number | string): Instant {
  return new Date(value).toISOString();
}
