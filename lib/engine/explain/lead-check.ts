import type { Assessment } from "../assessment";
import type { Credence } from "../credence";
import { current } from "../filter/current";
import { lead, leadMargin, sharesLead } from "./lead";

/** What becomes of the lead when something is changed. */
export interface LeadCheck {
  /** Id of the scenario that leads after the change. */
  readonly leader: string;
  readonly flips: boolean;
  /** How far the scenario that leads now is ahead after the change, nats; below 0 when it flips. */
  readonly margin: number;
  /** The credence after the change. */
  readonly p: Credence;
}

/**
 * Whether the scenario that leads now still leads under another credence.
 *
 * Formula: flips when lead(p) is another scenario; margin = ln p_lead - max_{j != lead} ln p_j with the lead of now.
 * @param assessment from assess, whose lead at asOf is meant
 * @param p the other credence, K probabilities
 * @returns the new leader; on a tie to 1e-12 the lead of now stays
 * Source: method 4.
 * @example leadCheck(assessment, current(assessment).p).flips // false
 */
export function leadCheck(assessment: Assessment, p: Credence): LeadCheck {
  const now = lead(current(assessment).p).scenario;
  const stays = sharesLead(p, now);
  const leader = assessment.scenarioIds[stays ? now : lead(p).scenario]!;
  const margin = leadMargin(p, now);
  return { leader, flips: !stays, margin: stays ? Math.max(0, margin) : margin, p };
}
