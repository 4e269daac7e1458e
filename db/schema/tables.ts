import type { Kit } from "../kit";
import { assessmentTables } from "./assessment";
import { auditTables } from "./audit";
import { documentTables } from "./document";
import { evidenceTables } from "./evidence";
import { questionTables } from "./question";
import { snapshotTables } from "./snapshot";

/** Every table once, for the dialect whose kit is given. */
export function tables(k: Kit) {
  const assessment = assessmentTables(k);
  const document = documentTables(k, assessment);
  return {
    ...assessment,
    ...document,
    ...evidenceTables(k, { ...assessment, ...document }),
    ...questionTables(k, assessment),
    ...snapshotTables(k, assessment),
    ...auditTables(k, assessment),
  };
}
export type Tables = ReturnType<typeof tables>;
