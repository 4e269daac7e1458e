/**
 * The Shapley value over all subsets of a few players whose worth is a vector.
 *
 * Formula: share_g = sum over A without g of |A|! (n - 1 - |A|)! / n! [v(A + g) - v(A)].
 * @param players n of them, n <= 10 (2^n subsets)
 * @param worth v, of a list of players in the order given, a vector
 * @returns one vector a player; they add up to v(all) - v(none)
 * Source: Shapley, Ann. Math. Studies 28 (1953) 307-317.
 * @example subsetShares([1, 2], (s) => [s.length]) // [[1], [1]]
 */
export function subsetShares(
  players: ArrayLike<number>,
  worth: (subset: readonly number[]) => readonly number[],
): number[][] {
  const list = Array.from(players);
  const worths = Array.from({ length: 2 ** list.length }, (_, mask) => worth(list.filter((_, g) => mask & (1 << g))));
  const weights = subsetWeights(list.length);
  return list.map((_, g) => {
    const share = worths[0]!.map(() => 0);
    worths.forEach((without, mask) => {
      if (mask & (1 << g)) return;
      const withIt = worths[mask | (1 << g)]!;
      const weight = weights[bitCount(mask)]!;
      for (let s = 0; s < share.length; s++) share[s] = share[s]! + weight * (withIt[s]! - without[s]!);
    });
    return share;
  });
}

/** |A|! (n - 1 - |A|)! / n! for |A| = 0 .. n - 1. */
function subsetWeights(players: number): number[] {
  const weights: number[] = [];
  for (let taken = 0; taken < players; taken++) {
    weights.push(taken === 0 ? 1 / players : (weights[taken - 1]! * taken) / (players - taken));
  }
  return weights;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
