import type { AssessmentDetails } from "./assessment";
import type { Finding, FindingStatus } from "./finding";
import type { Incident } from "./incident";
import type { Day, Instant } from "./instant";
import type { Model } from "./model";
import type { Question } from "./question";
import type { Report } from "./report";
import type { Handling } from "./standards/tlp";
import type { Stored, Withdrawable } from "./stored";

export type StoredAssessment = Stored<AssessmentDetails> & { readonly slug: string };
export type StoredModel = Stored<Model>;
export type StoredReport = Stored<Report> & {
  /** `unreviewed`: it would stand, but the assessment counts only what somebody has reviewed. */
  readonly status: "active" | "withdrawn" | "unreviewed";
  readonly findingId: string;
  /** Whether somebody looked it over; it matters where the assessment requires that. */
  readonly review: "draft" | "reviewed";
};
export type StoredIncident = Withdrawable<Incident>;
export type StoredQuestion = Withdrawable<Question>;
export type StoredFinding = Stored<Finding> & {
  readonly status: FindingStatus;
  readonly reports: readonly StoredReport[];
  /** The strictest of its own mark and the marks of the documents it quotes. */
  readonly effectiveHandling: Handling;
};

/** Which cut of the evidence is read. */
export interface Cut {
  /** Until which day the filter runs. */
  readonly until: Day;
  /** By which clock `asOf` cuts: when it was entered here, or when its source said so. */
  readonly by: "recorded" | "reported";
  /** Nothing recorded (or reported) after it counts; null means all there is. */
  readonly asOf: Instant | null;
}

/** One assessment as it stood at a cut: everything the engine and the pages need, in one immutable value. */
export interface CaseFile {
  readonly assessment: StoredAssessment;
  readonly model: StoredModel;
  readonly incidents: readonly StoredIncident[];
  /** All that existed at the cut, withdrawn and draft ones included; ordered by day, then by id. */
  readonly findings: readonly StoredFinding[];
  readonly questions: readonly StoredQuestion[];
  /** Ids of the questions that had been resolved by the cut; absent in a frozen case. */
  readonly resolved?: readonly string[];
  readonly cut: Cut;
}
