import type { Assessment } from "../assessment";
import { CompensatedSum } from "../math/compensated-sum";
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
  readonly log = new CompensatedSum();
  /** Nothing is left: no path from the scenarios to the end of the column. */
  isEmpty = false;
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
      this.take(retrodict(chain, silence, this.column, time, this.at));
      this.take(chain.weigh(this.column, evidence.rows, evidence.rowAt[this.next]!));
      this.at = time;
    }
    this.take(retrodict(chain, silence, this.column, t, this.at));
    this.at = t;
  }

  private take(log: number): void {
    if (log === Number.NEGATIVE_INFINITY) this.isEmpty = true;
    else this.log.add(log);
  }
}
