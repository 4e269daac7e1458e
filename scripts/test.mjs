// `npm test`: install, build, types, lint, then all tests. `npm test -- <vitest arguments>` runs a part of the tests.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { cleanEnv, ensureChromium, root, run, say, setUp } from "./setup.mjs";

const only = process.argv.slice(2);
await setUp({ build: true });
const CHROMIUM_PATH = ensureChromium();
let passed = 0;
let failed = 0;

function check(name, args) {
  say(name);
  const result = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit", env: cleanEnv });
  if (result.status === 0) passed++;
  else {
    failed++;
    say(`${name}: failed`);
  }
}

if (only.length === 0) {
  run(process.execPath, ["node_modules/next/dist/bin/next", "typegen"]);
  check("types (tsc)", ["node_modules/typescript/bin/tsc", "--noEmit"]);
  check("lint and format (biome)", ["node_modules/@biomejs/biome/bin/biome", "ci", "--colors=off", "."]);
}
say("tests (vitest)");
mkdirSync(".vigie", { recursive: true });
const report = ".vigie/test-report.json";
const result = spawnSync(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...only,
  ],
  { cwd: root, stdio: "inherit", env: { ...cleanEnv, CHROMIUM_PATH } },
);
try {
  const counts = JSON.parse(readFileSync(report, "utf8"));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
  // A file that could not even be loaded has no tests to count, but it is a failure.
  failed += counts.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
} catch {
  failed++;
}
if (result.status !== 0 && failed === 0) failed++;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
