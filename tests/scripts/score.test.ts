// npm run score as a program: an answer or one line that says what is wrong and where, never both.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vigie-score-"));
  mkdirSync(join(folder, "folder.json"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function score(...args: string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, ["scripts/score.mjs", ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder },
    encoding: "utf8",
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
function scoreText(text: string) {
  writeFileSync(join(folder, "case.json"), text);
  return score(join(folder, "case.json"));
}

const model = {
  scenarios: [
    { id: "up", prior: 0.5 },
    { id: "down", prior: 0.5 },
  ],
  halfLifeDays: 30,
  indicators: [{ id: "sign", kind: "categorical", levels: ["yes"], likelihood: [[1], [1]] }],
  findings: [],
  asOf: 10,
};
const finding = { id: "f", indicator: "sign", at: 3, reports: [{ level: "yes", reliability: 0.8 }] };

describe("an answer", () => {
  test("of scores, with a byte order mark, a file named from where the caller stands", () => {
    writeFileSync(join(folder, "scores.json"), '\ufeff{"scores":{"binaryBrier":[{"p":0.5,"o":1}]}}');
    expect(score("scores.json")).toEqual({ code: 0, out: '{"scores":{"binaryBrier":[0.25]}}\n', err: "" });
  });
  test("evidence that the model does not allow is one too: exit 1, on stdout", () => {
    const early = { ...model, findings: [{ ...finding, at: -1 }] };
    const { code, out, err } = scoreText(JSON.stringify(early));
    expect([code, err]).toEqual([1, ""]);
    expect(JSON.parse(out)).toMatchObject({ error: { code: "evidence-before-start", findings: ["f"] } });
  });
});

describe("no answer: one line on stderr that names the place, nothing on stdout, exit 2", () => {
  test.each<[string, () => ReturnType<typeof score>, RegExp]>([
    ["a file that is not there", () => score(join(folder, "none.json")), /none\.json: cannot be read \(ENOENT/],
    ["a folder", () => score(join(folder, "folder.json")), /folder\.json: cannot be read \(EISDIR/],
    ["an empty file", () => scoreText(""), /case\.json: is not JSON \(it is empty\)/],
    ["white space", () => scoreText(" \n"), /it is empty/],
    [
      "half a file",
      () => scoreText('{"scenarios":\n  [1,'),
      /case\.json: is not JSON \(.*(line 2, column 6|end of JSON)/,
    ],
    ["a letter too many", () => scoreText('{"a": 1,\n "b": x}'), /is not JSON \(.*x/],
    ["a list", () => scoreText("[]"), /^the file: /],
    ["an unknown field", () => scoreText(JSON.stringify({ ...model, filterAtt: [1] })), /^filterAtt: /],
    [
      "an unknown field deep inside",
      () => scoreText(JSON.stringify({ input: { ...model, findings: [{ ...finding, on: 1 }] } })),
      /^input\.findings\[0\]\.on: /,
    ],
    ["a wrong kind", () => scoreText(JSON.stringify({ kind: "scores", input: model })), /^kind: /],
    [
      "a wrong model",
      () => scoreText(JSON.stringify({ ...model, scenarios: [{ id: "up", prior: 0.9 }] })),
      /^scenarios\[\]\.prior must sum to 1/,
    ],
    [
      "a wrong score",
      () => scoreText('{"scores":{"multiBrier":[{"p":[0.5],"outcome":0}]}}'),
      /^scores\.multiBrier\[0\]: p must sum/,
    ],
    [
      "a field that would steer a terminal",
      () => scoreText(JSON.stringify({ ...model, "\u001b[2J\nx": 1 })),
      /^\P{Cc}*\n$/u,
    ],
    ["no file named", () => score(), /^usage: npm run --silent score -- FILE/],
    ["two files named", () => score("a", "b"), /^usage: /],
  ])("%s", (_, run, line) => {
    const { code, out, err } = run();
    expect(err).toMatch(line);
    expect([code, out, err.trimEnd().split("\n").length]).toEqual([2, "", 1]);
  });
});
