import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

test("lib/README.md is what the script writes: run node scripts/write-method.mjs after a change of the text or of a number", () => {
  const folder = mkdtempSync(join(tmpdir(), "vigie-method-"));
  const file = join(folder, "README.md");
  const run = spawnSync(process.execPath, ["--import", "tsx", "scripts/write-method.ts", file], {
    cwd: root,
    encoding: "utf8",
  });
  const written = run.status === 0 ? readFileSync(file, "utf8") : "";
  rmSync(folder, { recursive: true });
  expect(run.stderr).toBe("");
  expect(readFileSync(join(root, "lib/README.md"), "utf8")).toBe(written);
});
