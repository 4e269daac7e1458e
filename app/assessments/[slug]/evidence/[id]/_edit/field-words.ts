import type { Formats } from "@/lib/messages/formats";
import type { MessageKey, Say } from "@/lib/messages/say";
import { levelLabel } from "@/lib/view/finding-name";
import type { FindingData } from "./finding-data";

const labels = {
  indicator: "evidence.one.indicator",
  occurredOn: "evidence.one.occurred",
  incidentId: "evidence.one.incident",
  title: "evidence.one.titleOf",
  place: "evidence.one.place",
  handling: "evidence.one.handling",
  level: "evidence.one.reading",
  source: "evidence.one.source",
  origin: "evidence.one.origin",
  grade: "evidence.one.grade",
  quote: "evidence.one.quote",
  note: "evidence.one.note",
  reportedOn: "evidence.one.reported",
  documentId: "evidence.one.document",
  status: "evidence.change.status",
  review: "comments.review.field",
} as const satisfies Record<string, MessageKey>;
export type KnownField = keyof typeof labels;

export interface FieldVoice {
  readonly say: Say;
  readonly formats: Formats;
  readonly data: Pick<FindingData, "indicator" | "incidents" | "documents">;
}

export function isKnownField(name: string): name is KnownField {
  return Object.hasOwn(labels, name);
}

export function fieldLabel(field: KnownField, { say }: Pick<FieldVoice, "say">): string {
  return say(labels[field]);
}

/** The value of a field as people read it: names instead of ids, days written out. */
export function fieldText(field: KnownField, value: unknown, { say, formats, data }: FieldVoice): string {
  if (typeof value !== "string" || value === "") {
    if (field === "level" && value === null) return say("evidence.event");
    return say("evidence.change.empty");
  }
  switch (field) {
    case "occurredOn":
    case "reportedOn":
      return formats.day(value);
    case "level":
      return levelLabel(data.indicator, value);
    case "incidentId":
      return data.incidents.find(({ id }) => id === value)?.title ?? value;
    case "documentId":
      return data.documents.find(({ id }) => id === value)?.title ?? value;
    case "indicator":
      return data.indicator?.id === value ? data.indicator.label : value;
    case "status":
      return statusText(value, say);
    case "review":
      return say(value === "reviewed" ? "comments.review.reviewed" : "comments.review.draft");
    default:
      return value;
  }
}

function statusText(value: string, say: Say): string {
  if (value === "counted") return say("evidence.status.counted");
  if (value === "draft") return say("evidence.status.draft");
  if (value === "withdrawn") return say("evidence.status.withdrawn");
  return value === "active" ? say("evidence.one.active") : value;
}
