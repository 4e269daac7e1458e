import type { TextSketch } from "./shingle-sketch";
import { NEARLY_SAME, sketchSimilarity } from "./sketch-similarity";

/** Two slots side by side make a band: texts that agree in none of 64 bands are hardly alike (one in 70,000 at the limit of 0.4). */
const BAND = 2;

/** For each text, by its place, the places of those that are nearly the same; only texts that agree somewhere are compared. */
export function nearPairs(sketches: readonly TextSketch[]): readonly (readonly number[])[] {
  const near = sketches.map(() => new Set<number>());
  const rooms = new Map<string, number[]>();
  for (const [at, { slots }] of sketches.entries())
    for (let slot = 0; slot < slots.length; slot += BAND) {
      const room = `${slot} ${slots[slot]} ${slots[slot + 1]}`;
      const inside = rooms.get(room) ?? [];
      rooms.set(room, inside);
      for (const other of inside) join(near, sketches, other, at);
      inside.push(at);
    }
  return near.map((others) => [...others].sort((a, b) => a - b));
}

function join(near: readonly Set<number>[], sketches: readonly TextSketch[], one: number, other: number): void {
  const [a, b] = [sketches[one], sketches[other]];
  if (a === undefined || b === undefined || near[one]?.has(other)) return;
  if (sketchSimilarity(a, b) < NEARLY_SAME) return;
  near[one]?.add(other);
  near[other]?.add(one);
}
