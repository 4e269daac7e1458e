// Runs tests again and again in one vitest for scripts/mutate.mjs, which says what to run and which files it has changed since.
import { join } from "node:path";
import { createVitest } from "vitest/node";

const root = process.cwd();
/** Files that were changed before the last run and have been put back since. */
let restored = [];
let failed = [];
let errors = [];
const reporter = {
  onTestCaseResult(test) {
    if (test.result().state === "failed") failed.push(`${test.module.relativeModuleId}: ${test.fullName}`);
  },
  onTestModuleEnd(module) {
    for (const { message } of module.errors()) errors.push(`${module.relativeModuleId}: ${message}`);
  },
};
const vitest = await createVitest("test", {
  root,
  watch: false,
  bail: 1,
  reporters: [reporter],
  project: ["unit"],
  pool: "threads",
  testTimeout: 60_000,
});

process.on("message", async ({ tests, changed }) => {
  failed = [];
  errors = [];
  for (const path of [...restored, ...changed]) vitest.invalidateFile(path);
  restored = changed;
  const wanted = tests.map((path) => join(root, path));
  const found = (await vitest.globTestSpecifications(tests)).filter(({ moduleId }) =>
    wanted.some((path) => moduleId === path || moduleId.startsWith(join(path, "/"))),
  );
  const { unhandledErrors } = await vitest.runTestSpecifications(found, false);
  errors.push(...unhandledErrors.map(String));
  if (found.length === 0) errors.push(`there are no tests in ${tests.join(", ")}`);
  process.send({ failed, broken: failed.length > 0 ? undefined : errors[0] });
});
