// Bands of 400 draws over 1,000 findings, beside the same 400 draws filtered one by one:
//   node --import tsx tests/bench/bands.bench.ts
// `filters` is the time of forwardFilter alone, its rows and chain made before; `separate` makes rows, filters and reads the
// asked days, as bands does; both are given the drawn tables, so that what bands draws and sorts counts against bands only.
import type { ScoringFinding, ScoringIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { forwardFilter } from "@/lib/engine/filter/forward-filter";
import { makeChain } from "@/lib/engine/filter/make-chain";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { bands } from "@/lib/engine/forecast/bands";
import { BandsTables } from "@/lib/engine/forecast/bands-tables";
import { assessModel } from "@/lib/engine/learn/assess-model";
import { SeededStream } from "@/lib/engine/math/seeded-stream";

const DRAWS = 400;
const FINDINGS = 1000;
const SURENESS = { kappa: 20 };
const PRIOR = [0.4, 0.3, 0.2, 0.1];
const LEVELS = ["a", "b", "c", "d"];
const GRADES = [0.2, 0.4, 0.6, 0.8, 0.95];
const LIKELIHOOD = [
  [0.6, 0.2, 0.1, 0.1],
  [0.1, 0.6, 0.2, 0.1],
  [0.1, 0.1, 0.5, 0.3],
  [0.25, 0.25, 0.25, 0.25],
];
const GENERATOR = PRIOR.map((_, i) => PRIOR.map((__, j) => (i === j ? -0.03 : 0.01)));

interface Kind {
  readonly name: string;
  readonly watched: boolean;
  readonly daily: boolean;
  readonly generator: boolean;
}

const kinds: readonly Kind[] = [
  { name: "half-life, irregular gaps", watched: false, daily: false, generator: false },
  { name: "half-life, silence, irregular gaps", watched: true, daily: false, generator: false },
  { name: "half-life, silence, whole days", watched: true, daily: true, generator: false },
  { name: "generator, whole days", watched: false, daily: true, generator: true },
  { name: "generator, silence, whole days", watched: true, daily: true, generator: true },
];

function inputOf({ watched, daily, generator }: Kind): ScoringInput {
  const random = new SeededStream([1, 2, 3, 4]);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random.uniform() * list.length)]!;
  const indicators: ScoringIndicator[] = Array.from({ length: 8 }, (_, k) => ({
    id: `k${k}`,
    kind: "categorical",
    levels: LEVELS,
    likelihood: LIKELIHOOD,
    weight: 1,
  }));
  if (watched) {
    const monitored = { from: 0, to: Number.POSITIVE_INFINITY };
    indicators.push({ id: "r", kind: "rate", ratePerDay: [0.02, 0.05, 0.1, 0.2], monitored, weight: 1 });
  }
  let now = 0;
  const findings = Array.from({ length: FINDINGS }, (_, i): ScoringFinding => {
    now += random.exponential();
    const at = daily ? Math.round(now) : now;
    if (watched && i % 10 === 0)
      return { id: `f${i}`, indicator: "r", at, reports: [{ event: true, reliability: pick(GRADES) }] };
    return {
      id: `f${i}`,
      indicator: `k${i % 8}`,
      at,
      reports: [{ level: pick(LEVELS), reliability: pick(GRADES) }],
    };
  });
  return {
    scenarios: PRIOR.map((prior, s) => ({ id: `s${s}`, prior })),
    dynamics: generator ? { kind: "generator", generator: GENERATOR } : { kind: "half-life", halfLifeDays: 90 },
    indicators,
    findings,
    asOf: Math.ceil(now),
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

for (const kind of kinds) {
  const input = inputOf(kind);
  const tables = new BandsTables(assess(input).model, SURENESS);
  const models = Array.from({ length: DRAWS }, (_, d) => tables.modelOf(d));
  const made = models.map((model) => assessModel(model, input.findings, input.asOf));
  const days = Array.from({ length: input.asOf + 1 }, (_, t) => t);
  const ask = (times: readonly number[]) => ({ ...SURENESS, draws: DRAWS, shares: [0.1, 0.9], times });
  const filtersMs = leastMs(5, () => {
    for (const { model, silence, evidence } of made) forwardFilter(makeChain(model), silence, evidence);
  });
  const separate = (times: readonly number[]) => () => {
    for (const model of models) trajectory(assessModel(model, input.findings, input.asOf), times);
  };
  const lastMs = leastMs(5, () => bands(input, ask([input.asOf])));
  const dailyMs = leastMs(5, () => bands(input, ask(days)));
  const separateLastMs = leastMs(2, separate([input.asOf]));
  const separateDailyMs = leastMs(2, separate(days));
  const line = {
    kind: kind.name,
    days: days.length,
    filtersMs: Number(filtersMs.toFixed(1)),
    bandsLastDayMs: Number(lastMs.toFixed(1)),
    bandsEveryDayMs: Number(dailyMs.toFixed(1)),
    lastDayTimesFilters: Number((lastMs / filtersMs).toFixed(2)),
    lastDayTimesSeparate: Number((lastMs / separateLastMs).toFixed(2)),
    everyDayTimesSeparate: Number((dailyMs / separateDailyMs).toFixed(2)),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
