import type { Kit } from "../kit";
import { assessmentTables } from "./assessment";
import { auditTables } from "./audit";
import { documentTables } from "./document";
import { evidenceTables } from "./evidence";
import { forecastTables } from "./forecast";
import { questionTables } from "./question";
import { snapshotTables } from "./snapshot";
import { thresholdTables } from "./threshold";

/** Every table once, for the dialect whose kit is given. */
export function tables(k: Kit) {
  const assessment = assessmentTables(k);
  const document = documentTables(k, assessment);
  const question = questionTables(k, assessment);
  return {
    ...assessment,
    ...document,
    ...evidenceTables(k, { ...assessment, ...document }),
    ...question,
    ...forecastTables(k, { ...assessment, ...question }),
    ...snapshotTables(k, assessment),
    ...thresholdTables(k, assessment),
    ...auditTables(k, assessment),
  };
}
export type Tables = ReturnType<typeof tables>;
