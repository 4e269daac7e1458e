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

/** Marks that would touch, drawn as one: "1–3", or how many there are where their numbers would not fit. */
export interface MarkerCluster {
  readonly text: string;
  readonly center: number;
  readonly width: number;
  /** Where the dotted rules of its members stand; none for a count, they would be a wall. */
  readonly rules: readonly number[];
  readonly isCount: boolean;
}

/** Marks nearer than this to their neighbour are drawn as one, as long as the one does not reach further than a limit. */
const SMALLEST_GAP = 20;
/** Limits to try, in px; where many marks are to be told in little room, one may reach further. */
const REACHES = [40, 60, 90, 140] as const;
const BETWEEN = 2;
const widthOf = (text: string): number => Math.max(18, 8 + text.length * 8);

interface Joined {
  readonly numbers: readonly number[];
  readonly rules: readonly number[];
}

/** Joins near marks, and moves the boxes of the rest apart, as little as can be, where they would touch, inside `room` px. */
export function clusterMarkers(
  markers: readonly { readonly number: number; readonly px: number }[],
  room = Number.POSITIVE_INFINITY,
): MarkerCluster[] {
  const sorted = [...markers].sort((a, b) => a.px - b.px || a.number - b.number);
  const tries = REACHES.flatMap((reach) => {
    const joined = joinNear(sorted, reach);
    return reach === REACHES[0] ? [joined.map(numbered), joined.map(counted)] : [joined.map(counted)];
  });
  const needed = (boxes: readonly MarkerCluster[]) => boxes.reduce((sum, box) => sum + box.width + BETWEEN, 0);
  const boxes = tries.find((entry) => needed(entry) <= room) ?? tries.at(-1) ?? [];
  const centers = spreadApart(
    boxes.map((box) => box.center),
    boxes.slice(1).map((box, index) => (box.width + (boxes[index]?.width ?? 0)) / 2 + BETWEEN),
  );
  return boxes.map((box, index) => ({ ...box, center: centers[index] ?? box.center }));
}

function joinNear(markers: readonly { readonly number: number; readonly px: number }[], reach: number): Joined[] {
  const clusters: { numbers: number[]; rules: number[] }[] = [];
  for (const { number, px } of markers) {
    const open = clusters.at(-1);
    const first = open?.rules[0] ?? Number.NEGATIVE_INFINITY;
    const last = open?.rules.at(-1) ?? Number.NEGATIVE_INFINITY;
    if (open !== undefined && px - last < SMALLEST_GAP && px - first <= reach) {
      open.numbers.push(number);
      open.rules.push(px);
    } else clusters.push({ numbers: [number], rules: [px] });
  }
  return clusters;
}

const middle = ({ rules }: Joined): number => ((rules[0] ?? 0) + (rules.at(-1) ?? 0)) / 2;

function numbered(cluster: Joined): MarkerCluster {
  const [first, last] = [cluster.numbers[0] ?? 0, cluster.numbers.at(-1) ?? 0];
  const text = first === last ? `${first}` : `${first}–${last}`;
  const rules = [...new Set(cluster.rules)];
  return { text, center: middle(cluster), width: widthOf(text), rules, isCount: false };
}

function counted(cluster: Joined): MarkerCluster {
  if (cluster.numbers.length === 1) return numbered(cluster);
  const text = `${cluster.numbers.length}×`;
  return { text, center: middle(cluster), width: widthOf(text), rules: [], isCount: true };
}

/**
 * Rising places at least `gaps[i]` apart (between i and i + 1), with the least sum of squared moves: neighbours that are too
 * near are moved together around their mean.
 */
export function spreadApart(wanted: readonly number[], gaps: readonly number[]): number[] {
  let offset = 0;
  const offsets = wanted.map((_, index) => {
    offset += index === 0 ? 0 : (gaps[index - 1] ?? 0);
    return offset;
  });
  const blocks: { sum: number; count: number }[] = [];
  const mean = (block: { sum: number; count: number }) => block.sum / block.count;
  wanted.forEach((place, index) => {
    let block = { sum: place - (offsets[index] ?? 0), count: 1 };
    for (let left = blocks.at(-1); left !== undefined && mean(left) > mean(block); left = blocks.at(-1)) {
      blocks.pop();
      block = { sum: left.sum + block.sum, count: left.count + block.count };
    }
    blocks.push(block);
  });
  return blocks
    .flatMap((block) => Array<number>(block.count).fill(mean(block)))
    .map((place, index) => place + (offsets[index] ?? 0));
}
