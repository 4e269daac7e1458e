// What must hold of forecasts whatever the model (method 6, 11). The other route is always the plain matrix exponential of the tests.
import { describe } from "vitest";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { countDistribution } from "@/lib/engine/forecast/count-distribution";
import { countQuantile } from "@/lib/engine/forecast/count-quantile";
import { hazardFromChance } from "@/lib/engine/forecast/hazard-from-chance";
import { project } from "@/lib/engine/forecast/project";
import { questionProbability } from "@/lib/engine/forecast/question-probability";
import { generatorOf } from "../support/brute-force";
import { holds, must, near } from "../support/holds";
import { exponential, type Matrix, timesMatrix } from "../support/matrix-exponential";
import { lookDay } from "../support/random-models";
import type { SeededRandom } from "../support/seeded-random";

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const ratesOf = (input: ScoringInput): readonly number[] =>
  input.indicators.flatMap((k) => (k.id === "alerts" && k.kind === "rate" ? k.ratePerDay : []));
const drawnHazards = (input: ScoringInput, random: SeededRandom) =>
  input.scenarios.map(() => (random.isTrue(0.2) ? 0 : random.between(0, 0.2)));

/** Q - diag rates. */
function killed(input: ScoringInput, rates: readonly number[]): Matrix {
  return generatorOf(input).map((row, i) => row.map((q, j) => (i === j ? q - rates[i]! : q)));
}

describe("the projection", () => {
  holds("is the credence moved by the chain alone", 2200, (input, random) => {
    const assessment = assess(input);
    const h = random.pick([0, random.between(0, 5), random.between(0, 400)]);
    near(project(assessment, h), timesMatrix(current(assessment).p, exponential(generatorOf(input), h)), 1e-11);
  });
  holds("of a projection is one projection", 3000, (input, random) => {
    const assessment = assess(input);
    const [first, second] = [random.between(0, 60), random.between(0, 60)];
    const half = project(assessment, first);
    const restart = assess({
      ...input,
      scenarios: input.scenarios.map(({ id }, s) => ({ id, prior: half[s]! })),
      dynamics: { kind: "generator", generator: generatorOf(input) },
      indicators: [],
      findings: [],
      asOf: 0,
    });
    near(project(restart, second), project(assessment, first + second), 1e-12);
  });
  holds("is the filter of later days when nothing is watched and nothing comes", 3000, (input, random) => {
    const day = random.between(0, lookDay);
    const indicators = input.indicators.filter(({ kind }) => kind === "categorical");
    const findings = input.findings.filter(
      ({ indicator, at }) => at <= day && indicators.some(({ id }) => id === indicator),
    );
    const quiet = { ...input, indicators, findings };
    near(project(assess({ ...quiet, asOf: day }), lookDay - day), current(assess(quiet)).p, 1e-12);
  });
});

describe("a question", () => {
  holds("is what is lost to its hazards", 3000, (input, random) => {
    const assessment = assess(input);
    const hazards = drawnHazards(input, random);
    const h = random.pick([0, random.between(0, 10), random.between(0, 200)]);
    const left = sum(timesMatrix(current(assessment).p, exponential(killed(input, hazards), h)));
    near([questionProbability(assessment, hazards, h)], [1 - left], 1e-11);
  });
  holds(
    "rises with the horizon and lies between the calmest and the worst scenario held still",
    2200,
    (input, random) => {
      const assessment = assess(input);
      const hazards = drawnHazards(input, random);
      const horizons = [0, 0.1, 1, 10, 40, 300];
      const chances = horizons.map((h) => questionProbability(assessment, hazards, h));
      const still = (eta: number, h: number) => -Math.expm1(-eta * h);
      chances.forEach((chance, i) => {
        must(i === 0 || chance >= chances[i - 1]! - 1e-15, `${chances} rise`);
        must(chance >= still(Math.min(...hazards), horizons[i]!) - 1e-14, `${chance} is not below the calmest`);
        must(chance <= still(Math.max(...hazards), horizons[i]!) + 1e-14, `${chance} is not above the worst`);
      });
    },
  );
  holds("rises with each hazard", 2200, (input, random) => {
    const assessment = assess(input);
    const low = drawnHazards(input, random);
    const high = low.map((eta) => eta + (random.isTrue(0.5) ? random.between(0, 0.1) : 0));
    const h = random.between(0, 50);
    const [less, more] = [low, high].map((hazards) => questionProbability(assessment, hazards, h));
    must(more! >= less! - 1e-15, `${more} is not below ${less}`);
  });
  holds("with one hazard for all is that hazard's own chance, however small", 3000, (input, random) => {
    const chance = 10 ** random.between(-12, -0.01);
    const days = random.between(0.5, 400);
    const hazard = hazardFromChance(chance, days);
    const answer = questionProbability(
      assess(input),
      input.scenarios.map(() => hazard),
      days,
    );
    near([answer / chance], [1], 1e-12);
  });
});

