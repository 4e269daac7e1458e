// npm run --silent score -- FILE: what the engine says about a golden case or a bare input, as one JSON object.
// Exit 0: answered. Exit 1: the model and its evidence contradict each other (the error is on stdout). Exit 2: not a valid file.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { ensureInstalled } from "./setup.mjs";

await ensureInstalled();
// npm starts a script in the root of the project; a path given from elsewhere is meant from there.
const given = process.argv
  .slice(2)
  .map((path) => (existsSync(path) ? path : resolve(process.env.INIT_CWD ?? "", path)));
const { status } = spawnSync(process.execPath, ["--import", "tsx", join(import.meta.dirname, "score.ts"), ...given], {
  stdio: "inherit",
});
process.exitCode = status ?? 2;
