// Questions about the future, bands and learning: wrong hazards, chances, shares, draws, kappas.
import { describe, expect, test } from "vitest";
import { assess } from "@/lib/engine/assess";
import { bands, drawnCredences } from "@/lib/engine/forecast/bands";
import { countDistribution } from "@/lib/engine/forecast/count-distribution";
import { countQuantile } from "@/lib/engine/forecast/count-quantile";
import { evidenceFan } from "@/lib/engine/forecast/evidence-fan";
import { hazardFromChance } from "@/lib/engine/forecast/hazard-from-chance";
import { questionProbability } from "@/lib/engine/forecast/question-probability";
import { learn } from "@/lib/engine/learn/learn";
import { propose } from "@/lib/engine/learn/propose";
import { sample } from "../sample-models";
import { expectNamed, notCounts, notDays, notKappas, notNumbers, notRates, notShares } from "./wrong-values";

const input = sample();
const assessment = assess(input);
const band = { kappa: 20, draws: 3, shares: [0.5], times: [50] };
const fan = { paths: 3, shares: [0.5], horizons: [7] };

describe("questions", () => {
  test.each([0, 1, 2].flatMap((s) => notRates.map((hazard) => [s, hazard] as const)))(
    "hazard %d of %d",
    (s, hazard) => {
      const hazards = [0.01, 0.02, 0.03].map((given, k) => (k === s ? hazard : given));
      const words = [`hazardPerDay[${s}]`, `scenario "s${s + 1}"`, `it is ${hazard}`];
      expectNamed(() => questionProbability(assessment, hazards, 7), "invalid-input", ...words);
    },
  );
  test.each([[[]], [[0.1, 0.1]], [[0.1, 0.1, 0.1, 0.1]]])("hazards %j for three scenarios", (hazards) => {
    const words = ["hazardPerDay must have 3 entries", `it has ${hazards.length}`];
    expectNamed(() => questionProbability(assessment, hazards, 7), "invalid-input", ...words);
  });
  test.each([...notNumbers, -0.1, -Number.MIN_VALUE, 1, 1.1])("a chance of %d within a week", (chance) => {
    expectNamed(
      () => hazardFromChance(chance, 7),
      "invalid-input",
      "chance must be 0 or more and below 1",
      `it is ${chance}`,
    );
  });
  test.each([...notDays, 0, -0])("a chance of one half within %d days", (days) => {
    expectNamed(() => hazardFromChance(0.5, days), "invalid-input", "days must", `it is ${days}`);
  });
  test.each([Number.MIN_VALUE, 1e-300, 1e-13])(
    "a chance of one half within %d days: the hazard has no number",
    (days) => {
      expectNamed(
        () => hazardFromChance(0.5, days),
        "invalid-input",
        "days must be enough for a hazard",
        `it is ${days}`,
      );
      expect(hazardFromChance(0, days)).toBe(0);
    },
  );
});

describe("counts", () => {
  test.each(["", "Alerts", "constructor"])("of an indicator %j that is not there", (id) => {
    expectNamed(() => countDistribution(assessment, id, 7), "unknown-indicator", `no indicator "${id}"`);
  });
  test("of an indicator with levels", () => {
    expectNamed(() => countDistribution(assessment, "tone", 7), "invalid-input", '"tone" has levels');
  });
  test.each([...notNumbers, -0.1, 0, -0, 1, 1.1])("a quantile at %d", (share) => {
    expectNamed(
      () => countQuantile([0.5, 0.5], share),
      "invalid-input",
      "share must lie between 0 and 1",
      `it is ${share}`,
    );
  });
  test.each(notShares)("a quantile of a law with a chance of %d", (chance) => {
    expectNamed(
      () => countQuantile([0.5, chance], 0.5),
      "invalid-input",
      "pmf[1] must be from 0 to 1",
      `it is ${chance}`,
    );
  });
  test("a quantile of no law, and of a law that does not sum to 1", () => {
    expectNamed(() => countQuantile([], 0.5), "invalid-input", "pmf must hold at least one probability");
    expectNamed(() => countQuantile([0.5, 0.4], 0.5), "invalid-input", "pmf must sum to 1", "0.9");
  });
});

