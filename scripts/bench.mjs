// `npm run bench`: measurements with ratios against a reference run beside them. They are not tests and have no limits.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { cleanEnv, root, say, setUp } from "./setup.mjs";

await setUp({ build: false });
const wanted = process.argv.slice(2);
for (const file of readdirSync("tests/bench").filter((name) => name.endsWith(".bench.ts"))) {
  if (wanted.length > 0 && !wanted.some((word) => file.includes(word))) continue;
  say(file);
  spawnSync(process.execPath, ["--import", "tsx", `tests/bench/${file}`], {
    cwd: root,
    stdio: "inherit",
    env: cleanEnv,
  });
}
