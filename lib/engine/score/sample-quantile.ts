import { refuse } from "../model/refuse";
import { requireShare } from "../model/require-share";
import { requireValue } from "../model/require-value";

/**
 * A quantile of some draws, straight between the two that surround it.
 *
 * Formula: h = (n - 1) q; x_(floor h) + (h - floor h)(x_(floor h + 1) - x_(floor h)), x sorted from place 0 (type 7).
 * @param draws at least one, in any order and unit; not changed
 * @param share q in [0, 1]
 * @returns in the unit of the draws; rises with q; 0 gives the least draw, 1 the largest
 * @throws DomainError `invalid-input` without draws, for a draw that is no number or beyond 1e120, or for a share outside [0, 1]
 * Source: Hyndman, Fan, Amer. Statist. 50 (1996) 361-365.
 * @example sampleQuantile([1, 2, 4], 0.75) // 3
 */
export function sampleQuantile(draws: readonly number[], share: number): number {
  if (draws.length === 0) refuse("invalid-input", "draws", "hold at least one");
  requireShare("invalid-input", "share", share);
  const sorted = draws.map((draw, i) => requireValue(`draws[${i}]`, draw)).sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (place - below) * (high - low);
}
