import { z } from "zod";
import { Day, Instant } from "@/lib/domain/instant";
import { Slug } from "@/lib/domain/scenario";
import { Handling } from "@/lib/domain/standards/tlp";
import { Threshold, thresholdDirections, thresholdMeasures } from "@/lib/domain/threshold";
import { thresholdEventKinds } from "@/lib/domain/threshold-state";

const share = z.number().min(0).max(1);

export const StoredThreshold = z.strictObject({
  ...Threshold.shape,
  id: z.string(),
  version: z.int().min(1),
  recordedAt: Instant,
  recordedBy: z.string(),
  reason: z.string(),
  status: z.enum(["active", "withdrawn"]),
});

const event = {
  seq: z.int().min(1),
  id: z.uuid(),
  thresholdId: z.string(),
  version: z.int().min(1),
  at: Instant,
  asOf: Day,
  kind: z.enum(thresholdEventKinds),
  value: share,
  modelVersion: z.int().min(1),
  engineVersion: z.string(),
  handling: Handling,
};

export const WatchedThreshold = z.strictObject({
  ...StoredThreshold.shape,
  /** "passed" from the passing until the value has come back by the margin. */
  state: z.enum(["armed", "passed"]),
  /** The value as last looked at; null until this version was. */
  reading: z.strictObject({ at: Instant, asOf: Day, value: share, modelVersion: z.int().min(1) }).nullable(),
  lastEvent: z.strictObject(event).nullable(),
});

export const Delivery = z.strictObject({
  id: z.string(),
  channel: z.enum(["email", "webhook"]),
  /** Null for a reader who may not see addresses. */
  target: z.string().nullable(),
  state: z.enum(["waiting", "sent", "failed"]),
  attempts: z.int().min(0),
  createdAt: Instant,
  nextAttemptAt: Instant.nullable(),
  settledAt: Instant.nullable(),
  /** A code, and after a colon what belongs to it: "status:500". */
  lastError: z.string().nullable(),
});

export const ThresholdEvent = z.strictObject({
  ...event,
  /** The line as it was then. */
  condition: z.strictObject({
    scenario: Slug,
    measure: z.enum(thresholdMeasures),
    direction: z.enum(thresholdDirections),
    level: share,
    margin: share,
  }),
  deliveries: z.array(Delivery).readonly(),
});

export const StoredWebhook = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Scheme, host and port; the whole address is never read back. */
  origin: z.string(),
  createdAt: Instant,
  createdBy: z.string(),
  withdrawnAt: Instant.nullable(),
  lastDelivery: Delivery.nullable(),
});
