import { refuse } from "../model/refuse";

/**
 * The ignorance score of a forecast that is a set of draws, over bins, with one draw added to each bin.
 *
 * Formula: - log2((c + 1) / (n + B)), c of n draws in the bin of the outcome, B bins [e_0, e_1), [e_1, e_2), ..., [e_{B-1}, Infinity).
 * @param draws any number, each >= e_0
 * @param observed y >= e_0
 * @param edges e_0 < e_1 < ..., lower ends of the bins
 * @returns bits, > 0 with two bins or more; lower is better; never infinite because of the added draws
 * @throws DomainError `invalid-input` for edges that do not rise, or for a draw or an outcome below the first
 * Source: Roulston, Smith, Mon. Weather Rev. 130 (2002) 1653-1660; bins and added draws of the VIEWS prediction challenge 2023/24.
 * @example binnedIgnorance([0, 0, 3], 0, [0, 1, 2]) // 1, that is -log2(3 / 6)
 */
export function binnedIgnorance(draws: readonly number[], observed: number, edges: readonly number[]): number {
  if (edges.length === 0 || edges.some((edge, b) => b > 0 && !(edge > edges[b - 1]!)))
    refuse("invalid-input", "edges", "be at least one, and rise");
  const counts = edges.map(() => 1);
  for (const draw of draws) {
    const bin = binOf(draw, edges);
    counts[bin] = counts[bin]! + 1;
  }
  return -Math.log2(counts[binOf(observed, edges)]! / (draws.length + edges.length));
}

function binOf(value: number, edges: readonly number[]): number {
  if (!(value >= edges[0]!)) refuse("invalid-input", "draws and outcome", `be ${edges[0]} or more, one is ${value}`);
  return edges.findLastIndex((edge) => value >= edge);
}
