import type { FilterPoint } from "./filter-point";

/** Checkpoints on one page. */
const PAGE = 64;

interface FilterPage {
  /** Encoded states, K each. */
  readonly states: Float64Array;
  readonly mass: Float64Array;
  readonly log: Float64Array;
  readonly carry: Float64Array;
}

/**
 * Checkpoints of the filter, on pages that assessments share: one that adds findings at the end writes on behind the other, and one that
 * changes the past shares the pages before the change.
 *
 * Formula: none. A checkpoint is written once and never again.
 * @example new FilterTape({ state: Float64Array.of(0.5, 0.5), mass: 1, log: 0, carry: 0 }).read(0) // where it starts
 */
export class FilterTape {
  /** Checkpoints behind the start. */
  used = 0;
  private readonly pages: FilterPage[] = [];

  constructor(private readonly start: FilterPoint) {}

  /** The start for 0, else the checkpoint of that number. */
  read(checkpoint: number): FilterPoint {
    if (checkpoint === 0) return this.start;
    const size = this.start.state.length;
    const { states, mass, log, carry } = this.pages[Math.floor((checkpoint - 1) / PAGE)]!;
    const at = (checkpoint - 1) % PAGE;
    const state = states.slice(at * size, (at + 1) * size);
    return { state, mass: mass[at]!, log: log[at]!, carry: carry[at]! };
  }

  /** Writes the next checkpoint. */
  add({ state, mass, log, carry }: FilterPoint): void {
    const at = this.used % PAGE;
    const size = this.start.state.length;
    if (at === 0) this.pages.push(emptyPage(size));
    const page = this.pages.at(-1)!;
    for (let s = 0; s < size; s++) page.states[at * size + s] = state[s]!;
    page.mass[at] = mass;
    page.log[at] = log;
    page.carry[at] = carry;
    this.used++;
  }

  /** A tape with the same first checkpoints to write on behind them: this one when they are all it has. */
  after(checkpoints: number): FilterTape {
    if (checkpoints === this.used) return this;
    const tape = new FilterTape(this.start);
    const whole = Math.floor(checkpoints / PAGE);
    for (let p = 0; p < whole; p++) tape.pages.push(this.pages[p]!);
    tape.used = whole * PAGE;
    while (tape.used < checkpoints) tape.add(this.read(tape.used + 1));
    return tape;
  }
}

/** One buffer a page: making a buffer costs more than filling it. */
function emptyPage(size: number): FilterPage {
  const bytes = PAGE * Float64Array.BYTES_PER_ELEMENT;
  const buffer = new ArrayBuffer((size + 3) * bytes);
  return {
    states: new Float64Array(buffer, 0, size * PAGE),
    mass: new Float64Array(buffer, size * bytes, PAGE),
    log: new Float64Array(buffer, (size + 1) * bytes, PAGE),
    carry: new Float64Array(buffer, (size + 2) * bytes, PAGE),
  };
}
