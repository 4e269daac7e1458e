import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { parseGoldenCase } from "@/lib/exchange/golden-case";
import { goldenExpected } from "@/lib/exchange/golden-expected";
import { compare } from "../support/compare.mjs";

interface Golden {
  name: string;
  why: string;
  kind: string;
  input: Record<string, unknown>;
  expected: Record<string, unknown>;
  tolerance: { abs: number; rel: number };
}

const folder = join(import.meta.dirname, "..", "fixtures", "golden");
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const goldenOf = (file: string): Golden => JSON.parse(readFileSync(join(folder, file), "utf8"));

function answer(input: unknown): object {
  try {
    return goldenExpected(parseGoldenCase(input));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === "invalid-input") throw error;
    return { error: { code: error.code, ...error.detail } };
  }
}

function without(record: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

describe("golden cases", () => {
  test("all fifteen published cases are here", () => {
    expect(files.length).toBe(15);
  });

  test.each(files)("%s", (file) => {
    const golden = goldenOf(file);
    expect(compare(golden, answer(golden.input))).toEqual([]);
  });

  test.each(files)("%s may be given whole", (file) => {
    const golden = goldenOf(file);
    expect(answer(golden)).toEqual(answer(golden.input));
  });

  test("bands are answered with at least 2,000 draws, a long history too", () => {
    const { input } = goldenOf("pub-15-bands.json");
    expect(answer(input)).toMatchObject({ bands: { kappa: 20, quantiles: [0.05, 0.5, 0.95], draws: 10_000 } });
    const findings = Array.from({ length: 7000 }, (_, i) => ({
      id: `f${i}`,
      indicator: "a",
      at: i / 1000,
      reports: [{ level: "high", reliability: 0.1 }],
    }));
    expect(answer({ ...input, findings, filterAt: [] })).toMatchObject({ bands: { draws: 2856 } });
  });

  test("learning lists twelve values of its goal, that never falls, and tables in the shape of the model", () => {
    const { input } = goldenOf("pub-10-learning.json");
    const { learning } = z
      .object({
        learning: z.object({
          objective: z.array(z.number()).length(12),
          exposure: z.strictObject({ r: z.array(z.number()).length(3) }),
          oneStep: z.strictObject({
            a: z.array(z.array(z.number()).length(3)).length(3),
            b: z.array(z.array(z.number()).length(2)).length(3),
            r: z.array(z.number()).length(3),
          }),
        }),
      })
      .parse(answer(input));
    learning.objective.forEach((value, i) => {
      expect(value).toBeGreaterThanOrEqual((learning.objective[i - 1] ?? Number.NEGATIVE_INFINITY) - 1e-12);
    });
  });

  test("learning may be asked of a generator, of no findings and of strange ids", () => {
    const { input } = goldenOf("pub-10-learning.json");
    const still = [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ];
    const quiet = { ...without(input, ["halfLifeDays"]), generator: still, findings: [] };
    expect(answer(quiet)).toMatchObject({ learning: { counts: { r: [0, 0, 0] } } });
    const [first] = z.array(z.looseObject({})).parse(input.indicators);
    const odd = { ...quiet, indicators: [{ ...first, id: "__proto__" }] };
    expect(JSON.stringify(answer(odd))).toContain('"oneStep":{"__proto__":[[0.6');
  });
});

describe("what is not a case is refused by the name of the field", () => {
  const valid = goldenOf("pub-01-one-report-by-hand.json").input;
  const scenarios = [
    { id: "s1", prior: 0.5 },
    { id: "s2", prior: 0.5 },
  ];
  const finding = { id: "f", indicator: "a", at: 1, reports: [{ level: "low", reliability: 0.5 }] };
  test.each([
    ["nothing", null, /^the file: /],
    ["a list", [], /^the file: /],
    ["an unknown field", { ...valid, filterAtt: [1] }, /^filterAtt: /],
    ["a field that is missing", without(valid, ["scenarios"]), /^scenarios: /],
    ["a number as text", { ...valid, asOf: "40" }, /^asOf: /],
    ["no dynamics", without(valid, ["halfLifeDays"]), /^halfLifeDays: give either/],
    [
      "two dynamics",
      {
        ...valid,
        generator: [
          [0, 0],
          [0, 0],
        ],
      },
      /^halfLifeDays: give either/,
    ],
    ["a start that is not 0", { ...valid, start: 3 }, /^start: /],
    [
      "a reliability above 1",
      { ...valid, findings: [{ ...finding, reports: [{ level: "low", reliability: 2 }] }] },
      /^findings\[0\]\.reports\[0\]\.reliability: /,
    ],
    [
      "a report of both kinds",
      { ...valid, findings: [{ ...finding, reports: [{ level: "low", event: true, reliability: 1 }] }] },
      /^findings\[0\]\.reports\[0\]\.level: give either/,
    ],
    ["no report", { ...valid, findings: [{ ...finding, reports: [] }] }, /^findings\[0\]\.reports: /],
    [
      "a prior that is no number",
      { ...valid, scenarios: [{ id: "s1", prior: null }, scenarios[1]] },
      /^scenarios\[0\]\.prior: /,
    ],
    ["an indicator of no kind", { ...valid, indicators: [{ id: "a", kind: "colour" }] }, /^indicators\[0\]\.kind: /],
    ["a day to look at after asOf", { ...valid, filterAt: [1, 1e6] }, /^filterAt\[1\]: lies after asOf/],
    ["a change that goes back", { ...valid, decompose: [{ from: 9, to: 3 }] }, /^decompose\[0\]\.from: lies after to/],
    [
      "a finding that is not there",
      { ...valid, leaveOneOutOf: ["nobody"] },
      /^leaveOneOutOf\[0\]: there is no finding "nobody"/,
    ],
    [
      "a question without hazards",
      { ...valid, questions: [{ id: "q", horizonDays: [1] }] },
      /^questions\[0\]\.hazardPerDay: give either/,
    ],
    [
      "a chance of 1",
      { ...valid, questions: [{ id: "q", chanceWithin: { days: 3, given: [1, 0] }, horizonDays: [1] }] },
      /^questions\[0\]\.chanceWithin\.given\[0\]: /,
    ],
    ["learning without a kappa", { ...valid, learning: {} }, /^learning\.kappa: /],
    ["learning with a kappa of 0", { ...valid, learning: { kappa: 0 } }, /^learning\.kappa: /],
    ["learning that asks for more", { ...valid, learning: { kappa: 1, steps: 3 } }, /^learning\.steps: /],
    ["bands of no trust", { ...valid, bands: { kappa: -1, quantiles: [0.5] } }, /^bands\.kappa: /],
    ["bands without quantiles", { ...valid, bands: { kappa: 1, quantiles: [] } }, /^bands\.quantiles: /],
    ["a quantile above 1", { ...valid, bands: { kappa: 1, quantiles: [0.5, 1.5] } }, /^bands\.quantiles\[1\]: /],
    ["quantiles that fall", { ...valid, bands: { kappa: 1, quantiles: [0.9, 0.1] } }, /^bands\.quantiles: must rise/],
    ["scores of no kind", { scores: { brier: [] } }, /^scores\.brier: /],
    [
      "an outcome that is no index",
      { scores: { logScore: [{ p: [1], outcome: 0.5 }] } },
      /^scores\.logScore\[0\]\.outcome: /,
    ],
    ["the same inside a whole case", { name: "x", input: { ...valid, asOf: -1 } }, /^input\.asOf: /],
  ])("%s", (_, value, words) => {
    expect(() => parseGoldenCase(value)).toThrow(words);
    expect(() => parseGoldenCase(value)).toThrow(DomainError);
  });
  test("the origin of a report reaches the engine", () => {
    const parsed = parseGoldenCase({
      ...valid,
      leaveOneOutOf: [],
      findings: [{ ...finding, reports: [{ level: "low", reliability: 0.5, origin: "x" }] }],
    });
    expect(parsed.kind === "model" && parsed.input.findings[0]?.reports[0]?.origin).toBe("x");
  });
});

describe("npm run score", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", "scripts/score.ts", ...args], {
      cwd: join(import.meta.dirname, "..", ".."),
      encoding: "utf8",
    });
  const temporary = mkdtempSync(join(tmpdir(), "vigie-score-"));
  afterAll(() => rmSync(temporary, { recursive: true, force: true }));
  const written = (text: string) => {
    const path = join(temporary, "case.json");
    writeFileSync(path, text);
    return path;
  };

  test("answers with one JSON object, exit 0", () => {
    const golden = goldenOf("pub-04-bamako-2022.json");
    const { stdout, stderr, status } = run(join(folder, "pub-04-bamako-2022.json"));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(compare(golden, JSON.parse(stdout))).toEqual([]);
  });
  test("an error of the model is an answer too, exit 1", () => {
    const { stdout, stderr, status } = run(join(folder, "pub-12-error-impossible-evidence.json"));
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(JSON.parse(stdout).error).toMatchObject({ code: "impossible-evidence", at: 9, findings: ["clash"] });
  });
  test.each([
    ["bad JSON", () => [written('{"a":\n\n')], /is not JSON/],
    ["a wrong field", () => [written('{"input":{"asOf":1}}')], /^input\.scenarios: /],
    ["a missing file", () => [join(temporary, "none.json")], /none\.json: cannot be read/],
    ["no file", () => [], /^usage: /],
  ])("%s is one line on stderr, exit 2", (_, args, words) => {
    const { stdout, stderr, status } = run(...args());
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(words);
    expect(stderr.trimEnd().split("\n").length).toBe(1);
  });
});
