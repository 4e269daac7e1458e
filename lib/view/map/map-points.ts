import { daysBetween } from "@/lib/domain/calendar";
import type { CaseFile, StoredFinding } from "@/lib/domain/case-file";
import type { Day } from "@/lib/domain/instant";
import type { LightEvent } from "@/lib/domain/light-event";
import type { Assessment } from "@/lib/engine/assessment";
import { distanceKm, type Spot } from "@/lib/geo/distance-km";
import { plainName } from "@/lib/geo/find-places";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { incidentMarkers } from "../incident-markers";
import { timeOf } from "../view-case";
import type { MapWindow } from "./map-window";

/** One thing on the map, and one row of the list beside it. */
export interface MapPoint {
  /** "i:" with the incident's id and the day it is told of, or "e:" and the event's number. */
  readonly id: string;
  readonly kind: "incident" | "event";
  /** The number of an incident in the chart; null for events. */
  readonly number: number | null;
  readonly day: Day;
  readonly title: string;
  readonly place: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Deaths, best estimate; null: not known, or an incident, of which nobody counts them. */
  readonly deaths: number | null;
  /** None counted and more than none possible. */
  readonly isDoubtful: boolean;
  readonly km: number | null;
  readonly findings: readonly { readonly id: string; readonly title: string }[];
}

/** From this precision on only the country or less is known: such a spot would be made up. */
const NO_PLACE = 6;

export const isDrawable = (event: LightEvent): boolean =>
  event.latitude !== null && event.longitude !== null && event.placePrecision < NO_PLACE && event.sameAs === null;

interface Marker {
  readonly number: number;
  readonly day: Day;
  readonly incidentId: string | null;
  readonly findings: readonly string[];
}

interface MarkedView {
  readonly file: CaseFile;
  readonly assessment: Assessment | null;
  readonly say: Say;
  readonly formats: Formats;
}

const markersOf = ({ assessment, ...view }: MarkedView, window: MapWindow): readonly Marker[] =>
  assessment === null ? plainMarkers(view.file, window) : scoredMarkers({ ...view, assessment }, window);

/** The day of every number of a stretch, also of what has no place: a later stretch begins to count after those before it. */
export const numberedDays = (view: MarkedView, window: MapWindow): Day[] =>
  markersOf(view, window).map(({ day }) => day);

/** The incidents of a stretch that have a place, with the numbers that the chart of the same stretch gives them. */
export function incidentPoints(view: MarkedView, window: MapWindow, centre: Spot | null): MapPoint[] {
  const { file } = view;
  const markers = markersOf(view, window);
  const incidents = new Map(file.incidents.map((incident) => [incident.id, incident]));
  const findings = new Map(file.findings.map((finding) => [finding.id, finding]));
  return markers.flatMap(({ number, day, incidentId, findings: ids }) => {
    const incident = incidentId === null ? undefined : incidents.get(incidentId);
    const place = incident?.place;
    if (incident === undefined || place === null || place === undefined) return [];
    const { latitude, longitude } = place;
    if (latitude === null || longitude === null) return [];
    return {
      id: `i:${incident.id}_${day}`,
      kind: "incident",
      number,
      day,
      title: incident.title,
      place: place.name,
      latitude,
      longitude,
      deaths: null,
      isDoubtful: false,
      km: centre === null ? null : distanceKm(centre, { latitude, longitude }),
      findings: ids.map((id) => ({ id, title: findings.get(id)?.title ?? "" })),
    };
  });
}

function scoredMarkers(
  view: { readonly file: CaseFile; readonly assessment: Assessment; readonly say: Say; readonly formats: Formats },
  { from, to }: MapWindow,
): readonly Marker[] {
  if (to < view.file.model.start) return [];
  return incidentMarkers(view, { from: Math.max(daysBetween(view.file.model.start, from), 0), to: timeOf(view, to) });
}

/** When the engine has refused the case: what counts, by day and then by title. */
function plainMarkers(file: CaseFile, { from, to }: MapWindow): Marker[] {
  const of = new Map<string, StoredFinding[]>();
  for (const finding of file.findings)
    if (finding.status === "counted" && finding.incidentId !== null)
      of.set(finding.incidentId, [...(of.get(finding.incidentId) ?? []), finding]);
  return file.incidents
    .filter(({ id, occurredOn }) => of.has(id) && occurredOn >= from && occurredOn <= to)
    .sort((a, b) =>
      a.occurredOn === b.occurredOn ? (a.title < b.title ? -1 : 1) : a.occurredOn < b.occurredOn ? -1 : 1,
    )
    .map(({ id, occurredOn }, index) => ({
      number: index + 1,
      day: occurredOn,
      incidentId: id,
      findings: (of.get(id) ?? []).map((finding) => finding.id),
    }));
}

/** Events of a stretch that can be drawn. `events` are by day, as they are kept. */
export function eventPoints(events: readonly LightEvent[], window: MapWindow, centre: Spot | null): MapPoint[] {
  return eventsWithin(events, window).flatMap((event) => {
    const { latitude, longitude } = event;
    if (!isDrawable(event) || latitude === null || longitude === null) return [];
    return {
      id: `e:${event.seq}`,
      kind: "event",
      number: null,
      day: event.occurredOn,
      title: eventTitle(event),
      place: [event.place, event.admin1].filter((part) => part !== "").join(", "),
      latitude,
      longitude,
      deaths: event.deathsBest,
      isDoubtful: event.deathsBest === 0 && (event.deathsHigh ?? 0) > 0,
      km: centre === null ? null : distanceKm(centre, { latitude, longitude }),
      findings: [],
    };
  });
}

export function eventTitle({ sideA, sideB, kind, subKind, place }: LightEvent): string {
  const sides = [sideA, sideB].filter((side) => side !== "").join(" – ");
  return sides !== "" ? sides : subKind !== "" ? subKind : kind !== "" ? kind : place;
}

/** By bisection: there may be a hundred thousand. */
export function eventsWithin(events: readonly LightEvent[], { from, to }: MapWindow): readonly LightEvent[] {
  return events.slice(
    firstAt(events, (day) => day >= from),
    firstAt(events, (day) => day > to),
  );
}

function firstAt(events: readonly LightEvent[], isBeyond: (day: Day) => boolean): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const event = events[middle];
    if (event !== undefined && isBeyond(event.occurredOn)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Points whose title or place holds all the words, the latest first; incidents before the events of their day. */
export function listedPoints(points: readonly MapPoint[], typed: string): MapPoint[] {
  const words = plainName(typed)
    .split(" ")
    .filter((word) => word !== "");
  const kept = points.filter(({ title, place }) => {
    const text = plainName(`${title} ${place}`);
    return words.every((word) => text.includes(word));
  });
  return kept.sort((a, b) => {
    if (a.day !== b.day) return a.day < b.day ? 1 : -1;
    if (a.kind !== b.kind) return a.kind === "incident" ? -1 : 1;
    return (a.number ?? 0) - (b.number ?? 0);
  });
}
