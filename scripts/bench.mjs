// `npm run bench`: measurements with ratios against a reference run beside them. They are not tests and have no limits.
// `npm run bench filter` runs those with "filter" in their name. Each runs bundled, as the application does, in a process of its own.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cleanEnv, root, say, setUp } from "./setup.mjs";

const wanted = process.argv.slice(2);
const isWanted = (file) => wanted.length === 0 || wanted.some((word) => file.includes(word));
// the pages and their chart are measured as they are served
await setUp({ build: isWanted("pages.bench.ts") || isWanted("chart.bench.ts") });
const { build } = await import("esbuild");
const folder = join(root, ".vigie", `bench-${process.pid}`);
mkdirSync(folder, { recursive: true });
try {
  for (const file of readdirSync("tests/bench").filter((name) => name.endsWith(".bench.ts"))) {
    if (!isWanted(file)) continue;
    say(file);
    const outfile = join(folder, `${file}.mjs`);
    const bundled = {
      absWorkingDir: root,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      // native, or looked for at run time
      external: ["better-sqlite3", "pg", "@electric-sql/pglite", "playwright-core"],
    };
    await build({ ...bundled, entryPoints: [join(root, "tests", "bench", file)], outfile });
    if (file === "import.bench.ts") {
      const entryPoints = [join(root, "db", "import", "events.worker.ts")];
      await build({ ...bundled, entryPoints, outfile: join(folder, "events.worker.mjs") });
    }
    spawnSync(process.execPath, ["--expose-gc", outfile], { cwd: root, stdio: "inherit", env: cleanEnv });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
