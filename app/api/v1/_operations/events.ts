import { z } from "zod";
import { creating, operation, plain } from "@/app/_server/operation";
import { Slug } from "@/lib/domain/scenario";
import * as bodies from "../_schemas/bodies";
import * as events from "../_schemas/events";
import { pageOf } from "../_schemas/page-of";
import { InAssessment, OneInAssessment } from "../_schemas/paths";
import { PageQuery } from "../_schemas/queries";

const IMPORTS = "/assessments/{slug}/event-imports";
const EVENTS = "/assessments/{slug}/events";
const tag = "events";
const here = { ...plain, tag, params: InAssessment };
const one = { ...plain, tag, params: OneInAssessment };

export const listEvents = operation({
  ...here,
  path: EVENTS,
  id: "listEvents",
  method: "GET",
  summary: "The events that stand, newest first",
  query: events.EventsQuery,
  response: pageOf(events.StoredEvent),
});
export const readEvent = operation({
  ...plain,
  ...{ tag, params: z.strictObject({ slug: Slug, seq: events.EventInAssessmentSeq }) },
  path: `${EVENTS}/{seq}`,
  id: "readEvent",
  method: "GET",
  summary: "One event, as a dataset tells it",
  response: events.StoredEvent,
});
export const listEventImports = operation({
  ...here,
  path: IMPORTS,
  id: "listEventImports",
  method: "GET",
  summary: "The imports of events with how far each has come, newest first",
  query: PageQuery,
  response: pageOf(events.StoredEventImport),
});
export const startEventImport = operation({
  ...creating,
  ...{ tag, params: InAssessment, path: IMPORTS },
  id: "startEventImport",
  summary: "Import an uploaded file of events; a job reads it, and its events count once all of it is read",
  body: events.StartEventImport,
  response: events.StoredEventImport,
});
export const readEventImport = operation({
  ...one,
  path: `${IMPORTS}/{id}`,
  id: "readEventImport",
  method: "GET",
  summary: "One import with how far it has come",
  response: events.StoredEventImport,
});
export const pauseEventImport = operation({
  ...one,
  path: `${IMPORTS}/{id}/pause`,
  id: "pauseEventImport",
  method: "POST",
  summary: "Stop an import for now; it can go on from there",
  response: events.StoredEventImport,
});
export const cancelEventImport = operation({
  ...one,
  path: `${IMPORTS}/{id}/cancel`,
  id: "cancelEventImport",
  method: "POST",
  summary: "Give up an import; nothing of it is kept",
  response: events.StoredEventImport,
});
export const resumeEventImport = operation({
  ...one,
  path: `${IMPORTS}/{id}/resume`,
  id: "resumeEventImport",
  method: "POST",
  summary: "Let a paused or interrupted import go on",
  response: events.StoredEventImport,
});
export const withdrawEventImport = operation({
  ...one,
  path: `${IMPORTS}/{id}/withdraw`,
  id: "withdrawEventImport",
  method: "POST",
  summary: "Let the events of an import count no more, with a reason; what they replaced stands again",
  body: z.strictObject({ reason: bodies.Withdraw.shape.reason }),
  response: events.StoredEventImport,
});
export const lookAtEvents = operation({
  ...here,
  path: `${IMPORTS}/look`,
  id: "lookAtEvents",
  method: "POST",
  summary:
    "What an uploaded file is: encoding, delimiter, header, dataset, the order of its days, and a mapping to begin with",
  body: events.LookAtEvents,
  response: events.EventFileLook,
});
export const previewEvents = operation({
  ...here,
  path: `${IMPORTS}/preview`,
  id: "previewEvents",
  method: "POST",
  summary:
    "What an import would do with a part of a file; nothing is kept. Ask again with nextByte and nextRow until isEnd",
  body: events.PreviewEvents,
  response: events.EventPreview,
});
export const listEventMatches = operation({
  ...here,
  path: "/assessments/{slug}/event-matches",
  id: "listEventMatches",
  method: "GET",
  summary: "Pairs of events of two datasets that may tell the same attack, the likeliest first",
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(1000).default(200) }),
  response: events.EventMatches,
});
export const matchEvents = operation({
  ...here,
  path: "/assessments/{slug}/event-matches",
  id: "matchEvents",
  method: "POST",
  summary: "Say of events that they tell the same attack as another one, so that it counts once; null takes it back",
  body: events.MatchEvents,
  response: z.strictObject({ matched: z.int().min(0) }),
});

export const eventOperations = [
  listEvents,
  readEvent,
  listEventImports,
  startEventImport,
  readEventImport,
  pauseEventImport,
  cancelEventImport,
  resumeEventImport,
  withdrawEventImport,
  lookAtEvents,
  previewEvents,
  listEventMatches,
  matchEvents,
];
