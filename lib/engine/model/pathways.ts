import type { Model } from "./model";

/**
 * The ways between scenarios, made to be multiplied by vectors: O(K) a product with a half-life, O(K^2) with a generator.
 *
 * Formula: Q = O - diag(out); O = rho 1 pi and out = rho with a half-life, else O = Q off its diagonal and out = - its diagonal. All
 * entries are non-negative, so that products of O and positive vectors cancel nothing.
 * @example new Pathways(model).out[0] // events of leaving the first scenario, per day
 */
export class Pathways {
  readonly size: number;
  readonly out: Float64Array;
  /** Multiplications in one product. */
  readonly work: number;
  private readonly prior: Float64Array;
  private readonly rho: number;
  private readonly off: Float64Array;

  constructor({ size, prior, generator, dynamics }: Model) {
    this.size = size;
    this.prior = prior;
    this.rho = dynamics.kind === "half-life" ? Math.LN2 / dynamics.halfLifeDays : Number.NaN;
    this.off = generator;
    this.work = Number.isNaN(this.rho) ? size * size : 2 * size;
    this.out = Float64Array.from({ length: size }, (_, s) =>
      Number.isNaN(this.rho) ? Math.abs(generator[s * size + s]!) : this.rho,
    );
  }

  /** into[at + j] += factor sum_i row[from + i] O_ij. */
  addRow(row: Float64Array, from: number, into: Float64Array, at: number, factor: number): void {
    const { size, prior, off } = this;
    if (!Number.isNaN(this.rho)) {
      let sum = 0;
      for (let i = 0; i < size; i++) sum += row[from + i]!;
      const inflow = factor * this.rho * sum;
      for (let j = 0; j < size; j++) into[at + j] = into[at + j]! + inflow * prior[j]!;
      return;
    }
    for (let i = 0; i < size; i++) {
      const weight = factor * row[from + i]!;
      if (weight === 0) continue;
      for (let j = 0; j < size; j++) if (j !== i) into[at + j] = into[at + j]! + weight * off[i * size + j]!;
    }
  }

  /** into[at + i] += factor sum_j O_ij column[from + j]. */
  addColumn(column: Float64Array, from: number, into: Float64Array, at: number, factor: number): void {
    const { size, prior, off } = this;
    if (!Number.isNaN(this.rho)) {
      let mean = 0;
      for (let j = 0; j < size; j++) mean += prior[j]! * column[from + j]!;
      const inflow = factor * this.rho * mean;
      for (let i = 0; i < size; i++) into[at + i] = into[at + i]! + inflow;
      return;
    }
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (let j = 0; j < size; j++) if (j !== i) sum += off[i * size + j]! * column[from + j]!;
      into[at + i] = into[at + i]! + factor * sum;
    }
  }
}
