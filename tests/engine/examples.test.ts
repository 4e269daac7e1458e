// The examples in the docstrings of the engine, run: `@example expression // value` where the value is a number or a list of
// numbers. The others are prose and are held by the tests of their own file.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { expectClose } from "./sample-models";

const root = join(import.meta.dirname, "..", "..", "lib", "engine");

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

interface Example {
  readonly path: string;
  readonly expression: string;
  readonly value: number | number[];
}

const files = filesUnder(root).map((path) => ({ path, text: readFileSync(path, "utf8") }));

const examples: Example[] = files.flatMap(({ path, text }) =>
  [...text.matchAll(/@example (.+?) \/\/ (-?[\d.]+(?:e-?\d+)?|\[[^\]]*\])$/gm)].flatMap(([, expression, value]) => {
    const isPlain = expression !== undefined && !/assessment|model|rows|ledger|alerts|tone|\bs\./.test(expression);
    return isPlain && value !== undefined && /^[-\d.e,[\] ]+$/.test(value)
      ? [{ path, expression, value: JSON.parse(value) }]
      : [];
  }),
);

describe("docstring examples", () => {
  test("there are some to run", () => {
    expect(examples.length).toBeGreaterThanOrEqual(12);
  });
  test.each(examples.map((example) => [`${relative(root, example.path)}: ${example.expression}`, example] as const))(
    "%s",
    async (_, { path, expression, value }) => {
      const names: Record<string, unknown> = await import(path);
      const run = new Function(...Object.keys(names), `return ${expression.replace(/<[\w, ]+>/, "")}`);
      const result = run(...Object.values(names));
      if (typeof value === "number") expect(result).toBeCloseTo(value, 12);
      else expectClose(ArrayBuffer.isView(result) ? Array.from(result as Float64Array) : result.flat(), value, 1e-12);
    },
  );
});

describe("the docstring contract", () => {
  const functions = files.flatMap(({ path, text }) =>
    [...text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:function|class) (\w+)/g)].map(
      ([, doc = "", name = ""]) => ({
        name: `${relative(root, path)}: ${name}`,
        doc,
      }),
    ),
  );
  test("covers the whole engine", () => {
    expect(functions.length).toBeGreaterThan(50);
  });
  test.each(functions.map(({ name, doc }) => [name, doc] as const))("%s has a formula and an example", (_, doc) => {
    expect(doc).toMatch(/Formula:/);
    expect(doc).toMatch(/@example/);
  });
  test("whoever throws a code says so", () => {
    const silent = files
      .filter(({ text }) => /\b(refuse|requireDays|requireOutcome)\(|new DomainError\(/.test(text))
      .filter(({ text }) => !text.includes("@throws"))
      .map(({ path }) => relative(root, path));
    expect(silent).toEqual([]);
  });
});
