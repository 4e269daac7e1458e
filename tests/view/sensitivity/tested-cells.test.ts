// On paper, with every grade sure and nothing drifting: yes on day 10 and no on day 20 leave .08 .072 .032, which is 43.5 39.1 17.4.
import { describe, expect, test } from "vitest";
import type { Model } from "@/lib/domain/model";
import { cellSteps } from "@/lib/view/sensitivity/cell-steps";
import { slopesOfCase, type TestedCells, testedCells } from "@/lib/view/sensitivity/tested-cells";
import { signal, smallCase, stillModel, twoSignals, watch } from "../small-case";

const testedOn = (parts: Parameters<typeof smallCase>[0], scenario: string | null = null) => {
  const { file, assessment } = smallCase(parts);
  return testedCells(slopesOfCase(file, assessment), scenario);
};
const cellOf = ({ tested }: TestedCells, kind: string, scenario: number, level?: number) =>
  tested.find(
    ({ cell }) => cell.kind === kind && cell.scenario === scenario && (cell.kind !== "level" || cell.level === level),
  );

describe("one step", () => {
  test.each([
    ["level", 0.3, 0.1, 0.5],
    // on the scale of odds .2 is nearer to .3 (ratio 1.7) than to .1 (ratio 2.25)
    ["level", 0.2, 0.1, 0.5],
    ["level", 0.14, 0.02, 0.3],
    ["level", 0.01, null, 0.1],
    ["level", 0.99, 0.9, null],
    ["level", 0, null, 0.02],
    ["level", 1, 0.98, null],
    ["rate", 0.4, 0.2, 0.8],
    ["rate", 0, null, 1 / 300],
    // odds 1 : 3 halved are 1 : 6, doubled 2 : 3
    ["prior", 0.25, 1 / 7, 0.4],
  ] as const)("of a %s of %d goes down to %s and up to %s", (kind, value, down, up) => {
    const steps = cellSteps(kind, value);
    if (down === null) expect(steps.down).toBeNull();
    else expect(steps.down).toBeCloseTo(down, 12);
    if (up === null) expect(steps.up).toBeNull();
    else expect(steps.up).toBeCloseTo(up, 12);
  });
  test("goes below and above whatever the value", () => {
    for (let i = 1; i < 200; i++) {
      for (const kind of ["level", "prior"] as const) {
        const { down, up } = cellSteps(kind, i / 200);
        expect(down ?? 0).toBeLessThan(i / 200);
        expect(up ?? 1).toBeGreaterThan(i / 200);
      }
    }
  });
});

describe("the numbers of the model that matter", () => {
  const cells = testedOn({ findings: twoSignals, asOf: 30 });
  test("are watched for the leading scenario", () => {
    expect([cells.leader, cells.scenario]).toEqual([0, 0]);
    expect(testedOn({ findings: twoSignals, asOf: 30 }, "south").scenario).toBe(2);
    expect(testedOn({ findings: twoSignals, asOf: 30 }, "nobody").scenario).toBe(0);
  });
  test("a cell: its slope, and what the next words would do", () => {
    const cell = cellOf(cells, "level", 0, 0);
    // both readings of north speak: d ln(x (1 - x)) at x = .2 is 5 - 1.25
    const p = 0.08 / 0.184;
    expect(cell?.slope[0]).toBeCloseTo(p * (1 - p) * 3.75, 12);
    // .1 x .9 x .5 = .045 against .072: east leads; .5 x .5 x .5 = .125
    expect(cell?.down).toMatchObject({ value: 0.1, outcome: { leader: 1, flips: true } });
    expect(cell?.down?.outcome?.p[0]).toBeCloseTo(0.045 / 0.149, 12);
    expect(cell?.up).toMatchObject({ value: 0.5, outcome: { leader: 0, flips: false } });
    expect(cell?.up?.outcome?.p[0]).toBeCloseTo(0.125 / 0.229, 12);
    expect(cell?.reach).toBeCloseTo(Math.max(p - 0.045 / 0.149, 0.125 / 0.229 - p), 12);
  });
  test("a prior: its odds halve and double", () => {
    const prior = cellOf(cells, "prior", 0);
    // odds 1 : 1 become 1 : 2, the others share two thirds as 3 : 2: 1/3, .4, .2667 times .16 .24 .16
    expect(prior?.down?.value).toBeCloseTo(1 / 3, 12);
    expect(prior?.down?.outcome?.p[0]).toBeCloseTo(0.16 / 3 / (0.16 / 3 + 0.096 + 0.128 / 3), 12);
    expect(prior?.down?.outcome?.leader).toBe(1);
  });
  test("come with the farthest reach first, none without a slope", () => {
    const reaches = cells.tested.map(({ reach }) => reach);
    expect(reaches).toEqual(reaches.toSorted((a, b) => b - a));
    // three scenarios with two readings, and three priors: all of them matter here
    expect(cells.tested).toHaveLength(9);
    expect(cells.untested).toBe(0);
  });
  test("shares by indicator hold the priors too, the larger first", () => {
    expect(cells.byIndicator.map(({ indicator }) => indicator).toSorted()).toEqual([null, "signal"].toSorted());
    const amounts = cells.byIndicator.map(({ amount }) => amount);
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
    // priors: p(1 - p) / (pi (1 - pi)) times the farther step, by north alone
    const north = (0.08 / 0.184) * (1 - 0.08 / 0.184) * 4;
    const priors = cells.byIndicator.find(({ indicator }) => indicator === null);
    expect(priors?.amount).toBeGreaterThan(north * (1 / 6));
  });
});

