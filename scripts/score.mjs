// npm run --silent score -- FILE: what the engine says about a golden case or a bare input, as one JSON object.
// Exit 0: answered. Exit 1: the model and its evidence contradict each other (the error is on stdout). Exit 2: not a valid file.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled } from "./setup.mjs";

await ensureInstalled();
const script = join(import.meta.dirname, "score.ts");
const { status } = spawnSync(process.execPath, ["--import", "tsx", script, ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, TSX_TSCONFIG_PATH: join(import.meta.dirname, "..", "tsconfig.json") },
});
process.exitCode = status ?? 2;
