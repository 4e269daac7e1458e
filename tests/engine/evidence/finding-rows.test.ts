import { describe, expect, test } from "vitest";
import { FindingRows } from "@/lib/engine/evidence/finding-rows";
import { LikelihoodRows } from "@/lib/engine/evidence/likelihood-rows";
import { buildModel } from "@/lib/engine/model/build-model";
import { alerts, event, expectClose, level, sample, tone } from "../sample-models";

function table() {
  const rows = new LikelihoodRows(3);
  const second = { ...tone, id: "mood", likelihood: [...tone.likelihood].reverse() };
  const rowOf = new FindingRows(buildModel(sample({ indicators: [tone, second, alerts] })), rows);
  const factor = (row: number) => Array.from(rows.logs.slice(row * 3, row * 3 + 3), Math.exp);
  return { rows, rowOf, factor };
}

describe("FindingRows", () => {
  test("the same reading at the same reliability is the same row, whenever it was and whatever it is called", () => {
    const { rowOf } = table();
    expect(rowOf.row(level("a", 1, "low", 0.5))).toBe(rowOf.row(level("b", 30, "low", 0.5)));
    expect(rowOf.row(event("c", 1, 0.5))).toBe(rowOf.row(event("d", 30, 0.5)));
  });
  test("another level, reliability or indicator is another row", () => {
    const { rowOf } = table();
    const findings = [
      level("a", 1, "low", 0.5),
      level("b", 1, "high", 0.5),
      level("c", 1, "low", 0.51),
      level("d", 1, "low", 0.5, "mood"),
      event("e", 1, 0.5),
    ];
    expect(new Set(findings.map((finding) => rowOf.row(finding))).size).toBe(5);
  });
  test("what one origin repeated shares the row of one report", () => {
    const { rowOf } = table();
    const once = level("a", 1, "low", 0.5);
    const reports = [
      { level: "low", reliability: 0.5, origin: "x" },
      { level: "low", reliability: 0.2, origin: "x" },
    ];
    expect(rowOf.row({ ...once, id: "b", reports })).toBe(rowOf.row(once));
  });
  test("two independent reports are more than the stronger of them", () => {
    const { rowOf, factor } = table();
    const one = factor(rowOf.row(level("a", 1, "high", 0.5)));
    const reports = [
      { level: "high", reliability: 0.5 },
      { level: "high", reliability: 0.2 },
    ];
    const two = factor(rowOf.row({ id: "b", indicator: "tone", at: 1, reports }));
    expect(two[2]! / two[0]!).toBeGreaterThan(one[2]! / one[0]!);
  });
  test("the factors themselves, by hand", () => {
    const { rowOf, factor } = table();
    expectClose(factor(rowOf.row(level("a", 1, "low", 1))), [0.6, 0.2, 0.1], 1e-15);
    expectClose(factor(rowOf.row(level("b", 1, "low", 1, "mood"))), [0.1, 0.2, 0.6], 1e-15);
    expectClose(factor(rowOf.row(event("c", 1, 1))), [0.2, 0.05, 0.01], 1e-15);
  });
});
