import { describe, expect, test } from "vitest";
import { assess } from "@/lib/engine/assess";
import { overdue } from "@/lib/engine/explain/overdue";
import { current } from "@/lib/engine/filter/current";
import { expectRefused } from "../refusals";
import { alerts, event, level, sample, tone } from "../sample-models";

const days = [3, 10, 12, 30];
const input = sample({
  indicators: [tone, { ...tone, id: "mood" }, alerts],
  findings: [
    ...days.map((at, i) => level(`t${i}`, at, "high")),
    level("again", 12, "low"),
    level("m", 20, "low", 0.5, "mood"),
    event("e", 15),
  ],
  asOf: 50,
});
const assessment = assess(input);
const of = (id: string, list = overdue(assessment, input.findings)) => list.find(({ indicator }) => indicator === id);

describe("overdue", () => {
  test("by its own record: intervals 7 2 18, the median is 7, silent for 20", () => {
    expect(of("tone")).toEqual({
      indicator: "tone",
      lastAt: 30,
      silentDays: 20,
      expectedDays: 7,
      basis: "record",
      ratio: 20 / 7,
    });
  });
  test("of an even number of intervals the median is the mean of the middle two", () => {
    const findings = [1, 2, 12, 16, 19].map((at, i) => level(`t${i}`, at, "high"));
    const given = sample({ indicators: [tone], findings, asOf: 20 });
    // 1 10 4 3
    expect(of("tone", overdue(assess(given), findings))?.expectedDays).toBe(3.5);
  });
  test("by the rates of the model: one over the mean rate under the credence of now", () => {
    const rate = current(assessment).p.reduce((sum, p, s) => sum + p * alerts.ratePerDay[s]!, 0);
    const row = of("alerts");
    expect(row).toMatchObject({ lastAt: 15, silentDays: 35, basis: "rates" });
    expect(row?.expectedDays).toBeCloseTo(1 / rate, 12);
    expect(row?.ratio).toBeCloseTo(35 * rate, 12);
  });
  test("by what the caller gives, before anything else", () => {
    const given = new Map([
      ["tone", 40],
      ["mood", 10],
      ["alerts", 5],
    ]);
    const list = overdue(assessment, input.findings, given);
    expect(list.map(({ indicator, basis, ratio }) => [indicator, basis, ratio])).toEqual([
      ["alerts", "given", 7],
      ["mood", "given", 3],
      ["tone", "given", 0.5],
    ]);
  });
  test("one reading makes no habit: without an expectation there is no row", () => {
    expect(of("mood")).toBeUndefined();
    const two = sample({ indicators: [tone], findings: [level("a", 1, "high"), level("b", 5, "high")], asOf: 20 });
    expect(overdue(assess(two), two.findings)).toEqual([]);
  });
  test("never read: silent since the start, or since the watch began", () => {
    const silent = sample({
      indicators: [tone, { ...alerts, monitored: { from: 10, to: 60 } }],
      findings: [],
      asOf: 50,
    });
    const list = overdue(assess(silent), [], new Map([["tone", 25]]));
    expect(of("tone", list)).toMatchObject({ lastAt: null, silentDays: 50, ratio: 2 });
    expect(of("alerts", list)).toMatchObject({ lastAt: null, silentDays: 40 });
  });
  test("a watch that began before the start counts from the start", () => {
    const early = sample({ indicators: [{ ...alerts, monitored: { from: -100, to: 60 } }], findings: [], asOf: 8 });
    expect(overdue(assess(early), [])[0]?.silentDays).toBe(8);
  });
  test.each([
    [{ from: 0, to: 49 }, false],
    [{ from: 0, to: 50 }, true],
    [{ from: 50, to: 60 }, true],
    [{ from: 51, to: 60 }, false],
  ])("only what is watched on the day can be late: window %j, %s", (monitored, isThere) => {
    const given = sample({ indicators: [{ ...alerts, monitored }], findings: [], asOf: 50 });
    expect(overdue(assess(given), [])).toHaveLength(isThere ? 1 : 0);
  });
  test("what is switched off or never expected is left out", () => {
    const quiet = sample({
      indicators: [
        { ...tone, weight: 0 },
        { ...alerts, ratePerDay: [0, 0, 0] },
      ],
      findings: [],
    });
    expect(overdue(assess(quiet), [], new Map([["tone", 1]]))).toEqual([]);
  });
  test("readings after the day of the assessment are not known yet", () => {
    const early = assess({ ...input, asOf: 20 });
    expect(of("tone", overdue(early, input.findings))).toMatchObject({ lastAt: 12, silentDays: 8, expectedDays: 4.5 });
  });
  test("the order of the findings does not matter, and a reading today is no silence", () => {
    expect(overdue(assessment, input.findings.toReversed())).toEqual(overdue(assessment, input.findings));
    const today = [...input.findings, level("now", 50, "low")];
    expect(of("tone", overdue(assess({ ...input, findings: today }), today))).toMatchObject({
      silentDays: 0,
      ratio: 0,
    });
  });
  test.each([0, -1, Number.NaN])("%d days are no expectation", (interval) => {
    expectRefused(
      () => overdue(assessment, input.findings, new Map([["tone", interval]])),
      "invalid-input",
      /^givenDays must be above 0 .*indicator "tone"/,
    );
  });
});
