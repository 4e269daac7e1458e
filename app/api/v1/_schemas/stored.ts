import { z } from "zod";
import { AssessmentDetails } from "@/lib/domain/assessment";
import { Document } from "@/lib/domain/document";
import { Finding, findingStatuses } from "@/lib/domain/finding";
import { Incident } from "@/lib/domain/incident";
import { Instant } from "@/lib/domain/instant";
import { Model } from "@/lib/domain/model";
import { Question } from "@/lib/domain/question";
import { Report } from "@/lib/domain/report";
import { Slug } from "@/lib/domain/scenario";
import { Handling } from "@/lib/domain/standards/tlp";

/** What every stored record carries beside its content. */
const stamp = {
  id: z.string(),
  version: z.int().min(1),
  recordedAt: Instant,
  recordedBy: z.string(),
  reason: z.string(),
};
const withdrawable = { ...stamp, status: z.enum(["active", "withdrawn"]) };

export const StoredAssessment = z.strictObject({ ...AssessmentDetails.shape, slug: Slug, ...stamp });
export const StoredModel = z.strictObject({ ...Model.shape, ...stamp });
export const StoredReport = z.strictObject({
  ...Report.shape,
  ...stamp,
  /** "unreviewed": it would stand, but the assessment counts only what somebody has reviewed. */
  status: z.enum(["active", "withdrawn", "unreviewed"]),
  findingId: z.string(),
  review: z.enum(["draft", "reviewed"]),
});
export const StoredFinding = z.strictObject({
  ...Finding.shape,
  ...stamp,
  status: z.enum(findingStatuses),
  reports: z.array(StoredReport).readonly(),
  effectiveHandling: Handling,
});
export const StoredIncident = z.strictObject({ ...Incident.shape, ...withdrawable });
export const StoredQuestion = z.strictObject({ ...Question.shape, ...withdrawable });
export const StoredDocument = z.strictObject({ ...Document.shape, ...withdrawable });
