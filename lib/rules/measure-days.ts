import { dayNumber } from "../domain/calendar";
import { kmTo, type RuleEvent } from "./match-events";
import type { Measure } from "./rule";

/** The number of one day, and which of the matching events it rests on: those from `first` up to, not including, `end`. */
export interface Point {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly value: number;
  readonly first: number;
  readonly end: number;
  /** False on a day that has no event of its own: a window changed because old events left it. */
  readonly hasEvents: boolean;
}

/** Which days the datasets cover: from the first event of any kind to the last. */
export interface Covered {
  readonly from: number;
  readonly until: number;
}

interface DayGroup {
  readonly day: number;
  readonly first: number;
  readonly end: number;
}

/**
 * The number of each day that has one, in the order of the days: of every day with a matching event and, for windows, of the covered
 * days on which an event leaves the window. O(n) over events that are sorted by day.
 */
export function measureDays(measure: Measure, matched: readonly RuleEvent[], covered: Covered): Point[] {
  const groups = byDay(matched);
  switch (measure.kind) {
    case "localities-on-one-day":
      return groups.map((group) => point(group, localities(matched, group, measure.decimals)));
    case "nearest-distance":
      return groups.flatMap((group) => nearest(matched, group, measure.point));
    case "first-of-kind":
      return groups.flatMap((group, place) => {
        const before = groups[place - 1]?.day ?? covered.from;
        // between two days lie one day less than they are apart; before the first event all covered days count
        const quiet = group.day - before - (place === 0 ? 0 : 1);
        return quiet >= measure.quietDays ? [point(group, quiet)] : [];
      });
    default:
      return windows(groups, measure.windowDays, covered.until, tallyOf(measure, matched));
  }
}

function byDay(matched: readonly RuleEvent[]): DayGroup[] {
  const groups: DayGroup[] = [];
  let first = 0;
  for (let end = 1; end <= matched.length; end += 1) {
    const day = matched[first]?.occurredOn;
    if (day === undefined || matched[end]?.occurredOn === day) continue;
    groups.push({ day: dayNumber(day), first, end });
    first = end;
  }
  return groups;
}

const point = ({ day, first, end }: DayGroup, value: number): Point => ({ day, value, first, end, hasEvents: true });

function localities(matched: readonly RuleEvent[], { first, end }: DayGroup, decimals: number): number {
  const places = new Set<string>();
  for (let at = first; at < end; at += 1) {
    const event = matched[at];
    if (event === undefined) continue;
    const { place, latitude, longitude } = event;
    // a place of which nothing is known cannot be told from another
    const spot =
      latitude === null || longitude === null ? "" : `${rounded(latitude, decimals)} ${rounded(longitude, decimals)}`;
    places.add(`${place.trim().toLowerCase()} ${spot}`);
  }
  return places.size;
}

const rounded = (degrees: number, decimals: number): number => Math.round(degrees * 10 ** decimals);

/** Rests on the one event that is nearest, the first of them; metres, so that a browser and a server agree. */
function nearest(
  matched: readonly RuleEvent[],
  { day, first, end }: DayGroup,
  spot: { readonly latitude: number; readonly longitude: number },
): Point[] {
  let best = { km: Number.POSITIVE_INFINITY, at: -1 };
  for (let at = first; at < end; at += 1) {
    const event = matched[at];
    const km = event === undefined ? Number.POSITIVE_INFINITY : Math.round(kmTo(event, spot) * 1000) / 1000;
    if (km < best.km) best = { km, at };
  }
  return best.at === -1 ? [] : [{ day, value: best.km, first: best.at, end: best.at + 1, hasEvents: true }];
}

/** A number that is kept up while events come into a window and leave it. */
interface Tally {
  add(at: number): void;
  remove(at: number): void;
  /** Null when it says nothing. */
  value(): number | null;
}

type WindowMeasure = Extract<Measure, { windowDays: number }>;

function tallyOf(measure: WindowMeasure, matched: readonly RuleEvent[]): Tally {
  switch (measure.kind) {
    case "count-in-window":
      return countTally();
    case "civilian-share":
      return shareTally(matched, measure.atLeastEvents);
    case "target-diversity":
      return entropyTally(matched, wordOf[measure.of], measure.atLeastEvents);
  }
}

function countTally(): Tally {
  let count = 0;
  return {
    add: () => {
      count += 1;
    },
    remove: () => {
      count -= 1;
    },
    value: () => count,
  };
}

function shareTally(matched: readonly RuleEvent[], atLeast: number): Tally {
  let known = 0;
  let civilian = 0;
  const count = (at: number, sign: 1 | -1) => {
    const targets = matched[at]?.targetsCivilians ?? null;
    if (targets === null) return;
    known += sign;
    if (targets) civilian += sign;
  };
  return {
    add: (at) => count(at, 1),
    remove: (at) => count(at, -1),
    value: () => (known < atLeast || known === 0 ? null : civilian / known),
  };
}

const wordOf = {
  kinds: ({ kind }: RuleEvent) => kind,
  "sub-kinds": ({ subKind }: RuleEvent) => subKind,
  targets: ({ sideB }: RuleEvent) => sideB,
} as const;

/** Shannon entropy by H = log2 n - (sum of c log2 c) / n, over the words that are not empty. */
function entropyTally(matched: readonly RuleEvent[], word: (event: RuleEvent) => string, atLeast: number): Tally {
  const counts = new Map<string, number>();
  let total = 0;
  const count = (at: number, sign: 1 | -1) => {
    const event = matched[at];
    const key = event === undefined ? "" : word(event).trim().toLowerCase();
    if (key === "") return;
    const now = (counts.get(key) ?? 0) + sign;
    if (now === 0) counts.delete(key);
    else counts.set(key, now);
    total += sign;
  };
  return {
    add: (at) => count(at, 1),
    remove: (at) => count(at, -1),
    value: () => {
      if (total < atLeast || total === 0) return null;
      let sum = 0;
      // from the smallest, so that the order in which words came leaves no trace
      for (const each of [...counts.values()].sort((a, b) => a - b)) sum += each * Math.log2(each);
      return Math.max(0, Math.round((Math.log2(total) - sum / total) * 1e9) / 1e9);
    },
  };
}

/** A window of n days holds the day itself and the n - 1 days before it. */
function windows(groups: readonly DayGroup[], days: number, until: number, tally: Tally): Point[] {
  const points: Point[] = [];
  let entering = 0;
  let leaving = 0;
  let first = 0;
  let end = 0;
  for (;;) {
    const arrival = groups[entering]?.day ?? Number.POSITIVE_INFINITY;
    const departure = (groups[leaving]?.day ?? Number.POSITIVE_INFINITY) + days;
    const day = Math.min(arrival, departure);
    if (day > until || day === Number.POSITIVE_INFINITY) return points;
    for (; departure === day && first < (groups[leaving]?.end ?? 0); first += 1) tally.remove(first);
    if (departure === day) leaving += 1;
    for (; arrival === day && end < (groups[entering]?.end ?? 0); end += 1) tally.add(end);
    if (arrival === day) entering += 1;
    const value = tally.value();
    if (value !== null) points.push({ day, value, first, end, hasEvents: arrival === day });
  }
}