describe("counts to come", () => {
  holds("have chances that sum to 1, none missing, and none is the question of any", 700, (input, random) => {
    const assessment = assess(input);
    const h = random.pick([0, random.between(0, 2), random.between(0, 9)]);
    const { pmf } = countDistribution(assessment, "alerts", h);
    near([sum(pmf)], [1], 1e-13, "sum");
    must(
      pmf.every((chance) => chance >= 0),
      "no chance is negative",
    );
    near([pmf[0]!], [1 - questionProbability(assessment, ratesOf(input), h)], 1e-13, "chance of none");
  });
  holds("have the mean of the rates along the way", 700, (input, random) => {
    const assessment = assess(input);
    const h = random.between(0, 5);
    const rates = ratesOf(input);
    // The upper right corner of exp([[Q, rates], [0, 0]] h) is the integral of exp(Q s) rates.
    const block = [...generatorOf(input).map((row, i) => [...row, rates[i]!]), [...rates.map(() => 0), 0]];
    const expected = timesMatrix([...current(assessment).p, 0], exponential(block, h)).at(-1)!;
    const { mean, pmf } = countDistribution(assessment, "alerts", h);
    near([mean], [expected], 1e-12, "mean");
    near([sum(pmf.map((chance, n) => n * chance))], [expected], 1e-12, "mean of the chances");
  });
  holds("have the generating function of the chain", 700, (input, random) => {
    const assessment = assess(input);
    const [h, z] = [random.between(0, 5), random.between(-1, 1)];
    const thinned = ratesOf(input).map((rate) => (1 - z) * rate);
    const expected = sum(timesMatrix(current(assessment).p, exponential(killed(input, thinned), h)));
    const { pmf } = countDistribution(assessment, "alerts", h);
    near([pmf.reduceRight((value, chance) => value * z + chance, 0)], [expected], 1e-12);
  });
  holds("have it too where scenarios change far more often than events come", 250, (input, random) => {
    const speed = random.between(50, 1000);
    const generator = generatorOf(input).map((row) => row.map((rate) => rate * speed));
    const quick: ScoringInput = { ...input, dynamics: { kind: "generator", generator } };
    const assessment = assess(quick);
    const [h, z] = [random.between(0, 5), random.between(-1, 1)];
    const thinned = ratesOf(input).map((rate) => (1 - z) * rate);
    const expected = sum(timesMatrix(current(assessment).p, exponential(killed(quick, thinned), h)));
    const { pmf } = countDistribution(assessment, "alerts", h);
    near([pmf.reduceRight((value, chance) => value * z + chance, 0)], [expected], 1e-9);
    near([sum(pmf)], [1], 1e-13, "sum");
  });
  holds("have quantiles that are the least counts not exceeded with their share", 700, (input, random) => {
    const { pmf } = countDistribution(assess(input), "alerts", random.between(0, 4));
    const share = random.between(0.001, 0.999);
    const n = countQuantile(pmf, share);
    const upTo = (last: number) => sum(pmf.slice(0, last + 1));
    must(upTo(n) >= share - 1e-15 && upTo(n - 1) < share, `${n} is the least count with ${share} of ${pmf}`);
  });
});
