// Properties on many random models. Each prints one line with its seed and its number of cases; a failure names the case and shows
// the smallest history found for which it still fails.
//   VIGIE_CASES=20 npm test -- tests/properties    twenty times as many cases (any number above 0)
//   VIGIE_SEED=7 npm test -- tests/properties      other models; default 20261122
import { test } from "vitest";
import type { ScoringFinding, ScoringInput } from "@/lib/domain/scoring-input";
import { randomModel } from "./random-models";
import { SeededRandom } from "./seeded-random";

const times = Number(process.env.VIGIE_CASES ?? "1");
const seed = Number(process.env.VIGIE_SEED ?? "20261122");
if (!(times > 0 && Number.isFinite(times))) throw new RangeError("VIGIE_CASES must be a number above 0");
if (!Number.isInteger(seed)) throw new RangeError("VIGIE_SEED must be a whole number");

/** A check throws when the property does not hold; `random` gives it whatever else it needs, the same for the same case. */
export type Check<T> = (subject: T, random: SeededRandom) => void;

/** A test that a property holds for `cases` random models. */
export function holds(
  name: string,
  cases: number,
  check: Check<ScoringInput>,
  make: (random: SeededRandom) => ScoringInput = randomModel,
): void {
  holdsFor(name, cases, make, check, (input, fails) => smallestHistory(input, fails));
}

/** The same for anything that can be drawn at random. */
export function holdsFor<T>(
  name: string,
  cases: number,
  make: (random: SeededRandom) => T,
  check: Check<T>,
  shrink: (subject: T, fails: (smaller: T) => boolean) => T = (subject) => subject,
): void {
  const count = Math.ceil(cases * times);
  test(name, { timeout: 60_000 * Math.max(1, times) }, ({ task }) => {
    process.stdout.write(`seed ${seed}, ${count} cases: ${[task.suite?.name ?? [], name].flat().join(" ")}\n`);
    for (let n = 0; n < count; n++) {
      const subject = make(new SeededRandom(`model of ${name}`, seed, n));
      const failure = (tried: T) => failureOf(() => check(tried, new SeededRandom(`check of ${name}`, seed, n)));
      if (failure(subject) === undefined) continue;
      const smallest = shrink(subject, (smaller) => failure(smaller) !== undefined);
      const text = JSON.stringify(smallest, (_, value) => (value === Number.POSITIVE_INFINITY ? "Infinity" : value));
      throw new Error(`case ${n} of seed ${seed}: ${failure(smallest)}\n${text}`);
    }
  });
}

function failureOf(run: () => void): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Leaves out findings and reports as long as the property still fails. */
function smallestHistory(input: ScoringInput, fails: (smaller: ScoringInput) => boolean): ScoringInput {
  const smaller = shorter(input).find(fails);
  return smaller === undefined ? input : smallestHistory(smaller, fails);
}

function shorter(input: ScoringInput): ScoringInput[] {
  const { findings } = input;
  const without = (list: readonly ScoringFinding[]) => ({ ...input, findings: list });
  return findings.flatMap((finding, f) => [
    without(findings.toSpliced(f, 1)),
    ...(finding.reports.length < 2 ? [] : finding.reports).map((_, r) =>
      without(findings.with(f, { ...finding, reports: finding.reports.toSpliced(r, 1) })),
    ),
  ]);
}

/** Throws unless two vectors agree: |a - b| <= tolerance max(1, |b|). */
export function near(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number, what = "entry"): void {
  if (actual.length !== expected.length)
    throw new Error(`${what}: ${actual.length} entries, expected ${expected.length}`);
  for (let i = 0; i < expected.length; i++) {
    const [a, b] = [actual[i] ?? Number.NaN, expected[i] ?? Number.NaN];
    if (a === b || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b))) continue;
    throw new Error(`${what} ${i}: ${a}, expected ${b} (off by ${Math.abs(a - b)}, allowed ${tolerance})`);
  }
}

/** Throws unless chances agree to 12 digits after the point and small ones in their own first digits: |a - b| <= 1e-16 + 2e-10 b. */
export function nearChances(actual: ArrayLike<number>, expected: ArrayLike<number>, what: string): void {
  near(actual, expected, 2e-12, what);
  for (let i = 0; i < expected.length; i++) {
    const [a, b] = [actual[i] ?? Number.NaN, expected[i] ?? Number.NaN];
    if (!(Math.abs(a - b) <= 1e-16 + 2e-10 * b))
      throw new Error(`${what} ${i}: ${a}, expected ${b}, not even its first digits`);
  }
}

/** Throws unless the statement is true. */
export function must(isTrue: boolean, statement: string): void {
  if (!isTrue) throw new Error(`not so: ${statement}`);
}
