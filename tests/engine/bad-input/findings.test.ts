// Findings and their reports: every wrong value in every place, before and after asOf, named by finding.
import { describe, expect, test } from "vitest";
import type { ScoringFinding, ScoringReport } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { refusal } from "../refusals";
import { alerts, event, expectClose, level, sample, threePriors, tone } from "../sample-models";
import { expectFinding, notDays, notNumbers, notShares } from "./wrong-values";

/** The wrong finding stands between two right ones; asOf lies after it, or before it. */
const among = (finding: ScoringFinding, asOf = 50) =>
  sample({ findings: [level("before", 1, "low"), finding, event("after", 30)], asOf });
const withReports = (indicator: string, reports: readonly ScoringReport[], at = 10): ScoringFinding => ({
  id: "wrong",
  indicator,
  at,
  reports,
});

describe("when it happened", () => {
  test.each(notNumbers)("on day %d", (at) => {
    for (const asOf of [0, 50]) {
      expectFinding(() => assess(among(level("wrong", at, "low"), asOf)), "invalid-input", "wrong", `it is ${at}`);
    }
  });
  test.each([-1, -1e300, -Number.MIN_VALUE])("on day %d, before the start, whatever asOf", (at) => {
    for (const asOf of [0, 50]) {
      expectFinding(
        () => assess(among(level("wrong", at, "low"), asOf)),
        "evidence-before-start",
        "wrong",
        "before the start",
      );
    }
  });
  test("all findings before the start are listed, and no other", () => {
    const findings = [level("early", -1, "low"), level("fine", 2, "low"), level("earlier", -3, "low")];
    const error = refusal(() => assess(sample({ findings })));
    expect([...(error.detail.findings ?? [])].sort()).toEqual(["earlier", "early"]);
  });
  test("on day 1e300 is after every asOf, and counts for nothing", () => {
    expect(current(assess(sample({ findings: [level("far", 1e300, "low")] })))).toEqual(
      current(assess(sample({ findings: [] }))),
    );
  });
  test.each([Number.MAX_VALUE, 60.000001, 1e300])("an event on day %d lies outside its watch, whatever asOf", (at) => {
    for (const asOf of [0, 50]) {
      expectFinding(() => assess(among(event("wrong", at), asOf)), "outside-window", "wrong", '"alerts"', `${at}`);
    }
  });
  test.each([[2.9], [7.1]])("an event on day %d, with a watch from 3 to 7", (at) => {
    const indicators = [tone, { ...alerts, monitored: { from: 3, to: 7 } }];
    expectFinding(
      () => assess(sample({ indicators, findings: [event("wrong", at)] })),
      "outside-window",
      "wrong",
      `${at}`,
    );
    for (const edge of [3, 7]) expect(() => assess(sample({ indicators, findings: [event("x", edge)] }))).not.toThrow();
  });
  test.each(notDays)("looked at from day %d", (asOf) => {
    expectFinding(
      () => assess(sample({ asOf })),
      "invalid-input",
      "",
      "asOf must be a number of days",
      `it is ${asOf}`,
    );
  });
});

describe("of what", () => {
  test.each(["", "Tone", "tone ", "constructor", "__proto__"])("an indicator %j that is not there", (indicator) => {
    for (const asOf of [0, 50]) {
      expectFinding(
        () => assess(among(level("wrong", 10, "low", 0.5, indicator), asOf)),
        "unknown-indicator",
        "",
        `"${indicator}"`,
      );
    }
  });
  test.each(["", "Low", "low ", "constructor", "__proto__", "0"])("a level %j that is not there", (name) => {
    const second = withReports("tone", [
      { level: "low", reliability: 0.5 },
      { level: name, reliability: 0.5 },
    ]);
    for (const finding of [level("wrong", 10, name), second, { ...second, at: 99 }]) {
      expectFinding(() => assess(among(finding)), "unknown-level", "wrong", '"tone"', `"${name}"`);
    }
  });
  test("a level of what counts events, an event of what has levels", () => {
    expectFinding(
      () => assess(among(level("wrong", 10, "low", 0.5, "alerts"))),
      "invalid-input",
      "wrong",
      '"alerts" counts events',
    );
    expectFinding(() => assess(among(event("wrong", 10, 0.5, "tone"))), "invalid-input", "wrong", '"tone" has levels');
    const mixed = withReports("tone", [
      { level: "low", reliability: 0.5 },
      { event: true, reliability: 0.5 },
    ]);
    expectFinding(() => assess(among(mixed)), "invalid-input", "wrong", '"tone" has levels');
  });
  test("no report", () => {
    for (const indicator of ["tone", "alerts"]) {
      expectFinding(() => assess(among(withReports(indicator, []))), "invalid-input", "wrong", "at least one report");
    }
  });
});

