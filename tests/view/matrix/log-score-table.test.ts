import { describe, expect, it } from "vitest";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { type LogScoreTable, logScoreTable, sumOfRatios } from "@/lib/view/matrix/log-score-table";
import { signal, smallCase, stillModel, twoSignals, watch } from "../small-case";

/** Against the mean: what a line of the table is, by hand. */
function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}
function close(found: readonly number[], expected: readonly number[], digits = 10): void {
  expect(found).toHaveLength(expected.length);
  for (const [s, value] of expected.entries()) expect(found[s]).toBeCloseTo(value, digits);
}
function columnSum(table: LogScoreTable, s: number): number {
  const rows = [table.prior, ...table.findings, ...table.silence, table.memory];
  return rows.reduce((sum, row) => sum + (row.logRatio[s] ?? Number.NaN), 0);
}

describe("logScoreTable", () => {
  it("is Bayes' rule in logs where nothing fades: prior .5 .3 .2, yes .2 .4 .8, no .8 .6 .2", () => {
    const table = logScoreTable(smallCase({ findings: twoSignals, asOf: 30 }).assessment);
    close(table.prior.logRatio, centred([0.5, 0.3, 0.2].map(Math.log)));
    expect(table.findings.map(({ id, at }) => [id, at])).toEqual([
      ["f1", 10],
      ["f2", 20],
    ]);
    close(table.findings[0]?.logRatio ?? [], centred([0.2, 0.4, 0.8].map(Math.log)));
    close(table.findings[1]?.logRatio ?? [], centred([0.8, 0.6, 0.2].map(Math.log)));
    close(table.memory.logRatio, [0, 0, 0]);
    close(table.score.logRatio, centred([0.5 * 0.16, 0.3 * 0.24, 0.2 * 0.16].map(Math.log)));
    expect(table.silence).toEqual([]);
    expect(table.adds).toEqual([true, true, true]);
  });

  it("gives the spread of a row weighted by the prior", () => {
    const table = logScoreTable(smallCase({ findings: twoSignals, asOf: 30 }).assessment);
    const [a, b, c] = [Math.log(0.2), Math.log(0.4), Math.log(0.8)];
    const mean = 0.5 * a + 0.3 * b + 0.2 * c;
    const variance = 0.5 * (a - mean) ** 2 + 0.3 * (b - mean) ** 2 + 0.2 * (c - mean) ** 2;
    expect(table.findings[0]?.diagnosticity).toBeCloseTo(Math.sqrt(variance), 10);
  });

  it("counts silence as rate times days watched: 30 days halve the first scenario", () => {
    const model = { ...stillModel, indicators: [...stillModel.indicators, watch] };
    const table = logScoreTable(smallCase({ model, asOf: 30 }).assessment);
    expect(table.silence.map(({ indicator, days }) => [indicator, days])).toEqual([["alerts", 30]]);
    close(table.silence[0]?.logRatio ?? [], centred([-Math.LN2, 0, 0]));
    close(table.score.logRatio, centred([0.25, 0.3, 0.2].map(Math.log)));
    close(table.memory.logRatio, [0, 0, 0]);
  });

  it("counts only the days inside the watch, and none of what is switched off", () => {
    if (watch.kind !== "rate") throw new Error("alerts are events");
    const watched = { ...watch, monitored: { from: "2022-03-11", to: "2022-03-21" } };
    const table = (weight: number) => {
      const model = { ...stillModel, indicators: [{ ...watched, weight }] };
      return logScoreTable(smallCase({ model, asOf: 30 }).assessment).silence;
    };
    expect(table(0.5).map(({ days }) => days)).toEqual([10]);
    close(table(0.5)[0]?.logRatio ?? [], centred([-Math.LN2 / 6, 0, 0]));
    expect(table(0)).toEqual([]);
  });

  it("memory is what a half-life takes: half of the way back to the prior in one half-life", () => {
    const model = { ...stillModel, dynamics: { kind: "half-life" as const, halfLifeDays: 30 } };
    const table = logScoreTable(smallCase({ model, findings: [signal("f1", 10, "yes")], asOf: 40 }).assessment);
    const after = [0.1 / 0.38, 0.12 / 0.38, 0.16 / 0.38];
    const later = after.map((p, s) => (p + ([0.5, 0.3, 0.2][s] ?? 0)) / 2);
    close(table.memory.logRatio, centred(later.map((p, s) => Math.log(p) - Math.log(after[s] ?? 0))));
    close(table.score.logRatio, centred(later.map(Math.log)));
  });

  it("memory is the integral of pQ / p, with silence and findings at work together", () => {
    const halfLifeDays = 20;
    const model = {
      ...stillModel,
      dynamics: { kind: "half-life" as const, halfLifeDays },
      indicators: [...stillModel.indicators, { ...watch, eventsPer30Days: [3, 1, 0.2] }],
    };
    const { assessment } = smallCase({ model, findings: twoSignals, asOf: 30 });
    const rho = Math.LN2 / halfLifeDays;
    const pull = (t: number) => [0.5, 0.3, 0.2].map((pi, s) => rho * (pi / (filteredAt(assessment, t).p[s] ?? 0) - 1));
    // Simpson over each smooth stretch; the left end of a stretch is just after its evidence, the right end just before
    const moved = [0, 0, 0];
    const parts = 400;
    for (const [from, to] of [
      [0, 10],
      [10, 20],
      [20, 30],
    ] as const) {
      const step = (to - from - 1e-9) / parts;
      for (let i = 0; i <= parts; i += 1) {
        const weight = i === 0 || i === parts ? 1 : i % 2 === 1 ? 4 : 2;
        for (const [s, value] of pull(from + i * step).entries())
          moved[s] = (moved[s] ?? 0) + (value * weight * step) / 3;
      }
    }
    const table = logScoreTable(assessment);
    close(table.memory.logRatio, centred(moved), 6);
    for (const s of [0, 1, 2]) expect(columnSum(table, s)).toBeCloseTo(table.score.logRatio[s] ?? Number.NaN, 10);
  });

  it("says which column a zero breaks, and keeps the others exact", () => {
    const [first] = stillModel.indicators;
    if (first?.kind !== "categorical") throw new Error("the case has a reading on levels");
    const zero = [
      [0, 1],
      [0.4, 0.6],
      [0.8, 0.2],
    ];
    const model = { ...stillModel, indicators: [{ ...first, likelihood: zero }] };
    const table = logScoreTable(smallCase({ model, findings: twoSignals, asOf: 30 }).assessment);
    expect(table.adds).toEqual([false, true, true]);
    expect(table.findings[0]?.logRatio[0]).toBe(Number.NEGATIVE_INFINITY);
    expect(table.findings[0]?.diagnosticity).toBe(Number.POSITIVE_INFINITY);
    expect(table.memory.logRatio[0]).toBeNaN();
    // the two others: .3 x .24 against .2 x .16
    const half = Math.log((0.3 * 0.24) / (0.2 * 0.16)) / 2;
    close(table.score.logRatio.slice(1), [half, -half]);
    for (const s of [1, 2]) expect(columnSum(table, s)).toBeCloseTo(table.score.logRatio[s] ?? Number.NaN, 10);
  });

  it("adds lines up entry by entry", () => {
    const table = logScoreTable(smallCase({ findings: twoSignals, asOf: 30 }).assessment);
    close(sumOfRatios(table.findings, [0.5, 0.3, 0.2]).logRatio, table.allFindings.logRatio);
    close(table.allFindings.logRatio, centred([0.16, 0.24, 0.16].map(Math.log)));
  });
});
