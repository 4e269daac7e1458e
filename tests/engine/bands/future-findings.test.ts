import { describe, expect, test } from "vitest";
import { assess } from "@/lib/engine/assess";
import { type ReportingHabit, reportingHabits } from "@/lib/engine/forecast/evidence-fan-habits";
import { futureFindings } from "@/lib/engine/forecast/evidence-fan-path";
import { SeededHash } from "@/lib/engine/math/seeded-hash";
import { SeededStream } from "@/lib/engine/math/seeded-stream";
import { buildModel } from "@/lib/engine/model/build-model";
import type { CategoricalModel, RateModel } from "@/lib/engine/model/model";
import { alerts, event, expectClose, frozen, level, sample, sum, tone } from "../sample-models";

const SEED = new SeededHash().text("futures").words();
const PATHS = 3000;

describe("reportingHabits", () => {
  test("findings a day, and their reliabilities as recorded", () => {
    const findings = [
      level("a", 5, "high", 0.9),
      level("b", 9, "low", 0.4),
      {
        id: "c",
        indicator: "tone",
        at: 20,
        reports: [
          { level: "low", reliability: 0.2, origin: "x" },
          { level: "low", reliability: 0.6, origin: "x" },
          { level: "high", reliability: 0.5 },
        ],
      },
      level("future", 60, "low", 0.1),
    ];
    const input = sample({ findings });
    const [counted, told] = reportingHabits(input, assess(input));
    expect(counted).toMatchObject({ findingsPerDay: 0, patterns: [[1]] });
    expect(told?.findingsPerDay).toBe(3 / 50);
    expect(told?.patterns).toEqual([[0.9], [0.4], [0.5, 0.6]]);
  });
  test("in the order of ids, without what is switched off", () => {
    const indicators = [tone, { ...tone, id: "off", weight: 0 }, { ...tone, id: "b" }, { ...alerts, id: "a" }];
    const input = sample({ indicators, findings: [] });
    expect(reportingHabits(input, assess(input)).map(({ indicator }) => indicator.id)).toEqual(["a", "b", "tone"]);
  });
  test("on the first day nothing is known of habits", () => {
    const input = sample({ findings: [level("a", 0, "low")], asOf: 0 });
    for (const { findingsPerDay } of reportingHabits(input, assess(input))) expect(findingsPerDay).toBe(0);
  });
});

