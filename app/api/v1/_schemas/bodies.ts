import { z } from "zod";
import { AssessmentDetails, ReadUntil, Yardstick } from "@/lib/domain/assessment";
import { Document } from "@/lib/domain/document";
import { Finding } from "@/lib/domain/finding";
import { Incident } from "@/lib/domain/incident";
import { Indicator } from "@/lib/domain/indicator";
import { Day, Instant } from "@/lib/domain/instant";
import { Model } from "@/lib/domain/model";
import { Question } from "@/lib/domain/question";
import { Report } from "@/lib/domain/report";
import { Resolution, ScenarioResolution } from "@/lib/domain/resolution";
import { Scenarios } from "@/lib/domain/scenario";
import { Handling } from "@/lib/domain/standards/tlp";
import { Threshold } from "@/lib/domain/threshold";
import { Rule } from "@/lib/rules/rule";

const revising = {
  /** The version the editor saw; another one stored by now gives 409 with both. */
  expectedVersion: z.int().min(1),
  reason: z.string().trim().max(1000).default(""),
};

const { expectedVersion } = revising;

const { title, shortTitle, question, handling } = AssessmentDetails.shape;
/** Spelled out because `partial()` would fill absent fields with their defaults. */
const SomeDetails = z.strictObject({
  title: title.optional(),
  shortTitle: shortTitle.optional(),
  question: question.optional(),
  handling: handling.optional(),
  yardstick: Yardstick.optional(),
  readUntil: ReadUntil.optional(),
  requiresReview: z.boolean().optional(),
});

export const ReviseAssessment = z.strictObject({ ...revising, details: SomeDetails });
export const ReviseModel = z.strictObject({ ...revising, model: Model });
export const ReviseScenarios = z.strictObject({ ...revising, scenarios: Scenarios });
export const ReviseIndicator = z.strictObject({ ...revising, indicator: Indicator });
export const RemoveIndicator = z.strictObject(revising);
export const ReviseDocument = z.strictObject({ ...revising, document: Document });
export const ReviseIncident = z.strictObject({ ...revising, incident: Incident });
export const ReviseFinding = z.strictObject({ ...revising, finding: Finding });
export const ReviseReport = z.strictObject({ ...revising, report: Report });
export const ReviseQuestion = z.strictObject({ ...revising, question: Question });
export const ResolveQuestion = z.strictObject({ expectedVersion, resolution: Resolution });
export const ResolveScenarios = z.strictObject({ expectedVersion, resolution: ScenarioResolution });
export const ReviseThreshold = z.strictObject({ ...revising, threshold: Threshold });
export const ReviseRule = z.strictObject({ ...revising, rule: Rule });
export const ApplyRule = z.strictObject({
  expectedVersion,
  from: Day,
  to: Day,
  language: z.enum(["en", "fr"]).default("en"),
});
export const Restore = z.strictObject(revising);
export const Withdraw = z.strictObject({
  ...revising,
  reason: z.string().trim().min(1, "say why it is taken out of the count").max(1000),
});

export const RecordReport = z.strictObject({ finding: Finding, report: Report, separate: z.boolean().default(false) });
export const AddReport = z.strictObject({ report: Report });
export const FreezeSnapshot = z.strictObject({
  title: z.string().trim().min(1).max(160),
  note: z.string().trim().max(5000).default(""),
  asOf: Day.nullable(),
  by: z.enum(["recorded", "reported"]).default("recorded"),
  /** What is marked above it is left out, and the snapshot says how much that was. */
  cap: Handling,
  language: z.enum(["en", "fr"]).default("en"),
});
export const CreateShareLink = z.strictObject({
  name: z.string().trim().min(1).max(120),
  expiresAt: Instant.optional(),
});
