import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { History } from "./history";

export interface CResult {
  readonly nanoseconds: number;
  readonly logEvidence: number;
}

/** filter.c over a history; undefined where there is no gcc. */
export function cFilter(history: History, scenarios: number, mode: "quiet" | "silent"): CResult | undefined {
  const folder = mkdtempSync(join(tmpdir(), "vigie-bench-"));
  try {
    const program = join(folder, "filter");
    const source = join(process.cwd(), "tests", "bench", "filter.c");
    const built = spawnSync("gcc", ["-O3", "-march=native", `-DSCENARIOS=${scenarios}`, source, "-o", program, "-lm"]);
    if (built.status !== 0) return undefined;
    const data = join(folder, "history.bin");
    writeFileSync(data, Buffer.concat([bytes(history.times), bytes(history.levels)]));
    const { stdout } = spawnSync(program, [data, String(history.times.length), mode], { encoding: "utf8" });
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bytes(array: Float64Array | Int32Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}
