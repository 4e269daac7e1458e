import { exp } from "../math/exponential";
import { ln } from "../math/logarithm";
import type { Recipe } from "./bands-plan";
import type { BandsTables, DrawnTable } from "./bands-tables";

/** Factors that are used again are kept up to this many numbers. */
const MOST_KEPT = 1 << 22;
/** Below this a positive number is about to be lost to underflow. */
const NEARLY_LOST = 1e-200;

/**
 * The likelihood factors of findings in a block of draws, [scenario][draw].
 *
 * Formula: levels: (sum_l theta[s][l] m[l])^c, m[l] = prod_i (w_i [r_i = l] + (1 - w_i) u_{r_i}); events: (w lambda[s] + (1 - w) noise)^c,
 * brought to largest entry 1 in every draw. Only ratios between scenarios matter to a credence.
 * @example new BandsFactors(tables, 4, 0, 400).of(recipe) // 4 * 400 factors
 */
export class BandsFactors {
  /** Set where a factor was too small for linear numbers. */
  readonly lost: Uint8Array;
  private readonly drawn = new Map<string, DrawnTable>();
  private readonly kept = new Map<Recipe, Float64Array>();
  private readonly scratch: Float64Array;
  private numbers = 0;

  constructor(
    private readonly tables: BandsTables,
    private readonly size: number,
    private readonly from: number,
    private readonly count: number,
  ) {
    this.lost = new Uint8Array(count);
    this.scratch = new Float64Array(size * count);
  }

  /** The drawn table of one indicator in this block. */
  table(id: string): DrawnTable {
    const known = this.drawn.get(id);
    if (known !== undefined) return known;
    const made = this.tables.draw(id, this.from, this.count);
    this.drawn.set(id, made);
    return made;
  }

  /** Factors of one kind of finding; to be read before the next call. */
  of(recipe: Recipe): Float64Array {
    const known = this.kept.get(recipe);
    if (known !== undefined) return known;
    const keeps = recipe.uses > 1 && this.numbers + this.scratch.length <= MOST_KEPT;
    const into = keeps ? new Float64Array(this.scratch.length) : this.scratch;
    this.fill(recipe, into);
    if (keeps) {
      this.kept.set(recipe, into);
      this.numbers += into.length;
    }
    return into;
  }

  private fill(recipe: Recipe, into: Float64Array): void {
    const { count, size } = this;
    const { indicator, readings, eventReliability } = recipe;
    const { cells, baseline } = this.table(indicator.id);
    const only = readings.length === 1 ? readings[0] : undefined;
    if (indicator.kind === "rate") this.mix(into, cells, 0, 1, baseline, 0, eventReliability);
    else if (only !== undefined) {
      const width = indicator.baseline.length;
      this.mix(into, cells, only.level, width, baseline, only.level, only.reliability);
    } else this.joint(recipe, cells, baseline, into);
    const { weight } = indicator;
    if (weight !== 1) for (let e = 0; e < into.length; e++) into[e] = exp(weight * ln(into[e]!));
    scaleDraws(into, size, count);
  }

  /** into[s] = w cells[s * width + offset] + (1 - w) baseline[at], for all draws. */
  private mix(
    into: Float64Array,
    cells: Float64Array,
    offset: number,
    width: number,
    baseline: Float64Array,
    at: number,
    reliability: number,
  ): void {
    const { count, size } = this;
    const doubt = 1 - reliability;
    for (let s = 0; s < size; s++) {
      const cell = (s * width + offset) * count;
      for (let d = 0; d < count; d++) {
        into[s * count + d] = reliability * cells[cell + d]! + doubt * baseline[at * count + d]!;
      }
    }
  }

  private joint(recipe: Recipe, cells: Float64Array, baseline: Float64Array, into: Float64Array): void {
    const { count, size, lost } = this;
    const width = baseline.length / count;
    const chances = new Float64Array(width * count).fill(1);
    for (const { level, reliability } of recipe.readings) {
      for (let l = 0; l < width; l++) {
        for (let d = 0; d < count; d++) {
          const off = (1 - reliability) * baseline[level * count + d]!;
          const chance = l === level ? reliability + off : off;
          const product = chances[l * count + d]! * chance;
          if (product < NEARLY_LOST && chance > 0 && chances[l * count + d]! > 0) lost[d] = 1;
          chances[l * count + d] = product;
        }
      }
      scaleDraws(chances, width, count);
    }
    into.fill(0);
    for (let s = 0; s < size; s++) {
      for (let l = 0; l < width; l++) {
        const cell = (s * width + l) * count;
        for (let d = 0; d < count; d++) {
          into[s * count + d] = into[s * count + d]! + cells[cell + d]! * chances[l * count + d]!;
        }
      }
    }
  }
}

/** Brings the largest of `rows` entries of every draw to 1; a draw of zeros stays. */
function scaleDraws(values: Float64Array, rows: number, count: number): void {
  for (let d = 0; d < count; d++) {
    let top = 0;
    for (let r = 0; r < rows; r++) if (values[r * count + d]! > top) top = values[r * count + d]!;
    if (top === 0 || top === 1) continue;
    for (let r = 0; r < rows; r++) values[r * count + d] = values[r * count + d]! / top;
  }
}
