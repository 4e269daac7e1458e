import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { copyFiles } from "@/scripts/copy-files.mjs";
import { freshFolder } from "../support/fresh-store";

let folder = "";
beforeEach(() => {
  folder = freshFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

const keep = (data: string, name = createHash("sha256").update(data).digest("hex")) => {
  mkdirSync(join(folder, "from", name.slice(0, 2)), { recursive: true });
  writeFileSync(join(folder, "from", name.slice(0, 2), name), data);
  return name;
};
const copy = () => copyFiles(join(folder, "from"), join(folder, "to"));
const target = (name: string) => join(folder, "to", name.slice(0, 2), name);

test("each kept file is in the copy, byte for byte and for the owner alone", async () => {
  const names = ["one", "two", "x".repeat(200_000)].map((data) => keep(data));
  expect(await copy()).toEqual({ copied: 3, damaged: [] });
  for (const name of names) {
    expect(
      createHash("sha256")
        .update(readFileSync(target(name)))
        .digest("hex"),
    ).toBe(name);
    expect(statSync(target(name)).mode & 0o077).toBe(0);
  }
});
test("a file that is not what its name says is told and left out", async () => {
  const wrong = keep("changed", "ab".repeat(32));
  keep("right");
  expect(await copy()).toEqual({ copied: 1, damaged: [wrong] });
  expect(existsSync(target(wrong))).toBe(false);
});
test("what is no kept file is left out, and no file at all is no fault", async () => {
  expect(await copy()).toEqual({ copied: 0, damaged: [] });
  keep("one");
  writeFileSync(join(folder, "from", "note.txt"), "x");
  mkdirSync(join(folder, "from", "aa"), { recursive: true });
  writeFileSync(join(folder, "from", "aa", "draft"), "x");
  expect(await copy()).toEqual({ copied: 1, damaged: [] });
});
