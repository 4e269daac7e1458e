// The E step and the M step by hand, and against derivatives of the log evidence.
import { describe, expect, test } from "vitest";
import type { ScoringFinding, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";
import { collectEvidence } from "@/lib/engine/evidence/collect-evidence";
import { silenceTimeline } from "@/lib/engine/evidence/silence-timeline";
import { current } from "@/lib/engine/filter/current";
import { forwardFilter } from "@/lib/engine/filter/forward-filter";
import { makeChain } from "@/lib/engine/filter/make-chain";
import { assessModel } from "@/lib/engine/learn/assess-model";
import { expectedCounts } from "@/lib/engine/learn/expected-counts";
import { logPrior } from "@/lib/engine/learn/log-prior";
import { mapStep } from "@/lib/engine/learn/map-step";
import { type Parameters, parametersOf, withParameters } from "@/lib/engine/learn/parameters";
import { readingLogs, readingOf, readingShares } from "@/lib/engine/learn/reading-shares";
import { kappaFor } from "@/lib/engine/learn/sureness";
import { buildModel } from "@/lib/engine/model/build-model";
import { findCategorical, findRate } from "@/lib/engine/model/find-indicator";
import type { IndicatorModel } from "@/lib/engine/model/model";
import { alerts, cycle, event, expectClose, frozen, level, sample, sum, tone } from "../sample-models";

const pair: ScoringFinding = {
  id: "pair",
  indicator: "tone",
  at: 27,
  reports: [
    { level: "high", reliability: 0.7 },
    { level: "medium", reliability: 0.4 },
  ],
};
const doubled: ScoringFinding = {
  id: "doubled",
  indicator: "alerts",
  at: 31,
  reports: [
    { event: true, reliability: 0.5 },
    { event: true, reliability: 0.6 },
  ],
};
const rich = (dynamics: object = {}): ScoringInput =>
  sample({
    ...dynamics,
    indicators: [
      { ...tone, weight: 0.8 },
      { ...alerts, weight: 0.5, monitored: { from: 3, to: 45 } },
    ],
    findings: [level("a", 5, "high"), event("b", 12), level("c", 12, "low", 0.5), pair, doubled, event("d", 40, 1)],
  });

const indicatorOf = (input: ScoringInput, id: string): IndicatorModel => buildModel(input).indicators.get(id)!;

const sharesOf = (indicator: IndicatorModel, finding: ScoringFinding) =>
  readingShares(indicator, readingOf(indicator, finding));

describe("readingShares", () => {
  test("a sure report counts for its level and for nothing else", () => {
    const shares = sharesOf(indicatorOf(sample(), "tone"), level("x", 1, "medium", 1));
    expect(Array.from(shares)).toEqual([0, 1, 0, 0, 1, 0, 0, 1, 0]);
  });
  test("a worthless report counts for the levels as the table has them", () => {
    expectClose(sharesOf(indicatorOf(sample(), "tone"), level("x", 1, "medium", 0)), tone.likelihood.flat());
  });
  test("by hand: one report of high, reliability 0.8", () => {
    // u_high = 0.28; m = [0.056, 0.056, 0.856].
    const shares = sharesOf(indicatorOf(sample(), "tone"), level("x", 1, "high", 0.8));
    const row = [0.6 * 0.056, 0.3 * 0.056, 0.1 * 0.856];
    expectClose(
      shares.subarray(0, 3),
      row.map((x) => x / sum(row)),
    );
  });
  test("rows sum to the weight", () => {
    const shares = sharesOf(indicatorOf(rich(), "tone"), pair);
    for (let s = 0; s < 3; s++) expect(sum(shares.subarray(3 * s, 3 * s + 3))).toBeCloseTo(0.8, 12);
  });
  test("hundreds of reports that contradict each other do not underflow", () => {
    const reports = Array.from({ length: 400 }, (_, i) => ({ level: ["low", "high"][i % 2]!, reliability: 0.9 }));
    const shares = sharesOf(indicatorOf(sample(), "tone"), { id: "m", indicator: "tone", at: 1, reports });
    for (let s = 0; s < 3; s++) expect(sum(shares.subarray(3 * s, 3 * s + 3))).toBeCloseTo(1, 12);
  });
  test("what one origin repeats counts once", () => {
    const once = level("x", 1, "high", 0.8);
    const reports = [0.8, 0.3, 0.8].map((reliability) => ({ level: "high", reliability, origin: "o" }));
    const indicator = indicatorOf(sample(), "tone");
    expect(sharesOf(indicator, { ...once, reports })).toEqual(sharesOf(indicator, once));
  });
  test("a scenario that cannot have produced the finding has no share", () => {
    const proof = {
      ...tone,
      likelihood: [
        [1, 0, 0],
        [0.5, 0.5, 0],
        [0, 0, 1],
      ],
    };
    const shares = sharesOf(
      indicatorOf(sample({ indicators: [proof], findings: [] }), "tone"),
      level("x", 1, "high", 1),
    );
    expect(Array.from(shares)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });
  test("events by hand: w = 0.8, noise 0.117", () => {
    const shares = sharesOf(indicatorOf(sample(), "alerts"), event("x", 1, 0.8));
    const noise = 0.5 * 0.2 + 0.3 * 0.05 + 0.2 * 0.01;
    expectClose(
      shares,
      alerts.ratePerDay.map((rate) => (0.8 * rate) / (0.8 * rate + 0.2 * noise)),
    );
  });
  test("a sure event is an event, an event without a rate is none, a worthless one neither", () => {
    const quiet = indicatorOf(
      sample({ indicators: [{ ...alerts, ratePerDay: [0.2, 0, 0.1] }], findings: [] }),
      "alerts",
    );
    expect(Array.from(sharesOf(quiet, event("x", 1, 1)))).toEqual([1, 0, 1]);
    expect(Array.from(sharesOf(quiet, event("x", 1, 0)))).toEqual([0, 0, 0]);
  });
  test("several reports make an event surer", () => {
    const indicator = indicatorOf(sample(), "alerts");
    expectClose(sharesOf(indicator, doubled), sharesOf(indicator, event("x", 31, 0.8)), 1e-14);
  });
});

describe("readingLogs", () => {
  const contradiction: ScoringFinding = {
    id: "x",
    indicator: "tone",
    at: 1,
    reports: [
      { level: "low", reliability: 1 },
      { level: "high", reliability: 1 },
    ],
  };
  test.each([level("x", 1, "high", 0.8), level("x", 1, "low", 0), level("x", 1, "medium", 1), pair, contradiction])(
    "levels: the row that the filter makes of the finding, to the last bit",
    (finding) => {
      const { model, evidence } = assessed({ ...finding, at: 60 });
      const indicator = findCategorical(model, "tone");
      const row = evidence.rowOf.row(finding) * 3;
      expect([...readingLogs(indicator, readingOf(indicator, finding))]).toEqual([
        ...evidence.rows.logs.slice(row, row + 3),
      ]);
    },
  );
  test.each([event("x", 31, 0.8), event("x", 31, 0), event("x", 31, 1), doubled])(
    "events: the row that the filter makes of the finding",
    (finding) => {
      const { model, evidence } = assessed(finding);
      const indicator = findRate(model, "alerts");
      const row = evidence.rowOf.row(finding) * 3;
      expectClose(readingLogs(indicator, readingOf(indicator, finding)), evidence.rows.logs.slice(row, row + 3), 1e-15);
    },
  );
  test("an indicator of weight 0 says nothing", () => {
    const off = indicatorOf(
      sample({
        indicators: [
          { ...tone, weight: 0 },
          { ...alerts, weight: 0 },
        ],
      }),
      "tone",
    );
    expect([...readingLogs(off, readingOf(off, contradiction))]).toEqual([0, 0, 0]);
  });
});

/** Rich tables, and a record that holds nothing but a finding after asOf. */
function assessed(finding: ScoringFinding): Assessment {
  return assess({ ...rich(), findings: [finding], asOf: 0 });
}

/** Log evidence with u and noise held, the tables in the factors and the silence given apart. */
function logEvidence(input: ScoringInput, tables: Parameters, silent: Parameters): number {
  const given = buildModel(input);
  const loud = withParameters(given, tables);
  const quiet = withParameters(given, silent);
  const evidence = collectEvidence(loud, input.findings, input.asOf);
  const silence = silenceTimeline(quiet);
  const chain = makeChain(loud);
  const forward = forwardFilter(chain, silence, evidence);
  const assessment: Assessment = {
    scenarioIds: loud.scenarioIds,
    asOf: input.asOf,
    instants: [],
    model: loud,
    evidence,
    silence,
    chain,
    forward,
  };
  return current(assessment).logEvidence;
}

/** Central difference with Richardson's extrapolation. */
function slope(f: (x: number) => number, x: number): number {
  const step = 1e-3 * x;
  const once = (h: number) => (f(x + h) - f(x - h)) / (2 * h);
  return (4 * once(step / 2) - once(step)) / 3;
}

const changed = (tables: Parameters, id: string, cell: number, value: number): Parameters =>
  new Map(Array.from(tables, ([key, table]) => [key, key === id ? table.with(cell, value) : table]));

describe("expectedCounts: Fisher's identities", () => {
  test.each([
    ["half-life", rich()],
    ["cycle", rich({ generator: cycle })],
    ["static chain", rich({ generator: frozen })],
  ])("%s: counts are theta times the slope of the log evidence, u held", (_, input) => {
    const model = buildModel(input);
    const given = parametersOf(model);
    const { counts } = expectedCounts(assess(input), input.findings);
    for (let cell = 0; cell < 9; cell++) {
      const theta = given.get("tone")![cell]!;
      const f = (x: number) => logEvidence(input, changed(given, "tone", cell, x), given);
      expect(counts.get("tone")![cell]!, `cell ${cell}`).toBeCloseTo(theta * slope(f, theta), 7);
    }
    for (let s = 0; s < 3; s++) {
      const rate = given.get("alerts")![s]!;
      const f = (x: number) => logEvidence(input, changed(given, "alerts", s, x), given);
      expect(counts.get("alerts")![s]!, `rate ${s}`).toBeCloseTo(rate * slope(f, rate), 7);
    }
  });
  test.each([
    ["half-life", rich()],
    ["cycle", rich({ generator: cycle })],
    ["static chain", rich({ generator: frozen })],
  ])("%s: exposure is minus the slope of the log evidence in the silent rate", (_, input) => {
    const given = parametersOf(buildModel(input));
    const { exposure } = expectedCounts(assess(input), input.findings);
    for (let s = 0; s < 3; s++) {
      const rate = given.get("alerts")![s]!;
      const f = (x: number) => logEvidence(input, given, changed(given, "alerts", s, x));
      expect(exposure.get("alerts")![s]!, `scenario ${s}`).toBeCloseTo(-slope(f, rate), 5);
    }
    expect(sum(exposure.get("alerts")!)).toBeCloseTo(0.5 * 42, 9);
  });
});

describe("expectedCounts", () => {
  test("counts of levels sum to the weight times the findings", () => {
    const { counts } = expectedCounts(assess(rich()), rich().findings);
    expect(sum(counts.get("tone")!)).toBeCloseTo(0.8 * 3, 12);
    expect(sum(counts.get("alerts")!)).toBeLessThan(0.5 * 3);
  });
  test("each finding is heard once, and what they count for adds up", () => {
    const heard = new Map<string, Float64Array>();
    const { counts } = expectedCounts(assess(rich()), rich().findings, ({ id }, mine) => heard.set(id, mine));
    expect([...heard.keys()].sort()).toEqual(["a", "b", "c", "d", "doubled", "pair"]);
    for (let cell = 0; cell < 9; cell++) {
      expect(sum(["a", "c", "pair"].map((id) => heard.get(id)![cell]!))).toBeCloseTo(counts.get("tone")![cell]!, 14);
    }
  });
  test("findings after asOf are not counted", () => {
    const input = { ...rich(), asOf: 20 };
    const { counts, exposure } = expectedCounts(assess(input), input.findings);
    expect(sum(counts.get("tone")!)).toBeCloseTo(0.8 * 2, 12);
    expect(sum(exposure.get("alerts")!)).toBeCloseTo(0.5 * 17, 10);
  });
  test("an indicator that is switched off counts nothing", () => {
    const input = sample({
      indicators: [
        { ...tone, weight: 0 },
        { ...alerts, weight: 0 },
      ],
    });
    const { counts, exposure } = expectedCounts(assess(input), input.findings);
    for (const table of [...counts.values(), ...exposure.values()]) expect(table.every((x) => x === 0)).toBe(true);
  });
  test("no findings: exposure only, as the prior has it", () => {
    const even = { ...alerts, ratePerDay: [0.1, 0.1, 0.1] };
    const input = sample({ indicators: [tone, even], findings: [] });
    const { counts, exposure } = expectedCounts(assess(input), []);
    expect(counts.get("tone")!.every((n) => n === 0)).toBe(true);
    expectClose(exposure.get("alerts")!, [25, 15, 10], 1e-10);
  });
});

describe("mapStep", () => {
  const model = buildModel(sample());
  const expected = {
    counts: new Map([
      ["tone", Float64Array.of(2, 1, 1, 0, 0, 0, 0, 0, 4)],
      ["alerts", Float64Array.of(3, 0, 1)],
    ]),
    exposure: new Map([["alerts", Float64Array.of(10, 0, 20)]]),
  };
  test("by hand, kappa 10", () => {
    const learned = mapStep(model, expected, { kappa: 10 });
    expectClose(learned.get("tone")!, [8 / 14, 4 / 14, 2 / 14, 0.2, 0.5, 0.3, 1 / 14, 2 / 14, 11 / 14]);
    expectClose(learned.get("alerts")!, [13 / 60, 0.05, 11 / 1020]);
  });
  test("a kappa of its own, and one of Infinity", () => {
    const kappaOf = new Map([["alerts", Number.POSITIVE_INFINITY]]);
    const learned = mapStep(model, expected, { kappa: 1e-9, kappaOf });
    expect(learned.get("alerts")).toEqual(parametersOf(model).get("alerts"));
    expectClose(learned.get("tone")!.subarray(0, 3), [0.5, 0.25, 0.25], 1e-8);
    expect(kappaFor({ kappa: 1, kappaOf }, "tone")).toBe(1);
  });
  test("zeros stay zero, rows sum to 1", () => {
    const strict = {
      ...tone,
      likelihood: [
        [1, 0, 0],
        [0, 0.5, 0.5],
        [0.2, 0, 0.8],
      ],
    };
    const quiet = { ...alerts, ratePerDay: [0, 0.05, 0.01] };
    const zeros = buildModel(sample({ indicators: [strict, quiet], findings: [] }));
    const counts = new Map([
      ["tone", Float64Array.of(2, 0, 0, 0, 3, 1, 1, 0, 0)],
      ["alerts", Float64Array.of(0, 1, 1)],
    ]);
    const learned = mapStep(zeros, { counts, exposure: expected.exposure }, { kappa: 3 });
    for (const cell of [1, 2, 3, 7]) expect(learned.get("tone")![cell]).toBe(0);
    expect(learned.get("alerts")![0]).toBe(0);
    for (let s = 0; s < 3; s++) expect(sum(learned.get("tone")!.subarray(3 * s, 3 * s + 3))).toBeCloseTo(1, 14);
  });
});

describe("logPrior", () => {
  const model = buildModel(sample());
  const given = parametersOf(model);
  test("by hand", () => {
    const tables = new Map([
      ["tone", given.get("tone")!],
      ["alerts", Float64Array.of(0.4, 0.05, 0.01)],
    ]);
    const entropy = sum(tone.likelihood.flat().map((p) => p * Math.log(p)));
    const rates = Math.log(0.4) - 2 + Math.log(0.05) - 1 + Math.log(0.01) - 1;
    expect(logPrior(model, tables, { kappa: 7 })).toBeCloseTo(7 * (entropy + rates), 10);
  });
  test("is largest at the given tables", () => {
    const best = logPrior(model, given, { kappa: 7 });
    const moved = given.get("tone")!.with(0, 0.65).with(1, 0.25);
    expect(logPrior(model, new Map([...given, ["tone", moved]]), { kappa: 7 })).toBeLessThan(best);
    for (const factor of [0.8, 1.25]) {
      const rates = given.get("alerts")!.map((rate) => rate * factor);
      expect(logPrior(model, new Map([...given, ["alerts", rates]]), { kappa: 7 })).toBeLessThan(best);
    }
  });
  test("what is certain and what is zero adds nothing", () => {
    expect(logPrior(model, given, { kappa: Number.POSITIVE_INFINITY })).toBe(0);
    const zeros = buildModel(
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
    expect(logPrior(zeros, parametersOf(zeros), { kappa: 5 })).toBe(0);
  });
});

describe("parameters", () => {
  test("put back they change nothing", () => {
    const model = buildModel(rich());
    const same = assessModel(withParameters(model, parametersOf(model)), rich().findings, 50);
    expect(current(same)).toEqual(current(assess(rich())));
  });
  test("u and noise are left as they were", () => {
    const model = buildModel(sample());
    const other = withParameters(model, new Map([["tone", new Float64Array(9).fill(1 / 3)]]));
    expect(other.indicators.get("tone")).toMatchObject({
      baseline: Float64Array.from(baselineOf(model.indicators.get("tone")!)),
    });
    expect(other.indicators.get("alerts")).toEqual(model.indicators.get("alerts"));
    expect(parametersOf(model).get("tone")![0]).toBe(0.6);
  });
});

function baselineOf(indicator: IndicatorModel): Iterable<number> {
  return indicator.kind === "categorical" ? indicator.baseline : [];
}

describe("assessModel", () => {
  test("is assess without the door", () => {
    const input = rich({ generator: cycle });
    const one = assess(input);
    const other = assessModel(buildModel(input), input.findings, input.asOf);
    expect(current(other)).toEqual(current(one));
    expect(other.instants).toEqual(one.instants);
    expect(other.scenarioIds).toEqual(one.scenarioIds);
  });
});