describe("silence and zeros", () => {
  test("a rate of silence: half and twice the events", () => {
    const model: Model = { ...stillModel, indicators: [watch] };
    // 30 days of silence halve north: .25 .3 .2 of .75; at half the rate they leave .5 / sqrt 2
    const cells = testedOn({ model, asOf: 30 }, "north");
    const rate = cellOf(cells, "rate", 0);
    expect(rate?.slope[0]).toBeCloseTo(-30 * (1 / 3) * (2 / 3), 10);
    const half = 0.5 / Math.SQRT2;
    expect(rate?.down?.outcome?.p[0]).toBeCloseTo(half / (half + 0.5), 10);
    expect(rate?.up?.outcome?.p[0]).toBeCloseTo(0.125 / 0.625, 10);
  });
  test("a 0 that rules a scenario out is tried although it has no slope in logs", () => {
    const never: Model = {
      ...stillModel,
      indicators: stillModel.indicators.map((one) =>
        one.kind === "categorical"
          ? {
              ...one,
              likelihood: [
                [0, 1],
                [0.4, 0.6],
                [0.8, 0.2],
              ],
            }
          : one,
      ),
    };
    const cells = testedOn({ model: never, findings: [signal("f1", 10, "yes")], asOf: 30 });
    const zero = cellOf(cells, "level", 0, 0);
    expect(zero?.excluding).toBe(1);
    expect(zero?.down).toBeNull();
    // .02 x .5 = .01 beside .12 and .16
    expect(zero?.up?.outcome?.p[0]).toBeCloseTo(0.01 / 0.29, 12);
  });
  test("what would make the evidence impossible is said to be", () => {
    const sure: Model = {
      ...stillModel,
      indicators: stillModel.indicators.map((one) =>
        one.kind === "categorical"
          ? {
              ...one,
              likelihood: [
                [1, 0],
                [0, 1],
                [0, 1],
              ],
            }
          : one,
      ),
    };
    // yes only under north: any step away from 1 there leaves yes possible, so nothing is impossible, and p stays 1
    const cells = testedOn({ model: sure, findings: [signal("f1", 10, "yes")], asOf: 30 });
    for (const { down, up } of cells.tested) {
      for (const step of [down, up]) if (step?.outcome != null) expect(step.outcome.p[0]).toBeGreaterThan(0.9);
    }
  });
  test("long records are asked about fewer numbers, and it is said how many were left", () => {
    const wide: Model = {
      ...stillModel,
      indicators: Array.from({ length: 12 }, (_, i) => ({ ...stillModel.indicators[0]!, id: `signal-${i}` })),
    };
    const findings = wide.indicators.map(({ id }, i) => signal(`f${i}`, i, i % 2 ? "yes" : "no", { indicator: id }));
    const cells = testedOn({ model: wide, findings, asOf: 30 });
    expect(cells.tested).toHaveLength(40);
    expect(cells.untested).toBe(12 * 6 + 3 - 40);
  });
});
