/**
 * A stand-in for the Shapley value with many players: the mean of what each adds in the order given and in its reverse.
 *
 * Formula: share_g = ([v(1..g) - v(1..g-1)] + [v(g..n) - v(g+1..n)]) / 2.
 * @param players n of them
 * @param worth v, of a list of players, a vector
 * @returns one vector a player; they add up to v(all) - v(none)
 * Source: method of paired (antithetic) permutations; Mitchell, Cooper, Frank, Holmes, JMLR 23 (2022) 1-46.
 * @example orderShares([1, 2], (s) => [s.length]) // [[1], [1]]
 */
export function orderShares(
  players: ArrayLike<number>,
  worth: (subset: readonly number[]) => readonly number[],
): number[][] {
  const list = Array.from(players);
  const heads = Array.from({ length: list.length + 1 }, (_, n) => worth(list.slice(0, n)));
  const tails = Array.from({ length: list.length + 1 }, (_, n) => worth(list.slice(n)));
  return list.map((_, g) =>
    heads[g]!.map((head, s) => (heads[g + 1]![s]! - head + tails[g]![s]! - tails[g + 1]![s]!) / 2),
  );
}
