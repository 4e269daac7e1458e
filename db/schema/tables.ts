import type { Kit } from "../kit";
import { assessmentTables } from "./assessment";
import { auditTables } from "./audit";
import { commentTables } from "./comment";
import { documentTables } from "./document";
import { eventTables } from "./event";
import { evidenceTables } from "./evidence";
import { forecastTables } from "./forecast";
import { mapTables } from "./map";
import { phraseTables } from "./phrase";
import { planTables } from "./plan";
import { questionTables } from "./question";
import { ruleTables } from "./rule";
import { snapshotTables } from "./snapshot";
import { sourceTables } from "./source";
import { thresholdTables } from "./threshold";
import { uploadTables } from "./upload";

/** Every table once, for the dialect whose kit is given. */
export function tables(k: Kit) {
  const assessment = assessmentTables(k);
  const document = documentTables(k, assessment);
  const evidence = evidenceTables(k, { ...assessment, ...document });
  const question = questionTables(k, assessment);
  const upload = uploadTables(k, assessment);
  const event = eventTables(k, { ...assessment, ...upload });
  return {
    ...assessment,
    ...document,
    ...evidence,
    ...phraseTables(k, { ...assessment, ...document }),
    ...sourceTables(k, assessment),
    ...planTables(k, assessment),
    ...commentTables(k, { ...assessment, ...evidence }),
    ...upload,
    ...event,
    ...ruleTables(k, { ...assessment, ...evidence, ...event }),
    ...mapTables(k, assessment),
    ...question,
    ...forecastTables(k, { ...assessment, ...question }),
    ...snapshotTables(k, assessment),
    ...thresholdTables(k, assessment),
    ...auditTables(k, assessment),
  };
}
export type Tables = ReturnType<typeof tables>;
