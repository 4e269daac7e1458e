import { describe, expect, test } from "vitest";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { withCell } from "@/lib/engine/explain/model-cell";
import { sensitivity } from "@/lib/engine/explain/sensitivity";
import { current } from "@/lib/engine/filter/current";
import { deepFreeze } from "../../support/deep-freeze";
import { holds, must, near } from "../../support/holds";
import { refusal } from "../refusals";
import { alerts, expectClose, sample, tone } from "../sample-models";

const tableOf = (input: ScoringInput, id = "tone") => {
  const indicator = input.indicators.find((one) => one.id === id);
  return indicator?.kind === "categorical" ? indicator.likelihood : [];
};
const priorsOf = (input: ScoringInput) => input.scenarios.map(({ prior }) => prior);

describe("a number of the model set to another", () => {
  test("a cell: the others of its row keep their proportion, other rows stay", () => {
    const changed = tableOf(withCell(sample(), { kind: "level", indicator: "tone", scenario: 1, level: 0 }, 0.6));
    expectClose(changed[1]!, [0.6, 0.25, 0.15]);
    expect(changed[0]).toEqual(tone.likelihood[0]);
    expect(changed[2]).toEqual(tone.likelihood[2]);
  });
  test("a cell set to 0 and to 1", () => {
    const cell = { kind: "level", indicator: "tone", scenario: 2, level: 2 } as const;
    expectClose(tableOf(withCell(sample(), cell, 0))[2]!, [1 / 3, 2 / 3, 0]);
    expectClose(tableOf(withCell(sample(), cell, 1))[2]!, [0, 0, 1]);
  });
  test("where the others were all 0 they share evenly", () => {
    const sure = { ...tone, likelihood: [[0, 1, 0], ...tone.likelihood.slice(1)] };
    const cell = { kind: "level", indicator: "tone", scenario: 0, level: 1 } as const;
    expectClose(tableOf(withCell(sample({ indicators: [sure, alerts] }), cell, 0.7))[0]!, [0.15, 0.7, 0.15]);
  });
  test("a rate: the others stay", () => {
    const changed = withCell(sample(), { kind: "rate", indicator: "alerts", scenario: 2 }, 0.02);
    expect(changed.indicators[1]).toEqual({ ...alerts, ratePerDay: [0.2, 0.05, 0.02] });
    expect(changed.indicators[0]).toBe(sample().indicators[0]);
  });
  test("a prior: the other scenarios give way in proportion", () => {
    expectClose(priorsOf(withCell(sample(), { kind: "prior", scenario: 0 }, 0.75)), [0.75, 0.15, 0.1]);
  });
  test("the input stays as it was", () => {
    const input = deepFreeze(sample());
    withCell(input, { kind: "level", indicator: "tone", scenario: 0, level: 0 }, 0.1);
    withCell(input, { kind: "rate", indicator: "alerts", scenario: 0 }, 0.1);
    withCell(input, { kind: "prior", scenario: 0 }, 0.1);
    expect(input).toEqual(sample());
  });
  holds("to what it is already: nothing moves", 60, (input) => {
    const before = current(assess(input)).p;
    for (const { cell, value } of sensitivity(assess(input), input.findings))
      near(current(assess(withCell(input, cell, value))).p, before, 1e-11, `${JSON.stringify(cell)}, score`);
  });
  holds("a little further: as far as its slope says", 20, (input) => {
    const assessment = assess(input);
    const before = current(assessment).p;
    for (const { cell, value, slope } of sensitivity(assessment, input.findings)) {
      const step = 1e-5 * (cell.kind === "rate" ? value : Math.min(value, 1 - value));
      const after = current(assess(withCell(input, cell, value + step))).p;
      const steepest = Math.max(...slope.map(Math.abs));
      const off = Math.max(...after.map((p, k) => Math.abs(p - before[k]! - step * slope[k]!)));
      must(off <= 1e-3 * step * steepest + 1e-13, `${JSON.stringify(cell)} moves by its slope, off by ${off}`);
    }
  });
});

describe("what is refused", () => {
  const input = sample();
  test.each([
    ["a level of a rate", { kind: "level", indicator: "alerts", scenario: 0, level: 0 } as const, 0.5],
    ["a rate of a table", { kind: "rate", indicator: "tone", scenario: 0 } as const, 0.5],
    ["an indicator that is not there", { kind: "rate", indicator: "none", scenario: 0 } as const, 0.5],
    ["a scenario that is not there", { kind: "prior", scenario: 3 } as const, 0.5],
    ["a scenario between two", { kind: "rate", indicator: "alerts", scenario: 0.5 } as const, 0.5],
    ["a level that is not there", { kind: "level", indicator: "tone", scenario: 0, level: 3 } as const, 0.5],
    ["a chance above 1", { kind: "level", indicator: "tone", scenario: 0, level: 0 } as const, 1.5],
    ["a prior below 0", { kind: "prior", scenario: 0 } as const, -0.1],
    ["a rate below 0", { kind: "rate", indicator: "alerts", scenario: 0 } as const, -0.1],
    ["no number", { kind: "prior", scenario: 0 } as const, Number.NaN],
  ])("%s", (_, cell, value) => {
    expect(refusal(() => withCell(input, cell, value)).code).toBe("invalid-input");
  });
});
