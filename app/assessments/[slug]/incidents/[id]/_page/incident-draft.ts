import { z } from "zod";
import type { StoredIncident } from "@/lib/domain/case-file";
import { Incident } from "@/lib/domain/incident";

export type IncidentDraft = Incident;

export function incidentDraft({ title, occurredOn, place }: StoredIncident): IncidentDraft {
  return { title, occurredOn, place };
}

const Theirs = z.object({ ...Incident.shape, version: z.number() });

/** What somebody else stored, out of a refusal. */
export function parseStoredIncident(
  theirs: unknown,
): { readonly version: number; readonly content: IncidentDraft } | null {
  const parsed = Theirs.safeParse(theirs);
  if (!parsed.success) return null;
  const { version, title, occurredOn, place } = parsed.data;
  return { version, content: { title, occurredOn, place } };
}
