// CRPS, interval score and ignorance against the values that the VIEWS prediction challenge published for 216 country-months.
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { binnedIgnorance } from "@/lib/engine/score/binned-ignorance";
import { ensembleCrps } from "@/lib/engine/score/ensemble-crps";
import { intervalScore } from "@/lib/engine/score/interval-score";
import { sampleQuantile } from "@/lib/engine/score/sample-quantile";

const path = resolve(import.meta.dirname, "../../../../shared/data/views/score_test_vectors.json");
const isThere = existsSync(path);
if (!isThere) console.warn("The published VIEWS scores are not beside this repository: their tests are skipped.");

const countryMonth = z.object({
  country: z.string(),
  month: z.string(),
  draws: z.array(z.number()).nonempty(),
  observed: z.number(),
  views_crps: z.number(),
  views_mis90: z.number(),
  ign_raw_draws: z.number().nullish(),
});
const months = isThere ? z.array(countryMonth).parse(JSON.parse(readFileSync(path, "utf8"))) : [];

const DIGITS = 5e-7; // the file gives six decimals
const LEVEL = 0.9;
const BIN_EDGES = [0, 0.5, 2.5, 5.5, 10.5, 25.5, 50.5, 100.5, 250.5, 500.5, 1000.5];

/** Names the country-months that are off, so that a failure says where. */
function offBy(
  score: (month: (typeof months)[number]) => number,
  published: (month: (typeof months)[number]) => number,
) {
  return months
    .filter((month) => !(Math.abs(score(month) - published(month)) <= DIGITS * Math.max(1, published(month) / 1e6)))
    .map((month) => `${month.country} ${month.month}: ${score(month)}, published ${published(month)}`);
}

describe("published scores of VIEWS", () => {
  test.runIf(isThere)("are 216 country-months of three countries", () => {
    expect(months).toHaveLength(216);
    expect(new Set(months.map(({ country }) => country)).size).toBe(3);
  });
  test.runIf(isThere)("CRPS in every country-month", () => {
    expect(
      offBy(
        ({ draws, observed }) => ensembleCrps(draws, observed),
        (month) => month.views_crps,
      ),
    ).toEqual([]);
  });
  test.runIf(isThere)("interval score at 90 % in every country-month", () => {
    const score = ({ draws, observed }: (typeof months)[number]) => {
      const tail = (1 - LEVEL) / 2;
      const interval = { low: sampleQuantile(draws, tail), high: sampleQuantile(draws, 1 - tail) };
      return intervalScore(interval, observed, LEVEL);
    };
    expect(offBy(score, (month) => month.views_mis90)).toEqual([]);
  });
  test.runIf(isThere)("ignorance of the raw draws wherever it is given", () => {
    const given = months.filter(({ ign_raw_draws }) => typeof ign_raw_draws === "number");
    expect(given).toHaveLength(216);
    const off = given.filter(
      ({ draws, observed, ign_raw_draws }) =>
        !(Math.abs(binnedIgnorance(draws, observed, BIN_EDGES) - (ign_raw_draws ?? Number.NaN)) <= DIGITS),
    );
    expect(off.map(({ country, month }) => `${country} ${month}`)).toEqual([]);
  });
  test.runIf(isThere)("the mean over the months of a window is the published one of Mali 2018, 20.96", () => {
    const window = months.filter(({ country, month }) => country === "Mali" && month.startsWith("2018"));
    expect(window).toHaveLength(12);
    const mean = window.reduce((sum, { draws, observed }) => sum + ensembleCrps(draws, observed), 0) / 12;
    expect(mean).toBeCloseTo(20.96, 2);
  });
  test.runIf(isThere)(
    "every forecast is the conflictology of its country: the same twelve values for a whole window",
    () => {
      for (const { country, month, draws } of months) {
        const first = months.find((other) => other.country === country && other.month === `${month.slice(0, 4)}-01`);
        expect(draws).toEqual(first?.draws);
      }
    },
  );
});
