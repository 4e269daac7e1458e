import type { ScoringIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { SeededStream } from "@/lib/engine/math/seeded-stream";

const HALF_LIFE = 90;
const RELIABILITY = 0.8;
const LEVELS = ["a", "b", "c", "d"];

/** The model of filter.c. */
function priorOf(scenarios: number): number[] {
  return Array.from({ length: scenarios }, (_, s) => (scenarios - s) / ((scenarios * (scenarios + 1)) / 2));
}

function likelihoodOf(scenarios: number): number[][] {
  return Array.from({ length: scenarios }, (_, s) => {
    const raw = LEVELS.map((_, l) => 1 + ((s * 7 + l * 3) % 5));
    const total = raw.reduce((sum, entry) => sum + entry, 0);
    return raw.map((entry) => entry / total);
  });
}

export interface History {
  readonly times: Float64Array;
  readonly levels: Int32Array;
}

/** Reports that the model itself would give, at gaps of a day in the mean: the same every time. */
export function simulate(count: number, scenarios: number): History {
  const random = new SeededStream([count, scenarios, 3, 4]);
  const prior = priorOf(scenarios);
  const likelihood = likelihoodOf(scenarios);
  const draw = (chances: readonly number[]) => {
    let rest = random.uniform();
    const index = chances.findIndex((chance) => {
      rest -= chance;
      return rest < 0;
    });
    return index < 0 ? chances.length - 1 : index;
  };
  const times = new Float64Array(count);
  const levels = new Int32Array(count);
  let now = 0;
  let scenario = draw(prior);
  for (let i = 0; i < count; i++) {
    const gap = random.exponential();
    now += gap;
    if (random.uniform() < -Math.expm1((-Math.LN2 / HALF_LIFE) * gap)) scenario = draw(prior);
    times[i] = now;
    levels[i] = draw(likelihood[random.uniform() < RELIABILITY ? scenario : draw(prior)] ?? []);
  }
  return { times, levels };
}

/** The same history for the engine; `silent`: a rate indicator is watched all the time and hears nothing. */
export function inputOf({ times, levels }: History, scenarios: number, silent: boolean): ScoringInput {
  const indicators: ScoringIndicator[] = [
    { id: "k", kind: "categorical", levels: LEVELS, likelihood: likelihoodOf(scenarios), weight: 1 },
  ];
  const ratePerDay = Array.from({ length: scenarios }, (_, s) => 0.01 + (0.09 * ((s * 3) % scenarios)) / scenarios);
  const monitored = { from: 0, to: Number.POSITIVE_INFINITY };
  if (silent) indicators.push({ id: "r", kind: "rate", ratePerDay, monitored, weight: 1 });
  return {
    scenarios: priorOf(scenarios).map((prior, s) => ({ id: `s${s}`, prior })),
    dynamics: { kind: "half-life", halfLifeDays: HALF_LIFE },
    indicators,
    findings: Array.from(times, (at, i) => ({
      id: `f${i}`,
      indicator: "k",
      at,
      reports: [{ level: LEVELS[levels[i] ?? 0] ?? "a", reliability: RELIABILITY }],
    })),
    asOf: times.at(-1) ?? 0,
  };
}
