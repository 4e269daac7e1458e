import type { Model } from "../model/model";

/** Largest (rate out + spread of silence) * days of one series; beyond it the way is cut. */
const LONGEST_STEP = 8;
/** Cuts of one gap beyond which single filters, which know squaring and eigen bases, are the better way. */
const MOST_STEPS = 512;
const NEGLIGIBLE = 1e-15;
const MOST_MATRICES = 32;

/**
 * exp((Q - diag Lambda) d) on the states of a block of draws, each draw with a Lambda of its own, scale left aside.
 *
 * Formula: sum_n (M d)^n / n!, M = Q - diag Lambda + fastest I >= 0, all draws in step: every term is non-negative. A gap that
 * comes again often enough to pay for it keeps its matrices.
 * @example new BandsSilence(model, rates, 400, gaps).move(state, mass, 3)
 */
export class BandsSilence {
  /** Diagonal of M, [scenario][draw]. */
  private readonly stay: Float64Array;
  private readonly reach: number;
  private readonly matrices = new Map<number, Float64Array>();
  private readonly term: Float64Array;
  private readonly next: Float64Array;
  private readonly inflow: Float64Array;

  constructor(
    private readonly model: Model,
    rates: Float64Array,
    private readonly count: number,
    private readonly gaps: ReadonlyMap<number, number>,
  ) {
    const { size, generator } = model;
    this.term = new Float64Array(size * count);
    this.next = new Float64Array(size * count);
    this.inflow = new Float64Array(count);
    this.stay = new Float64Array(size * count);
    const rho = this.rho();
    let reach = 0;
    for (let d = 0; d < count; d++) {
      let fastest = 0;
      let widest = 0;
      for (let s = 0; s < size; s++) {
        const out = rho ?? -generator[s * size + s]!;
        fastest = Math.max(fastest, out + rates[s * count + d]!);
        widest = Math.max(widest, out);
      }
      for (let s = 0; s < size; s++) {
        const stay = fastest - (rho ?? -generator[s * size + s]!) - rates[s * count + d]!;
        this.stay[s * count + d] = Math.max(0, stay);
        reach = Math.max(reach, stay + widest);
      }
    }
    this.reach = reach;
  }

  /** `mass` is brought up to date with the states. False: the gap is too long for this way. */
  move(state: Float64Array, mass: Float64Array, days: number): boolean {
    const steps = Math.max(1, Math.ceil((this.reach * days) / LONGEST_STEP));
    if (steps > MOST_STEPS) return false;
    const matrix = steps === 1 ? this.matrixOf(days) : undefined;
    if (matrix !== undefined) this.multiply(state, matrix);
    else {
      for (let step = 0; step < steps; step++) {
        this.series(state, days / steps);
        if (steps > 1) scaleDraws(state, mass, this.model.size, this.count);
      }
    }
    sumDraws(state, mass, this.model.size, this.count);
    return true;
  }

  private rho(): number | undefined {
    const { dynamics } = this.model;
    return dynamics.kind === "half-life" ? Math.LN2 / dynamics.halfLifeDays : undefined;
  }

  private matrixOf(days: number): Float64Array | undefined {
    const known = this.matrices.get(days);
    const { size } = this.model;
    if (known !== undefined) return known;
    if ((this.gaps.get(days) ?? 0) <= size || this.matrices.size >= MOST_MATRICES) return undefined;
    const width = size * this.count;
    const matrix = new Float64Array(size * width);
    for (let i = 0; i < size; i++) {
      const row = matrix.subarray(i * width, (i + 1) * width);
      row.fill(1, i * this.count, (i + 1) * this.count);
      this.series(row, days);
    }
    this.matrices.set(days, matrix);
    return matrix;
  }

  private multiply(state: Float64Array, matrix: Float64Array): void {
    const { count, next } = this;
    const { size } = this.model;
    next.fill(0);
    for (let i = 0; i < size; i++) {
      const from = i * count;
      for (let j = 0; j < size; j++) {
        const to = j * count;
        const cell = (i * size + j) * count;
        for (let d = 0; d < count; d++) next[to + d] = next[to + d]! + state[from + d]! * matrix[cell + d]!;
      }
    }
    state.set(next);
  }

  private series(state: Float64Array, days: number): void {
    const { term } = this;
    const x = this.reach * days;
    term.set(state);
    let bound = 1;
    for (let n = 1; n <= 2 || bound > NEGLIGIBLE; n++) {
      bound *= x / n;
      const rho = this.rho();
      if (rho === undefined) this.nextOfGenerator(days / n);
      else this.nextOfHalfLife(rho, days / n);
      for (let e = 0; e < state.length; e++) state[e] = state[e]! + term[e]!;
    }
  }

  /** term <- term M factor, M = rho 1 pi + diag stay. */
  private nextOfHalfLife(rho: number, factor: number): void {
    const { count, term, stay, inflow } = this;
    const { prior, size } = this.model;
    inflow.fill(0);
    for (let s = 0; s < size; s++) for (let d = 0; d < count; d++) inflow[d] = inflow[d]! + term[s * count + d]!;
    for (let s = 0; s < size; s++) {
      const share = rho * prior[s]! * factor;
      const base = s * count;
      for (let d = 0; d < count; d++) {
        term[base + d] = term[base + d]! * stay[base + d]! * factor + share * inflow[d]!;
      }
    }
  }

  /** term <- term M factor, M = off-diagonals of Q + diag stay. */
  private nextOfGenerator(factor: number): void {
    const { count, term, next, stay } = this;
    const { generator, size } = this.model;
    for (let e = 0; e < term.length; e++) next[e] = term[e]! * stay[e]! * factor;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        const rate = generator[i * size + j]! * factor;
        if (i === j || rate === 0) continue;
        for (let d = 0; d < count; d++) next[j * count + d] = next[j * count + d]! + rate * term[i * count + d]!;
      }
    }
    term.set(next);
  }
}

function sumDraws(state: Float64Array, mass: Float64Array, size: number, count: number): void {
  mass.fill(0);
  for (let s = 0; s < size; s++) for (let d = 0; d < count; d++) mass[d] = mass[d]! + state[s * count + d]!;
}

function scaleDraws(state: Float64Array, mass: Float64Array, size: number, count: number): void {
  sumDraws(state, mass, size, count);
  for (let s = 0; s < size; s++)
    for (let d = 0; d < count; d++) state[s * count + d] = state[s * count + d]! / mass[d]!;
}
