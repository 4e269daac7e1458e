import { exp } from "../math/exponential";
import type { PossibleReading } from "./what-would-lead-readings";

/** Ahead by less than this is a tie, nats. */
const AHEAD = 1e-9;

/** Some readings, and what the credences (unscaled logs) would be after them. */
export interface ReadingSet {
  readonly readings: readonly PossibleReading[];
  readonly logs: readonly number[];
  /** Chance of all of them, in (0, 1]. */
  readonly chance: number;
}

/** What the search is about. */
export interface LeadTarget {
  /** ln of the credence now. */
  readonly logs: readonly number[];
  /** Index of the scenario that shall lead; its credence is above 0. */
  readonly target: number;
  /** Readings of one indicator stand together; at most one an indicator is used. */
  readonly readings: readonly PossibleReading[];
}

/**
 * All sets of a number of readings that put a scenario in the lead.
 *
 * Formula: ln p_t + sum_g ln L_g(t) > ln p_j + sum_g ln L_g(j) for every j != t; branches in which the best remaining readings
 * cannot close the gap to some rival are cut.
 * @param about the credences now, the scenario and the readings
 * @param size how many readings
 * @param wanted how many sets to keep, the most probable
 * @param nodes how many partial sets may be looked at
 * @returns sets by falling chance, or null when the nodes ran out
 * Source: branch and bound; Land, Doig, Econometrica 28 (1960) 497-520.
 * @example readingsOfSize({ logs, target: 1, readings }, 1, 3, 1000)
 */
export function readingsOfSize(about: LeadTarget, size: number, wanted: number, nodes: number): ReadingSet[] | null {
  const { readings, target } = about;
  const reach = bestGains(about);
  let left = nodes;
  let kept: ReadingSet[] = [];
  /** Gives false when the nodes ran out. */
  const extend = (set: ReadingSet, from: number): boolean => {
    const missing = size - set.readings.length;
    if (missing === 0) {
      if (isAhead(set.logs, target))
        kept = [...kept, set].toSorted((a, b) => b.chance - a.chance).slice(0, Math.max(0, wanted));
      return true;
    }
    for (let r = from; r < readings.length; r++) {
      const canReach = set.logs.every(
        (log, j) => j === target || set.logs[target]! - log + missing * reach[r]![j]! > AHEAD,
      );
      if (!canReach) return true;
      if (left-- <= 0) return false;
      if (!extend(withReading(about, set, readings[r]!), nextIndicator(readings, r))) return false;
    }
    return true;
  };
  return extend({ readings: [], logs: about.logs, chance: 1 }, 0) ? kept : null;
}

/**
 * Readings that put a scenario in the lead, chosen one by one.
 *
 * Formula: add the reading that leaves the target least behind its strongest rival (of equal ones the more probable) until it leads.
 * @param about the credences now, the scenario and the readings
 * @returns a set, which need not be the smallest, or null when the readings are used up or none brings the target closer
 * Source: greedy selection.
 * @example greedyReadings({ logs, target: 1, readings })?.readings.length
 */
export function greedyReadings(about: LeadTarget): ReadingSet | null {
  let set: ReadingSet = { readings: [], logs: about.logs, chance: 1 };
  let left = about.readings;
  while (left.length > 0) {
    let best: ReadingSet | null = null;
    for (const reading of left) {
      const next = withReading(about, set, reading);
      const gain = best === null ? 1 : ahead(next.logs, about.target) - ahead(best.logs, about.target);
      if (best === null || gain > AHEAD || (gain >= -AHEAD && next.chance > best.chance)) best = next;
    }
    if (best === null || !(ahead(best.logs, about.target) > ahead(set.logs, about.target))) return null;
    set = best;
    if (isAhead(set.logs, about.target)) return set;
    const used = set.readings.at(-1)?.indicator;
    left = left.filter(({ indicator }) => indicator !== used);
  }
  return null;
}

function withReading(about: LeadTarget, set: ReadingSet, reading: PossibleReading): ReadingSet {
  const readings = [...set.readings, reading];
  let chance = 0;
  about.logs.forEach((log, s) => {
    chance += readings.reduce((product, { chances }) => product * chances[s]!, exp(log));
  });
  return { readings, logs: set.logs.map((log, s) => log + reading.logs[s]!), chance };
}

/** reach[r][j]: the most that one reading from r on can win against scenario j. */
function bestGains({ readings, target, logs }: LeadTarget): number[][] {
  let best = logs.map(() => Number.NEGATIVE_INFINITY);
  const reach: number[][] = [];
  for (let r = readings.length - 1; r >= 0; r--) {
    const own = readings[r]!.logs;
    best = best.map((most, j) => Math.max(most, own[target]! - own[j]!));
    reach[r] = best;
  }
  return reach;
}

function nextIndicator(readings: readonly PossibleReading[], r: number): number {
  let next = r + 1;
  while (next < readings.length && readings[next]!.indicator === readings[r]!.indicator) next++;
  return next;
}

/** ln of the target over its strongest rival; Infinity without one. */
function ahead(logs: readonly number[], target: number): number {
  return logs[target]! - Math.max(Number.NEGATIVE_INFINITY, ...logs.filter((_, j) => j !== target));
}

function isAhead(logs: readonly number[], target: number): boolean {
  return ahead(logs, target) > AHEAD;
}
