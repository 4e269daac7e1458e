import { describe, expect, test } from "vitest";
import type { ScoringFinding, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { evidenceFan, type FanRequest } from "@/lib/engine/forecast/evidence-fan";
import { project } from "@/lib/engine/forecast/project";
import { deepFreeze } from "../../support/deep-freeze";
import { expectRefused } from "../refusals";
import { alerts, cycle, event, expectClose, frozen, level, sample, sum, tone } from "../sample-models";

const endless = { ...alerts, monitored: { from: 0, to: Number.POSITIVE_INFINITY } };
const request: FanRequest = { paths: 300, shares: [0.1, 0.5, 0.9], horizons: [7, 30, 90, 180] };
const sureEvents: ScoringFinding[] = [
  level("a", 5, "high", 0.9),
  event("b", 12, 1),
  level("c", 22, "low", 0.5),
  {
    id: "d",
    indicator: "tone",
    at: 31,
    reports: [
      { level: "medium", reliability: 0.6 },
      { level: "high", reliability: 0.3 },
    ],
  },
];

describe("the mean over futures is the projection", () => {
  const paths = 4000;
  const horizons = [0.5, 7, 30, 90];
  const hidden = { ...endless, monitored: { from: 10, to: 65 } };
  test.each<[string, ScoringInput]>([
    ["half-life, watched without end", sample({ indicators: [tone, endless], findings: sureEvents })],
    ["half-life, the watch ends", sample({ indicators: [tone, hidden], findings: sureEvents })],
    [
      "half-life, the watch begins",
      sample({
        indicators: [tone, { ...endless, monitored: { from: 60, to: 80 } }],
        findings: sureEvents.filter((f) => f.indicator === "tone"),
      }),
    ],
    ["readings only", sample({ indicators: [tone], findings: sureEvents.filter((f) => f.indicator === "tone") })],
    ["events only", sample({ indicators: [endless], findings: [event("b", 12, 1)] })],
    ["cycle", sample({ generator: cycle, indicators: [tone, endless], findings: sureEvents })],
    ["static chain", sample({ generator: frozen, indicators: [tone, endless], findings: sureEvents })],
  ])("%s", (_, input) => {
    const points = evidenceFan(input, { paths, shares: [], horizons });
    const assessment = assess(input);
    points.forEach(({ days, mean }) => {
      expect(sum(mean)).toBeCloseTo(1, 10);
      project(assessment, days).forEach((chance, s) => {
        // A credence lies in [0, 1]: its variance is at most p (1 - p).
        const allowed = 4.5 * Math.sqrt((chance * (1 - chance)) / paths) + 0.002;
        expect(Math.abs(mean[s]! - chance), `day ${days}, scenario ${s}`).toBeLessThan(allowed);
      });
    });
  });
});

describe("futures come true as often as the score says", () => {
  test("in a static chain the score learns: its mean square grows from that of now to the score itself", () => {
    const input = sample({ generator: frozen, indicators: [tone], findings: [level("a", 20, "medium", 0.7)] });
    const shares = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
    const points = evidenceFan(input, { paths: 600, shares, horizons: [1, 150, 600, 20_000] });
    const squares = points.map(({ quantiles }) => sum(quantiles.map((row) => row[0]! ** 2)) / 99);
    for (let i = 1; i < squares.length; i++) expect(squares[i]!).toBeGreaterThan(squares[i - 1]! + 0.01);
    const { p } = current(assess(input));
    expect(Math.abs(squares[0]! - p[0]! ** 2)).toBeLessThan(0.02);
    expect(Math.abs(squares.at(-1)! - p[0]!)).toBeLessThan(0.06);
  });
  test("a sure and telling indicator, asked once: the fan is the two posteriors", () => {
    // One reading in 40 days so far, so one in 40 to come: no news with chance e^-h/40, else yes or no for sure.
    const telling = {
      ...tone,
      levels: ["y", "n"],
      likelihood: [
        [1, 0],
        [0, 1],
      ],
    };
    const none = sample({
      priors: [0.5, 0.5],
      halfLifeDays: 1e9,
      indicators: [telling],
      findings: [level("a", 20, "y", 0)],
      asOf: 40,
    });
    const sure = { ...none, findings: [level("a", 20, "y", 1)] };
    const [untold] = evidenceFan(none, { paths: 500, shares: [0.1, 0.9], horizons: [40] });
    expectClose(untold!.quantiles[0]!, [0.5, 0.5], 1e-6);
    expectClose(untold!.quantiles[1]!, [0.5, 0.5], 1e-6);
    const [told] = evidenceFan(sure, { paths: 500, shares: [0.1, 0.9], horizons: [40] });
    expectClose(told!.quantiles[0]!, [1, 0], 1e-6);
  });
});

describe("what a fan says", () => {
  test("at asOf it is the score", () => {
    const [point] = evidenceFan(sample(), { ...request, horizons: [0] });
    const { p } = current(assess(sample()));
    for (const row of [...point!.quantiles, point!.mean]) expectClose(row, p, 1e-12);
  });
  test("where nothing is reported or watched it is the projection", () => {
    const input = sample({ findings: [], indicators: [tone, { ...alerts, monitored: { from: 0, to: 40 } }] });
    for (const { days, quantiles } of evidenceFan(input, request)) {
      for (const row of quantiles) expectClose(row, project(assess(input), days), 1e-12);
    }
  });
  test("where no report is worth anything it is the projection", () => {
    const input = sample({ indicators: [tone], findings: [level("a", 3, "low", 0), level("b", 9, "high", 0)] });
    for (const { days, quantiles } of evidenceFan(input, request)) {
      for (const row of quantiles) expectClose(row, project(assess(input), days), 1e-10);
    }
  });
  test("where every indicator is switched off it is the projection", () => {
    const input = sample({
      indicators: [
        { ...tone, weight: 0 },
        { ...endless, weight: 0 },
      ],
    });
    for (const { days, quantiles } of evidenceFan(input, request)) {
      for (const row of quantiles) expectClose(row, project(assess(input), days), 1e-12);
    }
  });
  test("more reports, wider fan", () => {
    const few = [level("a", 5, "high", 0.9)];
    const many = Array.from({ length: 40 }, (_, i) => level(`m${i}`, i + 1, ["low", "medium", "high"][i % 3]!, 0.9));
    const width = (findings: readonly ScoringFinding[]) => {
      const [point] = evidenceFan(sample({ indicators: [tone], findings }), { ...request, horizons: [30] });
      return point!.quantiles[2]![0]! - point!.quantiles[0]![0]!;
    };
    expect(width(many)).toBeGreaterThan(width(few) + 0.1);
  });
  test("quantiles rise and are chances", () => {
    for (const { quantiles } of evidenceFan(sample({ indicators: [tone, endless] }), request)) {
      for (let s = 0; s < 3; s++) {
        expect(quantiles[0]![s]!).toBeGreaterThanOrEqual(0);
        expect(quantiles[1]![s]!).toBeGreaterThanOrEqual(quantiles[0]![s]!);
        expect(quantiles[2]![s]!).toBeGreaterThanOrEqual(quantiles[1]![s]!);
        expect(quantiles[2]![s]!).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe("the same request gives the same numbers", () => {
  test("again, and on frozen input", () => {
    const input = deepFreeze(sample({ indicators: [tone, endless] }));
    expect(evidenceFan(input, request)).toEqual(evidenceFan(input, request));
  });
  test("whatever the order of findings, of their reports and of indicators", () => {
    const turned = sureEvents.map((f) => ({ ...f, reports: [...f.reports].reverse() })).reverse();
    const one = evidenceFan(sample({ indicators: [tone, endless], findings: sureEvents }), request);
    const other = evidenceFan(sample({ indicators: [endless, tone], findings: turned }), request);
    expect(other).toEqual(one);
  });
  test("whatever the order of horizons", () => {
    const input = sample({ indicators: [tone, endless] });
    const rising = evidenceFan(input, { ...request, horizons: [7, 30] });
    expect(evidenceFan(input, { ...request, horizons: [30, 7] })).toEqual([rising[1], rising[0]]);
  });
  test("findings after asOf change nothing", () => {
    const { findings } = sample();
    const more = sample({ findings: [...findings, level("later", 55, "high")] });
    expect(evidenceFan(more, request)).toEqual(evidenceFan(sample(), request));
  });
  test("another record draws other futures", () => {
    const { findings } = sample();
    const [one] = evidenceFan(sample(), request);
    const [other] = evidenceFan(sample({ findings: findings.slice(1) }), request);
    expect(other).not.toEqual(one);
  });
});

describe("what is refused", () => {
  test.each<[string, Partial<FanRequest>, RegExp]>([
    ["no path", { paths: 0 }, /^paths must be a whole number from 1/],
    ["half a path", { paths: 1.5 }, /^paths must/],
    ["too many paths", { paths: 1e7 }, /^paths must/],
    ["shares that fall", { shares: [0.5, 0.4] }, /^shares\[1\] must/],
    ["a share above 1", { shares: [2] }, /^shares\[0\] must/],
    ["a horizon in the past", { horizons: [7, -1] }, /^horizons\[1\] must/],
    ["an endless horizon", { horizons: [Number.POSITIVE_INFINITY] }, /^horizons\[0\] must/],
    ["a horizon of ten thousand years", { horizons: [3.6e6] }, /^horizons must hold no more than 20000/],
  ])("%s", (_, wrong, words) => {
    expectRefused(() => evidenceFan(sample(), { ...request, ...wrong }), "invalid-input", words);
  });
  test("a generator that changes a million times a day", () => {
    const stiff = [
      [-1e6, 1e6, 0],
      [1e6, -1e6, 0],
      [0, 0, 0],
    ];
    expectRefused(() => evidenceFan(sample({ generator: stiff }), request), "invalid-input", /^horizons must hold/);
  });
});
