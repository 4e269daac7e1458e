import type { Assessment } from "../assessment";
import { retrodict } from "./predict";

/**
 * Walks a column backward through the record: from asOf to the times asked, taking in the evidence on the way.
 *
 * Formula: b(t) = exp((Q - diag Lambda)(t' - t)) b(t'); at an instant b(t-) = factor o b(t+). b(t) is the likelihood of the
 * evidence after t given the scenario at t, up to a scale.
 * @example const walk = new BackwardWalk(assessment, assessment.chain.column()); walk.to(10); walk.column // b(10+)
 */
export class BackwardWalk {
  /** ln of the scale that was taken out of the column. */
  log = 0;
  private at: number;
  private next: number;

  constructor(
    private readonly assessment: Assessment,
    readonly column: Float64Array,
  ) {
    this.at = assessment.asOf;
    this.next = assessment.evidence.times.length - 1;
  }

  /** Moves to just after the evidence of time t; t must not rise from call to call. */
  to(t: number): void {
    const { chain, evidence, silence } = this.assessment;
    for (; this.next >= 0 && evidence.times[this.next]! > t; this.next--) {
      const time = evidence.times[this.next]!;
      this.log += retrodict(chain, silence, this.column, time, this.at);
      this.log += chain.weigh(this.column, evidence.rows, evidence.rowAt[this.next]!);
      this.at = time;
    }
    this.log += retrodict(chain, silence, this.column, t, this.at);
    this.at = t;
  }
}
