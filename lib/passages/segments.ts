import type { Range } from "./passage-of";

export interface Segment extends Range {
  /** Places, in the list that was given, of the ranges that cover it; in their order. */
  readonly of: readonly number[];
}

/** A stretch of a text cut into runs at every edge of the ranges, each with the ranges that lie over it; the runs join to the stretch. */
export function segments({ start, end }: Range, ranges: readonly Range[]): Segment[] {
  const over = ranges.flatMap((range, index) =>
    range.start < end && range.end > start && range.end > range.start ? [{ ...range, index }] : [],
  );
  const edges = new Set([start, end]);
  for (const range of over) {
    if (range.start > start) edges.add(range.start);
    if (range.end < end) edges.add(range.end);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? start;
    const of = over.filter((range) => range.start < to && range.end > from).map((range) => range.index);
    return { start: from, end: to, of };
  });
}
