// The first call in a fresh process: 1,000 findings, nothing compiled yet. Run several times, each in a process of its own.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { inputOf, simulate } from "./history";

if (process.env["VIGIE_COLD"] === undefined) {
  const times = Array.from({ length: 7 }, () => {
    const env = { ...process.env, VIGIE_COLD: "1" };
    const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url)], { env, encoding: "utf8" });
    return Number(stdout);
  }).sort((a, b) => a - b);
  process.stdout.write(
    `${JSON.stringify({ findings: 1000, coldMs: { least: times[0], median: times[3], most: times[6] } })}\n`,
  );
} else {
  const input = inputOf(simulate(1000, 4), 4, true);
  const start = performance.now();
  current(assess(input));
  process.stdout.write((performance.now() - start).toFixed(2));
}
