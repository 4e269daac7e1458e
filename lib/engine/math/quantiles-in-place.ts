/**
 * Quantiles of a sample, found by partitioning instead of sorting.
 *
 * Formula: with n values in order x_0 <= x_1 ..., q stands at place q (n - 1); between two places in proportion (type 7).
 * @param values at least one finite number; reordered, the set of values stays
 * @param shares q in [0, 1], rising
 * @returns one number a share, in the unit of the values; rises with the share
 * Source: Hoare, Commun. ACM 4 (1961) 321; Hyndman, Fan, Amer. Statist. 50 (1996) 361-365.
 * @example quantilesInPlace(Float64Array.of(3, 1, 2), [0.5, 1]) // [2, 3]
 */
export function quantilesInPlace(values: Float64Array, shares: readonly number[]): number[] {
  const last = values.length - 1;
  let settled = 0;
  return shares.map((share) => {
    const place = share * last;
    const low = Math.min(Math.floor(place), last);
    select(values, settled, last, low);
    settled = low;
    const below = values[low]!;
    const part = place - low;
    if (part <= 0 || low === last) return below;
    let above = values[low + 1]!;
    for (let i = low + 2; i <= last; i++) if (values[i]! < above) above = values[i]!;
    return below + part * (above - below);
  });
}

/** Reorders values[from..to] so that `place` holds what it would hold after sorting, smaller ones before it. */
function select(values: Float64Array, from: number, to: number, place: number): void {
  let left = from;
  let right = to;
  while (left < right) {
    const pivot = middleOf(values[left]!, values[(left + right) >> 1]!, values[right]!);
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const kept = values[i]!;
      values[i++] = values[j]!;
      values[j--] = kept;
    }
    if (place <= j) right = j;
    else if (place >= i) left = i;
    else return;
  }
}

function middleOf(a: number, b: number, c: number): number {
  if (a < b) return b < c ? b : a < c ? c : a;
  return a < c ? a : b < c ? c : b;
}
