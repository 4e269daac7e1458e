import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calibrationTable } from "@/lib/engine/score/calibration-table";
import { forecastBins, type ResolvedForecast, TENTHS } from "@/lib/engine/score/forecast-bins";
import { murphyParts } from "@/lib/engine/score/murphy-parts";
import { normalQuantile } from "@/lib/engine/score/normal-quantile";
import { wilsonInterval } from "@/lib/engine/score/wilson-interval";
import { expectRefused } from "../refusals";

const settings = { seed: 20261122, numRuns: 300 } as const;
const resolved: fc.Arbitrary<ResolvedForecast> = fc.record({
  p: fc.oneof(fc.constantFrom(0, 0.1, 0.3, 0.7, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  o: fc.constantFrom(0 as const, 1 as const),
});
const record = fc.array(resolved, { minLength: 1, maxLength: 60 });
const times = (count: number, p: number, o: 0 | 1): ResolvedForecast[] =>
  Array.from({ length: count }, () => ({ p, o }));

describe("normalQuantile", () => {
  // Values of the Python standard library, statistics.NormalDist().inv_cdf, and of tables.
  test.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.95, 1.6448536269514722],
    [0.995, 2.5758293035489004],
    [0.8, 0.8416212335729143],
    [0.6, 0.2533471031357997],
    [0.999999, 4.753424308817089],
    [1e-10, -6.361340902404056],
    [1e-300, -37.0470962993612],
  ])("at %d is %d", (share, z) => {
    expect(normalQuantile(share)).toBeCloseTo(z, 12);
  });
  test("is odd around one half and rises, across the seams of its three pieces", () => {
    const shares = [0.001, 0.02, 0.07499, 0.075, 0.07501, 0.2, 0.4, 0.499];
    shares.forEach((share, i) => {
      expect(normalQuantile(share)).toBeCloseTo(-normalQuantile(1 - share), 11);
      if (i > 0) expect(normalQuantile(share)).toBeGreaterThan(normalQuantile(shares[i - 1]!));
    });
    // exp(-25) is where the tail begins
    expect(normalQuantile(Math.exp(-25) * 1.0001)).toBeGreaterThan(normalQuantile(Math.exp(-25) * 0.9999));
    expect(normalQuantile(Math.exp(-25) * 1.0001)).toBeCloseTo(normalQuantile(Math.exp(-25) * 0.9999), 3);
  });
  test("the area left of it is the share, by Simpson's rule", () => {
    for (const share of [0.03, 0.1, 0.3, 0.77, 0.99]) {
      const z = normalQuantile(share);
      const steps = 4000;
      const from = -12;
      const width = (z - from) / steps;
      let area = 0;
      for (let i = 0; i <= steps; i++) {
        const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
        area += weight * Math.exp(-((from + i * width) ** 2) / 2);
      }
      expect((area * width) / 3 / Math.sqrt(2 * Math.PI)).toBeCloseTo(share, 9);
    }
  });
  test.each([0, 1, -0.1, Number.NaN])("%d is no share", (share) => {
    expectRefused(() => normalQuantile(share), "invalid-input", /^share must lie between 0 and 1/);
  });
});

describe("wilsonInterval", () => {
  // z^2 = 3.841458820694124 for 95 %
  test.each([
    // 0 of n: [0, z^2 / (n + z^2)]
    [0, 10, 0, 3.841458820694124 / 13.841458820694124],
    // n of n: [n / (n + z^2), 1]
    [10, 10, 10 / 13.841458820694124, 1],
    // 1 of 2: centre is one half; half width = z sqrt(1/2 + z^2/4) / (2 + z^2)
    [1, 2, 0.0945312057342307, 0.9054687942657693],
    // Newcombe, Statist. Med. 17 (1998) 857-872, table I, method 3
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%d of %d is [%d, %d] at 95 %", (happened, count, low, high) => {
    const interval = wilsonInterval(happened, count);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
  test("its ends are where the share is z standard errors away", () => {
    const z = normalQuantile(0.95);
    const { low, high } = wilsonInterval(7, 20, 0.9);
    for (const end of [low, high]) {
      expect((0.35 - end) ** 2).toBeCloseTo((z ** 2 * end * (1 - end)) / 20, 12);
    }
    expect(low).toBeLessThan(0.35);
    expect(high).toBeGreaterThan(0.35);
  });
  test("is exact at the ends, holds the share, and narrows with cases and with less confidence", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (count, n) => {
        const happened = n % (count + 1);
        const { low, high } = wilsonInterval(happened, count);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(happened / count);
        expect(high).toBeGreaterThanOrEqual(happened / count);
        const more = wilsonInterval(10 * happened, 10 * count);
        expect(more.high - more.low).toBeLessThan(high - low);
        const less = wilsonInterval(happened, count, 0.5);
        expect(less.high - less.low).toBeLessThan(high - low);
      }),
      settings,
    );
    expect(wilsonInterval(0, 7).low).toBe(0);
    expect(wilsonInterval(7, 7).high).toBe(1);
  });
  test("refuses counts that are none and a level that is no share", () => {
    expectRefused(() => wilsonInterval(0, 0), "invalid-input", /^count must be a whole number from 1 to/);
    expectRefused(() => wilsonInterval(0, 1.5), "invalid-input", /^count/);
    for (const happened of [-1, 4, 0.5, Number.NaN])
      expectRefused(() => wilsonInterval(happened, 3), "invalid-input", /^happened must be a whole number from 0 to 3/);
    for (const level of [0, 1, Number.NaN])
      expectRefused(() => wilsonInterval(1, 3, level), "invalid-input", /^level must lie between/);
  });
});