describe("futureFindings", () => {
  const steady = buildModel(sample({ generator: frozen, findings: [] }));
  const told = steady.indicators.get("tone") as CategoricalModel;
  const counted = steady.indicators.get("alerts") as RateModel;
  const readings: ReportingHabit = { indicator: told, findingsPerDay: 0.4, patterns: [[1]] };
  const events: ReportingHabit = { indicator: counted, findingsPerDay: 0, patterns: [[0.3, 0.8], [0.5]] };
  const only = (s: number) => [0, 1, 2].map((i) => Number(i === s));
  const drawn = (
    habits: readonly ReportingHabit[],
    scenario: number,
    asOf: number,
    horizon: number,
    model = steady,
  ) => {
    const stream = new SeededStream(SEED);
    return Array.from({ length: PATHS }, (_, i) =>
      futureFindings(stream.start(i), model, habits, asOf, only(scenario), horizon),
    );
  };
  const countsOf = (paths: readonly (readonly unknown[])[]) => paths.map((path) => path.length);

  test("readings come as a Poisson stream at the recorded rate", () => {
    const counts = countsOf(drawn([readings], 0, 40, 25));
    const mean = sum(counts) / PATHS;
    const variance = sum(counts.map((n) => (n - mean) ** 2)) / PATHS;
    expect(Math.abs(mean - 10)).toBeLessThan(4.5 * Math.sqrt(10 / PATHS));
    expect(Math.abs(variance - 10)).toBeLessThan(4.5 * Math.sqrt(210 / PATHS));
  });
  test.each([0, 1, 2])("scenario %d: sure readings show its levels as often as the table says", (scenario) => {
    const shown = drawn([readings], scenario, 40, 25).flat();
    tone.levels.forEach((name, l) => {
      const share = shown.filter(({ finding }) => finding.reports[0]?.level === name).length / shown.length;
      const chance = tone.likelihood[scenario]![l]!;
      expect(Math.abs(share - chance)).toBeLessThan(4.5 * Math.sqrt((chance * (1 - chance)) / shown.length));
    });
  });
  test("a report that is not sure shows the baseline the rest of the time", () => {
    const shown = drawn([{ ...readings, patterns: [[0.25]] }], 2, 40, 25).flat();
    [0.38, 0.34, 0.28].forEach((base, l) => {
      const chance = 0.25 * tone.likelihood[2]![l]! + 0.75 * base;
      const share = shown.filter(({ finding }) => finding.reports[0]?.level === tone.levels[l]).length / shown.length;
      expect(Math.abs(share - chance)).toBeLessThan(4.5 * Math.sqrt((chance * (1 - chance)) / shown.length));
    });
  });
  test("sure reports of one finding agree: there is one truth behind them", () => {
    for (const { finding } of drawn([{ ...readings, patterns: [[1, 1, 1]] }], 1, 40, 5).flat()) {
      expect(new Set(finding.reports.map((report) => report.level)).size).toBe(1);
    }
  });
  test.each([0, 1, 2])("scenario %d: events come at its rate while they are watched", (scenario) => {
    const counts = countsOf(drawn([events], scenario, 40, 50));
    const expected = alerts.ratePerDay[scenario]! * 20;
    expect(Math.abs(sum(counts) / PATHS - expected)).toBeLessThan(4.5 * Math.sqrt(expected / PATHS));
  });
  test("no event after the window, before it or without a rate", () => {
    const past = drawn([events], 0, 61, 50);
    expect(past.flat()).toEqual([]);
    const ahead = { ...counted, from: 70, to: 75 };
    const times = drawn([{ ...events, indicator: ahead }], 0, 61, 50).flat();
    expect(times.length).toBeGreaterThan(1000);
    for (const { after } of times) expect(after > 9 && after <= 14.125).toBe(true);
    const never = { ...counted, ratePerDay: new Float64Array(3) };
    expect(drawn([{ ...events, indicator: never }], 0, 40, 50).flat()).toEqual([]);
  });
  test("reliabilities are drawn from the recorded ones, evenly", () => {
    const seen = drawn([events], 0, 40, 50)
      .flat()
      .map(({ finding }) => finding.reports.length);
    const pairs = seen.filter((length) => length === 2).length / seen.length;
    expect(Math.abs(pairs - 0.5)).toBeLessThan(4.5 * Math.sqrt(0.25 / seen.length));
  });
  test("times rise, lie on eighths of a day and inside the horizon", () => {
    for (const path of drawn([readings, events], 0, 40, 20)) {
      path.forEach(({ after }, i) => {
        expect(after * 8).toBe(Math.round(after * 8));
        expect(after > 0 && after <= 20.125).toBe(true);
        if (i > 0) expect(after).toBeGreaterThanOrEqual(path[i - 1]!.after);
      });
    }
  });
  test("events follow the scenario as it changes", () => {
    // From 0 to 1 at 0.1 a day and never back: the events of scenario 0 stop after ten days on average.
    const leaving = buildModel(
      sample({
        generator: [
          [-0.1, 0.1, 0],
          [0, 0, 0],
          [0, 0, 0],
        ],
        indicators: [{ ...alerts, ratePerDay: [0.5, 0, 0], monitored: { from: 0, to: 1e6 } }],
        findings: [],
      }),
    );
    const indicator = leaving.indicators.get("alerts")!;
    const counts = countsOf(drawn([{ ...events, indicator }], 0, 40, 500, leaving));
    // Events before leaving are geometric: chance to leave before the next event 0.1 / 0.6.
    expect(sum(counts) / PATHS).toBeGreaterThan(5 - 4.5 * Math.sqrt(30 / PATHS));
    expect(sum(counts) / PATHS).toBeLessThan(5 + 4.5 * Math.sqrt(30 / PATHS));
    const none = counts.filter((n) => n === 0).length / PATHS;
    expect(Math.abs(none - 1 / 6)).toBeLessThan(4.5 * Math.sqrt(5 / 36 / PATHS));
  });
  test("the scenario stands where the chain says", () => {
    // With a half-life of 30 days and readings that name the scenario, the share that name the first is the chain's.
    const plain = buildModel(
      sample({
        indicators: [
          {
            ...tone,
            likelihood: [
              [1, 0, 0],
              [0, 1, 0],
              [0, 0, 1],
            ],
          },
        ],
        findings: [],
      }),
    );
    const naming: ReportingHabit = { indicator: plain.indicators.get("tone")!, findingsPerDay: 1, patterns: [[1]] };
    const late = drawn([naming], 2, 40, 61, plain).flatMap((path) => path.filter(({ after }) => after > 59));
    const shares = tone.levels.map(
      (name) => late.filter(({ finding }) => finding.reports[0]?.level === name).length / late.length,
    );
    const kept = 0.25;
    expectClose(
      shares,
      [0.5, 0.3, 0.2].map((p, s) => kept * Number(s === 2) + (1 - kept) * p),
      0.03,
    );
  });
  test("an event is written on a day that its window covers", () => {
    const input = sample({ findings: [event("a", 3)] });
    const [habit] = reportingHabits(input, assess(input));
    const [first] = drawn([habit!], 0, 40, 20).flat();
    expect(first!.finding.at).toBeGreaterThanOrEqual(0);
    expect(first!.finding.at).toBeLessThanOrEqual(60);
  });
});
