// What the tests of robustness share: histories of two scenarios whose log odds are easy to add up, and all subsets of a list.
import fc from "fast-check";
import type { CategoricalIndicator, ScoringFinding, ScoringInput } from "@/lib/domain/scoring-input";
import { alerts, cycle, event, frozen, level, sample, tone } from "../sample-models";

/** A sign for A at odds 4, 2, 1, 1/2, 1/4. */
export const sign: CategoricalIndicator = {
  id: "sign",
  kind: "categorical",
  levels: ["++", "+", "0", "-", "--"],
  likelihood: [
    [0.4, 0.2, 0.1, 0.2, 0.1],
    [0.1, 0.1, 0.1, 0.4, 0.3],
  ],
  weight: 1,
};

export function seen(id: string, level: string, at = 1, reliability = 1): ScoringFinding {
  return { id, indicator: "sign", at, reports: [{ level, reliability }] };
}

/** Two scenarios that never change: log odds add up. */
export function twoFrozen(findings: readonly ScoringFinding[], prior = 0.5): ScoringInput {
  return {
    scenarios: [
      { id: "A", prior },
      { id: "B", prior: 1 - prior },
    ],
    dynamics: {
      kind: "generator",
      generator: [
        [0, 0],
        [0, 0],
      ],
    },
    indicators: [sign],
    findings,
    asOf: 10,
  };
}

/** All subsets of a number of members, in the order of the list. */
export function subsets<T>(list: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return list.flatMap((first, i) => subsets(list.slice(i + 1), size - 1).map((rest) => [first, ...rest]));
}

export function without(input: ScoringInput, ids: readonly string[]): ScoringInput {
  return { ...input, findings: input.findings.filter(({ id }) => !ids.includes(id)) };
}

const signed = fc.record({
  at: fc.integer({ min: 0, max: 50 }),
  name: fc.constantFrom("low", "medium", "high", "event"),
  reliability: fc.double({ min: 0.3, max: 0.99, noNaN: true }),
});

/** Three scenarios nearly as likely and up to nine findings that say something: leads that hang by a few findings. */
export const contested: fc.Arbitrary<ScoringInput> = fc
  .record({
    tilt: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
    motion: fc.constantFrom({ halfLifeDays: 40 }, { halfLifeDays: 400 }, { generator: cycle }, { generator: frozen }),
    findings: fc.array(signed, { minLength: 2, maxLength: 9 }),
  })
  .map(({ tilt, motion, findings }) =>
    sample({
      ...motion,
      priors: [0.35 + tilt, 0.33, 0.32 - tilt],
      indicators: [tone, { ...alerts, ratePerDay: [0.06, 0.04, 0.03] }],
      findings: findings.map(({ at, name, reliability }, i) =>
        name === "event" ? event(`f${i}`, at, reliability) : level(`f${i}`, at, name, reliability),
      ),
    }),
  );
