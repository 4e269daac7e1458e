import { DomainError } from "@/lib/domain/errors";
import type { Assessment } from "../assessment";
import type { Credence } from "../credence";
import { current } from "../filter/current";
import { exp } from "../math/exponential";
import { logSumExp } from "../math/log-sum-exp";
import { ln } from "../math/logarithm";
import { requireDays } from "../model/require-days";
import { requireShare } from "../model/require-share";
import { lead } from "./lead";
import { possibleReadings } from "./what-would-lead-readings";
import { greedyReadings, type LeadTarget, type ReadingSet, readingsOfSize } from "./what-would-lead-search";

const EXACT_UP_TO = 3;
const WANTED = 3;
const MOST_NODES = 500_000;

/** Readings that would put the scenario in the lead, and how likely it is to get them. */
export interface WayToLead {
  /** In the order of the model; level null: an event. */
  readonly readings: readonly { readonly indicator: string; readonly level: string | null }[];
  readonly chance: number;
  /** The credence after these readings. */
  readonly p: Credence;
}

export interface WhatWouldLead {
  /** leads: it does already. exact: nothing with fewer readings does it. greedy: fewer may. none: not found. */
  readonly method: "leads" | "exact" | "greedy" | "none";
  /** The most probable first, at most 3, all of the same number of readings. */
  readonly ways: readonly WayToLead[];
}

/**
 * What would have to be seen now for a scenario to lead: the fewest readings, and among these the most probable.
 *
 * Formula: readings g at asOf, one report each, at most one an indicator: p'_s proportional to p_s prod_g factor_g(s). All sets of
 * 1, 2 and 3 readings, then greedily. Chance = sum_s p_s prod_g P(g | s); of an event: of at least one within `days`, as if the
 * scenario stayed. Silence is not counted as a reading.
 * Cost: at most 500,000 partial sets a size, O(K) each; a size that needs more is left to the greedy search.
 * @param assessment from assess
 * @param scenarioId the one that shall lead
 * @param options reliability w in [0, 1] of each report; days h > 0 that one would wait for an event
 * @returns up to three ways; the same numbers come from assess with these findings added at asOf
 * @throws DomainError `unknown-scenario`; `invalid-input` for a reliability outside [0, 1] or days that are not above 0
 * Source: method 1, 2; value of information, Howard, IEEE Trans. Syst. Sci. Cybern. 2 (1966) 22-26.
 * @example whatWouldLead(assessment, "b", { reliability: 0.8, days: 30 }).ways[0]?.readings
 */
export function whatWouldLead(
  assessment: Assessment,
  scenarioId: string,
  { reliability, days }: { readonly reliability: number; readonly days: number },
): WhatWouldLead {
  const target = assessment.scenarioIds.indexOf(scenarioId);
  if (target < 0) throw new DomainError("unknown-scenario", `There is no scenario "${scenarioId}" in this assessment`);
  requireShare("invalid-input", "reliability", reliability);
  requireDays("days", days, Number.MIN_VALUE, Number.POSITIVE_INFINITY);
  const { p } = current(assessment);
  if (lead(p).scenario === target) return { method: "leads", ways: [] };
  if (p[target] === 0) return { method: "none", ways: [] };
  const allowed = possibleReadings(assessment, reliability, days).filter(({ logs }) => Number.isFinite(logs[target]!));
  const about: LeadTarget = { logs: p.map(ln), target, readings: allowed };
  let ruledOut = 0;
  for (let size = 1; size <= EXACT_UP_TO; size++) {
    const sets = readingsOfSize(about, size, WANTED, MOST_NODES);
    if (sets === null) break;
    if (sets.length > 0) return { method: "exact", ways: sets.map(wayToLead) };
    ruledOut = size;
  }
  const set = greedyReadings(about);
  if (set === null) return { method: "none", ways: [] };
  return { method: set.readings.length === ruledOut + 1 ? "exact" : "greedy", ways: [wayToLead(set)] };
}

function wayToLead({ readings, logs, chance }: ReadingSet): WayToLead {
  const mass = logSumExp(logs);
  return {
    readings: readings.map(({ indicator, level }) => ({ indicator, level })),
    chance,
    p: logs.map((log) => exp(log - mass)),
  };
}
