import { describe, expect, test } from "vitest";
import type { ScoringReport } from "@/lib/domain/scoring-input";
import { eventLogLikelihood } from "@/lib/engine/evidence/event-log-likelihood";
import { independentReports } from "@/lib/engine/evidence/independent-reports";
import { levelLogLikelihood } from "@/lib/engine/evidence/level-log-likelihood";
import { reportLogLikelihood } from "@/lib/engine/evidence/report-log-likelihood";
import { buildModel } from "@/lib/engine/model/build-model";
import { findCategorical, findRate } from "@/lib/engine/model/find-indicator";
import { alerts, expectClose, sample, tone } from "../sample-models";

const model = buildModel(sample());
const categorical = findCategorical(model, "tone");
const rate = findRate(model, "alerts");
const says = (level: string, reliability: number, origin?: string): ScoringReport => ({ level, reliability, origin });

describe("independentReports", () => {
  test("the example: one origin that says the same twice is one report, the more reliable one", () => {
    const kept = independentReports([says("a", 0.4, "x"), says("a", 0.7, "x")]);
    expect(kept).toEqual([says("a", 0.7, "x")]);
  });
  test("the more reliable one stays whichever came first", () => {
    expect(independentReports([says("a", 0.7, "x"), says("a", 0.4, "x")])).toEqual([says("a", 0.7, "x")]);
  });
  test("one origin that says two things has said two things", () => {
    expect(independentReports([says("a", 0.4, "x"), says("b", 0.7, "x")]).length).toBe(2);
  });
  test("two origins that say the same are two reports", () => {
    expect(independentReports([says("a", 0.4, "x"), says("a", 0.4, "y")]).length).toBe(2);
  });
  test("reports without origin stand for themselves, equal or not", () => {
    expect(independentReports([says("a", 0.4), says("a", 0.4), says("a", 0.4)]).length).toBe(3);
  });
  test("events of one origin count once", () => {
    const events: ScoringReport[] = [
      { event: true, reliability: 0.3, origin: "x" },
      { event: true, reliability: 0.6, origin: "x" },
      { event: true, reliability: 0.5 },
    ];
    expect(independentReports(events).map((report) => report.reliability)).toEqual([0.5, 0.6]);
  });
  test("a report of reliability 0 stays when it is all an origin said", () => {
    expect(independentReports([says("a", 0, "x"), says("a", 0, "x")]).length).toBe(1);
  });
  test("names that are special to objects are names like others", () => {
    const kept = independentReports([says("__proto__", 0.4, "constructor"), says("__proto__", 0.5, "constructor")]);
    expect(kept.length).toBe(1);
  });
  test("the order of entry leaves no trace", () => {
    const reports = [says("b", 0.2), says("a", 0.9, "x"), says("a", 0.1), says("a", 0.3, "x"), says("b", 0.1, "y")];
    expect(independentReports(reports.toReversed())).toEqual(independentReports(reports));
  });
  test("does not change its input", () => {
    const reports = Object.freeze([says("b", 0.2), says("a", 0.9)]);
    independentReports(reports);
    expect(reports[0]?.level).toBe("b");
  });
});

describe("reportLogLikelihood", () => {
  test("the example: a certain report leaves one level", () => {
    expect([...reportLogLikelihood(categorical, [{ level: 0, reliability: 1 }])]).toEqual([
      0,
      Number.NEGATIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ]);
  });
  test("by hand: w = 0.8 on medium, baseline 0.34", () => {
    const m = reportLogLikelihood(categorical, [{ level: 1, reliability: 0.8 }]).map(Math.exp);
    expectClose(m, [0.068, 0.868, 0.068], 1e-15);
  });
  test("no report, no opinion", () => {
    expect([...reportLogLikelihood(categorical, [])]).toEqual([0, 0, 0]);
  });
  test("five hundred reports that contradict each other are finite", () => {
    const reports = Array.from({ length: 500 }, (_, i) => ({ level: i % 2, reliability: 0.99 }));
    const logs = reportLogLikelihood(categorical, reports);
    expect(logs[0]).toBeLessThan(-1000);
    expect(logs.every(Number.isFinite)).toBe(true);
  });
});

