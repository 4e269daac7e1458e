import { z } from "zod";
import { type Problem, sendJson } from "@/app/_components/forms/send-json";
import { type Undoable, versionOf } from "@/app/_components/undo/use-undo";
import type { Passage } from "@/lib/domain/passage";
import type { Entry } from "./entry";

const Saved = z.object({
  finding: z.object({
    id: z.string(),
    version: z.number(),
    status: z.enum(["counted", "draft", "withdrawn"]),
    reports: z.array(z.object({ id: z.string(), version: z.number() })),
  }),
  reportId: z.string(),
  joined: z.boolean(),
});
const Created = z.object({ id: z.string() });

/** What was stored, with what it takes to take it back. */
export interface SavedEntry {
  readonly entry: Entry;
  readonly findingId: string;
  readonly findingVersion: number;
  readonly reportId: string;
  readonly reportVersion: number;
  readonly joined: boolean;
  readonly draft: boolean;
}

export type SaveResult =
  | { readonly ok: true; readonly saved: SavedEntry }
  /** `entry` knows the incident if that was created before the refusal. */
  | { readonly ok: false; readonly problem: Problem; readonly entry: Entry };

const base = (slug: string): string => `/api/v1/assessments/${encodeURIComponent(slug)}`;
const unreadable: Problem = { code: "internal", title: "The answer could not be read" };

/** Stores one checked entry: a new incident first when one is named, then the report, with the passage that it quotes if one was selected. */
export async function saveEntry(slug: string, entry: Entry, passage: Passage | null = null): Promise<SaveResult> {
  const withIncident = await createIncident(slug, entry);
  if (!withIncident.ok) return { ok: false, problem: withIncident.problem, entry };
  const ready = withIncident.entry;
  const answer = await sendJson("POST", `${base(slug)}/findings`, requestBody(ready, passage), ready.key);
  if (!answer.ok) return { ok: false, problem: answer.problem, entry: ready };
  const saved = Saved.safeParse(answer.body);
  if (!saved.success) return { ok: false, problem: unreadable, entry: ready };
  const { finding, reportId, joined } = saved.data;
  return {
    ok: true,
    saved: {
      entry: ready,
      findingId: finding.id,
      findingVersion: finding.version,
      reportId,
      reportVersion: finding.reports.find((report) => report.id === reportId)?.version ?? 1,
      joined,
      draft: finding.status === "draft",
    },
  };
}

async function createIncident(
  slug: string,
  entry: Entry,
): Promise<{ ok: true; entry: Entry } | { ok: false; problem: Problem }> {
  const title = entry.incidentText.trim();
  if (entry.incidentId !== null || title === "") return { ok: true, entry };
  const place = entry.place.trim() === "" ? null : { name: entry.place.trim() };
  const body = { title, occurredOn: entry.occurredOn, place };
  const answer = await sendJson("POST", `${base(slug)}/incidents`, body, `${entry.key}-incident`);
  if (!answer.ok) return { ok: false, problem: incidentProblem(answer.problem) };
  const created = Created.safeParse(answer.body);
  if (!created.success) return { ok: false, problem: unreadable };
  return { ok: true, entry: { ...entry, incidentId: created.data.id } };
}

/** The fields of an incident stand elsewhere in this form. */
function incidentProblem(problem: Problem): Problem {
  const places: Record<string, string> = {
    title: "finding.incidentId",
    occurredOn: "finding.occurredOn",
    "place.name": "finding.place",
  };
  const fields = (problem.fields ?? []).map((field) => ({ ...field, path: places[field.path] ?? field.path }));
  return { ...problem, fields };
}

function requestBody(entry: Entry, passage: Passage | null) {
  const { indicator, occurredOn, incidentId, title, place, handling, separate } = entry;
  const { level, source, grade, quote, note, reportedOn, documentId } = entry;
  const origin = entry.origin.trim() === "" ? null : entry.origin;
  return {
    finding: { indicator, occurredOn, incidentId, title, place, handling },
    report: { level, source, origin, grade, quote, note, reportedOn, documentId, passage },
    separate,
  };
}

/** How a save is taken back: the finding, or only the report when it joined one that was there before. */
export function undoOfEntry(
  slug: string,
  saved: SavedEntry,
  words: { readonly label: string; readonly undoReason: string; readonly redoReason: string },
): Undoable {
  const { findingId, findingVersion, reportId, reportVersion, joined } = saved;
  const finding = `${base(slug)}/findings/${encodeURIComponent(findingId)}`;
  const record = joined ? reportId : findingId;
  const path = joined ? `${finding}/reports/${encodeURIComponent(reportId)}` : finding;
  const call = (verb: "withdraw" | "restore", reason: string) => ({
    method: "POST" as const,
    path: `${path}/${verb}`,
    body: { expectedVersion: versionOf(record), reason },
  });
  return {
    label: words.label,
    undo: [call("withdraw", words.undoReason)],
    redo: [call("restore", words.redoReason)],
    after: { [record]: joined ? reportVersion : findingVersion },
  };
}
