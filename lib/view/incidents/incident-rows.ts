import type { CaseFile, StoredFinding, StoredIncident } from "@/lib/domain/case-file";
import { compareText } from "@/lib/domain/compare-text";
import type { Day } from "@/lib/domain/instant";
import { isCounted } from "@/lib/domain/to-scoring-input";
import type { Credence } from "@/lib/engine/credence";
import { current } from "@/lib/engine/filter/current";
import { preview } from "@/lib/engine/revise";
import { toPermille } from "../permille";
import type { ViewCase } from "../view-case";

export const incidentSorts = ["day", "title", "findings", "effect"] as const;
export type IncidentSort = (typeof incidentSorts)[number];

export interface IncidentRow {
  readonly id: string;
  readonly incident: StoredIncident;
  readonly day: Day;
  readonly title: string;
  readonly place: string;
  readonly hasSpot: boolean;
  /** Findings that are not withdrawn. */
  readonly findings: readonly StoredFinding[];
  readonly withdrawn: boolean;
}

/** The incidents that a text names, in an order; withdrawn ones only when they are asked for. */
export function incidentRows(
  { file }: Pick<ViewCase, "file">,
  { q, withdrawn }: { readonly q: string; readonly withdrawn: boolean },
): IncidentRow[] {
  const byIncident = groups(file.findings);
  const wanted = plain(q);
  return file.incidents
    .filter(({ status }) => withdrawn || status === "active")
    .map((incident) => ({
      id: incident.id,
      incident,
      day: incident.occurredOn,
      title: incident.title,
      place: incident.place?.name ?? "",
      hasSpot: incident.place?.latitude !== undefined && incident.place.latitude !== null,
      findings: (byIncident.get(incident.id) ?? []).filter(({ status }) => status !== "withdrawn"),
      withdrawn: incident.status === "withdrawn",
    }))
    .filter(({ title, place, day }) => wanted === "" || plain(`${title} ${place} ${day}`).includes(wanted));
}

function groups(findings: readonly StoredFinding[]): Map<string | null, StoredFinding[]> {
  const found = new Map<string | null, StoredFinding[]>();
  for (const finding of findings) {
    const group = found.get(finding.incidentId);
    if (group === undefined) found.set(finding.incidentId, [finding]);
    else group.push(finding);
  }
  return found;
}

/** Without case and accents, as people search. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .trim()
    .toLowerCase();
}

/** The scores without all findings of an incident; null when none of them counts. */
export function withoutIncident(
  { assessment }: Pick<ViewCase, "assessment">,
  findings: readonly StoredFinding[],
): Credence | null {
  const remove = findings.filter(isCounted).flatMap(({ id }) => (isKnown(assessment, id) ? [id] : []));
  return remove.length === 0 ? null : preview(assessment, { remove }).p;
}

/** Made once a case and incident: an order by effect needs that of every incident, a page of it some again. */
const effects = new WeakMap<CaseFile, Map<string, number | null>>();

/** What an incident moved in one scenario, as printed: its score minus that without the incident, tenths of a percent. */
export function incidentEffect(
  view: Pick<ViewCase, "file" | "assessment">,
  { id, findings }: Pick<IncidentRow, "id" | "findings">,
  scenario: number,
): number | null {
  const known = effects.get(view.file) ?? new Map<string, number | null>();
  effects.set(view.file, known);
  const key = `${scenario} ${id}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const without = withoutIncident(view, findings);
  const effect =
    without === null
      ? null
      : (toPermille(current(view.assessment).p)[scenario] ?? 0) - (toPermille(without)[scenario] ?? 0);
  known.set(key, effect);
  return effect;
}

function isKnown({ evidence }: ViewCase["assessment"], id: string): boolean {
  return evidence.placeOf(id) >= 0;
}

/** The rows in an order; by effect the strongest come first, whichever way they push. */
export function sortIncidents(
  rows: readonly IncidentRow[],
  sort: IncidentSort,
  effectOf: (row: IncidentRow) => number | null,
): IncidentRow[] {
  const byDay = (a: IncidentRow, b: IncidentRow) => compareText(b.day, a.day) || compareText(a.id, b.id);
  if (sort === "title") return rows.toSorted((a, b) => a.title.localeCompare(b.title, "en") || byDay(a, b));
  if (sort === "findings") return rows.toSorted((a, b) => b.findings.length - a.findings.length || byDay(a, b));
  if (sort === "day") return rows.toSorted(byDay);
  const effects = new Map(rows.map((row) => [row.id, effectOf(row)]));
  const strength = ({ id }: IncidentRow) => {
    const effect = effects.get(id) ?? null;
    return effect === null ? -1 : Math.abs(effect);
  };
  return rows.toSorted((a, b) => strength(b) - strength(a) || byDay(a, b));
}
