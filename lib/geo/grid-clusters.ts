import type { Pixel } from "./map-frame";

export interface GridCluster<T> {
  readonly x: number;
  readonly y: number;
  readonly members: readonly T[];
}

/** Points that fall into one cell of a grid, told as one at their middle; each point is in exactly one. */
export function gridClusters<T extends Pixel>(points: readonly T[], cell: number): GridCluster<T>[] {
  const cells = new Map<string, T[]>();
  for (const point of points) {
    const key = `${Math.floor(point.x / cell)} ${Math.floor(point.y / cell)}`;
    const known = cells.get(key);
    if (known === undefined) cells.set(key, [point]);
    else known.push(point);
  }
  return [...cells.values()].map((members) => ({
    x: members.reduce((sum, { x }) => sum + x, 0) / members.length,
    y: members.reduce((sum, { y }) => sum + y, 0) / members.length,
    members,
  }));
}
