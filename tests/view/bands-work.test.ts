import { describe, expect, it } from "vitest";
import type { Indicator } from "@/lib/domain/indicator";
import type { Model } from "@/lib/domain/model";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { answerBands } from "@/lib/view/answer-bands";
import { type Band, type BandRows, bandRows, bandsAt, bandText } from "@/lib/view/band-rows";
import { bandTimes } from "@/lib/view/band-times";
import { bandsWork } from "@/lib/view/bands-work";
import { caseMark } from "@/lib/view/case-mark";
import { chartData } from "@/lib/view/chart-data";
import { parseChartState } from "@/lib/view/chart-state";
import { comparedTime } from "@/lib/view/compared-time";
import { kappaText } from "@/lib/view/kappa-text";
import { readBandsWork } from "@/lib/view/read-bands-work";
import { scoresOverTime } from "@/lib/view/scores-over-time";
import { twinRows } from "@/lib/view/twin-rows";
import { report, signal, smallCase, stillModel, twoSignals, watch } from "./small-case";

const alerts: Indicator = watch.kind === "rate" ? { ...watch, eventsPer30Days: [2, 1, 0.5] } : watch;
const watched: Model = { ...stillModel, indicators: [...stillModel.indicators, alerts] };
const event = (id: string, t: number, indicator: string) =>
  signal(id, t, "", { indicator, reports: [report(`${id}-r`, null)] });
const everything = smallCase({ model: watched, findings: [...twoSignals, event("e1", 12, "alerts")], asOf: 30 });

function rowsOf(view: typeof everything, times: readonly number[]): BandRows {
  const answer = answerBands(bandsWork(view.file, times));
  if (!answer.ok) throw new Error(answer.code);
  return bandRows(answer.points);
}
const at = (rows: BandRows, t: number): readonly Band[] => rows.get(t) ?? [];
const digits = (bands: readonly Band[], places: number) =>
  bands.map((band) => band.map((value) => Number(value.toFixed(places))));

describe("bandsWork", () => {
  it("asks for 400 draws of the 80 % band at the given days, with the doubt that the model states", () => {
    const model: Model = { ...watched, kappa: 7, indicators: [{ ...alerts, kappa: 3 }, ...stillModel.indicators] };
    const work = bandsWork(smallCase({ model, findings: twoSignals, asOf: 30 }).file, [0, 30]);
    expect(work).toMatchObject({ kappa: 7, kappaOf: [["alerts", 3]], draws: 400, shares: [0.1, 0.9], times: [0, 30] });
    expect(bandsWork(everything.file, [0])).toMatchObject({ kappa: 20, kappaOf: [] });
  });
  it("survives the way as JSON, an open watch and an event included", () => {
    const work = bandsWork(everything.file, [0, 30, 44]);
    expect(readBandsWork(JSON.stringify(work))).toEqual(work);
    expect(work.input.findings.find(({ id }) => id === "e1")?.reports[0]).toMatchObject({ event: true });
    expect(() => readBandsWork('{"mark":"x"}')).toThrow();
  });
  it("ends every watch on the as-of day and leaves out what begins after it, its doubt included", () => {
    const late = { ...alerts, id: "late", kappa: 2, monitored: { from: "2022-04-05", to: null } };
    const model: Model = { ...watched, indicators: [...watched.indicators, late] };
    const findings = [...twoSignals, signal("f9", 35, "yes"), event("e9", 40, "late")];
    const { input, kappaOf } = bandsWork(smallCase({ model, findings, asOf: 30 }).file, [44]);
    expect(input.asOf).toBe(44);
    expect(input.indicators.map(({ id }) => id)).toEqual(["signal", "alerts"]);
    expect(input.indicators[1]).toMatchObject({ monitored: { from: 0, to: 30 } });
    expect(input.findings.map(({ id }) => id)).toEqual(["f1", "f2"]);
    expect(kappaOf).toEqual([]);
  });
});

