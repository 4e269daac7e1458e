import type { EventDataset } from "../domain/event";
import type { Day } from "../domain/instant";
import { distanceKm } from "../geo/distance-km";
import type { RuleFilter } from "./rule";

/** What a rule reads of an event. */
export interface RuleEvent {
  readonly seq: number;
  /** Another event (its seq) that tells the same attack. */
  readonly sameAs: number | null;
  readonly dataset: EventDataset;
  readonly occurredOn: Day;
  readonly untilOn: Day;
  readonly dayPrecision: number;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly placePrecision: number;
  readonly place: string;
  readonly admin1: string;
  readonly country: string;
  readonly kind: string;
  readonly subKind: string;
  readonly sideA: string;
  readonly sideB: string;
  readonly targetsCivilians: boolean | null;
  readonly deathsBest: number | null;
  readonly quality: string;
}

/** The events that a rule looks at, by day and then by seq; of several that tell the same attack the one with the lowest seq. */
export function matchEvents<E extends RuleEvent>(filter: RuleFilter, events: readonly E[]): E[] {
  const passes = filterOf(filter);
  const sameAs = new Map<number, number>();
  for (const { seq, sameAs: other } of events) if (other !== null) sameAs.set(seq, other);
  const found = events.filter(passes);
  found.sort((a, b) => (a.occurredOn < b.occurredOn ? -1 : a.occurredOn > b.occurredOn ? 1 : a.seq - b.seq));
  if (sameAs.size === 0) return found;
  const kept = new Map<number, number>();
  for (const { seq } of found) {
    const attack = attackOf(seq, sameAs);
    kept.set(attack, Math.min(kept.get(attack) ?? seq, seq));
  }
  return found.filter(({ seq }) => kept.get(attackOf(seq, sameAs)) === seq);
}

/** The event that all of one attack lead to; in a circle the lowest of it. */
function attackOf(seq: number, sameAs: ReadonlyMap<number, number>): number {
  const trail = [seq];
  for (let next = sameAs.get(seq); next !== undefined; next = sameAs.get(next)) {
    const place = trail.indexOf(next);
    if (place !== -1) return Math.min(...trail.slice(place));
    trail.push(next);
  }
  return trail.at(-1) ?? seq;
}

function filterOf(filter: RuleFilter): (event: RuleEvent) => boolean {
  const { targetsCivilians, deathsAtLeast, within, placePrecisionAtMost, dayPrecisionAtMost } = filter;
  const datasets = new Set<string>(filter.datasets);
  const isIn = (words: readonly string[]) => {
    if (words.length === 0) return () => true;
    const set = new Set(words.map(plain));
    return (word: string) => set.has(plain(word));
  };
  const inCountry = isIn(filter.countries);
  const inRegion = isIn(filter.admin1);
  const ofKind = isIn(filter.kinds);
  const ofSubKind = isIn(filter.subKinds);
  const sides = filter.sides.map(plain);
  const leftOut = new Set(filter.leaveOutQualities.map(plain));
  return (event) =>
    event.placePrecision <= placePrecisionAtMost &&
    event.dayPrecision <= dayPrecisionAtMost &&
    (datasets.size === 0 || datasets.has(event.dataset)) &&
    (targetsCivilians === null || event.targetsCivilians === targetsCivilians) &&
    (deathsAtLeast === null || (event.deathsBest !== null && event.deathsBest >= deathsAtLeast)) &&
    inCountry(event.country) &&
    inRegion(event.admin1) &&
    ofKind(event.kind) &&
    ofSubKind(event.subKind) &&
    (leftOut.size === 0 || !leftOut.has(plain(event.quality))) &&
    (sides.length === 0 ||
      sides.some((side) => plain(event.sideA).includes(side) || plain(event.sideB).includes(side))) &&
    (within === null || kmTo(event, within) <= within.km);
}

const plain = (word: string): string => word.trim().toLowerCase();

/** Kilometres from an event to a spot; infinitely far when it is not known where the event was. */
export function kmTo(
  { latitude, longitude }: Pick<RuleEvent, "latitude" | "longitude">,
  spot: { readonly latitude: number; readonly longitude: number },
): number {
  return latitude === null || longitude === null ? Number.POSITIVE_INFINITY : distanceKm({ latitude, longitude }, spot);
}
