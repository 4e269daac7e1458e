import { and, eq, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";

interface Anchor {
  readonly id: SQLiteColumn;
  readonly version: SQLiteColumn;
}
type Revisions = SQLiteTable & {
  readonly id: SQLiteColumn;
  readonly version: SQLiteColumn;
  readonly recordedAt: SQLiteColumn;
};

/**
 * The join of a record to the revision that stands: the current one, or the latest of those recorded by `cut`. A record that
 * did not exist then has none and falls out of the join.
 */
export function standing(anchor: Anchor, revision: Revisions, cut: Date | null): SQL | undefined {
  const version =
    cut === null
      ? eq(revision.version, anchor.version)
      : sql`${revision.version} = (select max(v.version) from ${revision} v where v.id = ${anchor.id} and v.recorded_at <= ${sql.param(cut, revision.recordedAt)})`;
  return and(eq(revision.id, anchor.id), version);
}
