// `npm run mutate`: plants the faults of tests/mutation/faults.mjs in a copy of the engine, one at a time, and shows which test goes
// red. A fault that no test sees is a weak test. `npm run mutate -- smoother learn` plants those whose text or file has a word of these.
// Exit 0: all caught. Exit 1: a fault survived, could not be planted or broke the program instead of changing its answers.
import { fork } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faults } from "../tests/mutation/faults.mjs";
import { ensureInstalled, root } from "./setup.mjs";

/** Tests that have not ended by then never will: that is a fault seen, too. All tests together, without a fault, get longer. */
const LONGEST = 60_000;
const LONGEST_SOUND = 600_000;
/** Random cases a property, as a part of the usual number: a fault worth planting shows soon. */
const CASES = "0.1";

const words = process.argv.slice(2);
const chosen = faults.filter(
  ({ what, file }) => words.length === 0 || words.some((word) => `${what} ${file}`.includes(word)),
);

ensureInstalled();
const copy = mkdtempSync(join(tmpdir(), "vigie-mutate-"));
let session;
process.on("exit", () => {
  session?.end();
  rmSync(copy, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

for (const name of ["lib", "tests", "scripts", "package.json", "tsconfig.json", "vitest.config.mts"])
  cpSync(join(root, name), join(copy, name), { recursive: true });
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");

/** A vitest of its own, so that one that hangs can be ended with all its workers. */
function startSession() {
  const child = fork(join(copy, "tests", "mutation", "session.mjs"), {
    cwd: copy,
    detached: true,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, VIGIE_CASES: CASES, NO_COLOR: "1" },
  });
  const ask = (question, longest) =>
    new Promise((answer) => {
      const give = (reply) => {
        clearTimeout(timer);
        child.off("message", give);
        child.off("exit", gone);
        answer(reply);
      };
      const gone = () => give({ failed: [], broken: "vitest ended" });
      const timer = setTimeout(() => give("late"), longest);
      child.on("message", give);
      child.on("exit", gone);
      child.send(question);
    });
  const end = () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  };
  return { ask, end };
}

async function run(tests, changed, longest = LONGEST) {
  session ??= startSession();
  const reply = await session.ask({ tests, changed }, longest);
  if (reply !== "late" && reply.broken === undefined) return reply;
  session.end();
  session = undefined;
  return reply === "late" ? { failed: [`${tests.join(", ")}: did not end in ${longest / 1000} s`] } : reply;
}

async function plant({ file, find, replace, tests }) {
  const path = join(copy, file);
  let source;
  try {
    source = readFileSync(path, "utf8");
  } catch {
    return { unplanted: "there is no such file" };
  }
  const places = source.split(find).length - 1;
  if (places !== 1) return { unplanted: `its text is there ${places} times: ${find.split("\n")[0].trim()}` };
  writeFileSync(
    path,
    source.replace(find, () => replace),
  );
  try {
    return await run(tests, [path]);
  } finally {
    writeFileSync(path, source);
  }
}

const began = Date.now();
const all = [...new Set(chosen.flatMap(({ tests }) => tests))];
const sound = await run(all, [], LONGEST_SOUND);
if (sound.broken !== undefined || sound.failed.length > 0) {
  console.log(`without any fault the tests fail already: ${sound.broken ?? sound.failed.join("; ")}`);
  process.exit(1);
}
let caught = 0;
let survived = 0;
let unplanted = 0;
for (const fault of chosen) {
  const start = Date.now();
  const { failed = [], broken, unplanted: reason } = await plant(fault);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const about = `${fault.file.replace("lib/engine/", "")}: ${fault.what}`;
  if (reason !== undefined) {
    unplanted++;
    console.log(`NOT PLANTED  ${about}; ${reason}`);
  } else if (broken !== undefined) {
    unplanted++;
    console.log(`BROKEN       ${about}; ${broken}`);
  } else if (failed.length === 0) {
    survived++;
    console.log(`SURVIVED     ${about} (${fault.tests.join(", ")}; ${seconds} s)`);
  } else {
    caught++;
    console.log(`caught       ${about} <- ${failed[0]} (${seconds} s)`);
  }
}
console.log(
  `${caught} caught, ${survived} survived${unplanted > 0 ? `, ${unplanted} not planted` : ""} in ${Math.round((Date.now() - began) / 1000)} s`,
);
process.exit(survived + unplanted === 0 ? 0 : 1);
