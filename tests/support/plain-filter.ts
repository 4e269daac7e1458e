// The filter and the smoother straight from their formulas, one instant after the other, for records too long to walk all paths of.
// It shares its report model and its propagators with the oracle of all paths and nothing with the engine.
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { likelihoodOf, propagators } from "./brute-force";
import { type Matrix, timesMatrix } from "./matrix-exponential";

export interface PlainFilter {
  filtered(t: number): { p: number[]; logEvidence: number };
  smoothed(t: number): number[];
}

export function plainFilter(input: ScoringInput, without?: string): PlainFilter {
  const move = propagators(input);
  const counted = input.findings.filter(({ id, at }) => id !== without && at <= input.asOf);
  const days = [...new Set(counted.map(({ at }) => at))].sort((a, b) => a - b);
  const factors = days.map((day) => {
    const told = counted.filter(({ at }) => at === day);
    return input.scenarios.map((_, s) => told.reduce((product, f) => product * likelihoodOf(input, f, s), 1));
  });
  const scaled = (masses: readonly number[], log: number) => {
    const total = masses.reduce((sum, mass) => sum + mass, 0);
    return { p: masses.map((mass) => mass / total), logEvidence: log + Math.log(total) };
  };
  const after = [{ p: input.scenarios.map(({ prior }) => prior), logEvidence: 0 }];
  const moved = (count: number, t: number) => {
    const { p, logEvidence } = after[count]!;
    return scaled(timesMatrix(p, move(days[count - 1] ?? 0, t)), logEvidence);
  };
  days.forEach((day, i) => {
    const { p, logEvidence } = moved(i, day);
    after.push(
      scaled(
        p.map((mass, s) => mass * factors[i]![s]!),
        logEvidence,
      ),
    );
  });
  const upTo = (t: number) => days.filter((day) => day <= t).length;
  const back = (matrix: Matrix, column: readonly number[]) => {
    const pulled = matrix.map((row) => row.reduce((sum, x, j) => sum + x * column[j]!, 0));
    const top = Math.max(...pulled);
    return pulled.map((x) => x / top);
  };
  return {
    filtered: (t) => moved(upTo(t), t),
    smoothed: (t) => {
      let column = input.scenarios.map(() => 1);
      let at = input.asOf;
      for (let i = days.length - 1; i >= upTo(t); i--) {
        column = back(move(days[i]!, at), column).map((x, s) => x * factors[i]![s]!);
        at = days[i]!;
      }
      column = back(move(t, at), column);
      return scaled(
        moved(upTo(t), t).p.map((p, s) => p * column[s]!),
        0,
      ).p;
    },
  };
}
