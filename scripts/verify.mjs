// npm run verify -- FILE [--key FINGERPRINT]: is a downloaded snapshot what was signed, and do its scores follow from its evidence?
// Exit 0: all of it. Exit 1: something does not match. Exit 2: not a readable snapshot. Needs no database and no network.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled } from "./setup.mjs";

await ensureInstalled();
const script = join(import.meta.dirname, "verify.ts");
const { status } = spawnSync(process.execPath, ["--import", "tsx", script, ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, TSX_TSCONFIG_PATH: join(import.meta.dirname, "..", "tsconfig.json") },
});
process.exitCode = status ?? 2;
