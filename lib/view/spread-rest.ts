import { apportion } from "./permille";

/** What some percentages add to; empty ones count as 0, noise after six digits falls. */
export function percentSum(percents: readonly (number | null)[]): number {
  return Number(percents.reduce<number>((sum, percent) => sum + (percent ?? 0), 0).toFixed(6));
}

/**
 * Percentages that add to exactly 100: what is missing goes in equal parts to the empty ones; when none is empty, all are
 * scaled. Parts are tenths, finer only where what was typed is finer.
 */
export function spreadRest(percents: readonly (number | null)[]): number[] {
  const rest = Number((100 - percentSum(percents)).toFixed(6));
  const blanks = percents.filter((percent) => percent === null).length;
  if (blanks > 0 && rest >= 0) {
    const steps = stepsPerPercent(rest);
    const parts = apportion(new Array<number>(blanks).fill((rest * steps) / blanks), Math.round(rest * steps));
    return percents.map((percent) => percent ?? (parts.shift() ?? 0) / steps);
  }
  const known = percents.map((percent) => percent ?? 0);
  const sum = percentSum(known);
  const shares = known.map((percent) => (sum > 0 ? (percent / sum) * 1000 : 1000 / known.length));
  return apportion(shares, 1000).map((tenths) => tenths / 10);
}

function stepsPerPercent(rest: number): number {
  return [10, 100, 1000, 10_000, 100_000].find((steps) => Number.isInteger(Number((rest * steps).toFixed(6)))) ?? 1e6;
}
