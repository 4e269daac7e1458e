import type { Assessment } from "../assessment";
import type { HalfLifeChain, Silence } from "../filter/half-life-chain";
import { pieceAfter } from "../filter/predict";
import { SilentHalfLife } from "../filter/silent-half-life";
import { CompensatedSum } from "../math/compensated-sum";
import { decay, decayed } from "../math/decay";
import { exp } from "../math/exponential";
import { ln } from "../math/logarithm";
import type { SuffixMaps } from "./suffix-maps";

/** Entries are scaled when their sum leaves this range: narrow, so that a factor of 1e-300 still fits below it. */
const LEAST = 1e-4;
const MOST = 1e4;

/**
 * The suffix maps of the half-life chain as one matrix, O(K^2) an instant while nothing is watched.
 *
 * Formula: M <- D M; M <- e M + (1 - e) 1 (pi M), e = e^{-rho d}; where silence speaks each column goes through SilentHalfLife.
 * Source: method 4.
 * @example new HalfLifeSuffix(assessment, chain).to(0)
 */
export class HalfLifeSuffix implements SuffixMaps {
  /** M, column by column: [end][start]. */
  private readonly matrix: Float64Array;
  private readonly columns: readonly Float64Array[];
  private readonly logs: Float64Array;
  private readonly log = new CompensatedSum();
  private readonly silences: readonly Silence[];
  private at: number;
  private piece: number;
  private next: number;

  constructor(
    private readonly assessment: Assessment,
    private readonly chain: HalfLifeChain,
  ) {
    const { size } = chain;
    this.matrix = new Float64Array(size * size);
    for (let s = 0; s < size; s++) this.matrix[s * size + s] = 1;
    this.columns = assessment.scenarioIds.map((_, k) => this.matrix.subarray(k * size, (k + 1) * size));
    this.logs = new Float64Array(size);
    this.silences = assessment.silence.regimes.map((regime) => chain.silence(regime));
    this.at = assessment.asOf;
    this.piece = pieceAfter(assessment.silence.cuts, this.at);
    this.next = assessment.evidence.times.length - 1;
  }

  to(t: number): void {
    const { times, rowAt } = this.assessment.evidence;
    for (; this.next >= 0 && times[this.next]! > t; this.next--) {
      this.pullBack(times[this.next]!);
      this.weigh(rowAt[this.next]!);
    }
    this.pullBack(t);
  }

  ends(state: Float64Array, into: Float64Array): number {
    const { matrix } = this;
    const { size } = this.chain;
    for (let k = 0; k < size; k++) {
      let sum = 0;
      for (let s = 0; s < size; s++) sum += state[s]! * matrix[k * size + s]!;
      into[k] = sum;
    }
    return this.log.value;
  }

  private weigh(row: number): void {
    const { scaled, top, stride } = this.assessment.evidence.rows;
    const { matrix } = this;
    const { size } = this.chain;
    let whole = 0;
    for (let k = 0; k < size; k++) {
      for (let s = 0; s < size; s++) {
        const weighed = matrix[k * size + s]! * scaled[row * stride + s]!;
        matrix[k * size + s] = weighed;
        whole += weighed;
      }
    }
    if (top[row] !== 0) this.log.add(top[row]!);
    this.scale(whole);
  }

  private pullBack(to: number): void {
    const { cuts } = this.assessment.silence;
    while (this.at > to) {
      while (this.piece > 0 && cuts[this.piece - 1]! >= this.at) this.piece--;
      const start = this.piece > 0 ? Math.max(cuts[this.piece - 1]!, to) : to;
      const heard = this.silences[this.piece]!;
      const days = this.at - start;
      if (heard instanceof SilentHalfLife) this.hear(heard, days);
      else this.forget(days, heard.common);
      this.at = start;
    }
  }

  private forget(days: number, common: number): void {
    const { matrix } = this;
    const { size, prior, rho } = this.chain;
    const kept = decay(rho * days);
    const lost = decayed(rho * days);
    for (let from = 0; from < matrix.length; from += size) {
      let mean = 0;
      for (let s = 0; s < size; s++) mean += prior[s]! * matrix[from + s]!;
      mean *= lost;
      for (let s = 0; s < size; s++) matrix[from + s] = kept * matrix[from + s]! + mean;
    }
    if (common !== 0) this.log.add(-common * days);
  }

  private hear(silent: SilentHalfLife, days: number): void {
    const { columns, logs } = this;
    let top = Number.NEGATIVE_INFINITY;
    columns.forEach((column, k) => {
      logs[k] = silent.column(column, days);
      top = Math.max(top, logs[k]!);
    });
    let whole = 0;
    columns.forEach((column, k) => {
      const share = logs[k] === top ? 1 : exp(logs[k]! - top);
      for (let s = 0; s < column.length; s++) {
        column[s] = column[s]! * share;
        whole += column[s]!;
      }
    });
    this.log.add(top);
    this.scale(whole);
  }

  private scale(whole: number): void {
    if ((whole > LEAST && whole < MOST) || whole === 0) return;
    const { matrix } = this;
    for (let i = 0; i < matrix.length; i++) matrix[i] = matrix[i]! / whole;
    this.log.add(ln(whole));
  }
}
