import { z } from "zod";
import { Instant } from "@/lib/domain/instant";
import { PlanItem } from "@/lib/domain/plan-item";
import { SeenReports } from "@/lib/domain/seen-report";
import { Source } from "@/lib/domain/source";
import { StoredFinding } from "./stored";

const stamp = {
  id: z.string(),
  version: z.int().min(1),
  recordedAt: Instant,
  recordedBy: z.string(),
  reason: z.string(),
};
const revising = { expectedVersion: z.int().min(1), reason: z.string().trim().max(1000).default("") };
const count = z.int().min(0);

export const StoredSource = z.strictObject({ ...Source.shape, ...stamp, status: z.enum(["active", "withdrawn"]) });
export const ReviseSource = z.strictObject({ ...revising, source: Source });

/** What became of a source's reports: of those that another origin spoke of later on the same finding. */
export const SourceRecord = z.strictObject({
  name: z.string(),
  /** Its entry in the register; null when reports use the name and the register does not. */
  source: StoredSource.nullable(),
  /** Itself, whom it repeats, whom that one repeats, and so on. */
  chain: z.array(z.string()).readonly(),
  reports: count,
  grades: z.array(z.strictObject({ grade: z.string(), reports: count })).readonly(),
  firstOn: z.string().nullable(),
  lastOn: z.string().nullable(),
  /** Reports on findings of which an independent origin spoke later. */
  spokenOf: count,
  /** Of these, another origin then said the same ... */
  confirmed: count,
  /** ... or something else; both can be. */
  contradicted: count,
  /** 95 % Wilson interval of the share confirmed; null when there is none to count. */
  confirmedShare: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
});

export const LinkOrigin = z.strictObject({
  /** As they were seen: another version stored by now gives 409, and nothing is changed. */
  reports: SeenReports,
  reason: z.string().trim().min(1, "say why").max(1000),
});
export const LinkedOrigin = z.strictObject({ origin: z.string(), findings: z.array(StoredFinding).readonly() });

export const StoredPlanItem = z.strictObject({ ...PlanItem.shape, ...stamp });
export const RevisePlanItem = z.strictObject({ ...revising, item: PlanItem });

export const StoredComment = z.strictObject({
  id: z.string(),
  findingId: z.string(),
  /** Empty once it is withdrawn. */
  text: z.string(),
  recordedAt: Instant,
  recordedBy: z.string(),
  recordedByName: z.string(),
  withdrawnAt: Instant.nullable(),
});

export const ReviewReports = z.strictObject({
  reports: SeenReports,
  /** "draft" takes a review back. */
  review: z.enum(["draft", "reviewed"]).default("reviewed"),
  reason: z.string().trim().max(1000).default(""),
});
export const ReviewedReports = z.strictObject({ findings: z.array(StoredFinding).readonly() });
