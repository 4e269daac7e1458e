import { z } from "zod";
import { creating, operation, plain } from "@/app/_server/operation";
import { Threshold } from "@/lib/domain/threshold";
import { Webhook } from "@/lib/domain/webhook";
import * as bodies from "../_schemas/bodies";
import { pageOf } from "../_schemas/page-of";
import { InAssessment, OneInAssessment } from "../_schemas/paths";
import { PageQuery, ThresholdEventsQuery } from "../_schemas/queries";
import { Delivery, StoredThreshold, StoredWebhook, ThresholdEvent, WatchedThreshold } from "../_schemas/thresholds";

const THRESHOLDS = "/assessments/{slug}/thresholds";
const WEBHOOKS = "/assessments/{slug}/webhooks";
const tag = "thresholds";
const one = { ...plain, tag, params: OneInAssessment };

export const listThresholds = operation({
  ...plain,
  ...{ tag, params: InAssessment, path: THRESHOLDS },
  id: "listThresholds",
  method: "GET",
  summary: "The thresholds with their state, their value and their last event, oldest first",
  query: PageQuery,
  response: pageOf(WatchedThreshold),
});
export const createThreshold = operation({
  ...creating,
  ...{ tag, params: InAssessment, path: THRESHOLDS },
  id: "createThreshold",
  summary: "Draw a line that a score or an edge of its band may pass",
  body: Threshold,
  response: StoredThreshold,
});
export const readThreshold = operation({
  ...one,
  path: `${THRESHOLDS}/{id}`,
  id: "readThreshold",
  method: "GET",
  summary: "One threshold with its state",
  response: WatchedThreshold,
});
export const reviseThreshold = operation({
  ...one,
  path: `${THRESHOLDS}/{id}`,
  id: "reviseThreshold",
  method: "PUT",
  summary: "Store a new revision of a threshold; a line that was moved is armed again",
  body: bodies.ReviseThreshold,
  response: StoredThreshold,
});
export const withdrawThreshold = operation({
  ...one,
  path: `${THRESHOLDS}/{id}/withdraw`,
  id: "withdrawThreshold",
  method: "POST",
  summary: "Look at a threshold no longer, with a reason",
  body: bodies.Withdraw,
  response: StoredThreshold,
});
export const listThresholdEvents = operation({
  ...plain,
  ...{ tag, params: InAssessment, path: "/assessments/{slug}/threshold-events" },
  id: "listThresholdEvents",
  method: "GET",
  summary: "What happened at the thresholds, newest first, and what was sent because of it",
  query: ThresholdEventsQuery,
  response: z.strictObject({ items: z.array(ThresholdEvent).readonly() }),
});
export const listWebhooks = operation({
  ...plain,
  ...{ tag, params: InAssessment, path: WEBHOOKS },
  id: "listWebhooks",
  method: "GET",
  summary: "The receivers of signed messages; never their secrets",
  query: PageQuery,
  response: pageOf(StoredWebhook),
});
export const createWebhook = operation({
  ...creating,
  ...{ tag, params: InAssessment, path: WEBHOOKS },
  id: "createWebhook",
  summary: "Name a receiver of signed messages",
  body: Webhook,
  response: z.strictObject({
    webhook: StoredWebhook,
    /** Said once. Null when the same Idempotency-Key comes again. */
    secret: z.string().nullable(),
  }),
});
export const withdrawWebhook = operation({
  ...one,
  path: `${WEBHOOKS}/{id}/withdraw`,
  id: "withdrawWebhook",
  method: "POST",
  summary: "End a receiver at once and for good",
  response: StoredWebhook,
});
export const testWebhook = operation({
  ...one,
  path: `${WEBHOOKS}/{id}/test`,
  id: "testWebhook",
  method: "POST",
  summary: "Send a message without content to a receiver within a few seconds; at most six an hour",
  response: Delivery,
});

export const thresholdOperations = [
  listThresholds,
  createThreshold,
  readThreshold,
  reviseThreshold,
  withdrawThreshold,
  listThresholdEvents,
  listWebhooks,
  createWebhook,
  withdrawWebhook,
  testWebhook,
];
