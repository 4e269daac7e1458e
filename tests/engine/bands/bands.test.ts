import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ScoringFinding, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { type BandsRequest, bands, drawnCredences } from "@/lib/engine/forecast/bands";
import { parseGoldenCase } from "@/lib/exchange/golden-case";
import { deepFreeze } from "../../support/deep-freeze";
import { expectRefused } from "../refusals";
import { alerts, cycle, event, expectClose, level, sample, sum, tone } from "../sample-models";

const request: BandsRequest = { kappa: 20, draws: 400, shares: [0.1, 0.9], times: [10, 50] };

function goldenInput(): ScoringInput {
  const path = join(import.meta.dirname, "..", "..", "fixtures", "golden", "pub-15-bands.json");
  const golden = parseGoldenCase(JSON.parse(readFileSync(path, "utf8")));
  if (golden.kind !== "model") throw new Error("the case has a model");
  return golden.input;
}

describe("the published case", () => {
  const expected = [
    [0.33945, 0.21241, 0.00622],
    [0.54613, 0.43864, 0.01047],
    [0.77317, 0.64697, 0.03785],
  ];
  test.each([2000, 5000, 20_000])("%d draws", (draws) => {
    const [point] = bands(goldenInput(), { kappa: 20, draws, shares: [0.05, 0.5, 0.95], times: [40] });
    expected.forEach((row, q) => {
      row.forEach((chance, s) => {
        const off = Math.abs(point!.quantiles[q]![s]! - chance);
        expect(off, `share ${q}, scenario ${s}`).toBeLessThan(0.8 / Math.sqrt(draws));
      });
    });
    [0.54981, 0.43539, 0.0148].forEach((mean, s) => {
      expect(Math.abs(point!.mean[s]! - mean)).toBeLessThan(0.5 / Math.sqrt(draws));
    });
  });
});

describe("the same request gives the same bits", () => {
  test("again, and on frozen input", () => {
    const input = deepFreeze(sample());
    expect(bands(input, request)).toEqual(bands(input, request));
  });
  test("pinned: the first draws of the sample", () => {
    const found = drawnCredences(sample(), { ...request, draws: 3, times: [50] });
    expectClose(
      found,
      [
        0.05549969712051449, 0.12345689464680476, 0.0745961469359883, 0.3245884862417624, 0.27676165642858674,
        0.26675736666318467, 0.6199118166377231, 0.5997814489246086, 0.6586464864008271,
      ],
      1e-13,
    );
  });
  test("whatever the order of findings and of indicators", () => {
    const { findings } = sample();
    const turned = sample({ findings: [...findings].reverse(), indicators: [alerts, tone] });
    expect(bands(turned, request)).toEqual(bands(sample(), request));
  });
  test("whatever the order of times", () => {
    const [ten, fifty] = bands(sample(), request);
    expect(bands(sample(), { ...request, times: [50, 10, 50] })).toEqual([fifty, ten, fifty]);
  });
  test("each draw is the same however many follow it", () => {
    const few = drawnCredences(sample(), { ...request, draws: 50 });
    const many = drawnCredences(sample(), { ...request, draws: 900 });
    for (let row = 0; row < 6; row++) {
      expect(Array.from(few.subarray(row * 50, row * 50 + 50))).toEqual(
        Array.from(many.subarray(row * 900, row * 900 + 50)),
      );
    }
  });
  test("deleting the future is looking from the past", () => {
    const past = { ...request, times: [10, 20] };
    const { findings } = sample();
    const cut = sample({ findings: findings.filter(({ at }) => at <= 20), asOf: 20 });
    expect(bands(sample({ asOf: 20 }), past)).toEqual(bands(cut, past));
    expect(bands(sample(), past)).toEqual(bands(cut, past));
  });
  test("a new finding moves the band by what it says, not by new chance", () => {
    const silent = level("later", 50, "high", 0);
    const { findings } = sample();
    const [before] = bands(sample(), { ...request, times: [50] });
    const [after] = bands(sample({ findings: [...findings, silent] }), { ...request, times: [50] });
    after!.quantiles.forEach((row, q) => {
      expectClose(row, before!.quantiles[q]!, 1e-13);
    });
  });
});

