import type { Assessment } from "../assessment";
import type { SilenceRegime } from "../evidence/silence-timeline";
import { instantsUpTo } from "../filter/instants-up-to";
import { stateAt } from "../filter/state-at";
import { gaussLegendre } from "../math/gauss-legendre";

const RULE = gaussLegendre(20);
const SCALES_A_PART = 4;
const MOST_PARTS = 400;

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
  const { state } = stateAt(assessment, from, instantsUpTo(assessment, from));
  const edges = [from, ...Array.from(silence.cuts).filter((cut) => cut > from && cut < to), to];
  for (let e = 0; e + 1 < edges.length; e++) {
    const start = edges[e]!;
    const regime = silence.regimes[silence.cuts.filter((cut) => cut <= start).length]!;
    addPiece(assessment, regime, state, edges[e + 1]! - start, parts);
  }
  const memory = delta.map((total, s) => {
    let rest = total;
    for (const part of parts.values()) rest -= part[s]!;
    return rest;
  });
  return { memory, silence: parts };
}

/** Adds the silence of one smooth piece to the parts and moves the state to its end. */
function addPiece(
  assessment: Assessment,
  regime: SilenceRegime,
  state: Float64Array,
  days: number,
  parts: ReadonlyMap<string, number[]>,
): void {
  const { chain, model } = assessment;
  if (regime.open.length === 0) {
    chain.predict(state, regime, days);
    return;
  }
  let fastest = 0;
  for (let s = 0; s < chain.size; s++) {
    fastest = Math.max(fastest, regime.rates[s]! - model.generator[s * chain.size + s]!);
  }
  const count = Math.min(MOST_PARTS, Math.max(1, Math.ceil((fastest * days) / SCALES_A_PART)));
  const length = days / count;
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
  p: readonly number[],
  weight: number,
  parts: ReadonlyMap<string, number[]>,
): void {
  for (const { id, ratePerDay, weight: c } of regime.open) {
    const mean = p.reduce((sum, chance, s) => sum + chance * ratePerDay[s]!, 0);
    const part = parts.get(id);
    p.forEach((chance, s) => {
      if (part !== undefined) part[s] = part[s]! - weight * c * chance * (ratePerDay[s]! - mean);
    });
  }
}
