import { addDays, daysBetween } from "../../domain/instant";
import type { LightEvent } from "../../domain/light-event";
import { distanceKm } from "../../geo/distance-km";

export type MatchableEvent = Pick<
  LightEvent,
  "dataset" | "occurredOn" | "untilOn" | "latitude" | "longitude" | "sideA" | "sideB" | "deathsBest" | "deathsHigh"
>;

export interface EventMatch<T> {
  readonly event: T;
  readonly km: number;
  readonly days: number;
  readonly hasSameSides: boolean;
  readonly hasSameDeaths: boolean;
  readonly confidence: "high" | "some";
}

const MOST_KM = 25;
const CLOSE_KM = 10;
const MOST_DAYS = 1;

/** Events of other datasets by day, to be asked for those that may tell the same attack. */
export class MatchIndex<T extends MatchableEvent> {
  private readonly byDay = new Map<string, T[]>();
  constructor(events: readonly T[]) {
    for (const event of events) {
      const kept = this.byDay.get(event.occurredOn);
      if (kept === undefined) this.byDay.set(event.occurredOn, [event]);
      else kept.push(event);
    }
  }

  /** The likeliest match of an event: a day apart at most, nearer than 25 km, and with similar sides or deaths. */
  best(event: MatchableEvent): EventMatch<T> | null {
    let best: EventMatch<T> | null = null;
    for (let days = -MOST_DAYS; days <= MOST_DAYS; days++)
      for (const other of this.byDay.get(addDays(event.occurredOn, days)) ?? []) {
        const match = other.dataset === event.dataset ? null : compare(event, other);
        if (match !== null && (best === null || rank(match) > rank(best))) best = match;
      }
    return best;
  }
}

function rank({ confidence, km, days, hasSameSides, hasSameDeaths }: EventMatch<unknown>): number {
  const likeness = (hasSameSides ? 1 : 0) + (hasSameDeaths ? 1 : 0) + (days === 0 ? 1 : 0);
  return (confidence === "high" ? 10 : 0) + likeness - km / 100;
}

/** What two events have in common; null when they can hardly be the same attack. */
export function compare<T extends MatchableEvent>(event: MatchableEvent, other: T): EventMatch<T> | null {
  if (event.latitude === null || event.longitude === null || other.latitude === null || other.longitude === null)
    return null;
  const days = Math.abs(daysBetween(event.occurredOn, other.occurredOn));
  if (days > MOST_DAYS) return null;
  const km = distanceKm(
    { latitude: event.latitude, longitude: event.longitude },
    { latitude: other.latitude, longitude: other.longitude },
  );
  if (km >= MOST_KM) return null;
  const hasSameSides = sidesAgree(event, other);
  const hasSameDeaths = deathsAgree(event, other);
  if (!hasSameSides && !hasSameDeaths) return null;
  const isHigh = hasSameSides && hasSameDeaths && days === 0 && km < CLOSE_KM;
  return { event: other, km, days, hasSameSides, hasSameDeaths, confidence: isHigh ? "high" : "some" };
}

function deathsAgree(a: MatchableEvent, b: MatchableEvent): boolean {
  if (a.deathsBest === null || b.deathsBest === null) return false;
  if (a.deathsBest === 0 && b.deathsBest === 0) return (a.deathsHigh ?? 0) > 0 === (b.deathsHigh ?? 0) > 0;
  return Math.abs(a.deathsBest - b.deathsBest) <= Math.max(1, 0.2 * Math.max(a.deathsBest, b.deathsBest));
}

/** Both sides are named alike, in either order; a side that is empty agrees with none. */
function sidesAgree(a: MatchableEvent, b: MatchableEvent): boolean {
  const straight = isAlike(a.sideA, b.sideA) && isAlike(a.sideB, b.sideB);
  return straight || (isAlike(a.sideA, b.sideB) && isAlike(a.sideB, b.sideA));
}

const EMPTY_WORDS = new Set(
  "government of the and forces force military army group groups militia police gouvernement forces armées de du la le et".split(
    " ",
  ),
);

function isAlike(a: string, b: string): boolean {
  const [left, right] = [tokens(a), tokens(b)];
  if (left.size === 0 || right.size === 0) return false;
  const shared = [...left].filter((token) => right.has(token)).length;
  return shared / Math.min(left.size, right.size) >= 0.5;
}

function tokens(name: string): Set<string> {
  const words = name.toLowerCase().match(/[\p{L}]{2,}/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)));
}