describe("what a band says", () => {
  const width = (input: ScoringInput, kappa: number, s = 0) => {
    const [point] = bands(input, { ...request, kappa, draws: 2000, times: [50] });
    return point!.quantiles[1]![s]! - point!.quantiles[0]![s]!;
  };
  test("quantiles rise, the mean is a credence, and the plain score lies inside", () => {
    const days = Array.from({ length: 51 }, (_, t) => t);
    const points = bands(sample(), { ...request, shares: [0.05, 0.25, 0.5, 0.75, 0.95], times: days });
    trajectory(assess(sample()), days).forEach(({ p }, t) => {
      const { quantiles, mean } = points[t]!;
      expect(sum(mean)).toBeCloseTo(1, 12);
      p.forEach((chance, s) => {
        for (let q = 1; q < 5; q++) expect(quantiles[q]![s]!).toBeGreaterThanOrEqual(quantiles[q - 1]![s]!);
        expect(chance).toBeGreaterThanOrEqual(quantiles[0]![s]! - 1e-9);
        expect(chance).toBeLessThanOrEqual(quantiles[4]![s]! + 1e-9);
      });
    });
  });
  test("before any evidence there is no doubt: the prior is not drawn", () => {
    const [start] = bands(sample({ indicators: [tone], findings: [level("a", 5, "high")] }), {
      ...request,
      times: [0],
    });
    expect(start!.quantiles).toEqual([
      [0.5, 0.3, 0.2],
      [0.5, 0.3, 0.2],
    ]);
  });
  test("memory closes the band again", () => {
    const input = sample({ halfLifeDays: 3, indicators: [tone], findings: [level("a", 5, "high")] });
    const [at, after, long] = bands(input, { ...request, times: [5, 14, 50] });
    const wide = ({ quantiles }: { quantiles: readonly (readonly number[])[] }) =>
      quantiles[1]![0]! - quantiles[0]![0]!;
    expect(wide(after!) / wide(at!)).toBeCloseTo(1 / 8, 1);
    expect(wide(long!)).toBeLessThan(1e-4);
  });
  test("surer tables, narrower band: with the root of kappa", () => {
    expect(width(sample(), 400) / width(sample(), 1600)).toBeCloseTo(2, 0.7);
    expect(width(sample(), 5)).toBeGreaterThan(width(sample(), 20));
  });
  test("with no doubt the band is the score, to the last digits", () => {
    for (const kappa of [Number.POSITIVE_INFINITY, 1e14]) {
      const [point] = bands(sample(), { ...request, kappa, times: [50] });
      const { p } = current(assess(sample()));
      for (const row of [...point!.quantiles, point!.mean]) expectClose(row, p, kappa === 1e14 ? 1e-6 : 1e-13);
    }
  });
  test("doubt about one indicator only: where doubt is small the squares of the widths add up", () => {
    const sure = Number.POSITIVE_INFINITY;
    const squared = (kappaOf: ReadonlyMap<string, number>) => {
      const [point] = bands(sample(), { ...request, kappa: 500, kappaOf, draws: 5000, times: [50] });
      return (point!.quantiles[1]![1]! - point!.quantiles[0]![1]!) ** 2;
    };
    const tables = squared(new Map([["alerts", sure]]));
    const rates = squared(new Map([["tone", sure]]));
    expect(tables).toBeGreaterThan(1e-5);
    expect(rates).toBeGreaterThan(1e-5);
    expect((tables + rates) / squared(new Map())).toBeCloseTo(1, 0.7);
  });
  test("an indicator without weight, and one that nobody reported on, add no doubt", () => {
    const silent = { ...tone, id: "silent", weight: 0 };
    const unused = { ...tone, id: "unused" };
    const { findings } = sample();
    const more = sample({
      indicators: [silent, unused, tone, alerts],
      findings: [...findings, level("x", 7, "low", 1, "silent")],
    });
    const [found] = bands(more, { ...request, times: [50] });
    const [plain] = bands(sample(), { ...request, times: [50] });
    expectClose(found!.quantiles.flat(), plain!.quantiles.flat(), 1e-13);
  });
  test("one finding by hand: the band of a posterior of two scenarios", () => {
    // One sure reading: odds theta[0]/theta[1], both Beta with kappa 2 of 1/2, that is uniform; P(U / (U + V) < x) = x / (2 (1 - x))
    // below 1/2, so the tenth of a hundred lies at 2 q / (1 + 2 q) = 1/6.
    const even = {
      ...tone,
      levels: ["y", "n"],
      likelihood: [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
    };
    const input = sample({ priors: [0.5, 0.5], indicators: [even], findings: [level("a", 50, "y", 1)] });
    const [point] = bands(input, { ...request, kappa: 2, draws: 20_000, times: [50] });
    expect(point!.quantiles[0]![0]).toBeCloseTo(1 / 6, 1.9);
    expect(point!.quantiles[1]![0]).toBeCloseTo(5 / 6, 1.9);
    expect(point!.mean[0]).toBeCloseTo(0.5, 1.9);
  });
  test("zeros in the tables stay proof in every draw", () => {
    const proof = {
      ...tone,
      likelihood: [
        [0.5, 0.5, 0],
        [0.5, 0.5, 0],
        [0.2, 0.3, 0.5],
      ],
    };
    const input = sample({ indicators: [proof], findings: [level("p", 50, "high", 1)] });
    const [point] = bands(input, { ...request, times: [50] });
    expect(point!.quantiles).toEqual([
      [0, 0, 1],
      [0, 0, 1],
    ]);
  });
  test("a generator", () => {
    const [point] = bands(sample({ generator: cycle }), { ...request, times: [50] });
    const { p } = current(assess(sample({ generator: cycle })));
    p.forEach((chance, s) => {
      expect(point!.quantiles[0]![s]!).toBeLessThan(chance);
      expect(point!.quantiles[1]![s]!).toBeGreaterThan(chance);
    });
  });
  test("ids are any text", () => {
    const odd = ["__proto__", "constructor", "toString"];
    const renamed = (finding: ScoringFinding, i: number) => ({ ...finding, id: odd[i % 3]! + i, indicator: odd[0]! });
    const input = sample({
      indicators: [
        { ...tone, id: odd[0]! },
        { ...alerts, id: odd[1]! },
      ],
      findings: [level("a", 5, "high"), level("b", 6, "low")].map(renamed),
    });
    expect(bands(input, request)).toHaveLength(2);
    const kappaOf = new Map([["__proto__", 3]]);
    expect(bands(input, { ...request, kappaOf })).not.toEqual(bands(input, request));
  });
  test("no times, no points", () => {
    expect(bands(sample(), { ...request, times: [] })).toEqual([]);
    expect(bands(sample(), { ...request, shares: [] })[0]?.quantiles).toEqual([]);
  });
});

describe("what is refused", () => {
  test.each<[string, Partial<BandsRequest>, RegExp]>([
    ["kappa 0", { kappa: 0 }, /^kappa must be above 0/],
    ["kappa below 0", { kappa: -1 }, /^kappa must be above 0/],
    ["kappa that is no number", { kappa: Number.NaN }, /^kappa must be above 0, it is NaN/],
    ["a kappa of one indicator", { kappaOf: new Map([["tone", 0]]) }, /^kappa of "tone" must be above 0/],
    ["no draw", { draws: 0 }, /^draws must be a whole number from 1/],
    ["half a draw", { draws: 10.5 }, /^draws must/],
    ["too many draws", { draws: 1e6 }, /^draws must .* to 100000/],
    ["a share above 1", { shares: [0.5, 1.1] }, /^shares\[1\] must lie between 0.5 and 1/],
    ["a share below 0", { shares: [-0.1] }, /^shares\[0\] must/],
    ["shares that fall", { shares: [0.9, 0.1] }, /^shares\[1\] must lie between 0.9 and 1/],
    ["a share that is no number", { shares: [Number.NaN] }, /^shares\[0\] must/],
    ["a time after asOf", { times: [50.1] }, /^times\[0\] must be a number of days from 0 to 50/],
    ["a time before the start", { times: [1, -1] }, /^times\[1\] must/],
  ])("%s", (_, wrong, words) => {
    expectRefused(() => bands(sample(), { ...request, ...wrong }), "invalid-input", words);
  });
  test("a kappa of an indicator that is not there", () => {
    const wrong = { ...request, kappaOf: new Map([["nobody", 3]]) };
    expectRefused(() => bands(sample(), wrong), "unknown-indicator", /"nobody"/);
  });
  test("impossible evidence, as ever", () => {
    const proof = {
      ...tone,
      likelihood: [
        [1, 0, 0],
        [1, 0, 0],
        [0, 0, 1],
      ],
    };
    const findings = [level("a", 5, "low", 1), level("b", 5, "high", 1)];
    expectRefused(() => bands(sample({ indicators: [proof], findings }), request), "impossible-evidence", /a, b/);
  });
  test("an event outside its window, as ever", () => {
    const findings = [event("late", 80)];
    expectRefused(() => bands(sample({ findings, asOf: 90 }), request), "outside-window", /day 80/);
  });
});
