import { z } from "zod";
import { EventDataset } from "@/lib/domain/event";
import { Day, Instant } from "@/lib/domain/instant";
import { Rule } from "@/lib/rules/rule";

export const StoredRule = z.strictObject({
  ...Rule.shape,
  id: z.string(),
  version: z.int().min(1),
  recordedAt: Instant,
  recordedBy: z.string(),
  reason: z.string(),
  status: z.enum(["active", "withdrawn"]),
});

export const ListedRule = z.strictObject({
  ...StoredRule.shape,
  /** How many of its findings stand. */
  findings: z.int().min(0),
  appliedVersion: z.int().min(1).nullable(),
});

const counts = { made: z.int().min(0), revised: z.int().min(0), restored: z.int().min(0), withdrawn: z.int().min(0) };

export const RuleApplication = z.strictObject({
  /** What it takes to take it back; null when nothing had to be changed. */
  id: z.string().nullable(),
  rule: z.string(),
  ruleVersion: z.int().min(1),
  from: Day,
  to: Day,
  ...counts,
  same: z.int().min(0),
  /** Withdrawn by hand, and left so. */
  left: z.int().min(0),
});

export const RuleRecord = z.strictObject({
  rule: StoredRule,
  revisions: z.array(StoredRule).readonly(),
  findings: z
    .array(
      z.strictObject({
        key: z.string(),
        digest: z.string(),
        findingId: z.string(),
        reportId: z.string(),
        indicator: z.string(),
        occurredOn: Day,
        stands: z.boolean(),
        title: z.string(),
        ruleVersion: z.int().min(1),
      }),
    )
    .readonly(),
  applications: z
    .array(
      z.strictObject({
        id: z.string(),
        at: Instant,
        by: z.string(),
        from: Day,
        to: Day,
        ...counts,
        takenBack: z.boolean(),
      }),
    )
    .readonly(),
});

const EventOfFinding = z.strictObject({
  seq: z.int().min(1),
  importId: z.string(),
  dataset: EventDataset,
  externalId: z.string(),
  occurredOn: Day,
  untilOn: Day,
  dayPrecision: z.int(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  placePrecision: z.int(),
  place: z.string(),
  admin1: z.string(),
  country: z.string(),
  kind: z.string(),
  subKind: z.string(),
  sideA: z.string(),
  sideB: z.string(),
  targetsCivilians: z.boolean().nullable(),
  deathsBest: z.int().nullable(),
  deathsHigh: z.int().nullable(),
  quality: z.string(),
  sameAs: z.int().nullable(),
  /** A later file tells it otherwise. */
  isOld: z.boolean(),
});

export const FindingOrigins = z.strictObject({
  rules: z
    .array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        key: z.string(),
        ruleVersion: z.int().min(1),
        currentVersion: z.int().min(1),
        reportId: z.string(),
      }),
    )
    .readonly(),
  events: z.array(EventOfFinding).readonly(),
});
