import { DomainError } from "@/lib/domain/errors";
import type { Evidence } from "../evidence/evidence";
import type { Chain } from "./chain";

/**
 * Takes in all evidence of one instant: the second step of the filter.
 *
 * Formula: a(t+) = a(t-) o prod_g factor_g.
 * @param chain of the model
 * @param evidence of the assessment
 * @param instant index
 * @param state encoded, changed in place from just before to just after the instant
 * @returns natural log of the chance (density per day for events) of this evidence given all before
 * @throws DomainError `impossible-evidence` with the instant and its findings when no scenario can have produced it
 * Source: method 2.
 * @example update(chain, evidence, 0, state)
 */
export function update(chain: Chain, evidence: Evidence, instant: number, state: Float64Array): number {
  const log = chain.update(state, evidence.rows, evidence.rowAt[instant]!);
  if (log === Number.NEGATIVE_INFINITY) refuseImpossible(evidence, instant);
  return log;
}

function refuseImpossible(evidence: Evidence, instant: number): never {
  const at = evidence.times[instant]!;
  const findings = evidence.idsAt(instant);
  throw new DomainError("impossible-evidence", `No scenario allows the evidence of day ${at}: ${findings.join(", ")}`, {
    at,
    findings,
  });
}
