// What a golden file may ask: every refusal says which request it is about, and a long record is answered whole.
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseGoldenCase } from "@/lib/exchange/golden-case";
import { goldenExpected } from "@/lib/exchange/golden-expected";
import { SeededRandom } from "../support/seeded-random";

const answer = (value: unknown): object => goldenExpected(parseGoldenCase(value));
const model = {
  scenarios: [
    { id: "up", prior: 0.5 },
    { id: "down", prior: 0.5 },
  ],
  halfLifeDays: 30,
  indicators: [
    {
      id: "sign",
      kind: "categorical",
      levels: ["yes", "no"],
      likelihood: [
        [0.8, 0.2],
        [0.3, 0.7],
      ],
    },
    { id: "alerts", kind: "rate", ratePerDay: [0.2, 0.05], monitored: { from: 0, to: 1e6 } },
  ],
  findings: [{ id: "f", indicator: "sign", at: 3, reports: [{ level: "yes", reliability: 0.8 }] }],
  asOf: 10,
};

describe("the kind of a case", () => {
  const scores = { scores: { binaryBrier: [{ p: 0.5, o: 1 }] } };
  test.each([
    ["a model", "model", model],
    ["scores", "scores", scores],
    ["nothing said", undefined, scores],
  ])("%s", (_, kind, input) => {
    expect(parseGoldenCase({ kind, input }).kind).toBe("scores" in input ? "scores" : "model");
  });
  test.each([
    ["one there is not", "banana", model],
    ["none at all", null, model],
    ["of the other input", "scores", model],
    ["of the other input", "model", scores],
  ])("%s is refused", (_, kind, input) => {
    expect(() => parseGoldenCase({ name: "x", kind, input })).toThrow(/^kind: /);
  });
});

describe("a refusal says which request it is about", () => {
  const p = [0.5, 0.5];
  test.each([
    [
      {
        scores: {
          multiBrier: [
            { p, outcome: 0 },
            { p: [0.5, 0.4], outcome: 0 },
          ],
        },
      },
      /^scores\.multiBrier\[1\]: p must sum/,
    ],
    [{ scores: { multiBrier: [{ p, outcome: 2 }] } }, /^scores\.multiBrier\[0\]: outcome must be/],
    [{ scores: { logScore: [{ p: [], outcome: 0 }] } }, /^scores\.logScore\[0\]: p must hold/],
    [{ scores: { crps: [{ pmf: [0.2], observed: 0 }] } }, /^scores\.crps\[0\]: pmf must sum/],
    [
      {
        scores: {
          timeAveragedBrier: [
            {
              forecasts: [
                { from: 5, p },
                { from: 3, p },
              ],
              until: 9,
              outcome: 0,
            },
          ],
        },
      },
      /^scores\.timeAveragedBrier\[0\]: forecasts\[0\]\.from must not lie after/,
    ],
    [{ ...model, forecastAhead: [1, 1e13] }, /^forecastAhead\[1\]: days must be/],
    [{ ...model, countForecasts: [{ indicator: "alerts", horizonDays: 1e9 }] }, /^countForecasts\[0\]: days must lead/],
    [
      { ...model, countForecasts: [{ indicator: "sign", horizonDays: 1 }] },
      /^countForecasts\[0\]: indicator must count/,
    ],
    [
      { ...model, informationGain: [{ indicator: "x", reliability: 1 }] },
      /^informationGain\[0\]: There is no indicator "x"/,
    ],
    [
      { ...model, questions: [{ id: "q", hazardPerDay: [1], horizonDays: [1] }] },
      /^questions\[0\]: hazardPerDay must have 2/,
    ],
    [
      { ...model, questions: [{ id: "q", chanceWithin: { days: 1e-300, given: [0.5, 0] }, horizonDays: [1] }] },
      /^questions\[0\]: days must be enough/,
    ],
  ])("%j", (input, words) => {
    expect(() => answer(input)).toThrow(words);
  });
});

test("a score without end is written as a word: JSON would make it null", () => {
  const scores = {
    logScore: [
      { p: [1, 0], outcome: 1 },
      { p: [1, 0], outcome: 0 },
    ],
  };
  expect(JSON.stringify(answer({ scores }))).toBe('{"scores":{"logScore":["Infinity",0]}}');
});

describe("a record of two thousand findings, all of it asked for", () => {
  const random = new SeededRandom("long record");
  let at = 0;
  const findings = Array.from({ length: 2000 }, (_, i) => {
    at += random.between(0.01, 0.5);
    const reliability = random.between(0.2, 0.9);
    return random.isTrue(0.2)
      ? { id: `f${i}`, indicator: "alerts", at, reports: [{ event: true, reliability }] }
      : { id: `f${i}`, indicator: "sign", at, reports: [{ level: random.pick(["yes", "no"]), reliability }] };
  });
  const asOf = Math.ceil(at);
  const point = z.object({ p: z.array(z.number()).length(2) });
  const step = z.object({ delta: z.array(z.number()).length(2) });
  const said = z
    .object({
      current: z.array(z.number()),
      filtered: z.array(point).length(1000),
      smoothed: z.array(point).length(1000),
      leaveOneOut: z.array(z.object({ finding: z.string(), contribution: z.array(z.number()) })).length(2000),
      decomposition: z.array(z.object({ steps: z.array(step), total: z.array(z.number()) })).length(1),
      learning: z.object({ objective: z.array(z.number()).length(12), settled: z.boolean() }),
      bands: z.object({ p: z.array(z.array(z.number())).length(2), draws: z.number() }),
    })
    .parse(
      answer({
        ...model,
        findings,
        asOf,
        filterAt: Array.from({ length: 1000 }, () => random.between(0, asOf)),
        smoothAt: Array.from({ length: 1000 }, () => random.between(0, asOf)),
        leaveOneOutOf: findings.map(({ id }) => id),
        decompose: [{ from: 0, to: asOf, split: true }],
        learning: { kappa: 1000 },
        bands: { kappa: 50, quantiles: [0.1, 0.9] },
      }),
    );
  test("every finding is left out once, in the order asked", () => {
    expect(said.leaveOneOut.map(({ finding }) => finding)).toEqual(findings.map(({ id }) => id));
    for (const { contribution } of said.leaveOneOut) expect(contribution[0]! + contribution[1]!).toBeCloseTo(0, 12);
  });
  test("the steps add up to the whole change", () => {
    const [whole] = said.decomposition;
    const sum = whole!.steps.reduce((total, { delta }) => total + delta[0]!, 0);
    expect(sum).toBeCloseTo(whole!.total[0]!, 10);
    expect(whole!.steps.length).toBeGreaterThan(3900);
  });
  test("learning never falls, and bands surround the score", () => {
    const { objective } = said.learning;
    for (let i = 1; i < 12; i++) expect(objective[i]!).toBeGreaterThanOrEqual(objective[i - 1]! - 1e-9);
    const [low, high] = said.bands.p;
    expect(low![0]!).toBeLessThan(high![0]!);
  });
});