describe("levelLogLikelihood", () => {
  test("by hand: one report of high with w = 0.5, baseline 0.28", () => {
    const L = levelLogLikelihood(categorical, [{ level: 2, reliability: 0.5 }]).map(Math.exp);
    expectClose(L, [0.5 * 0.1 + 0.14, 0.5 * 0.3 + 0.14, 0.5 * 0.7 + 0.14], 1e-15);
  });
  test("the example: reliability 0 says the same of every scenario, the baseline", () => {
    expectClose(
      levelLogLikelihood(categorical, [{ level: 2, reliability: 0 }]).map(Math.exp),
      [0.28, 0.28, 0.28],
      1e-14,
    );
  });
  test("certain: the table itself", () => {
    expectClose(levelLogLikelihood(categorical, [{ level: 1, reliability: 1 }]).map(Math.exp), [0.3, 0.5, 0.2], 1e-15);
  });
  test("agreeing reports raise the likelihood ratio towards that of the table", () => {
    const ratio = (count: number) => {
      const reports = Array.from({ length: count }, () => ({ level: 2, reliability: 0.4 }));
      const L = levelLogLikelihood(categorical, reports);
      return Math.exp(L[2]! - L[0]!);
    };
    const ratios = [1, 2, 3, 5, 10, 40].map(ratio);
    expect(ratios).toEqual(ratios.toSorted((a, b) => a - b));
    expect(ratios.at(-1)).toBeCloseTo(7, 6);
  });
  test("two certain reports of different levels are impossible everywhere", () => {
    const L = levelLogLikelihood(categorical, [
      { level: 0, reliability: 1 },
      { level: 1, reliability: 1 },
    ]);
    expect([...L]).toEqual(new Array(3).fill(Number.NEGATIVE_INFINITY));
  });
  test("a weight is a power", () => {
    const half = findCategorical(buildModel(sample({ indicators: [{ ...tone, weight: 0.5 }] })), "tone");
    const full = levelLogLikelihood(categorical, [{ level: 0, reliability: 0.9 }]);
    expectClose(
      levelLogLikelihood(half, [{ level: 0, reliability: 0.9 }]),
      full.map((log) => log / 2),
      1e-15,
    );
  });
  test("weight 0 is silent even where the likelihood is 0", () => {
    const off = findCategorical(buildModel(sample({ indicators: [{ ...tone, weight: 0 }] })), "tone");
    const clash = [
      { level: 0, reliability: 1 },
      { level: 1, reliability: 1 },
    ];
    expect([...levelLogLikelihood(off, clash)]).toEqual([0, 0, 0]);
  });
  test("an exact zero of the table with a weight stays an exact zero", () => {
    const zero = {
      ...tone,
      weight: 0.5,
      likelihood: [
        [0, 0.5, 0.5],
        [0.5, 0.5, 0],
        [0, 0, 1],
      ],
    };
    const indicator = findCategorical(buildModel(sample({ indicators: [zero] })), "tone");
    const L = levelLogLikelihood(indicator, [{ level: 0, reliability: 1 }]);
    expect(L[0]).toBe(Number.NEGATIVE_INFINITY);
    expect(Math.exp(L[1]!)).toBeCloseTo(Math.SQRT1_2, 15);
  });
});

describe("eventLogLikelihood", () => {
  test("the example: a certain event is worth the rate", () => {
    expectClose(eventLogLikelihood(rate, [1]).map(Math.exp), [0.2, 0.05, 0.01], 1e-15);
  });
  test("by hand: reports of 0.5 and 0.6 make 0.8 of an event", () => {
    const L = eventLogLikelihood(rate, [0.5, 0.6]).map(Math.exp);
    expectClose(
      L,
      [0.2, 0.05, 0.01].map((lambda) => 0.8 * lambda + 0.2 * 0.117),
      1e-15,
    );
  });
  test("reliability 0 says the same of every scenario", () => {
    expectClose(eventLogLikelihood(rate, [0]).map(Math.exp), [0.117, 0.117, 0.117], 1e-15);
  });
  test("a scenario without events excludes itself at a certain event only", () => {
    const quiet = findRate(buildModel(sample({ indicators: [{ ...alerts, ratePerDay: [1, 0, 0] }] })), "alerts");
    expect(eventLogLikelihood(quiet, [1])[1]).toBe(Number.NEGATIVE_INFINITY);
    expect(Math.exp(eventLogLikelihood(quiet, [0.9])[1]!)).toBeCloseTo(0.05, 15);
  });
  test("weight 0 is silent", () => {
    const off = findRate(
      buildModel(sample({ indicators: [{ ...alerts, weight: 0, ratePerDay: [0, 0, 0] }] })),
      "alerts",
    );
    expect([...eventLogLikelihood(off, [1])]).toEqual([0, 0, 0]);
  });
});
