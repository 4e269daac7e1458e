import { daysBetween } from "@/lib/domain/calendar";
import type { StoredIncident } from "@/lib/domain/case-file";
import { compareText } from "@/lib/domain/compare-text";
import { distanceKm } from "@/lib/geo/distance-km";

/** Incidents further apart than this are not proposed as one. */
export const NEAR_KM = 25;
/** Share of words in common from which two titles count as alike. */
const ALIKE = 0.5;
const SHORT = 3;

/** Why two incidents may be one. */
export interface Alike {
  readonly days: 0 | 1;
  /** Between their places; null when one has no coordinates. */
  readonly km: number | null;
  /** Words of the titles and places in common, 0 to 1. */
  readonly words: number;
}

type Told = Pick<StoredIncident, "title" | "occurredOn" | "place">;

/** Whether two incidents may be one attack: the same or the next day, and near each other or told in the same words. */
export function alike(a: Told, b: Told): Alike | null {
  const days = Math.abs(daysBetween(a.occurredOn, b.occurredOn));
  if (days > 1) return null;
  const km = kmBetween(a, b);
  if (km !== null && km >= NEAR_KM) return null;
  const words = sharedWords(wordsOf(a), wordsOf(b));
  if (km === null && words < ALIKE) return null;
  return { days: days === 0 ? 0 : 1, km, words };
}

function kmBetween({ place: a }: Told, { place: b }: Told): number | null {
  if (a === null || b === null || a.latitude === null || a.longitude === null) return null;
  if (b.latitude === null || b.longitude === null) return null;
  return distanceKm({ latitude: a.latitude, longitude: a.longitude }, { latitude: b.latitude, longitude: b.longitude });
}

/** Words of a title and a place, without accents, case and what is too short to tell anything. */
function wordsOf({ title, place }: Told): ReadonlySet<string> {
  const plain = `${title} ${place?.name ?? ""}`
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
  return new Set((plain.match(/[\p{Letter}\p{Number}]+/gu) ?? []).filter((word) => word.length >= SHORT));
}

/** Words in common, out of those of the one that has fewer. */
function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const fewer = Math.min(a.size, b.size);
  if (fewer === 0) return 0;
  return [...a].filter((word) => b.has(word)).length / fewer;
}

export interface AlikePair {
  readonly first: StoredIncident;
  readonly second: StoredIncident;
  readonly why: Alike;
}

/** Pairs that may be one, the most alike first; in time proportional to the incidents of neighbouring days. */
export function alikePairs(incidents: readonly StoredIncident[]): AlikePair[] {
  const sorted = incidents
    .filter(({ status }) => status === "active")
    .toSorted((a, b) => compareText(a.occurredOn, b.occurredOn) || compareText(a.id, b.id));
  const pairs: AlikePair[] = [];
  sorted.forEach((first, place) => {
    for (let next = place + 1; next < sorted.length; next += 1) {
      const second = sorted[next];
      if (second === undefined || daysBetween(first.occurredOn, second.occurredOn) > 1) break;
      const why = alike(first, second);
      if (why !== null) pairs.push({ first, second, why });
    }
  });
  return pairs.sort(byLikeness);
}

/** The incidents that may be the same as one, the most alike first. */
export function alikeTo(incident: StoredIncident, incidents: readonly StoredIncident[]): AlikePair[] {
  return incidents
    .filter(({ id, status }) => id !== incident.id && status === "active")
    .flatMap((second) => {
      const why = alike(incident, second);
      return why === null ? [] : [{ first: incident, second, why }];
    })
    .sort(byLikeness);
}

function byLikeness(a: AlikePair, b: AlikePair): number {
  return (
    a.why.days - b.why.days ||
    b.why.words - a.why.words ||
    (a.why.km ?? NEAR_KM) - (b.why.km ?? NEAR_KM) ||
    compareText(a.second.id, b.second.id)
  );
}
