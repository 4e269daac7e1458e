/** Seconds from a failed attempt to the next one: 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h; eight attempts over some 31 hours. */
const DELAYS = [5, 300, 1800, 7200, 18_000, 36_000, 50_400] as const;

export const MOST_ATTEMPTS = DELAYS.length + 1;

/**
 * @param attempts that were made, 1 or more
 * @returns null when there is no next one
 */
export function retryDelaySeconds(attempts: number): number | null {
  return DELAYS[attempts - 1] ?? null;
}
