import type { StoredFinding } from "@/lib/domain/case-file";
import type { Day } from "@/lib/domain/instant";
import type { ChartWindow } from "./chart-window";
import { findingName } from "./finding-name";
import { dayAt, findingsById, type ViewCase } from "./view-case";

/** A numbered mark under the time axis: what is known of one incident on one day, or a day's findings without one. */
export interface IncidentMarker {
  readonly number: number;
  readonly x: number;
  readonly day: Day;
  readonly title: string;
  readonly incidentId: string | null;
  readonly findings: readonly string[];
}

/** The marks inside a window, numbered by day; incidents of one day by title, findings without an incident last. */
export function incidentMarkers(view: ViewCase, window: Pick<ChartWindow, "from" | "to">): IncidentMarker[] {
  const findings = findingsById(view);
  const incidents = new Map(view.file.incidents.map((incident) => [incident.id, incident]));
  const markers: Omit<IncidentMarker, "number">[] = [];
  for (const { at, findings: ids } of view.assessment.instants) {
    if (at < window.from || at > window.to) continue;
    const groups = new Map<string | null, StoredFinding[]>();
    for (const id of ids) {
      const finding = findings.get(id);
      if (finding === undefined) continue;
      const key = finding.incidentId !== null && incidents.has(finding.incidentId) ? finding.incidentId : null;
      groups.set(key, [...(groups.get(key) ?? []), finding]);
    }
    const ofDay = [...groups].map(([incidentId, members]) => ({
      x: at,
      day: dayAt(view, at),
      title: (incidentId === null ? undefined : incidents.get(incidentId)?.title) ?? titleOf(view, members),
      incidentId,
      findings: members.map((finding) => finding.id),
    }));
    ofDay.sort((a, b) => Number(a.incidentId === null) - Number(b.incidentId === null) || (a.title < b.title ? -1 : 1));
    markers.push(...ofDay);
  }
  return markers.map((marker, index) => ({ ...marker, number: index + 1 }));
}

function titleOf(view: ViewCase, findings: readonly StoredFinding[]): string {
  const first = findings[0];
  if (first === undefined) return "";
  const name = findingName(first, view.file.model);
  return findings.length === 1 ? name : view.say("view.andMore", { name, count: findings.length - 1 });
}

/** Marks that would touch, drawn as one: "1–3". */
export interface MarkerCluster {
  readonly text: string;
  readonly center: number;
  readonly width: number;
  /** Where the dotted rules of its members stand. */
  readonly rules: readonly number[];
}

const SMALLEST_GAP = 20;
/** A longer chain of near marks is cut into several, so that each says where its members are. */
const MOST_IN_A_CHAIN = 5;
const widthOf = (text: string): number => Math.max(18, 8 + text.length * 8);

/** Joins marks less than 20 px from their neighbour, then neighbours whose boxes would touch, until none do. */
export function clusterMarkers(markers: readonly { readonly number: number; readonly px: number }[]): MarkerCluster[] {
  const rising = [...markers].sort((a, b) => a.px - b.px || a.number - b.number);
  const clusters: Members[] = [];
  for (const { number, px } of rising) {
    clusters.push({ numbers: [number], rules: [px] });
    for (;;) {
      const right = clusters.at(-1);
      const left = clusters.at(-2);
      if (left === undefined || right === undefined || !touch(left, right)) break;
      clusters.splice(-2, 2, { numbers: [...left.numbers, ...right.numbers], rules: [...left.rules, ...right.rules] });
    }
  }
  return clusters.map(drawn);
}

interface Members {
  readonly numbers: readonly number[];
  readonly rules: readonly number[];
}

function touch(left: Members, right: Members): boolean {
  const short = left.numbers.length < MOST_IN_A_CHAIN;
  if (short && (right.rules[0] ?? 0) - (left.rules.at(-1) ?? 0) < SMALLEST_GAP) return true;
  const [a, b] = [drawn(left), drawn(right)];
  return b.center - a.center < (a.width + b.width) / 2 + 2;
}

function drawn({ numbers, rules }: Members): MarkerCluster {
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  const text = first === last ? `${first}` : `${first}–${last}`;
  const [left, right] = [rules[0] ?? 0, rules.at(-1) ?? 0];
  return { text, center: (left + right) / 2, width: widthOf(text), rules: [...new Set(rules)] };
}
