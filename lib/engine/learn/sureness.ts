import { findIndicator } from "../model/find-indicator";
import { LEAST_KAPPA, MOST_KAPPA } from "../model/limits";
import type { Model } from "../model/model";
import { refuse } from "../model/refuse";

/**
 * How sure the tables are: the number of readings that a row of chances is worth, or the number of events that a rate is.
 * Infinity: as sure as can be, the table does not move.
 */
export interface Sureness {
  /** For every indicator that is not named below. */
  readonly kappa: number;
  /** For single indicators, by id. */
  readonly kappaOf?: ReadonlyMap<string, number> | undefined;
}

/**
 * How sure the table of one indicator is.
 *
 * Formula: the indicator's own kappa, else the one of the assessment.
 * @param sureness checked by requireSureness
 * @param id of the indicator
 * @returns kappa > 0; larger: surer
 * Source: method 9.
 * @example kappaFor({ kappa: 20 }, "alerts") // 20
 */
export function kappaFor(sureness: Sureness, id: string): number {
  return sureness.kappaOf?.get(id) ?? sureness.kappa;
}

/**
 * Checks how sure the tables of a model are said to be.
 *
 * Formula: 1e-12 <= kappa <= 1e15, or Infinity.
 * @param model a validated model
 * @param sureness as given
 * @throws DomainError `invalid-input` for a kappa outside 1e-12..1e15 that is not Infinity, `unknown-indicator` for one that the model does not have
 * Source: method 9.
 * @example requireSureness(model, { kappa: 20, kappaOf: new Map([["alerts", 5]]) })
 */
export function requireSureness(model: Model, sureness: Sureness): void {
  requireKappa("kappa", sureness.kappa);
  for (const [id, kappa] of sureness.kappaOf ?? []) {
    findIndicator(model, id);
    requireKappa(`kappa of "${id}"`, kappa, id);
  }
}

function requireKappa(path: string, kappa: number, indicator?: string): void {
  if (!(kappa > 0)) refuse("invalid-input", path, `be above 0, it is ${kappa}`, { indicator });
  if (kappa === Number.POSITIVE_INFINITY || (kappa >= LEAST_KAPPA && kappa <= MOST_KAPPA)) return;
  refuse("invalid-input", path, `be from ${LEAST_KAPPA} to ${MOST_KAPPA} or Infinity, it is ${kappa}`, { indicator });
}
