import { describe, expect, test } from "vitest";
import type { ScoringFinding } from "@/lib/domain/scoring-input";
import { collectEvidence } from "@/lib/engine/evidence/collect-evidence";
import { LikelihoodRows } from "@/lib/engine/evidence/likelihood-rows";
import { buildModel } from "@/lib/engine/model/build-model";
import { expectRefused, refusal } from "../refusals";
import { event, expectClose, level, sample } from "../sample-models";

const model = buildModel(sample());
const collect = (findings: readonly ScoringFinding[], asOf = 50) => collectEvidence(model, findings, asOf);

describe("collectEvidence", () => {
  test("groups by instant, rising, and sorts an instant by id", () => {
    const evidence = collect([level("z", 9, "low"), event("b", 12), level("a", 12, "high"), level("m", 1, "low")]);
    expect([...evidence.times]).toEqual([1, 9, 12]);
    expect([...evidence.first]).toEqual([0, 1, 2, 4]);
    expect(evidence.findingIds).toEqual(["m", "z", "a", "b"]);
  });
  test("the row of an instant is the sum of the rows of its findings", () => {
    const { rows, rowAt, findingRow } = collect([event("b", 12), level("a", 12, "high")]);
    expectClose(rows.logs.slice(rowAt[0]! * 3, rowAt[0]! * 3 + 3), rows.sum(findingRow), 1e-15);
  });
  test("equal findings share a row", () => {
    const { rows } = collect(Array.from({ length: 40 }, (_, i) => level(`f${i}`, i, "low")));
    expect(rows.count).toBe(2);
  });
  test("what lies after asOf is remembered but not counted; what lies at asOf counts", () => {
    const evidence = collect([level("at", 50, "low"), level("after", 50.001, "low")]);
    expect(evidence.findingIds).toEqual(["at"]);
    expect([...evidence.later.keys()]).toEqual(["after"]);
  });
  test("no findings at all", () => {
    const evidence = collect([]);
    expect(evidence.times.length).toBe(0);
    expect([...evidence.first]).toEqual([0]);
  });
  test("the order of entry leaves no trace, to the last bit", () => {
    const findings = [level("a", 3, "low", 0.31), event("b", 3, 0.7), level("c", 3, "high", 0.9), event("d", 8)];
    const forward = collect(findings);
    const backward = collect(findings.toReversed());
    expect(backward.findingIds).toEqual(forward.findingIds);
    const rowsOf = (evidence: typeof forward) =>
      Array.from(evidence.rowAt, (row) => [...evidence.rows.logs.slice(row * 3, row * 3 + 3)]);
    expect(rowsOf(backward)).toEqual(rowsOf(forward));
  });
  test("times are compared as numbers, exactly", () => {
    expect(collect([level("a", 0.1 + 0.2, "low"), level("b", 0.3, "low")]).times.length).toBe(2);
  });

  test("evidence before the start is refused whatever asOf, with all of it", () => {
    const error = refusal(() => collect([level("x", -0.5, "low"), level("ok", 3, "low"), level("y", -9, "low")], 0));
    expect(error.code).toBe("evidence-before-start");
    expect([...(error.detail.findings ?? [])].sort()).toEqual(["x", "y"]);
  });
  test("evidence at the start is fine", () => {
    expect([...collect([level("a", 0, "low")]).times]).toEqual([0]);
  });
  test.each([
    ["an unknown indicator", level("a", 1, "low", 0.5, "tune"), "unknown-indicator", /"tune"/],
    ["an unknown level", level("a", 1, "loud"), "unknown-level", /"loud"/],
    [
      "a level of an indicator that counts",
      level("a", 1, "low", 0.5, "alerts"),
      "invalid-input",
      /"alerts" counts events/,
    ],
    ["an event of an indicator with levels", event("a", 1, 0.5, "tone"), "invalid-input", /"tone" has levels/],
    ["a reliability above 1", level("a", 1, "low", 1.01), "invalid-input", /finding "a" must be from 0 to 1/],
    ["a reliability below 0", event("a", 1, -0.1), "invalid-input", /finding "a" must be from 0 to 1/],
    ["a reliability that is no number", event("a", 1, Number.NaN), "invalid-input", /finding "a" must be from 0 to 1/],
    ["a time that is no number", level("a", Number.NaN, "low"), "invalid-input", /at of finding "a"/],
    ["an infinite time", level("a", Number.POSITIVE_INFINITY, "low"), "invalid-input", /at of finding "a"/],
    ["an event after its watch", event("a", 60.5), "outside-window", /not watched on day 60.5/],
    [
      "a finding without reports",
      { id: "a", indicator: "tone", at: 1, reports: [] },
      "invalid-input",
      /at least one report/,
    ],
  ] as const)("refuses %s", (_, finding, code, words) => {
    expectRefused(() => collect([finding]), code, words);
  });
  test("findings after asOf are checked too", () => {
    expectRefused(() => collect([event("late", 70)], 10), "outside-window", /day 70/);
  });
  test("an event on either edge of its window is inside", () => {
    expect(collect([event("a", 0), event("b", 60)], 60).times.length).toBe(2);
  });
  test("a refused event names itself and its day", () => {
    expect(refusal(() => collect([event("a", 61)])).detail).toEqual({ at: 61, findings: ["a"] });
  });
  test("two findings may not share an id", () => {
    expectRefused(() => collect([level("a", 1, "low"), level("a", 2, "low")]), "invalid-input", /"a" is there twice/);
  });
});

describe("LikelihoodRows", () => {
  test("row 0 is no evidence", () => {
    const rows = new LikelihoodRows(2);
    expect(rows.count).toBe(1);
    expect([...rows.scaled.slice(0, 2)]).toEqual([1, 1]);
    expect(rows.top[0]).toBe(0);
  });
  test("plain rows need no scale", () => {
    const rows = new LikelihoodRows(2);
    const row = rows.add(Float64Array.of(-1, -2));
    expect(rows.top[row]).toBe(0);
    expectClose(rows.scaled.slice(row * rows.stride, row * rows.stride + 2), [Math.exp(-1), Math.exp(-2)], 1e-16);
  });
  test.each([-5000, 5000])("rows near %d are scaled by their largest entry", (log) => {
    const rows = new LikelihoodRows(2);
    const row = rows.add(Float64Array.of(log, log - 1));
    expect(rows.top[row]).toBe(log);
    expectClose(rows.scaled.slice(row * rows.stride, row * rows.stride + 2), [1, Math.exp(-1)], 1e-16);
  });
  test("an impossible row holds zeros and no NaN", () => {
    const rows = new LikelihoodRows(2);
    const row = rows.add(new Float64Array(2).fill(Number.NEGATIVE_INFINITY));
    expect([...rows.scaled.slice(row * rows.stride, row * rows.stride + 2)]).toEqual([0, 0]);
  });
  test("grows without losing what it held", () => {
    const rows = new LikelihoodRows(3);
    for (let i = 1; i <= 200; i++) expect(rows.add(Float64Array.of(-i, 0, i / 10))).toBe(i);
    for (let i = 1; i <= 200; i++) expect(rows.logs[i * 3]).toBe(-i);
  });
  test("the sum of no rows is no evidence", () => {
    expect([...new LikelihoodRows(2).sum([])]).toEqual([0, 0]);
  });
});