describe("bands and the fan of evidence", () => {
  test.each([...notCounts, 0, 100_001])("%d draws or futures", (count) => {
    const words = ["must be a whole number from 1 to 100000", `it is ${count}`];
    for (const ask of [bands, drawnCredences]) {
      expectNamed(() => ask(input, { ...band, draws: count }), "invalid-input", "draws", ...words);
    }
    expectNamed(() => evidenceFan(input, { ...fan, paths: count }), "invalid-input", "paths", ...words);
  });
  test.each(notShares)("a quantile at %d", (share) => {
    for (const [shares, place] of [
      [[share], 0],
      [[0.1, share], 1],
    ] as const) {
      const words = [`shares[${place}]`, `it is ${share}`];
      expectNamed(() => bands(input, { ...band, shares }), "invalid-input", ...words);
      expectNamed(() => evidenceFan(input, { ...fan, shares }), "invalid-input", ...words);
    }
  });
  test("quantiles that fall", () => {
    const shares = [0.1, 0.9, 0.5];
    const words = ["shares[2] must lie between 0.9 and 1", "it is 0.5"];
    expectNamed(() => bands(input, { ...band, shares }), "invalid-input", ...words);
    expectNamed(() => evidenceFan(input, { ...fan, shares }), "invalid-input", ...words);
  });
  test("more futures at more horizons than fit into memory", () => {
    const horizons = Array.from({ length: 200 }, (_, i) => i / 10);
    const words = ["paths must leave at most 50000000 credences", "100000 times 200 horizons and 3 scenarios"];
    expectNamed(() => evidenceFan(input, { ...fan, paths: 100_000, horizons }), "invalid-input", ...words);
  });
  test("a record so short that its habit has no number: nothing is drawn for ever", () => {
    const findings = Array.from({ length: 3 }, (_, i) => ({ ...input.findings[0]!, id: `f${i}`, at: 0 }));
    for (const asOf of [Number.MIN_VALUE, 1e-309]) {
      const short = sample({ findings, asOf });
      for (const days of [0, 7]) {
        expectNamed(
          () => evidenceFan(short, { ...fan, horizons: [days] }),
          "invalid-input",
          "horizons must hold no more",
        );
      }
    }
  });
  test("no quantiles are asked: the mean is", () => {
    expect(bands(input, { ...band, shares: [] })[0]).toMatchObject({ t: 50, quantiles: [] });
    expect(evidenceFan(input, { ...fan, shares: [] })[0]).toMatchObject({ days: 7, quantiles: [] });
  });
});

describe("kappa, how sure a table is", () => {
  test.each(notKappas)("%d", (kappa) => {
    const own = { kappa: 20, kappaOf: new Map([["alerts", kappa]]) };
    const words = [kappa > 0 ? "must be from 1e-12 to" : "must be above 0", `it is ${kappa}`];
    const calls = {
      bands: (sureness: typeof own | { kappa: number }) => bands(input, { ...band, ...sureness }),
      drawn: (sureness: typeof own | { kappa: number }) => drawnCredences(input, { ...band, ...sureness }),
      learn: (sureness: typeof own | { kappa: number }) => learn(input, sureness),
      propose: (sureness: typeof own | { kappa: number }) => propose(input, sureness),
    };
    for (const call of Object.values(calls)) {
      expectNamed(() => call({ kappa }), "invalid-input", "kappa ", ...words);
      expectNamed(() => call(own), "invalid-input", 'kappa of "alerts"', ...words);
    }
  });
  test.each(["", "tune", "__proto__"])("of an indicator %j that is not there", (id) => {
    const sureness = { kappa: 20, kappaOf: new Map([[id, 3]]) };
    for (const call of [
      () => learn(input, sureness),
      () => propose(input, sureness),
      () => bands(input, { ...band, ...sureness }),
    ]) {
      expectNamed(call, "unknown-indicator", `no indicator "${id}"`);
    }
  });
  test("as sure as can be: nothing is learned, and a band has no width", () => {
    const sure = { kappa: Number.POSITIVE_INFINITY };
    expect(propose(input, sure).tables).toEqual([]);
    const [point] = bands(input, { ...band, ...sure, shares: [0, 1] });
    expect(point?.quantiles[0]).toEqual(point?.quantiles[1]);
  });
  test.each([1e-12, 1e-3, 1e6, 1e15])("%d: numbers stay numbers", (kappa) => {
    const { converged, objective } = learn(sample({ findings: input.findings.slice(0, 2) }), { kappa });
    for (const table of converged.values()) for (const entry of table) expect(Number.isFinite(entry)).toBe(true);
    expect(objective.every(Number.isFinite)).toBe(true);
  });
});
