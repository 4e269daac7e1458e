import { z } from "zod";
import { Day, type Instant } from "./instant";
import { Slug } from "./scenario";

const settled = {
  /** The day by which it was settled in the world, not the day on which it is entered here. */
  resolvedOn: Day,
  /** Who says so: a publication, a statement, a document. */
  source: z.string().trim().min(1).max(500),
  note: z.string().trim().max(2000).default(""),
};

/** How a question ended; void when its rule cannot be applied, which is scored by nobody. */
export const Resolution = z.strictObject({ outcome: z.enum(["yes", "no", "void"]), ...settled });
export type Resolution = z.infer<typeof Resolution>;

/** Which scenario of an assessment came true. */
export const ScenarioResolution = z.strictObject({ scenario: Slug, ...settled });
export type ScenarioResolution = z.infer<typeof ScenarioResolution>;

export interface ResolutionStamp {
  readonly version: number;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}
export type StoredResolution = Readonly<Resolution> & ResolutionStamp;
export type StoredScenarioResolution = Readonly<ScenarioResolution> & ResolutionStamp;
