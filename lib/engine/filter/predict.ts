import type { SilenceTimeline } from "../evidence/silence-timeline";
import type { Chain } from "./chain";

/**
 * Moves a state forward in time without evidence but with silence: the first step of the filter.
 *
 * Formula: a(to) = a(from) exp((Q - diag Lambda)(to - from)), piece by piece between the edges of windows.
 * @param chain of the model
 * @param silence timeline of the model
 * @param state encoded, changed in place to the predicted one
 * @param from days
 * @param to days, >= from
 * @returns natural log of the chance of the silence on the way, <= 0
 * Source: method 2.
 * @example predict(chain, silence, state, 0, 3)
 */
export function predict(chain: Chain, silence: SilenceTimeline, state: Float64Array, from: number, to: number): number {
  const { cuts, regimes } = silence;
  let log = 0;
  let at = from;
  for (let piece = pieceAfter(cuts, from); at < to; piece++) {
    const end = piece < cuts.length ? Math.min(cuts[piece]!, to) : to;
    log += chain.predict(state, regimes[piece]!, end - at);
    at = end;
  }
  return log;
}

/**
 * Moves a column backward in time: the same propagator on the other side.
 *
 * Formula: b(from) = exp((Q - diag Lambda)(to - from)) b(to), piece by piece.
 * @param chain of the model
 * @param silence timeline of the model
 * @param column encoded, changed in place
 * @param from days
 * @param to days, >= from
 * @returns natural log of the scale taken out
 * Source: method 3.
 * @example retrodict(chain, silence, column, 0, 3)
 */
export function retrodict(
  chain: Chain,
  silence: SilenceTimeline,
  column: Float64Array,
  from: number,
  to: number,
): number {
  const { cuts, regimes } = silence;
  let log = 0;
  let at = to;
  for (let piece = pieceAfter(cuts, from) + edgesBetween(cuts, from, to); at > from; piece--) {
    const start = piece > 0 ? Math.max(cuts[piece - 1]!, from) : from;
    log += chain.pullBack(column, regimes[piece]!, at - start);
    at = start;
  }
  return log;
}

/**
 * The piece of the silence timeline that begins at a time or holds it.
 *
 * Formula: #{c in cuts : c <= time}, by bisection.
 * @param cuts days, rising
 * @param time days
 * @returns an index into the regimes of the timeline
 * Source: method 1, silence.
 * @example pieceAfter(Float64Array.of(10, 20), 10) // 1
 */
export function pieceAfter(cuts: Float64Array, time: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many cuts lie strictly between two times. */
function edgesBetween(cuts: Float64Array, from: number, to: number): number {
  let count = 0;
  for (let i = pieceAfter(cuts, from); i < cuts.length && cuts[i]! < to; i++) count++;
  return count;
}
