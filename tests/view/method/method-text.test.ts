import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readSample } from "@/db/sample/sample";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { inlineRuns } from "@/lib/view/method/inline-runs";
import { methodPage } from "@/lib/view/method/method-page";
import { methodReadme } from "@/lib/view/method/method-readme";
import { methodSections } from "@/lib/view/method/method-sections";
import { numericParts } from "@/lib/view/method/numerics";

const root = resolve(import.meta.dirname, "../../..");
const page = methodPage(readSample(), sayIn("en"), formatsIn("en"));

describe("the text", () => {
  test("says first what the number is, then works an example, then the notation and what is assumed", () => {
    expect(methodSections(page.blocks).map(({ id }) => id)).toEqual([
      "what",
      "example",
      "other",
      "notation",
      "assumptions",
      "limits",
      "numerics",
      "references",
    ]);
  });
  test("each file it names is there, and each name of the code stands in the engine", () => {
    for (const [path] of numericParts) expect(existsSync(resolve(root, "lib/engine", path)), path).toBe(true);
    const named = [...JSON.stringify(page.blocks).matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
    const files = named.filter((name) => /^(lib|tests)\//.test(name));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect(existsSync(resolve(root, file)), file).toBe(true);
    const engine = readdirSync(resolve(root, "lib"), { recursive: true, encoding: "utf8" })
      .filter((path) => /^(engine|domain)\/.*\.ts$/.test(path))
      .map((path) => readFileSync(resolve(root, "lib", path), "utf8"))
      .join("\n");
    const names = named.flatMap((name) => (/^[A-Za-z][A-Za-z.]*$/.test(name) && name !== "lib" ? name.split(".") : []));
    expect(names.length).toBeGreaterThan(60);
    for (const name of names) expect(engine.includes(name), name).toBe(true);
  });
  test("a sum that is printed under a column is the sum of the column, or 100", () => {
    for (const block of page.blocks) {
      if (block.kind !== "table" || block.foot === undefined) continue;
      for (const [at, cell] of block.foot.entries()) {
        if (cell !== "100.0") continue;
        const tenths = block.rows.reduce((sum, row) => sum + Math.round(Number(row[at]) * 10), 0);
        expect(tenths, block.caption).toBe(1000);
      }
    }
  });
  test("another case gives other numbers: nothing of the first one is written into the text", () => {
    const sample = readSample();
    const assessment = { ...sample.assessment, dynamics: { kind: "half-life" as const, halfLifeDays: 60 } };
    const other = methodPage({ ...sample, assessment }, sayIn("en"), formatsIn("en"));
    const text = JSON.stringify(other.blocks);
    expect(text).toContain(`kept = 2 to the power of −30 ÷ 60 = ${(2 ** -0.5).toFixed(4)}`);
    expect(text).not.toContain("half-life of 120 days");
  });
  test("a case that lacks what the example shows is refused by name", () => {
    const sample = readSample();
    const without = { ...sample, questions: [] };
    expect(() => methodPage(without, sayIn("en"), formatsIn("en"))).toThrow("the first case has no question");
  });
});

describe("runs", () => {
  test("code and strong are cut out of their text", () => {
    expect(inlineRuns("a `b` c **d e** f")).toEqual([
      { kind: "text", at: 0, text: "a " },
      { kind: "code", at: 2, text: "b" },
      { kind: "text", at: 5, text: " c " },
      { kind: "strong", at: 8, text: "d e" },
      { kind: "text", at: 15, text: " f" },
    ]);
    expect(inlineRuns("2 * 3 * 4")).toEqual([{ kind: "text", at: 0, text: "2 * 3 * 4" }]);
    expect(inlineRuns("")).toEqual([]);
  });
});

describe("the file", () => {
  test("writes each kind of block in Markdown, lines of at most 120 characters, code uncut", () => {
    const long = `${"word ".repeat(23)}\`npm run bench -- filter\` - end`;
    const text = methodReadme({
      title: "T",
      lede: "L",
      blocks: [
        { kind: "heading", level: 2, id: "h", text: "H" },
        { kind: "paragraph", text: long },
        { kind: "formula", lines: ["a = b", "c"] },
        { kind: "list", ordered: true, items: ["one", "two"] },
        {
          kind: "table",
          caption: "C",
          columns: [
            { name: "A", isNumber: false },
            { name: "B", isNumber: true },
          ],
          rows: [["x|y", "1"]],
          foot: ["Sum", "1"],
        },
        { kind: "references", groups: [{ topic: "Topic", works: ["W1", "W2"] }] },
      ],
    });
    const parts = [
      "## H",
      `${"word ".repeat(23).trimEnd()}\n\`npm run bench -- filter\` - end`,
      "```text\na = b\nc\n```",
      "1. one\n2. two",
      "_C_\n\n| A | B |\n|---|---:|\n| x\\|y | 1 |\n| Sum | 1 |",
      "- **Topic.** W1; W2.",
    ];
    const [title, lede, note, ...rest] = text.split("\n\n");
    expect([title, lede]).toEqual(["# T", "L"]);
    expect(note).toContain("under `/method`");
    expect(rest.join("\n\n")).toBe(`${parts.join("\n\n")}\n`);
  });
  test("no line begins with what Markdown would read as a list or a heading", () => {
    const lede = `${"x".repeat(119)} - + 1. # > y`;
    const text = methodReadme({ title: "T", lede, blocks: [] });
    expect(text.split("\n").filter((line) => /^([-+>]|\d+\.) /.test(line))).toEqual([]);
  });
});