describe("the bands of a case", () => {
  it("close upon the scores when the tables are very sure: .5 .3 .2, then 26.3 31.6 42.1, then 43.5 39.1 17.4", () => {
    const view = smallCase({ model: { ...stillModel, kappa: 1e6 }, findings: twoSignals, asOf: 30 });
    const rows = rowsOf(view, [9, 10, 20, 30]);
    for (const [t, p] of [
      [9, [0.5, 0.3, 0.2]],
      [10, [5 / 19, 6 / 19, 8 / 19]],
      [20, [10 / 23, 9 / 23, 4 / 23]],
    ] as const)
      at(rows, t).forEach(([low, high], scenario) => {
        expect(low).toBeLessThanOrEqual((p[scenario] ?? 0) + 1e-9);
        expect(high).toBeGreaterThanOrEqual((p[scenario] ?? 0) - 1e-9);
        expect(high - low).toBeLessThan(0.003);
      });
    expect(at(rows, 9)[0]).toEqual([0.5, 0.5]);
  });
  it("are wider with fewer observations, for the model or for one indicator", () => {
    const width = (model: Model) => {
      const [low, high] = at(rowsOf(smallCase({ model, findings: twoSignals, asOf: 30 }), [30]), 30)[0] ?? [0, 0];
      return high - low;
    };
    const [signals] = stillModel.indicators;
    if (signals === undefined) throw new Error("another case");
    const usual = width(stillModel);
    expect(width({ ...stillModel, kappa: 5 })).toBeGreaterThan(usual * 1.3);
    expect(width({ ...stillModel, kappa: 100 })).toBeLessThan(usual / 1.5);
    expect(width({ ...stillModel, indicators: [{ ...signals, kappa: 5 }] })).toBe(width({ ...stillModel, kappa: 5 }));
  });
  it("stay as they are after the as-of day when nothing drifts: silence does not go on into the projection", () => {
    const rows = rowsOf(everything, [29, 30, 31, 44]);
    expect(at(rows, 31)).toEqual(at(rows, 30));
    expect(digits(at(rows, 44), 12)).toEqual(digits(at(rows, 30), 12));
    expect(digits(at(rows, 29), 4)).not.toEqual(digits(at(rows, 30), 4));
  });
  it("fade towards the prior in the projection: after one half-life half of the way", () => {
    const model: Model = { ...watched, dynamics: { kind: "half-life", halfLifeDays: 14 } };
    const view = smallCase({ model, findings: twoSignals, asOf: 30 });
    const rows = rowsOf(view, [30, 44]);
    const prior = [0.5, 0.3, 0.2];
    const half = at(rows, 30).map((band, s) => band.map((value) => (value + (prior[s] ?? 0)) / 2));
    at(rows, 44).forEach((band, s) => {
      band.forEach((value, end) => {
        expect(value).toBeCloseTo(half[s]?.[end] ?? Number.NaN, 12);
      });
    });
  });
  it("say why there are none", () => {
    const impossible = bandsWork(everything.file, [0]);
    const [first] = impossible.input.indicators;
    if (first?.kind !== "categorical") throw new Error("another case");
    const never = { ...first, likelihood: first.likelihood.map(() => [0, 1]) };
    const sure = impossible.input.findings.map((finding) => ({
      ...finding,
      reports: finding.reports.map((one) => ({ ...one, reliability: 1 })),
    }));
    const input = { ...impossible.input, indicators: [never, ...impossible.input.indicators.slice(1)], findings: sure };
    expect(answerBands({ ...impossible, input })).toEqual({ ok: false, code: "impossible-evidence" });
    expect(answerBands({ ...impossible, kappa: 0 })).toEqual({ ok: false, code: "invalid-input" });
  });
});

describe("bandTimes", () => {
  it.each(["7d", "1m", "all", "2022-03-05..2022-03-16"])(
    "serves every point of the chart and every row: %s",
    (range) => {
      const state = parseChartState({ range, since: "2022-03-04" });
      const horizon = range.includes("..") ? 0 : range === "7d" ? 7 : 14;
      const rows = rowsOf(everything, bandTimes(everything, state));
      const { points } = chartData(everything, state, []);
      expect(points.length).toBeGreaterThan(10);
      for (const point of points) expect(bandsAt(rows, point), `${point.x} ${point.phase}`).toHaveLength(3);
      const days = scoresOverTime(everything, 0, 30, horizon);
      const twin = twinRows(everything, days, comparedTime(everything, state.since));
      expect(twin.rows.length).toBeGreaterThan(4);
      for (const row of twin.rows) expect(at(rows, row.t), row.dayText).toHaveLength(3);
    },
  );
  it("has the band step with the line on a day with evidence", () => {
    const rows = rowsOf(everything, bandTimes(everything, parseChartState({ range: "all" })));
    const before = bandsAt(rows, { x: 10, phase: "before" }) ?? [];
    expect(digits(before, 5)).not.toEqual(digits(at(rows, 10), 5));
    // the first finding comes on day 10; until then only the watch speaks, and it has been silent for as long
    const quiet = smallCase({ model: watched, asOf: 30 });
    expect(digits(before, 5)).toEqual(digits(at(rowsOf(quiet, [10]), 10), 5));
  });
  it("asks about the past window and the as-of day of the table, each time once, rising", () => {
    const times = bandTimes(everything, parseChartState({ range: "2022-03-05..2022-03-07" }));
    // 4, 5, 6 March + 0..2 days; evidence on 10, 12, 20; compared with day 0; as of day 30
    expect(times).toEqual([0, 4, 5, 6, 10, 12, 20, 30]);
  });
});

describe("a band in words and numbers", () => {
  it("is printed in whole percent", () => {
    expect(bandText([0.161, 0.907], everything.formats)).toBe("16–91");
    expect(bandText([0.004, 0.996], everything.formats)).toBe("0–100");
  });
  it("a number of observations keeps its digits", () => {
    expect([20, 2.5, 0.05, 1000].map((kappa) => kappaText(kappa, everything.formats))).toEqual([
      "20",
      "2.5",
      "0.05",
      "1,000",
    ]);
  });
});

describe("caseMark", () => {
  const { file } = everything;
  const [later, latest] = ["2022-05-01T00:00:00.000Z", "2022-05-02T00:00:00.000Z"];
  it("differs as soon as anything was recorded that the scores or the bands depend on", () => {
    const [first, ...rest] = file.findings;
    if (first === undefined) throw new Error("another case");
    const others = [
      { ...file, model: { ...file.model, version: 2 } },
      { ...file, findings: rest },
      { ...file, findings: [{ ...first, recordedAt: later }, ...rest] },
      { ...file, findings: [{ ...first, reports: first.reports.map((r) => ({ ...r, recordedAt: latest })) }, ...rest] },
      { ...file, cut: { ...file.cut, until: "2022-03-30" } },
    ];
    const marks = new Set([file, ...others].map(caseMark));
    expect(marks.size).toBe(others.length + 1);
    expect(caseMark({ ...file })).toBe(caseMark(file));
  });
  it("shows none of the content", () => {
    expect(caseMark(file)).toBe("2022-03-31/1/3/3/2022-03-01T00:00:00.000Z");
  });
});

it("the request holds what the page scores", () => {
  const { indicators: _, asOf: __, ...same } = toScoringInput(everything.file);
  expect(bandsWork(everything.file, [30]).input).toMatchObject(same);
});
