import type { Assessment } from "../assessment";
import type { SilenceRegime } from "../evidence/silence-timeline";
import { instantsUpTo } from "../filter/instants-up-to";
import { stateAt } from "../filter/state-at";
import { gaussLegendre } from "../math/gauss-legendre";
import { Pathways } from "../model/pathways";
import { DriftSeries } from "./drift-series";

const RULE = gaussLegendre(20);
/** Enough for a part that is hardly bent: the error is below 1e-20 of the part. */
const SHORT_RULE = gaussLegendre(8);
const SHORT = 1;
const SCALES_A_PART = 4;
const MOST_PARTS = 400;
/** A scenario that is less credible may count again later on the way, and linear numbers would have lost it. */
const NEARLY_LOST = 1e-200;

export interface DriftSplit {
  readonly memory: readonly number[];
  readonly silence: ReadonlyMap<string, readonly number[]>;
}

/**
 * Splits a drift into what memory did and what the silence of each rate indicator did.
 *
 * Formula: silence of k = - c_k integral of p o (lambda_k - p.lambda_k) over the time its window is open (Gauss-Legendre on each
 * smooth piece); memory = drift - all silence, which is the integral of pQ.
 * @param assessment from assess
 * @param from days, just after the evidence at it
 * @param to days, > from, just before any evidence at it; no evidence lies between
 * @param delta p(to-) - p(from+), K entries
 * @returns K entries each, summing to 0; together they add up to delta
 * Source: method 5.
 * @example driftSplit(assessment, 0, 5, delta).memory
 */
export function driftSplit(assessment: Assessment, from: number, to: number, delta: readonly number[]): DriftSplit {
  const { model, silence } = assessment;
  const parts = new Map<string, number[]>();
  for (const { kind, id } of model.indicators.values())
    if (kind === "rate")
      parts.set(
        id,
        delta.map(() => 0),
      );
  const pathways = new Pathways(model);
  const { state } = stateAt(assessment, from, instantsUpTo(assessment, from));
  const edges = [from, ...Array.from(silence.cuts).filter((cut) => cut > from && cut < to), to];
  for (let e = 0; e + 1 < edges.length; e++) {
    const start = edges[e]!;
    const regime = silence.regimes[silence.cuts.filter((cut) => cut <= start).length]!;
    const days = edges[e + 1]! - start;
    if (regime.open.length > 0) addPiece(assessment, pathways, regime, state, days, parts);
    if (e + 2 < edges.length) assessment.chain.predict(state, regime, days);
  }
  const memory = delta.map((total, s) => {
    let rest = total;
    for (const part of parts.values()) rest -= part[s]!;
    return rest;
  });
  return { memory, silence: parts };
}

/** Adds the silence of one smooth piece to the parts; the state at its beginning stays as it is. */
function addPiece(
  assessment: Assessment,
  pathways: Pathways,
  regime: SilenceRegime,
  state: Float64Array,
  days: number,
  parts: ReadonlyMap<string, number[]>,
): void {
  const { chain } = assessment;
  const p = Float64Array.from(chain.credence(state));
  const series = new DriftSeries(pathways, regime.rates);
  const count = Math.min(MOST_PARTS, Math.max(1, Math.ceil((series.fastest * days) / SCALES_A_PART)));
  const length = days / count;
  const x = series.fastest * length;
  if (x > SCALES_A_PART || p.some((chance) => chance < NEARLY_LOST)) {
    addPieceByChain(assessment, regime, Float64Array.from(state), length, count, parts);
    return;
  }
  const rule = x <= SHORT ? SHORT_RULE : RULE;
  const inside = new Float64Array(p.length);
  for (let n = 0; n < count; n++) {
    series.start(p, length);
    rule.points.forEach((point, i) => {
      series.at(point, inside);
      addPoint(regime, inside, length * rule.weights[i]!, parts);
    });
    series.at(1, p);
  }
}

function addPieceByChain(
  { chain }: Assessment,
  regime: SilenceRegime,
  state: Float64Array,
  length: number,
  count: number,
  parts: ReadonlyMap<string, number[]>,
): void {
  for (let n = 0; n < count; n++) {
    RULE.points.forEach((point, i) => {
      const inside = Float64Array.from(state);
      chain.predict(inside, regime, length * point);
      addPoint(regime, chain.credence(inside), length * RULE.weights[i]!, parts);
    });
    chain.predict(state, regime, length);
  }
}

function addPoint(
  regime: SilenceRegime,
  p: ArrayLike<number>,
  weight: number,
  parts: ReadonlyMap<string, number[]>,
): void {
  for (const { id, ratePerDay, weight: c } of regime.open) {
    let mean = 0;
    for (let s = 0; s < p.length; s++) mean += p[s]! * ratePerDay[s]!;
    const part = parts.get(id)!;
    for (let s = 0; s < p.length; s++) part[s] = part[s]! - weight * c * p[s]! * (ratePerDay[s]! - mean);
  }
}
