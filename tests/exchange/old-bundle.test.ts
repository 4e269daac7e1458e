import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { nodeCrypto } from "@/db/node-crypto";
import { canonicalJson } from "@/lib/exchange/canonical-json";
import { openSnapshotBundle } from "@/lib/exchange/snapshot-bundle";
import { checkScores, checkSeal } from "@/lib/exchange/verify-snapshot";
import { freezeContent } from "@/lib/view/freeze-content";
import { frozenCase } from "@/lib/view/frozen-case";
import { snapshotResults } from "@/lib/view/snapshot-results";
import { caseWith, clear, content, red, request, sealing } from "./sealed-case";

const path = "tests/fixtures/snapshots/format-1-before-kappa.json";

describe("a bundle from before models said how sure their tables are", () => {
  const bundle = openSnapshotBundle(readFileSync(path, "utf8"));
  test("opens, keeps its seal, and its scores still follow from it", () => {
    expect(checkSeal(bundle, nodeCrypto)).toMatchObject({ hash: "ok", signature: "ok" });
    expect(bundle.signature.publicKey).toBe(sealing.publicKey);
    expect(checkScores(bundle.content, snapshotResults)).toMatchObject({ scores: "agree", agreeing: 3, of: 3 });
    // .5 x .2 x 1/2, .3 x .4, .2 x .8 of .33
    expect(bundle.content.results.permille).toEqual([151, 364, 485]);
  });
  test("is read as a case with the usual doubt", () => {
    expect(frozenCase(bundle.content).model.kappa).toBe(20);
  });
  test("verifies from the command line", () => {
    const verdict = spawnSync(process.execPath, ["scripts/verify.mjs", path], { encoding: "utf8" });
    expect([verdict.status, verdict.stdout]).toEqual([0, expect.stringContaining("valid")]);
  });
});

test("a snapshot says the same whatever the doubt: its format has no place for it and none of its numbers needs it", () => {
  const file = caseWith([clear, red]);
  const indicators = file.model.indicators.map((indicator) => ({ ...indicator, kappa: 3 }));
  const unsure = freezeContent(request({ ...file, model: { ...file.model, kappa: 2, indicators } }));
  expect(canonicalJson(unsure)).toBe(canonicalJson(content));
  expect(canonicalJson(content)).not.toContain("kappa");
});
