// The full filter of a long half-life history, beside the C reference when gcc and ../shared/bench are there:
//   node --import tsx tests/bench/filter.bench.ts
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { forwardFilter } from "@/lib/engine/filter/forward-filter";

const PRIOR = [0.4, 0.3, 0.2, 0.1];
const LIKELIHOOD = [
  [0.6, 0.2, 0.1, 0.1],
  [0.1, 0.6, 0.2, 0.1],
  [0.1, 0.1, 0.5, 0.3],
  [0.25, 0.25, 0.25, 0.25],
];
const LEVELS = ["a", "b", "c", "d"];
const RELIABILITY = 0.8;
const HALF_LIFE = 90;

/** mulberry32: the same history every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}

interface History {
  readonly times: number[];
  readonly levels: number[];
}

function simulate(count: number): History {
  const random = seeded(42);
  const draw = (chances: readonly number[]) => {
    let rest = random();
    const index = chances.findIndex((chance) => {
      rest -= chance;
      return rest < 0;
    });
    return index < 0 ? chances.length - 1 : index;
  };
  const rho = Math.LN2 / HALF_LIFE;
  const times: number[] = [];
  const levels: number[] = [];
  let time = 0;
  let scenario = draw(PRIOR);
  for (let i = 0; i < count; i++) {
    const gap = -Math.log1p(-random());
    time += gap;
    if (random() < -Math.expm1(-rho * gap)) scenario = draw(PRIOR);
    const shown = random() < RELIABILITY ? scenario : draw(PRIOR);
    times.push(time);
    levels.push(draw(LIKELIHOOD[shown] ?? []));
  }
  return { times, levels };
}

function inputOf({ times, levels }: History): ScoringInput {
  return {
    scenarios: PRIOR.map((prior, s) => ({ id: `s${s}`, prior })),
    dynamics: { kind: "half-life", halfLifeDays: HALF_LIFE },
    indicators: [{ id: "k", kind: "categorical", levels: LEVELS, likelihood: LIKELIHOOD, weight: 1 }],
    findings: times.map((at, i) => ({
      id: `f${i}`,
      indicator: "k",
      at,
      reports: [{ level: LEVELS[levels[i] ?? 0] ?? "a", reliability: RELIABILITY }],
    })),
    asOf: times.at(-1) ?? 0,
  };
}

function leastMs(repeats: number, run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < repeats; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

interface Reference {
  readonly ms: number;
  readonly logEvidence: number;
}

function reference(folder: string, history: History): Reference | undefined {
  const source = join(import.meta.dirname, "..", "..", "..", "shared", "bench", "c_filter.c");
  if (!existsSync(source)) return undefined;
  const program = join(folder, "c_filter");
  const built = spawnSync("gcc", ["-O3", "-march=native", source, "-o", program, "-lm"]);
  if (built.status !== 0) return undefined;
  const data = join(folder, `${history.times.length}.bin`);
  writeFileSync(data, Buffer.concat([bytes(Float64Array.from(history.times)), bytes(Int32Array.from(history.levels))]));
  const { stdout } = spawnSync(program, [data, String(history.times.length), "closed"], { encoding: "utf8" });
  const { seconds, logEvidence } = JSON.parse(stdout);
  return { ms: seconds * 1000, logEvidence };
}

function bytes(array: Float64Array | Int32Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}

const folder = mkdtempSync(join(tmpdir(), "vigie-bench-"));
try {
  for (const count of [10_000, 100_000]) {
    const history = simulate(count);
    const input = inputOf(history);
    const { chain, silence, evidence, forward } = assess(input);
    const repeats = count > 50_000 ? 20 : 200;
    const filterMs = leastMs(repeats, () => forwardFilter(chain, silence, evidence));
    const assessMs = leastMs(Math.ceil(repeats / 10), () => assess(input));
    const c = reference(folder, history);
    const line = {
      findings: count,
      filterMs: Number(filterMs.toFixed(3)),
      assessMs: Number(assessMs.toFixed(3)),
      cMs: c && Number(c.ms.toFixed(3)),
      filterTimesC: c && Number((filterMs / c.ms).toFixed(2)),
      logEvidenceDifference: c && Math.abs(forward.ledger.after(count - 1) - c.logEvidence),
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
