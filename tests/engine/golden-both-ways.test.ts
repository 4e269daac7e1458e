// Every golden case with a half-life, once more with its generator written out: the chain on logs must give the published
// numbers that the chain on probabilities gives.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseGoldenCase } from "@/lib/exchange/golden-case";
import { goldenExpected } from "@/lib/exchange/golden-expected";
import { compare } from "../support/compare.mjs";

interface HalfLifeCase {
  name: string;
  input: { halfLifeDays?: number; scenarios: { prior: number }[]; learning?: unknown; bands?: unknown };
  expected: Record<string, unknown>;
  tolerance: { abs: number; rel: number };
}

const folder = join(import.meta.dirname, "..", "fixtures", "golden");
const cases: HalfLifeCase[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")))
  .filter(({ input, expected }) => input.halfLifeDays !== undefined && expected.error === undefined);

describe("golden cases with a half-life, as generators", () => {
  test("eleven of the fifteen have one", () => {
    expect(cases.map(({ name }) => name).length).toBe(11);
  });
  test.each(cases.map((golden) => [golden.name, golden] as const))("%s", (_, { input, expected, tolerance }) => {
    const { halfLifeDays = 1, learning: _learning, bands: _bands, ...rest } = input;
    const rho = Math.LN2 / halfLifeDays;
    const generator = input.scenarios.map((_row, i) =>
      input.scenarios.map(({ prior }, j) => rho * (prior - (i === j ? 1 : 0))),
    );
    const { learning: _l, bands: _b, ...answered } = expected;
    const actual = goldenExpected(parseGoldenCase({ ...rest, generator }));
    expect(compare({ expected: answered, tolerance }, actual)).toEqual([]);
  });
});
