import { addDays, dayNumber } from "../domain/calendar";
import type { Day } from "../domain/instant";
import { levelFor, passesLine } from "./level-for";
import { matchEvents, type RuleEvent } from "./match-events";
import { type Covered, measureDays, type Point } from "./measure-days";
import type { Rule } from "./rule";

/** A finding that a rule makes. */
export interface Firing {
  /** The same key, the same finding: the day, or "week" and its Monday. */
  readonly key: string;
  readonly occurredOn: Day;
  /** The last day of the latest event that it rests on, of a weekly rule the Sunday at the earliest: nobody could say it before. */
  readonly reportedOn: Day;
  readonly value: number;
  /** Null for an event of an indicator that counts events. */
  readonly level: string | null;
  /** The events that it rests on (their seq), by day. */
  readonly events: readonly number[];
}

/** What a rule finds in the events: the events it looks at, and the number of each day that has one. */
export interface MeasuredRule<E extends RuleEvent = RuleEvent> {
  readonly matched: readonly E[];
  readonly points: readonly Point[];
}

/**
 * The findings that a rule makes of events between two days, both included. The order of the events leaves no trace; what happened
 * before `from` counts where a rule looks back, so that two ranges agree on the days they share.
 */
export function applyRule(rule: Rule, events: readonly RuleEvent[], from: Day, to: Day): Firing[] {
  return firingsOf(rule, measureRule(rule, events), from, to);
}

/** The first half of applyRule, for those who also draw the numbers. */
export function measureRule<E extends RuleEvent>(rule: Rule, events: readonly E[]): MeasuredRule<E> {
  const matched = matchEvents(rule.where, events);
  return { matched, points: matched.length === 0 ? [] : measureDays(rule.measure, matched, coveredBy(rule, events)) };
}

/** The second half of applyRule. */
export function firingsOf(rule: Rule, { matched, points }: MeasuredRule, from: Day, to: Day): Firing[] {
  const range = { from: dayNumber(from), to: dayNumber(to) };
  const seqs = matched.map(({ seq }) => seq);
  const long = matched.flatMap(({ occurredOn, untilOn }, at) => (untilOn > occurredOn ? [at] : []));
  return chosen(rule, points)
    .filter(({ first, last }) => first >= range.from && last <= range.to)
    .map(({ key, point, level, last }) => ({
      key,
      occurredOn: dayText(point.day),
      reportedOn: spokenOn(matched, long, point, dayText(last)),
      value: point.value,
      level,
      events: seqs.slice(point.first, point.end),
    }));
}

const dayText = (day: number): Day => addDays("1970-01-01", day);

function coveredBy(rule: Rule, events: readonly RuleEvent[]): Covered {
  const { datasets } = rule.where;
  let [first, last] = ["9999-12-31", "0000-01-01"];
  for (const { dataset, occurredOn } of events) {
    if (datasets.length > 0 && !datasets.includes(dataset)) continue;
    if (occurredOn < first) first = occurredOn;
    if (occurredOn > last) last = occurredOn;
  }
  return { from: dayNumber(first), until: dayNumber(last) };
}

/** Only events of several days can end after the day of a finding: of those that a finding rests on, the latest end. */
function spokenOn(matched: readonly RuleEvent[], long: readonly number[], { first, end }: Point, earliest: Day): Day {
  let latest = earliest;
  for (const at of long) {
    if (at >= end) break;
    const until = at < first ? latest : (matched[at]?.untilOn ?? latest);
    if (until > latest) latest = until;
  }
  return latest;
}

interface Candidate {
  readonly key: string;
  readonly point: Point;
  readonly level: string | null;
  /** The days that have to lie in the range. */
  readonly first: number;
  readonly last: number;
}

function chosen(rule: Rule, points: readonly Point[]): Candidate[] {
  if (rule.fires === "on-change") return changes(rule, points);
  const speaking = points.filter((point) => point.hasEvents && says(rule, point.value));
  if (rule.fires === "weekly") return withGap(rule, weekly(rule, speaking));
  return withGap(
    rule,
    speaking.map((point) => daily(rule, point)),
  );
}

const says = (rule: Rule, value: number): boolean => levelFor(rule, value) !== null || passesLine(rule, value);

function daily(rule: Rule, point: Point): Candidate {
  const { day } = point;
  return { key: dayText(day), point, level: levelFor(rule, point.value), first: day, last: day };
}

function withGap({ gapDays }: Rule, candidates: readonly Candidate[]): Candidate[] {
  let before = Number.NEGATIVE_INFINITY;
  return candidates.filter(({ point: { day } }) => {
    if (day - before < gapDays) return false;
    before = day;
    return true;
  });
}

/** What says the same as the finding before says nothing new; a change that falls into the gap is told after it, if it still holds. */
function changes(rule: Rule, points: readonly Point[]): Candidate[] {
  const found: Candidate[] = [];
  let told: string | null = null;
  let before = Number.NEGATIVE_INFINITY;
  for (const point of points) {
    const isEmpty = point.first === point.end;
    if (isEmpty || !says(rule, point.value)) {
      told = null;
      continue;
    }
    const word = levelFor(rule, point.value) ?? "event";
    if (word === told || point.day - before < rule.gapDays) continue;
    told = word;
    before = point.day;
    found.push(daily(rule, point));
  }
  return found;
}

/** Of each week, Monday to Sunday, the day that says most: the highest number, where low numbers alarm the lowest; the first of equals. */
function weekly(rule: Rule, speaking: readonly Point[]): Candidate[] {
  const { measure, reading } = rule;
  const isLow = measure.kind === "nearest-distance" || (reading.kind === "event" && reading.when === "at-most");
  const best = new Map<number, Point>();
  for (const point of speaking) {
    const monday = mondayOf(point.day);
    const known = best.get(monday);
    if (known === undefined || (isLow ? point.value < known.value : point.value > known.value)) best.set(monday, point);
  }
  return [...best].map(([monday, point]) => ({
    key: `week ${dayText(monday)}`,
    point,
    level: levelFor(rule, point.value),
    first: monday,
    last: monday + 6,
  }));
}

/** 1970-01-01 was a Thursday. */
const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);
