import { type SQL, sql } from "drizzle-orm";
import * as s from "drizzle-orm/sqlite-core";

/** One table definition, two dialects: what a column is called in each. Every file of db/schema is written against it. */
export const sqliteKit = {
  table: s.sqliteTable,
  index: s.index,
  uniqueIndex: s.uniqueIndex,
  check: s.check,
  primaryKey: s.primaryKey,
  text: (name: string) => s.text(name),
  oneOf: <U extends string, T extends Readonly<[U, ...U[]]>>(name: string, values: T) => s.text(name, { enum: values }),
  int: (name: string) => s.integer(name),
  real: (name: string) => s.real(name),
  bool: (name: string) => s.integer(name, { mode: "boolean" }),
  /** A primary key that counts upwards by itself. */
  sequence: (name: string) => s.integer(name).primaryKey({ autoIncrement: true }),
  instant: (name: string) => s.integer(name, { mode: "timestamp_ms" }),
  json: <T>(name: string) => s.text(name, { mode: "json" }).$type<T>(),
};
export type Kit = typeof sqliteKit;

/** Days are text of the form YYYY-MM-DD in both dialects: they sort as they read and know no time zone. */
export function isDay(column: s.SQLiteColumn): SQL {
  return sql`length(${column}) = 10`;
}
