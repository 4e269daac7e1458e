// Replay is bit-identical: a stored input gives the same bytes on every run, whatever the order of its findings, in this process and
// in a fresh one. tests/e2e/replay.test.ts does the same in Chromium.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { SeededRandom } from "../support/seeded-random";
import { bundledReplay } from "./replay/bundled-replay";
import { bitsOf, canonicalText } from "./replay/canonical-text";
import { replay, type Stored, storedText } from "./replay/replay";
import { storedInputs } from "./replay/stored-inputs";

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

let stored: Stored[];
let answers: string[];
beforeAll(async () => {
  stored = await storedInputs();
  answers = replay(storedText(stored));
});

/** Names the inputs whose answers differ, and the first place where they do. */
function differences(others: readonly string[]): string[] {
  return stored.flatMap(({ name }, i) => {
    if (hashOf(answers[i] ?? "") === hashOf(others[i] ?? "")) return [];
    const [mine, theirs] = [(answers[i] ?? "").split("\n"), (others[i] ?? "").split("\n")];
    const place = mine.findIndex((line, l) => line !== theirs[l]);
    return [`${name}: ${mine[place]} against ${theirs[place]}`];
  });
}

function inFreshProcess(script: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "vigie-replay-"));
  try {
    writeFileSync(join(folder, "stored.json"), storedText(stored));
    const run = `const { readFileSync, writeFileSync } = require("node:fs");
      writeFileSync("answers.json", JSON.stringify(globalThis.replay(readFileSync("stored.json", "utf8"))));`;
    writeFileSync(join(folder, "replay.cjs"), `${script}\n${run}`);
    const { stderr, status } = spawnSync(process.execPath, ["replay.cjs"], { cwd: folder, encoding: "utf8" });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    return JSON.parse(readFileSync(join(folder, "answers.json"), "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("replay", () => {
  test("is about something: all golden files, the first case and 90 random models, most of them answered", () => {
    expect(stored).toHaveLength(15 + 1 + 90);
    expect(answers.filter((answer) => answer.length > 5000).length).toBeGreaterThan(80);
    expect(answers.join("\n").split("\n").length).toBeGreaterThan(80_000);
    expect(new Set(answers).size).toBe(answers.length);
  });
  test("a second time in this process: what was computed before leaves no trace", () => {
    expect(differences(replay(storedText(stored)))).toEqual([]);
  });
  test("in the other order of inputs, and with the findings of each in another order", () => {
    const random = new SeededRandom("order", 1);
    const shuffled = stored.map((one) =>
      "golden" in one ? one : { ...one, input: { ...one.input, findings: random.shuffled(one.input.findings) } },
    );
    expect(shuffled).not.toEqual(stored);
    expect(differences(replay(storedText(shuffled.toReversed())).toReversed())).toEqual([]);
  });
  test("in a fresh process, from a bundle", async () => {
    expect(differences(inFreshProcess(await bundledReplay()))).toEqual([]);
  });
});

describe("canonicalText", () => {
  test("shows every bit", () => {
    expect(bitsOf(1)).toBe("3ff0000000000000");
    expect(bitsOf(-0)).toBe("8000000000000000");
    expect(canonicalText({ b: [1, -2], a: new Map([["x", "y"]]) })).toBe(
      '\t#2\n/a\t#1\n/a/x\t"y"\n/b\t#2\n/b/0\t3ff0000000000000\n/b/1\tc000000000000000',
    );
  });
  test("one unit in the last place of one number is another text", () => {
    expect(canonicalText([0.1 + 0.2])).not.toBe(canonicalText([0.3]));
    expect(canonicalText(Float64Array.of(0))).not.toBe(canonicalText(Float64Array.of(-0)));
  });
});

test("the engine leaves no digit to the JavaScript engine: no function of Math whose last bit differs between them", () => {
  const folder = join(import.meta.dirname, "../../lib/engine");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const loose =
    /\bMath\.(exp|expm1|log|log1p|log2|log10|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|hypot|cbrt)\b/;
  const offences = files.filter((name) => {
    const code = readFileSync(join(folder, name), "utf8")
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/\/\/.*$/gm, "");
    return loose.test(code) || /\*\* (?!\d|doublings\b|list\.length|\(-|-)/.test(code);
  });
  expect(files.length).toBeGreaterThan(100);
  expect(offences).toEqual([]);
});
