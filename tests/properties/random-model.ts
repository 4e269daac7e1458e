// Random models and histories for fast-check, small enough to read when one fails. The seed is fixed and printed by fast-check
// with the counterexample.
import fc from "fast-check";
import type { ScoringFinding, ScoringIndicator, ScoringInput, ScoringReport } from "@/lib/domain/scoring-input";

export const settings = { seed: 20261122, numRuns: 60 } as const;

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const positive = fc.double({ min: 0.02, max: 1, noNaN: true });

function simplex(size: number, withZeros = false): fc.Arbitrary<number[]> {
  const entry = withZeros
    ? fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 6, arbitrary: positive })
    : positive;
  return fc
    .array(entry, { minLength: size, maxLength: size })
    .filter((entries) => entries.some((x) => x > 0))
    .map((entries) => {
      const total = entries.reduce((a, b) => a + b, 0);
      return entries.map((x) => x / total);
    });
}

function dynamics(size: number): fc.Arbitrary<ScoringInput["dynamics"]> {
  const halfLife = fc
    .double({ min: 0.5, max: 400, noNaN: true })
    .map((halfLifeDays) => ({ kind: "half-life", halfLifeDays }) as const);
  const rate = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.6, noNaN: true }));
  const general = fc
    .array(fc.array(rate, { minLength: size, maxLength: size }), { minLength: size, maxLength: size })
    .map((rows) => {
      const generator = rows.map((row, i) => {
        const out = row.reduce((sum, x, j) => sum + (i === j ? 0 : x), 0);
        return row.map((x, j) => (i === j ? -out : x));
      });
      return { kind: "generator", generator } as const;
    });
  return fc.oneof(halfLife, general);
}

const levels = ["low", "medium", "high"];
export const asOf = 60;

function indicatorsOf(size: number): fc.Arbitrary<ScoringIndicator[]> {
  const likelihood = fc.array(simplex(3), { minLength: size, maxLength: size });
  const ratePerDay = fc.array(fc.double({ min: 0.001, max: 0.8, noNaN: true }), { minLength: size, maxLength: size });
  return fc
    .record({
      likelihood,
      other: likelihood,
      ratePerDay,
      weight: positive,
      from: fc.integer({ min: 0, max: 30 }),
      length: fc.integer({ min: 1, max: 60 }),
    })
    .map(({ likelihood: table, other, ratePerDay: rates, weight, from, length }) => [
      { id: "tone", kind: "categorical", levels, likelihood: table, weight: 1 },
      { id: "mood", kind: "categorical", levels, likelihood: other, weight },
      { id: "alerts", kind: "rate", ratePerDay: rates, monitored: { from, to: from + length }, weight },
    ]);
}

const reliability = fc.double({ min: 0, max: 0.98, noNaN: true });
const reports: fc.Arbitrary<ScoringReport[]> = fc.array(fc.record({ level: fc.constantFrom(...levels), reliability }), {
  minLength: 1,
  maxLength: 3,
});

function findingsOf(indicators: readonly ScoringIndicator[]): fc.Arbitrary<ScoringFinding[]> {
  const watched = indicators.find((indicator) => indicator.kind === "rate");
  const { from, to } = watched?.kind === "rate" ? watched.monitored : { from: 0, to: 0 };
  const day = (low: number, high: number) => fc.integer({ min: low * 4, max: high * 4 }).map((quarter) => quarter / 4);
  const shown = fc.record({ indicator: fc.constantFrom("tone", "mood"), at: day(0, 80), reports });
  const happened = fc.record({ at: day(from, to), reliability }).map(({ at, reliability: w }) => ({
    indicator: "alerts",
    at,
    reports: [{ event: true as const, reliability: w }],
  }));
  return fc
    .array(fc.oneof({ weight: 2, arbitrary: shown }, { weight: 1, arbitrary: happened }), { maxLength: 9 })
    .map((list) => list.map((finding, i) => ({ id: `f${i}`, ...finding })));
}

/** K from 2 to 5 scenarios, half-life or any generator, two indicators with levels and one that counts, up to nine findings. */
export const randomInput: fc.Arbitrary<ScoringInput> = fc.integer({ min: 2, max: 5 }).chain((size) =>
  fc.tuple(simplex(size, true), dynamics(size), indicatorsOf(size)).chain(([priors, motion, indicators]) =>
    findingsOf(indicators).map((findings) => ({
      scenarios: priors.map((prior, s) => ({ id: `s${s}`, prior })),
      dynamics: motion,
      indicators,
      findings,
      asOf,
    })),
  ),
);

export const randomUnit = unit;
export const randomDay = fc.double({ min: 0, max: asOf, noNaN: true });
