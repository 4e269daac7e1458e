import type { Assessment } from "../assessment";
import { predict } from "./predict";

/** An encoded state of the chain and the log evidence up to it. */
export interface StateAt {
  readonly state: Float64Array;
  readonly logEvidence: number;
}

/**
 * The state of the chain at a time, from the stored state of the last instant and the silence since.
 *
 * Formula: a(t) = a(t_i +) exp((Q - diag Lambda)(t - t_i)).
 * @param assessment from assess
 * @param time days
 * @param after how many instants come before it: the state starts just after the last of them, or from the prior for 0
 * @returns a new encoded state and the log evidence (nats)
 * Source: method 2.
 * @example stateAt(assessment, 3, instantsUpTo(assessment, 3))
 */
export function stateAt(assessment: Assessment, time: number, after: number): StateAt {
  const state = new Float64Array(assessment.chain.size);
  return { state, logEvidence: readStateAt(assessment, time, after, state) };
}

/**
 * The same into an array that is there already.
 *
 * Formula: as stateAt.
 * @param assessment from assess
 * @param time days
 * @param after how many instants come before it
 * @param state K entries, overwritten
 * @returns the log evidence, nats
 * Source: method 2.
 * @example readStateAt(assessment, 3, instantsUpTo(assessment, 3), state)
 */
export function readStateAt(assessment: Assessment, time: number, after: number, state: Float64Array): number {
  const { chain, silence, evidence, forward } = assessment;
  const log = forward.read(after, state);
  return log + predict(chain, silence, state, evidence.timeOf(after - 1), time);
}