describe("how reliable", () => {
  const fine = { level: "low", reliability: 0.5 };
  test.each(notShares)(
    "a reliability of %d, alone, second, repeated by its origin, of an event, and after asOf",
    (reliability) => {
      const wrong = { level: "low", reliability };
      const wrongs = [
        withReports("tone", [wrong]),
        withReports("tone", [fine, wrong]),
        withReports("tone", [wrong, fine]),
        withReports("tone", [{ ...wrong, origin: "o" }]),
        withReports("alerts", [{ event: true, reliability }]),
        withReports("alerts", [
          { event: true, reliability: 0.5 },
          { event: true, reliability },
        ]),
        withReports("tone", [wrong], 99),
      ];
      for (const finding of wrongs) {
        expectFinding(() => assess(among(finding)), "invalid-input", "wrong", "be from 0 to 1", `it is ${reliability}`);
      }
    },
  );
  test.each(notShares)("a reliability of %d beside one of 0.5 of the same origin", (reliability) => {
    const reports = [
      { ...fine, origin: "o" },
      { level: "low", reliability, origin: "o" },
    ];
    for (const order of [reports, reports.toReversed()]) {
      expectFinding(() => assess(among(withReports("tone", order))), "invalid-input", "wrong", "be from 0 to 1");
    }
  });
  test.each([0, -0, 1])("a reliability of %d is fine", (reliability) => {
    expect(() => assess(among(level("x", 10, "low", reliability)))).not.toThrow();
    expect(() => assess(among(event("x", 10, reliability)))).not.toThrow();
  });
});

describe("ids and lists", () => {
  test("an id twice, on one day, on two, and after asOf", () => {
    for (const at of [5, 6, 99]) {
      const findings = [level("twice", 5, "low"), level("other", 5, "low"), level("twice", at, "high")];
      expectFinding(() => assess(sample({ findings })), "invalid-input", "twice", "distinct");
    }
  });
  test("no finding: the prior stands, and the silence of what is watched speaks", () => {
    const quiet = current(assess(sample({ findings: [], indicators: [tone] })));
    expectClose(quiet.p, threePriors, 1e-15);
    expect(quiet.logEvidence).toBe(0);
    const watched = current(
      assess(
        sample({
          findings: [],
          generator: [
            [0, 0, 0],
            [0, 0, 0],
            [0, 0, 0],
          ],
        }),
      ),
    );
    const left = threePriors.map((p, s) => p * Math.exp(-50 * alerts.ratePerDay[s]!));
    const mass = left.reduce((a, b) => a + b, 0);
    expectClose(
      watched.p,
      left.map((x) => x / mass),
      1e-12,
    );
  });
});

describe("evidence that no scenario allows", () => {
  const proof = {
    ...tone,
    likelihood: [
      [1, 0, 0],
      [0.5, 0.5, 0],
      [0.5, 0.5, 0],
    ],
  };
  test.each([
    ["a level that nobody shows", [level("x", 9, "high", 0.5)]],
    [
      "two sure reports that contradict each other",
      [
        withReports(
          "tone",
          [
            { level: "low", reliability: 1 },
            { level: "medium", reliability: 1 },
          ],
          9,
        ),
      ],
    ],
    ["two findings of one day", [level("x", 9, "medium", 1), level("wrong", 9, "high", 1)]],
  ])("%s: the day and its findings are named", (_, findings) => {
    const all = [level("fine", 3, "low"), ...findings];
    const error = refusal(() => assess(sample({ indicators: [proof], findings: all })));
    expect(error.code).toBe("impossible-evidence");
    expect(error.detail).toEqual({ at: 9, findings: findings.map(({ id }) => id).sort() });
    for (const { id } of findings) expect(error.message).toContain(id);
    expect(error.message).toContain("9");
  });
  test("an event that nobody expects", () => {
    const never = { ...alerts, ratePerDay: [0, 0, 0] };
    const error = refusal(() => assess(sample({ indicators: [never], findings: [event("wrong", 9, 0.3)] })));
    expect([error.code, error.detail]).toEqual(["impossible-evidence", { at: 9, findings: ["wrong"] }]);
  });
});
