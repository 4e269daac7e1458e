/**
 * Heights for labels beside line ends: as near to `wanted` as can be, at least `gap` apart, inside [top, bottom]. They
 * keep the order of `wanted` (equal ones the order given) and are pushed up from the bottom. Too many for the space
 * share it evenly.
 */
export function placeLabels(
  wanted: readonly number[],
  space: { readonly gap: number; readonly top: number; readonly bottom: number },
): number[] {
  const { top, bottom } = space;
  const gap = wanted.length > 1 ? Math.min(space.gap, (bottom - top) / (wanted.length - 1)) : space.gap;
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y || a.index - b.index);
  const placed = order.map(({ y }) => Math.min(Math.max(y, top), bottom));
  for (let i = 1; i < placed.length; i += 1) placed[i] = Math.max(placed[i] ?? 0, (placed[i - 1] ?? 0) + gap);
  let floor = bottom;
  for (let i = placed.length - 1; i >= 0; i -= 1) {
    placed[i] = Math.min(placed[i] ?? 0, floor);
    floor = (placed[i] ?? 0) - gap;
  }
  const answer = new Array<number>(wanted.length).fill(0);
  order.forEach(({ index }, i) => {
    answer[index] = placed[i] ?? 0;
  });
  return answer;
}
