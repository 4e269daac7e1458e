export interface Difference {
  /** Dotted, as in the record: "likelihood.0.1". */
  readonly path: string;
  /** null where that side has nothing there. */
  readonly theirs: string | null;
  readonly yours: string | null;
}

/** Every place at which two versions of one record differ, in the order in which they appear. */
export function recordDifferences(theirs: unknown, yours: unknown): Difference[] {
  const left = new Map(leaves(theirs, ""));
  const right = new Map(leaves(yours, ""));
  const paths = [...new Set([...left.keys(), ...right.keys()])];
  return paths
    .map((path) => ({ path, theirs: left.get(path) ?? null, yours: right.get(path) ?? null }))
    .filter((row) => row.theirs !== row.yours);
}

function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`));
  return [[path, value === null || value === undefined ? "" : String(value)]];
}
