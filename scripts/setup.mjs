// What `npm start`, `npm test` and the small commands need before they can begin. Node's own modules only: this runs
// before node_modules exists. Everything is reported on standard error, so that a command's output stays its own.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Vigie needs Node.js 20.19 or newer; this is ${process.version}. Node.js 24 is recommended.`);
  process.exit(1);
}

/** npm hands its whole configuration down as variables; a nested npm must read its own files afresh. */
export const cleanEnv = Object.fromEntries(
  Object.entries(process.env).filter(([key]) => !/^npm_(lifecycle|package|command|execpath|node_execpath)/i.test(key)),
);
const baseEnv = { ...cleanEnv, NEXT_TELEMETRY_DISABLED: "1" };
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

export function say(sentence) {
  console.error(`vigie: ${sentence}`);
}
export function fail(sentence) {
  say(sentence);
  process.exit(1);
}

export function run(command, args, env = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: ["inherit", 2, 2], env: { ...baseEnv, ...env } });
  if (result.error || result.status !== 0)
    fail(`failed: ${command} ${args.join(" ")}${result.error ? ` (${result.error.message})` : ""}`);
}
function runBeside(command, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", 2, 2], env: { ...baseEnv, ...env } });
    child.on("error", (error) => fail(`${command}: ${error.message}`));
    child.on("exit", (code) => (code === 0 ? done() : fail(`failed: ${command} ${args.join(" ")}`)));
  });
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
function hashFiles(paths) {
  const hash = createHash("sha256");
  const walk = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) walk(join(path, name));
    else hash.update(path).update("\0").update(readFileSync(path)).update("\0");
  };
  for (const path of paths) walk(path);
  return hash.digest("hex");
}
const machine = `${process.version} ${process.platform} ${process.arch}`;

const LOCK = ".vigie/setup.lock";
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

/** Only one process at a time installs or builds in a clone; a lock left by a process that died is taken over. */
async function alone(work) {
  mkdirSync(".vigie", { recursive: true });
  for (let waited = 0; ; waited++) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const holder = Number(read(LOCK));
      if (!(holder > 0 && isAlive(holder))) rmSync(LOCK, { force: true });
      else if (waited === 0) say(`waiting for process ${holder}, which is setting up this folder`);
      else if (waited > 1200) fail(`process ${holder} has been setting up for ten minutes; end it and try again`);
      await new Promise((done) => setTimeout(done, 500));
    }
  }
  try {
    return await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

const INSTALL_STAMP = "node_modules/.vigie-install";
const installWanted = () => `${machine} ${hashFiles(["package-lock.json", "package.json"])}`;

/** The packages of the lock file, none of them allowed to run a script of its own. */
export function ensureInstalled() {
  const wanted = installWanted();
  if (read(INSTALL_STAMP) === wanted) return;
  say("installing packages (npm ci)");
  run(npm, ["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"]);
  writeFileSync(INSTALL_STAMP, wanted);
}

const BINDING = "node_modules/better-sqlite3/build/Release/better_sqlite3.node";
const TRY_DRIVER = "new (require('better-sqlite3'))(':memory:').prepare('select 1').get()";
const driverOpens = () =>
  existsSync(BINDING) && spawnSync(process.execPath, ["-e", TRY_DRIVER], { cwd: root }).status === 0;

/** The one native module: already there, else from our own cache, else built from source. */
async function ensureDriver() {
  if (driverOpens()) return;
  const { version } = JSON.parse(read("node_modules/better-sqlite3/package.json"));
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "vigie");
  const name = `better-sqlite3-${version}-abi${process.versions.modules}-${process.platform}-${process.arch}.node`;
  if (existsSync(join(cache, name))) {
    mkdirSync(dirname(BINDING), { recursive: true });
    copyFileSync(join(cache, name), BINDING);
    if (driverOpens()) return;
  }
  say("building the SQLite driver from source (about a minute)");
  // node-gyp would download headers unless it is told where they lie; only those of this very Node will do.
  const places = [dirname(dirname(process.execPath)), "/usr", "/usr/local"];
  const headers = places.find((place) =>
    read(join(place, "include/node/node_version.h")).includes(`#define NODE_MAJOR_VERSION ${major}\n`),
  );
  await runBeside(npm, ["rebuild", "better-sqlite3"], headers ? { npm_config_nodedir: headers } : {});
  if (!driverOpens())
    fail("the SQLite driver was built but does not load; python3, make and g++ are needed to build it");
  try {
    mkdirSync(cache, { recursive: true });
    copyFileSync(BINDING, join(cache, name));
  } catch {
    // A home folder that cannot be written only costs the next clone a minute.
  }
}

const BUILD_INPUTS = [
  "package-lock.json",
  "package.json",
  "next.config.mjs",
  "tsconfig.json",
  "proxy.ts",
  "instrumentation.ts",
  "app",
  "lib",
  "db",
];

/** The production build, when one of its inputs changed. Nothing opens the database meanwhile. */
async function ensureBuilt() {
  const stamp = ".next/vigie-build";
  const wanted = `${machine} ${hashFiles(BUILD_INPUTS)}`;
  if (read(stamp) === wanted && existsSync(".next/BUILD_ID")) return;
  say("building the application");
  await runBeside(process.execPath, ["node_modules/next/dist/bin/next", "build"], { NODE_ENV: "production" });
  writeFileSync(stamp, wanted);
}

/** Packages and driver; with `build` also the application. Does nothing when all is there. */
export async function setUp({ build }) {
  await alone(async () => {
    ensureInstalled();
    await Promise.all([ensureDriver(), build ? ensureBuilt() : undefined]);
  });
}

/** A Chromium for the browser tests; on Debian and as root it is installed, else the message says what is missing. */
export function ensureChromium() {
  const known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable"];
  const find = () => [process.env.CHROMIUM_PATH, ...known].find((path) => path && existsSync(path));
  const found = find();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("installing Chromium for the browser tests (apt-get)");
    const quiet = { DEBIAN_FRONTEND: "noninteractive" };
    run("apt-get", ["update", "-qq"], quiet);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"], quiet);
  }
  return (
    find() ??
    fail("the browser tests need Chromium: install the package chromium, or set CHROMIUM_PATH to the program's path")
  );
}
