import { z } from "zod";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import { versionsIn } from "@/app/_components/undo/use-undo";
import type { Indicator } from "@/lib/domain/indicator";
import type { EntryMessages } from "./check-incident-entry";
import { type IncidentEntry, readingsOf } from "./incident-entry";

const Saved = z.object({
  change: z.string(),
  incident: z.object({ id: z.string(), title: z.string() }),
  findings: z.array(z.object({ id: z.string(), status: z.string() })),
});

export interface SavedIncident {
  readonly change: string;
  readonly id: string;
  readonly title: string;
  readonly findings: number;
  /** Findings that would be impossible with the rest: kept, not counted. */
  readonly drafts: number;
  readonly versions: Readonly<Record<string, number>>;
}

export type SaveResult =
  | { readonly ok: true; readonly saved: SavedIncident }
  | { readonly ok: false; readonly problem: Problem };

/** Stores one checked attack with all its readings by one call. */
export async function saveIncident(
  slug: string,
  entry: IncidentEntry,
  indicators: readonly Indicator[],
): Promise<SaveResult> {
  const { title, occurredOn, place, handling, reportedOn, documentId } = entry;
  const readings = readingsOf(entry, indicators).map(({ indicator, level, source, grade, origin }) => ({
    indicator,
    report: { level, source, origin, grade, reportedOn, documentId },
  }));
  const path = `/api/v1/assessments/${encodeURIComponent(slug)}/incident-reports`;
  const answer = await sendJson(
    "POST",
    path,
    { incident: { title, occurredOn, place }, handling, readings },
    entry.key,
  );
  if (!answer.ok) return answer;
  const saved = Saved.safeParse(answer.body);
  if (!saved.success) return { ok: false, problem: { code: "internal", title: "The answer could not be read" } };
  const { change, incident, findings } = saved.data;
  const drafts = findings.filter(({ status }) => status === "draft").length;
  const versions = versionsIn(answer.body);
  return { ok: true, saved: { change, ...incident, findings: findings.length, drafts, versions } };
}

const head: Readonly<Record<string, string>> = {
  "incident.title": "title",
  "incident.occurredOn": "occurredOn",
  "incident.place": "place",
  "incident.place.name": "place",
  "incident.place.latitude": "place",
  "incident.place.longitude": "place",
};
/** Fields of a report that the form has once for all readings. */
const shared: readonly string[] = ["source", "grade", "origin", "reportedOn"];

/** The messages of a refusal at their fields of the form, and the refusal without them. */
export function placeProblem(
  problem: Problem,
  entry: IncidentEntry,
  indicators: readonly Indicator[],
): { readonly messages: EntryMessages; readonly rest: Problem } {
  const readings = readingsOf(entry, indicators);
  const messages: Record<string, string> = {};
  const rest = (problem.fields ?? []).filter(({ path, message }) => {
    const place = fieldOf(path, readings);
    if (place !== undefined) messages[place] ??= message;
    return place === undefined;
  });
  return { messages, rest: { ...problem, fields: rest } };
}

function fieldOf(path: string, readings: ReturnType<typeof readingsOf>): string | undefined {
  const [, index, name] = /^readings\.(\d+)\.(?:report\.)?(\w+)/.exec(path) ?? [];
  if (index === undefined) return head[path];
  const reading = readings[Number(index)];
  if (reading === undefined) return undefined;
  if (reading.isSecond) return `second ${reading.indicator}`;
  return name !== undefined && shared.includes(name) ? name : `row ${reading.indicator}`;
}
