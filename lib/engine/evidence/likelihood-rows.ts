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

  constructor(readonly size: number) {
    this.stride = Math.ceil(size / 4) * 4;
    this.logs = new Float64Array(size * 16);
    this.scaled = new Float64Array(this.stride * 16);
    this.top = new Float64Array(16);
    this.add(new Float64Array(size));
  }

  add(logLikelihood: Float64Array): number {
    const row = this.count++;
    if (row >= this.top.length) this.grow();
    const most = Math.max(...logLikelihood);
    const top = Math.abs(most) > PLAIN ? most : 0;
    this.top[row] = top;
    for (let s = 0; s < this.size; s++) {
      this.logs[row * this.size + s] = logLikelihood[s]!;
      this.scaled[row * this.stride + s] = top === Number.NEGATIVE_INFINITY ? 0 : Math.exp(logLikelihood[s]! - top);
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
