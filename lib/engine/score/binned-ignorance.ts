import { log2 } from "../math/logarithm";
import { refuse } from "../model/refuse";
import { requireValue } from "../model/require-value";

/**
 * The ignorance score of a forecast that is a set of draws, over bins, with one draw added to each bin.
 *
 * Formula: - log2((c + 1) / (n + B)), c of n draws in the bin of the outcome, B bins [e_0, e_1), [e_1, e_2), ..., [e_{B-1}, Infinity).
 * @param draws any number, each >= e_0
 * @param observed y >= e_0
 * @param edges e_0 < e_1 < ..., lower ends of the bins
 * @returns bits, > 0 with two bins or more; lower is better; never infinite because of the added draws
 * @throws DomainError `invalid-input` without edges, for edges that do not rise, for a draw or an outcome below the first, and for
 *   anything that is no number
 * Source: Roulston, Smith, Mon. Weather Rev. 130 (2002) 1653-1660; bins and added draws of the VIEWS prediction challenge 2023/24.
 * @example binnedIgnorance([0, 0, 3], 0, [0, 1, 2]) // 1, that is -log2(3 / 6)
 */
export function binnedIgnorance(draws: readonly number[], observed: number, edges: readonly number[]): number {
  const first = edges[0] ?? refuse("invalid-input", "edges", "be at least one");
  edges.forEach((edge, b) => {
    requireValue(`edges[${b}]`, edge);
    if (b > 0 && !(edge > edges[b - 1]!))
      refuse("invalid-input", `edges[${b}]`, `lie above ${edges[b - 1]}, it is ${edge}`);
  });
  const counts = edges.map(() => 1);
  const binOf = (path: string, value: number) => {
    requireValue(path, value, first);
    return edges.findLastIndex((edge) => value >= edge);
  };
  draws.forEach((draw, i) => {
    const bin = binOf(`draws[${i}]`, draw);
    counts[bin] = counts[bin]! + 1;
  });
  const share = counts[binOf("observed", observed)]! / (draws.length + edges.length);
  return share === 1 ? 0 : -log2(share);
}
