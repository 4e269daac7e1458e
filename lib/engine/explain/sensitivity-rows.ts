import type { LikelihoodRows } from "../evidence/likelihood-rows";
import type { Chain } from "../filter/chain";
import { HalfLifeChain } from "../filter/half-life-chain";
import { exp } from "../math/exponential";
import type { SuffixMaps } from "./suffix-maps";

/**
 * The suffix map at a place of the record, row by row, and the chances of having stood and of ending that follow from it.
 *
 * Formula: joint[s][k] = a_s M[s][k] / sum; map[s][k] = M[s][k] / sum, the sum being that of the joint. Linear with a half-life, whose
 * states never come near 0; else the rows are taken with the state in logs, and map is not kept.
 * @example new MapRows(chain, suffixMaps(assessment)).read(10, state) // then `joint` sums to 1
 */
export class MapRows {
  readonly joint: Float64Array;
  readonly map: Float64Array;
  private readonly logs: Float64Array;
  private readonly single: Float64Array;
  private readonly row: Float64Array;
  private readonly isLinear: boolean;

  constructor(
    private readonly chain: Chain,
    private readonly maps: SuffixMaps,
  ) {
    const { size } = chain;
    this.isLinear = chain instanceof HalfLifeChain;
    this.joint = new Float64Array(size * size);
    this.map = new Float64Array(size * size);
    this.logs = new Float64Array(size);
    this.single = new Float64Array(size);
    this.row = new Float64Array(size);
  }

  /** Moves to just after the evidence of time t, which must not rise from call to call, with the state there. */
  read(t: number, state: Float64Array): void {
    this.maps.to(t);
    if (this.isLinear) {
      this.readRows(this.chain.column(), this.map);
      this.share(state);
    } else {
      this.readRows(state, this.joint);
      toSumOne(this.joint);
    }
  }

  /** From just after to just before the evidence of an instant: the joint is the same on both sides. */
  weigh(before: Float64Array, { scaled, stride }: LikelihoodRows, row: number): void {
    if (!this.isLinear) return;
    const { size } = this.chain;
    for (let s = 0; s < size; s++) {
      for (let k = 0; k < size; k++) this.map[s * size + k] = this.map[s * size + k]! * scaled[row * stride + s]!;
    }
    this.share(before);
  }

  private share(state: Float64Array): void {
    const { map, joint } = this;
    const { size } = this.chain;
    for (let i = 0; i < map.length; i++) joint[i] = state[Math.floor(i / size)]! * map[i]!;
    const sum = toSumOne(joint);
    for (let i = 0; i < map.length; i++) map[i] = map[i]! / sum;
  }

  /** Row s: what the weight of s alone leaves in each scenario at asOf, all rows up to one factor. */
  private readRows(weights: Float64Array, into: Float64Array): void {
    const { single, row, logs } = this;
    const { size } = this.chain;
    const nothing = this.isLinear ? 0 : Number.NEGATIVE_INFINITY;
    for (let s = 0; s < size; s++) {
      logs[s] = Number.NEGATIVE_INFINITY;
      if (weights[s] === nothing) continue;
      single.fill(nothing);
      single[s] = weights[s]!;
      logs[s] = this.maps.ends(single, row);
      into.set(row, s * size);
    }
    const top = Math.max(...logs);
    for (let s = 0; s < size; s++) {
      const share = exp(logs[s]! - top);
      for (let k = 0; k < size; k++) into[s * size + k] = share === 0 ? 0 : into[s * size + k]! * share;
    }
  }
}

function toSumOne(matrix: Float64Array): number {
  let sum = 0;
  for (const entry of matrix) sum += entry;
  for (let i = 0; i < matrix.length; i++) matrix[i] = matrix[i]! / sum;
  return sum;
}
