// Scenarios, priors and dynamics: every wrong value in every place, refused by assess and reported by checkModel.
import { describe, expect, test } from "vitest";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { checkModel } from "@/lib/engine/model/check-model";
import { cycle, frozen, sample } from "../sample-models";
import { expectNamed, notNumbers, notShares } from "./wrong-values";

const bare = (parts: Parameters<typeof sample>[0]): ScoringInput => sample({ indicators: [], findings: [], ...parts });
/** assess refuses by name, and the model check finds an error: the two agree on what a valid model is. */
function expectWrong(input: ScoringInput, ...named: readonly string[]): void {
  expectNamed(() => assess(input), "invalid-model", ...named);
  expect(checkModel(input).map(({ severity }) => severity)).toContain("error");
}
function expectRight(input: ScoringInput): void {
  expect(() => assess(input)).not.toThrow();
  expect(checkModel(input).filter(({ severity }) => severity === "error")).toEqual([]);
}
const withEntry = (rows: readonly (readonly number[])[], i: number, j: number, value: number) =>
  rows.map((row, r) => row.map((entry, c) => (r === i && c === j ? value : entry)));

describe("scenarios", () => {
  test("none at all", () => {
    expectWrong(bare({ priors: [] }), "scenarios must be at least one");
  });
  test.each([0, 1, 2].flatMap((s) => notShares.map((prior) => [s, prior] as const)))("prior %d of %d", (s, prior) => {
    const priors = [0.5, 0.3, 0.2].map((given, k) => (k === s ? prior : given));
    expectWrong(bare({ priors }), `scenarios[${s}].prior`, `scenario "s${s + 1}"`, `be from 0 to 1, it is ${prior}`);
  });
  test.each([
    [[0.5, 0.3, 0.2 + 1e-8]],
    [[0.5, 0.3, 0.2 - 1e-8]],
    [[0, 0, 0]],
    [[1, 1, 1]],
    [[0.5]],
    [[Number.MIN_VALUE]],
  ])("priors %j do not sum to 1", (priors) => {
    expectWrong(bare({ priors }), "scenarios[].prior must sum to 1", "the entries sum to");
  });
  test.each([[[0.5, 0.3, 0.2 + 1e-10]], [[0, 1, 0]], [[1]], [[Number.MIN_VALUE, 1]]])(
    "priors %j are fine",
    (priors) => {
      expectRight(bare({ priors }));
    },
  );
  test.each([
    ["s1", 0, 1],
    ["s1", 0, 2],
    ["s2", 1, 2],
  ])("the id %s twice, in places %d and %d", (id, from, to) => {
    const input = bare({});
    const scenarios = input.scenarios.map((scenario, s) => (s === to ? { ...scenario, id } : scenario));
    expect(scenarios[from]?.id).toBe(id);
    expectWrong({ ...input, scenarios }, "scenarios[].id must be distinct", `"${id}" is there twice`);
  });
  test.each(["__proto__", "constructor", "", " ", "\u0000", "a\nb"])("the id %j is an id like any other", (id) => {
    const input = bare({});
    expectRight({
      ...input,
      scenarios: input.scenarios.map((scenario, s) => (s === 1 ? { ...scenario, id } : scenario)),
    });
  });
});

describe("half-life", () => {
  test.each([...notNumbers, 0, -0, -1, -1e300, Number.MIN_VALUE, 1e-300, 9e-13])("of %d days", (halfLifeDays) => {
    expectWrong(bare({ halfLifeDays }), "halfLifeDays must be a number of days above 0", `it is ${halfLifeDays}`);
  });
  test.each([1e-12, 1e-3, 1, 1e12, 1e300, Number.MAX_VALUE])("of %d days is fine", (halfLifeDays) => {
    expectRight(bare({ halfLifeDays }));
  });
});

describe("generator", () => {
  test.each([[[]], [frozen.slice(1)], [[...frozen, [0, 0, 0]]]])("of %j: one row a scenario", (generator) => {
    expectWrong(bare({ generator }), "generator must have 3 rows", `it has ${generator.length}`);
  });
  test.each([0, 1, 2].flatMap((i) => [[], [0, 0], [0, 0, 0, 0]].map((row) => [i, row] as const)))(
    "row %d of %j: one entry a scenario",
    (i, row) => {
      const generator = frozen.map((given, r) => (r === i ? row : given));
      expectWrong(bare({ generator }), `generator[${i}] must have 3 entries`, `scenario "s${i + 1}"`);
    },
  );
  const places = [0, 1, 2].flatMap((i) => [0, 1, 2].map((j) => [i, j] as const));
  test.each(places.flatMap(([i, j]) => [...notNumbers, 1e308, -1e308].map((rate) => [i, j, rate] as const)))(
    "entry %d, %d of %d",
    (i, j, rate) => {
      expectWrong(
        bare({ generator: withEntry(cycle, i, j, rate) }),
        `generator[${i}][${j}]`,
        `scenario "s${i + 1}" to "s${j + 1}"`,
        `it is ${rate}`,
      );
    },
  );
  test.each(places.filter(([i, j]) => i !== j))("a rate below 0 from %d to %d", (i, j) => {
    const generator = withEntry(cycle, i, j, -1e-9);
    expectWrong(bare({ generator }), `generator[${i}][${j}] must be 0 or more, it is -1e-9`);
  });
  test.each([0, 1, 2])("row %d does not sum to 0", (i) => {
    const generator = withEntry(cycle, i, i, 0);
    expectWrong(bare({ generator }), `generator[${i}] must sum to 0`, `scenario "s${i + 1}"`);
  });
  test.each([
    ["nothing moves", frozen],
    ["a cycle", cycle],
    ["the fastest that is allowed", withEntry(withEntry(frozen, 0, 0, -1e12), 0, 1, 1e12)],
    ["the slowest there is", withEntry(frozen, 0, 1, Number.MIN_VALUE)],
    ["zeros of either sign", frozen.map((row) => row.map(() => -0))],
  ])("%s is fine", (_, generator) => {
    expectRight(bare({ generator }));
  });
});
