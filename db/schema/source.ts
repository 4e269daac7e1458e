import { sql } from "drizzle-orm";
import { sourceKinds } from "../../lib/domain/source";
import { reliabilities } from "../../lib/domain/standards/admiralty";
import type { Kit } from "../kit";
import { anchorTable } from "./anchor-table";
import type { AssessmentTables } from "./assessment";
import { revisionStamp } from "./revision-stamp";

export function sourceTables(k: Kit, { assessment }: AssessmentTables) {
  const source = anchorTable(k, "source", assessment);
  const sourceRevision = k.table(
    "source_revision",
    {
      id: k
        .text("id")
        .notNull()
        .references(() => source.id),
      version: k.int("version").notNull(),
      name: k.text("name").notNull(),
      kind: k.oneOf("kind", sourceKinds).notNull(),
      reliability: k.oneOf("reliability", reliabilities),
      repeats: k.text("repeats").references(() => source.id),
      note: k.text("note").notNull(),
      status: k.oneOf("status", ["active", "withdrawn"]).notNull(),
      ...revisionStamp(k),
    },
    (t) => [k.primaryKey({ columns: [t.id, t.version] }), k.check("source_revision_version", sql`${t.version} >= 1`)],
  );
  return { source, sourceRevision };
}
