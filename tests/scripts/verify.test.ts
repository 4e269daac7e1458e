import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeSnapshotBundle } from "@/lib/exchange/snapshot-bundle";
import { content, sealed, sealing, sealingWith, secrets } from "../exchange/sealed-case";

const root = resolve(import.meta.dirname, "../..");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vigie-verify-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the check as npm does: from the project's folder, with the caller's own in INIT_CWD. */
function verify(text: string | null, ...args: string[]): { code: number | null; out: string; err: string } {
  const name = "snapshot.json";
  rmSync(join(folder, name), { force: true });
  if (text !== null) writeFileSync(join(folder, name), text);
  const run = spawnSync(process.execPath, ["--import", "tsx", "scripts/verify.ts", name, ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder },
    encoding: "utf8",
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
const { keyId } = sealed.bundle.signature;

test("a file that is what was signed", () => {
  const lines = [
    `content    matches  ${sealed.bundle.sha256.slice(0, 12)}`,
    `signature  valid    ${keyId}`,
    "scores     equal    3 of 3, computed again",
  ];
  expect(verify(sealed.text)).toEqual({ code: 0, out: `${lines.join("\n")}\n`, err: "" });
});
test("the key that was named, in groups and capitals as people read it aloud", () => {
  const spoken = (keyId.toUpperCase().match(/.{4}/g) ?? []).join(":");
  const { code, out } = verify(sealed.text, "--key", spoken);
  expect(out).toContain(`signature  valid    ${keyId}, the key you named\n`);
  expect(code).toBe(0);
});
test("sealed again by another key: all is well in itself, but it is not the key that was named", () => {
  const { code, out } = verify(makeSnapshotBundle(content, sealingWith(secrets.theirs)).text, "--key", keyId);
  expect(out).toContain("NOT the key you named");
  expect(code).toBe(1);
});
test("a changed letter", () => {
  const { code, out } = verify(sealed.text.replace("A month on", "A week on"));
  expect(out).toMatch(/^content {4}differs .*\nsignature {2}invalid .*\nscores {5}equal/);
  expect(code).toBe(1);
});
test("scores that do not follow from the evidence, signed all the same", () => {
  const lie = { ...content, results: { ...content.results, p: [...content.results.p].reverse() } };
  const { code, out } = verify(makeSnapshotBundle(lie, sealing).text);
  expect(out).toMatch(/^content {4}matches .*\nsignature {2}valid .*\nscores {5}differ {3}1 of 3 scores are equal/);
  expect(code).toBe(1);
});
test.each([
  ["no file", null, /^snapshot\.json: cannot be read \(.*ENOENT.*\)\n$/],
  ["a web page", "<!doctype html>", /^snapshot\.json: it is not JSON\n$/],
  [
    "another format",
    '{"content":{"format":"vigie-snapshot/2"}}',
    /^snapshot\.json: it is not a snapshot of vigie-snapshot\/1: .*\n$/,
  ],
  ["a field that would steer a terminal", sealed.text.replace("{", '{"\\u001b[2J":1,'), /^snapshot\.json: \P{Cc}*\n$/u],
])("%s: one line, exit 2", (_what, text, line) => {
  const { code, out, err } = verify(text);
  expect(err).toMatch(line);
  expect([code, out]).toEqual([2, ""]);
});
test("more than one file: how to call it", () => {
  expect(verify(sealed.text, "another.json")).toMatchObject({
    code: 2,
    err: "usage: npm run verify -- FILE [--key FINGERPRINT]\n",
  });
});
