import type { Evidence } from "../evidence/evidence";
import type { SilenceTimeline } from "../evidence/silence-timeline";
import { CompensatedSum } from "../math/compensated-sum";
import type { Chain } from "./chain";
import type { FilterPoint } from "./filter-point";
import type { FilterWalk } from "./filter-walk";
import { predict } from "./predict";
import { update } from "./update";

/**
 * The filter of any chain, its state scaled at each step.
 *
 * Formula: a <- a exp((Q - diag Lambda) gap) / z, a <- a o factor / z; log evidence = sum of all ln z (compensated).
 * Source: method 2.
 * @example new ScaledWalk(chain, silence, evidence, { state: chain.start(), mass: 1, log: 0, carry: 0 }, 0).to(1)
 */
export class ScaledWalk implements FilterWalk {
  readonly state: Float64Array;
  readonly mass = 1;
  private readonly total: CompensatedSum;

  constructor(
    private readonly chain: Chain,
    private readonly silence: SilenceTimeline,
    private readonly evidence: Evidence,
    { state, log, carry }: FilterPoint,
    private count: number,
  ) {
    this.state = Float64Array.from(state);
    this.total = new CompensatedSum(log, carry);
  }

  get log(): number {
    return this.total.sum;
  }

  get carry(): number {
    return this.total.carry;
  }

  to(count: number): void {
    const { chain, silence, evidence, state, total } = this;
    for (; this.count < count; this.count++) {
      const now = evidence.timeOf(this.count - 1);
      total.add(predict(chain, silence, state, now, evidence.timeOf(this.count)));
      total.add(update(chain, evidence, this.count, state));
    }
  }
}
