/** The least of several times in milliseconds: what the work costs when nothing else happens to be in the way. */
export function leastMs(repeats: number, run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < repeats; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
