import type { Assessment } from "../assessment";
import type { FilteredPoint } from "../credence";
import { filteredAt } from "./filtered-at";

/**
 * The filtered credence at asOf: what the assessment says now.
 *
 * Formula: p(T), ln(a(T) 1).
 * @param assessment from assess
 * @returns K probabilities that sum to 1 and the log evidence of the whole record, nats
 * Source: method 2.
 * @example current(assessment).p
 */
export function current(assessment: Assessment): FilteredPoint {
  return filteredAt(assessment, assessment.asOf);
}