describe("forecastBins", () => {
  test("a bin holds its lower end and the last one both", () => {
    const at = (p: number) => forecastBins([{ p, o: 1 }], TENTHS).findIndex((bin) => bin.length === 1);
    expect([0, 0.05, 0.1, 0.3, 0.6, 0.7, 0.9, 0.95, 1].map(at)).toEqual([0, 0, 1, 3, 6, 7, 9, 9, 9]);
  });
  test("loses and doubles nothing", () => {
    fc.assert(
      fc.property(record, (forecasts) => {
        expect(forecastBins(forecasts, TENTHS).flat()).toHaveLength(forecasts.length);
      }),
      settings,
    );
  });
  test("refuses edges that do not go from 0 to 1, and what is no probability", () => {
    for (const edges of [[], [0], [1], [0, 0.5], [0.1, 1], [0, 0.5, 0.5, 1], [0, Number.NaN, 1]])
      expectRefused(() => forecastBins([], edges), "invalid-input", /^edges must rise from 0 to 1/);
    for (const p of [-0.1, 1.1, Number.NaN])
      expectRefused(
        () => forecastBins([{ p, o: 0 }], TENTHS),
        "invalid-input",
        /^forecasts\[0\]\.p must be from 0 to 1/,
      );
  });
});

describe("calibrationTable", () => {
  const forecasts = [...times(3, 0.15, 0), ...times(1, 0.11, 1), ...times(4, 0.8, 1), ...times(1, 1, 1)];
  const table = calibrationTable(forecasts);
  test("has a row a tenth, with counts", () => {
    expect(table).toHaveLength(10);
    expect(table.map(({ count }) => count)).toEqual([0, 4, 0, 0, 0, 0, 0, 0, 4, 1]);
    expect(table.map(({ happened }) => happened)).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 4, 1]);
    expect(table[1]).toMatchObject({ from: 0.1, to: 0.2 });
  });
  test("by hand: mean forecast 0.14, one of four, its Wilson interval", () => {
    expect(table[1]?.meanForecast).toBeCloseTo(0.14, 15);
    expect(table[1]?.frequency).toBe(0.25);
    expect(table[1]?.interval).toEqual(wilsonInterval(1, 4));
  });
  test("an empty bin says nothing rather than 0", () => {
    expect(table[0]).toEqual({
      from: 0,
      to: 0.1,
      count: 0,
      happened: 0,
      meanForecast: null,
      frequency: null,
      interval: null,
    });
  });
  test("takes other bins and another level", () => {
    const [low, high] = calibrationTable(forecasts, [0, 0.5, 1], 0.8);
    expect([low?.count, high?.count]).toEqual([4, 5]);
    expect(high?.interval).toEqual(wilsonInterval(5, 5, 0.8));
  });
  test("without forecasts every row is empty, and wrong options are refused", () => {
    expect(calibrationTable([]).every(({ count }) => count === 0)).toBe(true);
    expectRefused(() => calibrationTable(forecasts, [0, 2]), "invalid-input", /^edges/);
    expectRefused(() => calibrationTable(forecasts, TENTHS, 1), "invalid-input", /^level/);
  });
  test("mean forecast lies in its bin and the frequency in its interval", () => {
    fc.assert(
      fc.property(record, (list) => {
        for (const row of calibrationTable(list)) {
          if (row.meanForecast === null || row.interval === null || row.frequency === null) continue;
          expect(row.meanForecast).toBeGreaterThanOrEqual(row.from - 1e-12);
          expect(row.meanForecast).toBeLessThanOrEqual(row.to + 1e-12);
          expect(row.frequency).toBeGreaterThanOrEqual(row.interval.low);
          expect(row.frequency).toBeLessThanOrEqual(row.interval.high);
        }
      }),
      settings,
    );
  });
});

