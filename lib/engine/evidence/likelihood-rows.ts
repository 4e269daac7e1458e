import { exp } from "../math/exponential";

/** Rows within this many nats of 0 need no scale of their own: a few hundred of them multiply without underflow. */
const PLAIN = 100;

/**
 * A growing table of log likelihoods, K a row, with the same numbers ready to multiply; row 0 is "no evidence". The latter stand in
 * lanes of four, `stride` a row, the rest of them 0.
 *
 * Formula: logs[r][s] = ln factor; scaled[r][s] = exp(logs[r][s] - top[r]), where top[r] = max_s logs[r][s] if that is beyond
 * 100 nats, and 0 otherwise, so that most rows can be multiplied without a log.
 * Equal findings share a row, so a long history keeps few rows.
 * @example const rows = new LikelihoodRows(2); rows.add(Float64Array.of(0, -1)) // 1, the index of the new row
 */
export class LikelihoodRows {
  logs: Float64Array;
  scaled: Float64Array;
  top: Float64Array;
  count = 0;
  readonly stride: number;

  /**
   * @param size K
   * @param isReached for each scenario whether it can ever be true; the others do not count for `top`, and their scaled entries are 0
   */
  constructor(
    readonly size: number,
    readonly isReached: readonly boolean[] = new Array(size).fill(true),
  ) {
    this.stride = Math.ceil(size / 4) * 4;
    this.logs = new Float64Array(size * 16);
    this.scaled = new Float64Array(this.stride * 16);
    this.top = new Float64Array(16);
    this.add(new Float64Array(size));
  }

  add(logLikelihood: Float64Array): number {
    const row = this.count++;
    if (row >= this.top.length) this.grow();
    let most = Number.NEGATIVE_INFINITY;
    for (let s = 0; s < this.size; s++) if (this.isReached[s] && logLikelihood[s]! > most) most = logLikelihood[s]!;
    const top = Math.abs(most) > PLAIN ? most : 0;
    this.top[row] = top;
    for (let s = 0; s < this.size; s++) {
      this.logs[row * this.size + s] = logLikelihood[s]!;
      if (this.isReached[s] && top !== Number.NEGATIVE_INFINITY)
        this.scaled[row * this.stride + s] = exp(logLikelihood[s]! - top);
    }
    return row;
  }

  /** The log likelihood of several rows together: their sum, in the order given. */
  sum(rows: ArrayLike<number>): Float64Array {
    const total = new Float64Array(this.size);
    for (let i = 0; i < rows.length; i++) {
      for (let s = 0; s < this.size; s++) total[s] = total[s]! + this.logs[rows[i]! * this.size + s]!;
    }
    return total;
  }

  private grow(): void {
    this.logs = enlarged(this.logs);
    this.scaled = enlarged(this.scaled);
    this.top = enlarged(this.top);
  }
}

function enlarged(array: Float64Array): Float64Array {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}
