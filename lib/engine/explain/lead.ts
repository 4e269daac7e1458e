import type { Credence } from "../credence";
import { ln } from "../math/logarithm";

/** Credences nearer than this are the same: which of them is larger is rounding. */
const SAME = 1e-12;

/** Which scenario is ahead and by how much. */
export interface Lead {
  /** Index of the scenario ahead; of equal ones the first. */
  readonly scenario: number;
  /** ln of its credence over that of the next, nats, >= 0; Infinity when no other is possible. */
  readonly margin: number;
  /** Another scenario is as credible, to 1e-12. */
  readonly isTied: boolean;
}

/**
 * The scenario that leads.
 *
 * Formula: argmax_s p_s, the first of those within 1e-12 of the largest; margin = ln p_lead - max_{j != lead} ln p_j.
 * @param p probabilities over at least one scenario
 * @returns index, margin in nats (0: a tie; larger is safer) and whether it is shared
 * Source: house rule on ties.
 * @example lead([0.2, 0.8]) // { scenario: 1, margin: ln 4, isTied: false }
 */
export function lead(p: Credence): Lead {
  const scenario = p.findIndex((_, s) => sharesLead(p, s));
  const isTied = p.some((_, s) => s !== scenario && sharesLead(p, s));
  return { scenario, margin: isTied ? 0 : leadMargin(p, scenario), isTied };
}

/**
 * How far a scenario is ahead of the strongest of the others.
 *
 * Formula: ln p_s - max_{j != s} ln p_j.
 * @param p probabilities over at least one scenario
 * @param scenario s, an index of p
 * @returns nats; > 0: it leads, < 0: another does; Infinity when no other is possible, -Infinity when it is impossible itself
 * Source: log odds; Good, Probability and the Weighing of Evidence (1950).
 * @example leadMargin([0.2, 0.8], 0) // -ln 4
 */
export function leadMargin(p: Credence, scenario: number): number {
  const rival = Math.max(0, ...p.filter((_, s) => s !== scenario));
  return ln(p[scenario] ?? 0) - ln(rival);
}

/**
 * Whether no other scenario is ahead of this one.
 *
 * Formula: max p - p_s <= 1e-12.
 * @param p probabilities over at least one scenario
 * @param scenario s, an index of p
 * @returns true for the scenario that leads and for those that are as credible
 * Source: house rule on ties.
 * @example sharesLead([0.5, 0.5], 1) // true
 */
export function sharesLead(p: Credence, scenario: number): boolean {
  return Math.max(...p) - (p[scenario] ?? 0) <= SAME;
}