describe("murphyParts", () => {
  test("by hand: four at 0.25 of which one came, four at 0.75 of which two", () => {
    const parts = murphyParts([...times(1, 0.25, 1), ...times(3, 0.25, 0), ...times(2, 0.75, 1), ...times(2, 0.75, 0)]);
    // base 3/8; groups at 1/4 (well calibrated) and 1/2
    expect(parts.reliability).toBeCloseTo(0.5 * 0 + 0.5 * 0.0625, 15);
    expect(parts.resolution).toBeCloseTo(0.5 * (1 / 8) ** 2 + 0.5 * (1 / 8) ** 2, 15);
    expect(parts.uncertainty).toBeCloseTo((3 / 8) * (5 / 8), 15);
    expect(parts.withinBins).toBe(0);
    // 0.5625 once, 0.0625 three times, 0.0625 twice, 0.5625 twice
    expect(parts.brier).toBeCloseTo((0.5625 + 3 * 0.0625 + 2 * 0.0625 + 2 * 0.5625) / 8, 15);
  });
  test.each([
    ["certain and right", [...times(1, 1, 1), ...times(1, 0, 0)], [0, 0.25, 0.25, 0]],
    ["certain and wrong", [...times(1, 1, 0), ...times(1, 0, 1)], [1, 0.25, 0.25, 1]],
    ["always the base rate", [...times(1, 0.5, 1), ...times(1, 0.5, 0)], [0, 0, 0.25, 0.25]],
    ["nothing ever happens", times(4, 0.1, 0), [0.01, 0, 0, 0.01]],
  ])("%s", (_, forecasts, [reliability, resolution, uncertainty, brier]) => {
    const parts = murphyParts(forecasts);
    expect(parts.reliability).toBeCloseTo(reliability!, 15);
    expect(parts.resolution).toBeCloseTo(resolution!, 15);
    expect(parts.uncertainty).toBeCloseTo(uncertainty!, 15);
    expect(parts.brier).toBeCloseTo(brier!, 15);
  });
  test("adds up, with groups of equal forecasts and with any bins", () => {
    fc.assert(
      fc.property(record, (forecasts) => {
        for (const edges of [undefined, TENTHS, [0, 0.5, 1], [0, 1]]) {
          const parts = murphyParts(forecasts, edges);
          const together = parts.reliability - parts.resolution + parts.uncertainty + parts.withinBins;
          expect(together).toBeCloseTo(parts.brier, 12);
        }
      }),
      settings,
    );
  });
  test("each part stays in its range; equal forecasts hide nothing", () => {
    fc.assert(
      fc.property(record, (forecasts) => {
        const parts = murphyParts(forecasts);
        expect(parts.withinBins).toBe(0);
        expect(parts.reliability).toBeGreaterThanOrEqual(0);
        expect(parts.resolution).toBeGreaterThanOrEqual(0);
        expect(parts.resolution).toBeLessThanOrEqual(parts.uncertainty + 1e-12);
        expect(parts.uncertainty).toBeLessThanOrEqual(0.25);
      }),
      settings,
    );
  });
  test("by hand: one bin hides the variance less twice the covariance", () => {
    const parts = murphyParts([...times(1, 0.2, 0), ...times(1, 0.6, 1)], [0, 1]);
    // mean forecast 0.4, frequency 0.5; variance 0.04, covariance 0.1
    expect(parts.withinBins).toBeCloseTo(0.04 - 2 * 0.1, 15);
    expect(parts.reliability).toBeCloseTo(0.01, 15);
    expect(parts.resolution).toBe(0);
    expect(parts.brier).toBeCloseTo((0.04 + 0.16) / 2, 15);
  });
  test("refuses no forecasts, wrong edges, and what is no probability", () => {
    expectRefused(() => murphyParts([]), "invalid-input", /^forecasts must be at least one/);
    expectRefused(() => murphyParts(times(1, 0.5, 1), [0, 0.4]), "invalid-input", /^edges/);
    expectRefused(() => murphyParts(times(1, 1.5, 1)), "invalid-input", /^forecasts\[0\]\.p/);
  });
});
