import { TYPICAL_RELIABILITY } from "./diagnosticity";

/** Classes of the matrix scale, from strongly against to strongly for. */
export type Leaning = "n3" | "n2" | "n1" | "z0" | "p1" | "p2" | "p3";

/**
 * How much better or worse each scenario explains one level (or one event) than the average scenario does: natural log of
 * the likelihood ratio for one report graded B2. `chances` holds what each scenario expects, `prior` makes what a report
 * shows by mistake.
 */
export function levelLeaning(chances: readonly number[], prior: readonly number[]): number[] {
  const byMistake = chances.reduce((sum, chance, s) => sum + chance * (prior[s] ?? 0), 0);
  const logs = chances.map((chance) => Math.log(TYPICAL_RELIABILITY * chance + (1 - TYPICAL_RELIABILITY) * byMistake));
  const finite = logs.filter(Number.isFinite);
  if (finite.length === 0) return chances.map(() => 0);
  const average = finite.reduce((sum, log) => sum + log, 0) / finite.length;
  return logs.map((log) => log - average);
}

export function leaningClass(logRatio: number): Leaning {
  const size = Math.abs(logRatio);
  if (size < 0.1) return "z0";
  const step = size < 0.3 ? 1 : size < 0.7 ? 2 : 3;
  if (logRatio > 0) return step === 1 ? "p1" : step === 2 ? "p2" : "p3";
  return step === 1 ? "n1" : step === 2 ? "n2" : "n3";
}
