import { z } from "zod";
import { creating, MEGABYTE, operation, plain } from "@/app/_server/operation";
import { Finding, findingStatuses } from "@/lib/domain/finding";
import { Report } from "@/lib/domain/report";
import { Id, InAssessment } from "../_schemas/paths";

const BATCH = "/assessments/{slug}/findings/batch";
const MOST_ROWS = 2000;
/** 2,000 rows with quotes. */
const maxBytes = 10 * MEGABYTE;

const Kept = z.strictObject({ id: z.string(), version: z.int() });
const RecordReports = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        finding: Finding,
        report: Report,
        separate: z.boolean().default(false),
        /** Rows with the same word are reports of one finding; the id of a finding sends them there. */
        together: z.string().trim().max(80).default(""),
        /** Where the finding has no `incidentId`: the incident of this title, made once if there is none. */
        incidentTitle: z.string().trim().max(200).default(""),
      }),
    )
    .min(1)
    .max(MOST_ROWS),
});
const RecordedBatch = z.strictObject({
  /** One for each row, in their order. */
  rows: z
    .array(
      z.strictObject({
        finding: Kept,
        report: Kept,
        joined: z.boolean(),
        /** Kept, not counted: it would be impossible under every scenario. */
        draft: z.boolean(),
      }),
    )
    .readonly(),
  /** The incidents that were made. */
  incidents: z.array(z.strictObject({ ...Kept.shape, title: z.string() })).readonly(),
});

const some = {
  reports: z
    .array(z.strictObject({ findingId: Id, reportId: Id, version: z.int().min(1) }))
    .min(1)
    .max(MOST_ROWS),
};
const WithdrawReports = z.strictObject({
  ...some,
  reason: z.string().trim().min(1, "say why they are taken out of the count").max(1000),
});
const RestoreReports = z.strictObject({ ...some, reason: z.string().trim().max(1000).default("") });
const ChangedReports = z.strictObject({
  findings: z.array(z.strictObject({ ...Kept.shape, status: z.enum(findingStatuses) })).readonly(),
  reports: z.array(z.strictObject({ ...Kept.shape, findingId: z.string() })).readonly(),
});

const batch = { tag: "findings", params: InAssessment, maxBytes } as const;

export const recordReports = operation({
  ...creating,
  ...batch,
  path: BATCH,
  id: "recordReports",
  summary: "Record up to 2,000 reports, all or none; problems are named by row",
  body: RecordReports,
  response: RecordedBatch,
});
export const withdrawReports = operation({
  ...plain,
  ...batch,
  method: "POST",
  path: `${BATCH}/withdraw`,
  id: "withdrawReports",
  summary: "Take reports out of the count, all or none; a finding of which none is left goes with them",
  body: WithdrawReports,
  response: ChangedReports,
});
export const restoreReports = operation({
  ...plain,
  ...batch,
  method: "POST",
  path: `${BATCH}/restore`,
  id: "restoreReports",
  summary: "Bring withdrawn reports back, all or none, with the findings that went with them",
  body: RestoreReports,
  response: ChangedReports,
});

export const batchOperations = [recordReports, withdrawReports, restoreReports];
