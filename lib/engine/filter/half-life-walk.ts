import type { Evidence } from "../evidence/evidence";
import type { SilenceTimeline } from "../evidence/silence-timeline";
import { CompensatedSum } from "../math/compensated-sum";
import { ln } from "../math/logarithm";
import { normalise } from "../math/normalise";
import type { FilterPoint } from "./filter-point";
import type { FilterWalk } from "./filter-walk";
import type { HalfLifeChain, Silence } from "./half-life-chain";
import { pieceAfter } from "./predict";
import { isInRange, quietRun, quietRunOfFour, type RunningState } from "./quiet-run";
import { SilentHalfLife } from "./silent-half-life";
import { silentRun, silentRunOfFour } from "./silent-run";
import { update } from "./update";

/**
 * The filter of the half-life chain in tight loops.
 *
 * Formula: a <- (e^{-rho d} a + (1 - e^{-rho d}) (a 1) pi) o factor, not scaled until a 1 leaves its range; the same through
 * SilentHalfLife where silence speaks. log evidence = logs taken out so far + ln(a 1).
 * Source: method 2, 10.1, 10.5.
 * @example new HalfLifeWalk(chain, silence, evidence, { state: chain.start(), mass: 1, log: 0, carry: 0 }, 0).to(1)
 */
export class HalfLifeWalk implements FilterWalk {
  private readonly silences: readonly Silence[];
  private readonly total: CompensatedSum;
  /** The lanes swap places with their spare room on the way. */
  private readonly at: RunningState;
  private piece: number;

  constructor(
    private readonly chain: HalfLifeChain,
    private readonly silence: SilenceTimeline,
    private readonly evidence: Evidence,
    { state, mass, log, carry }: FilterPoint,
    private count: number,
  ) {
    const lanes = new Float64Array(chain.priorLanes.length);
    lanes.set(state);
    this.at = { lanes, spare: new Float64Array(lanes.length), mass };
    this.total = new CompensatedSum(log, carry);
    this.silences = silence.regimes.map((regime) => chain.silence(regime));
    this.piece = pieceAfter(silence.cuts, evidence.timeOf(count - 1));
  }

  /** In lanes of four: entries from K on are 0. */
  get state(): Float64Array {
    return this.at.lanes;
  }

  get mass(): number {
    return this.at.mass;
  }

  get log(): number {
    return this.total.sum;
  }

  get carry(): number {
    return this.total.carry;
  }

  to(count: number): void {
    const { chain, evidence, at, total } = this;
    const isFour = at.lanes.length === 4;
    while (this.count < count) {
      this.passCuts();
      const from = this.count;
      const heard = this.silences[this.piece]!;
      const until = this.silence.cuts[this.piece] ?? Number.POSITIVE_INFINITY;
      if (heard instanceof SilentHalfLife) {
        const run = isFour && heard.basis.fading.length === 4 ? silentRunOfFour : silentRun;
        this.count = run(chain, heard.basis, evidence, at, total, from, count, until);
      } else if (heard.common === 0) {
        this.count = (isFour ? quietRunOfFour : quietRun)(chain, evidence, at, from, count, until);
      }
      if (this.count === from) this.step();
    }
  }

  /** One instant, whatever is watched before it and however unlikely it is. */
  private step(): void {
    const { chain, evidence, total, at, count } = this;
    const state = at.lanes;
    this.move(evidence.timeOf(count - 1), evidence.timeOf(count));
    const row = evidence.rowAt[count]!;
    const { scaled, top, stride, size } = evidence.rows;
    let mass = 0;
    for (let s = 0; s < size; s++) mass += state[s]! * scaled[row * stride + s]!;
    if (isInRange(mass, chain.leastMass) && top[row] === 0) {
      for (let s = 0; s < size; s++) state[s] = state[s]! * scaled[row * stride + s]!;
      at.mass = mass;
    } else {
      total.add(ln(normalise(state)));
      total.add(update(chain, evidence, count, state));
      at.mass = 1;
    }
    this.count++;
  }

  /** Moves the state on, piece by piece of the silence. */
  private move(from: number, to: number): void {
    const { chain, total } = this;
    const state = this.at.lanes;
    const { cuts } = this.silence;
    let mass = this.at.mass;
    for (let now = from; now < to; ) {
      const end = Math.min(cuts[this.piece] ?? to, to);
      const heard = this.silences[this.piece]!;
      if (heard instanceof SilentHalfLife) {
        total.add(heard.row(state, end - now));
        mass = Number.NaN;
      } else {
        if (Number.isNaN(mass)) mass = sumOf(state);
        chain.forget(state, mass, end - now);
        if (heard.common !== 0) total.add(-heard.common * (end - now));
      }
      now = end;
      if (now < to) this.piece++;
    }
  }

  /** The piece that the next gap begins in: windows are closed, so an instant at an edge still belongs to the piece before it. */
  private passCuts(): void {
    const now = this.evidence.timeOf(this.count - 1);
    while ((this.silence.cuts[this.piece] ?? Number.POSITIVE_INFINITY) <= now) this.piece++;
  }
}

function sumOf(state: Float64Array): number {
  let sum = 0;
  for (let s = 0; s < state.length; s++) sum += state[s]!;
  return sum;
}
