import { z } from "zod";
import { Day } from "./instant";
import { ModelDynamics } from "./model";
import { Scenarios, Slug } from "./scenario";
import { Handling } from "./standards/tlp";

export const Yardstick = z.enum(["icd-203", "phia"]);
export type Yardstick = z.infer<typeof Yardstick>;

/** Until when the scores are read by default: a living case until today, a past one until its last evidence. */
export const ReadUntil = z.enum(["today", "last-evidence"]);
export type ReadUntil = z.infer<typeof ReadUntil>;

/** What describes an assessment beside its model; revised as one record. */
export const AssessmentDetails = z.strictObject({
  title: z.string().trim().min(1).max(160),
  /** For the header and for narrow places. */
  shortTitle: z.string().trim().min(1).max(60),
  question: z.string().trim().min(1).max(1000),
  handling: Handling,
  yardstick: Yardstick.default("icd-203"),
  readUntil: ReadUntil.default("today"),
  /** Reports count only once somebody has reviewed them. */
  requiresReview: z.boolean().default(false),
});
export type AssessmentDetails = z.infer<typeof AssessmentDetails>;

/** What it takes to open an assessment. */
export const NewAssessment = z.strictObject({
  ...AssessmentDetails.shape,
  slug: Slug,
  start: Day,
  dynamics: ModelDynamics,
  scenarios: Scenarios,
});
export type NewAssessment = z.infer<typeof NewAssessment>;
