import { sql } from "drizzle-orm";
import { planStates } from "../../lib/domain/plan-item";
import type { Kit } from "../kit";
import { anchorTable } from "./anchor-table";
import type { AssessmentTables } from "./assessment";
import { revisionStamp } from "./revision-stamp";

/** What to look for next, and who looks. */
export function planTables(k: Kit, { assessment }: AssessmentTables) {
  const planItem = anchorTable(k, "plan_item", assessment);
  const planItemRevision = k.table(
    "plan_item_revision",
    {
      id: k
        .text("id")
        .notNull()
        .references(() => planItem.id),
      version: k.int("version").notNull(),
      indicator: k.text("indicator").notNull(),
      task: k.text("task").notNull(),
      owner: k.text("owner").notNull(),
      dueOn: k.text("due_on"),
      state: k.oneOf("state", planStates).notNull(),
      outcome: k.text("outcome").notNull(),
      ...revisionStamp(k),
    },
    (t) => [
      k.primaryKey({ columns: [t.id, t.version] }),
      k.check("plan_item_revision_version", sql`${t.version} >= 1`),
    ],
  );
  return { planItem, planItemRevision };
}
