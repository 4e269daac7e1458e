import { kappaFor, type Sureness } from "../learn/sureness";
import { dirichletSample } from "../math/dirichlet-sample";
import { exp } from "../math/exponential";
import { gammaLogSample } from "../math/gamma-log-sample";
import { ln } from "../math/logarithm";
import { SeededHash } from "../math/seeded-hash";
import { SeededStream } from "../math/seeded-stream";
import type { IndicatorModel, Model } from "../model/model";

/** A positive rate stays positive: an exact 0 would make events impossible that the model allows. */
const LEAST = 2.2250738585072014e-308;

/** One indicator's table in several draws side by side: entry [cell][draw]. */
export interface DrawnTable {
  /** theta [scenario][level][draw], or lambda [scenario][draw]. */
  readonly cells: Float64Array;
  /** u [level][draw], or noise [draw]. */
  readonly baseline: Float64Array;
}

/**
 * Draws the tables of a model from the doubt about them, any draw at any time.
 *
 * Formula: theta rows ~ Dirichlet(kappa theta row), rates ~ Gamma(shape kappa, mean the rate), zeros stay zero; u and noise are
 * recomputed from the draw. Every draw of every indicator has a stream of its own, seeded by a hash of the indicator: neither the
 * order of work nor findings nor other indicators change what is drawn.
 * Source: method 9.
 * @example new BandsTables(model, { kappa: 20 }).draw("tone", 0, 400).cells.length // K * L * 400
 */
export class BandsTables {
  constructor(
    private readonly model: Model,
    private readonly sureness: Sureness,
  ) {}

  /** Draws number `from` to `from + count - 1` of one indicator. */
  draw(id: string, from: number, count: number): DrawnTable {
    const indicator = this.model.indicators.get(id)!;
    const kappa = kappaFor(this.sureness, id);
    const stream = new SeededStream(seedOf(indicator));
    return indicator.kind === "rate"
      ? this.rates(indicator.ratePerDay, kappa, stream, from, count)
      : this.rows(indicator.likelihood, kappa, stream, from, count);
  }

  /** The whole model of one draw. */
  modelOf(draw: number): Model {
    const indicators = new Map<string, IndicatorModel>();
    for (const [id, indicator] of this.model.indicators) {
      const { cells, baseline } = this.draw(id, draw, 1);
      indicators.set(
        id,
        indicator.kind === "rate"
          ? { ...indicator, ratePerDay: cells, noise: baseline[0]! }
          : { ...indicator, likelihood: cells, baseline },
      );
    }
    return { ...this.model, indicators };
  }

  private rows(table: Float64Array, kappa: number, stream: SeededStream, from: number, count: number): DrawnTable {
    const { prior, size } = this.model;
    const width = table.length / size;
    const cells = new Float64Array(table.length * count);
    const baseline = new Float64Array(width * count);
    const row = new Float64Array(width);
    for (let d = 0; d < count; d++) {
      stream.start(from + d);
      for (let s = 0; s < size; s++) {
        dirichletSample(stream, table, s * width, kappa, row);
        for (let l = 0; l < width; l++) {
          cells[(s * width + l) * count + d] = row[l]!;
          baseline[l * count + d] = baseline[l * count + d]! + prior[s]! * row[l]!;
        }
      }
    }
    return { cells, baseline };
  }

  private rates(rates: Float64Array, kappa: number, stream: SeededStream, from: number, count: number): DrawnTable {
    const { prior, size } = this.model;
    const cells = new Float64Array(size * count);
    const baseline = new Float64Array(count);
    for (let d = 0; d < count; d++) {
      stream.start(from + d);
      for (let s = 0; s < size; s++) {
        const rate = rateSample(stream, rates[s]!, kappa);
        cells[s * count + d] = rate;
        baseline[d] = baseline[d]! + prior[s]! * rate;
      }
    }
    return { cells, baseline };
  }
}

function rateSample(stream: SeededStream, rate: number, kappa: number): number {
  if (rate === 0 || kappa === Number.POSITIVE_INFINITY) return rate;
  return Math.max(LEAST, rate * exp(gammaLogSample(stream, kappa) - ln(kappa)));
}

function seedOf(indicator: IndicatorModel): Uint32Array {
  const hash = new SeededHash().text(indicator.id).text(indicator.kind);
  if (indicator.kind === "rate") return hash.numbers(indicator.ratePerDay).words();
  for (const level of indicator.levels.keys()) hash.text(level);
  return hash.numbers(indicator.likelihood).words();
}
