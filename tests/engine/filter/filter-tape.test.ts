import { describe, expect, test } from "vitest";
import type { FilterPoint } from "@/lib/engine/filter/filter-point";
import { FilterTape } from "@/lib/engine/filter/filter-tape";

/** A point that no other one equals; walks have room behind their states, which a tape must not read. */
function point(n: number, branch = 0, room = 0): FilterPoint {
  const entries = [n + branch / 8, -n, n * branch];
  return {
    state: Float64Array.from([...entries, ...new Array(room).fill(Number.NaN)]),
    mass: n + 0.5,
    log: -n - branch,
    carry: n / 2 ** 40,
  };
}
const start = point(0);
function tapeOf(count: number, tape = new FilterTape(start), branch = 0): FilterTape {
  while (tape.used < count) tape.add(point(tape.used + 1, branch, 1));
  return tape;
}
const all = (tape: FilterTape) => Array.from({ length: tape.used + 1 }, (_, n) => tape.read(n));
const points = (count: number, branch = 0, shared = count) =>
  Array.from({ length: count + 1 }, (_, n) => point(n, n > shared ? branch : 0));

describe("FilterTape", () => {
  test("begins with its start", () => {
    const tape = new FilterTape(start);
    expect(tape.used).toBe(0);
    expect(tape.read(0)).toBe(start);
  });
  test.each([1, 63, 64, 65, 128, 129, 400])("reads what was written, %d checkpoints", (count) => {
    const tape = tapeOf(count);
    expect(tape.used).toBe(count);
    expect(all(tape)).toEqual(points(count));
  });
  test("a checkpoint is a copy, both ways", () => {
    const tape = new FilterTape(start);
    const walk = point(1);
    tape.add(walk);
    walk.state.fill(9);
    const read = tape.read(1);
    expect(read).toEqual(point(1));
    read.state.fill(7);
    tape.add(point(2));
    expect(tape.read(1)).toEqual(point(1));
  });
  test.each([0, 1, 64, 130])("after all its %d checkpoints it is itself", (count) => {
    const tape = tapeOf(count);
    expect(tape.after(count)).toBe(tape);
  });
  test.each([
    [5, 0],
    [5, 4],
    [70, 1],
    [70, 63],
    [70, 64],
    [70, 65],
    [200, 128],
    [200, 150],
    [256, 192],
  ])("of %d checkpoints a fork keeps the first %d, and neither sees what the other goes on with", (count, kept) => {
    const tape = tapeOf(count);
    const fork = tape.after(kept);
    expect(fork).not.toBe(tape);
    expect(fork.used).toBe(kept);
    expect(all(fork)).toEqual(points(kept));
    tapeOf(kept + 140, fork, 1);
    tapeOf(count + 70, tape, 2);
    expect(all(fork)).toEqual(points(kept + 140, 1, kept));
    expect(all(tape)).toEqual(points(count + 70, 2, count));
  });
  test("forks of forks at the edge of a page keep apart", () => {
    const tape = tapeOf(128);
    const forks = [1, 2, 3].map((branch) => tapeOf(128 + 10 * branch, tape.after(64).after(64), branch));
    forks.forEach((fork, i) => {
      expect(all(fork)).toEqual(points(138 + 10 * i, i + 1, 64));
    });
    expect(all(tape)).toEqual(points(128));
  });
});
