// The list of faults stays one that can be planted: `npm run mutate` plants it. Where the engine was rewritten, its faults are too.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { faults } from "./faults.mjs";

const root = join(import.meta.dirname, "..", "..");

test("every fault has its one place in the source, changes it, and names tests that are there", () => {
  const wrong = faults.flatMap(({ file, what, find, replace, tests }) => {
    const places = existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8").split(find).length - 1 : 0;
    const missing = tests.filter((path) => !existsSync(join(root, path)));
    return places === 1 && find !== replace && missing.length === 0 ? [] : [`${file}: ${what} (${places} places)`];
  });
  expect(wrong).toEqual([]);
});

test("no fault is there twice, and every part of the engine has some", () => {
  const keys = faults.map(({ file, find, replace }) => JSON.stringify([file, find, replace]));
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  for (const part of ["math", "model", "evidence", "filter", "explain", "forecast", "score", "learn", "pool"])
    expect(faults.filter(({ file }) => file.startsWith(`lib/engine/${part}/`)).length).toBeGreaterThanOrEqual(6);
  expect(faults.length).toBeGreaterThanOrEqual(150);
});
