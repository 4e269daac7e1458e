import type { ScoringFinding } from "@/lib/domain/scoring-input";
import type { SeededStream } from "../math/seeded-stream";
import type { CategoricalModel, Model, RateModel } from "../model/model";
import type { ReportingHabit } from "./evidence-fan-habits";

/** Findings are written down in eighths of a day, so that gaps come again and propagators are remembered. */
const GRID = 1 / 8;

/** A stay of the hidden scenario: it ends `until` days after asOf. */
interface Stay {
  readonly scenario: number;
  readonly until: number;
}

/** A finding that may come. */
export interface FutureFinding {
  /** Days after asOf. */
  readonly after: number;
  readonly finding: ScoringFinding;
}

/**
 * Draws one future of the hidden scenario and of what is reported on it.
 *
 * Formula: S_t from Q, starting from a scenario drawn from p_T; readings of an indicator with levels as a Poisson stream at the recorded
 * rate: the true level from theta[S_t], each report true with chance w and else a draw from u; events of an indicator that counts at
 * lambda[S_t] per day while it is watched. Reliabilities are those of recorded findings, drawn with replacement.
 * @param stream random numbers; it is moved on
 * @param model prior, generator and tables
 * @param habits of reporting
 * @param asOf days since the start
 * @param scenarios p_T, K chances
 * @param horizon days after asOf
 * @returns findings, earliest first; their times are rounded up to an eighth of a day
 * Source: method 6, 9; Norris, Markov Chains (Cambridge 1997), section 2.6 for the path.
 * @example futureFindings(stream, model, habits, 40, p, 30).length
 */
export function futureFindings(
  stream: SeededStream,
  model: Model,
  habits: readonly ReportingHabit[],
  asOf: number,
  scenarios: ArrayLike<number>,
  horizon: number,
): FutureFinding[] {
  const stays = drawnStays(stream, model, scenarios, horizon);
  const found: FutureFinding[] = [];
  for (const habit of habits) {
    const { indicator } = habit;
    if (indicator.kind === "rate") addEvents(stream, stays, indicator, habit, asOf, horizon, found);
    else addReadings(stream, stays, indicator, habit, horizon, found);
  }
  return found.sort((a, b) => a.after - b.after);
}

function drawnStays(stream: SeededStream, model: Model, scenarios: ArrayLike<number>, horizon: number): Stay[] {
  const { size, generator } = model;
  const stays: Stay[] = [];
  let scenario = stream.index(scenarios, 0, size);
  let now = 0;
  for (;;) {
    const out = -generator[scenario * size + scenario]!;
    const until = out > 0 ? now + stream.exponential() / out : Number.POSITIVE_INFINITY;
    stays.push({ scenario, until });
    if (until > horizon) return stays;
    const ways = generator.slice(scenario * size, (scenario + 1) * size);
    ways[scenario] = 0;
    scenario = stream.index(ways, 0, size);
    now = until;
  }
}

function addReadings(
  stream: SeededStream,
  stays: readonly Stay[],
  indicator: CategoricalModel,
  habit: ReportingHabit,
  horizon: number,
  found: FutureFinding[],
): void {
  if (habit.findingsPerDay === 0) return;
  const width = indicator.baseline.length;
  const levels = [...indicator.levels.keys()];
  let stay = 0;
  for (let t = stream.exponential() / habit.findingsPerDay; ; t += stream.exponential() / habit.findingsPerDay) {
    const after = onGrid(t);
    if (after > horizon) return;
    while (stays[stay]!.until < after) stay++;
    const hidden = stream.index(indicator.likelihood, stays[stay]!.scenario * width, width);
    const reports = drawnPattern(stream, habit).map((reliability) => {
      const shown = stream.uniform() < reliability ? hidden : stream.index(indicator.baseline, 0, width);
      return { level: levels[shown]!, reliability };
    });
    found.push({ after, finding: { id: "future", indicator: indicator.id, at: 0, reports } });
  }
}

function addEvents(
  stream: SeededStream,
  stays: readonly Stay[],
  indicator: RateModel,
  habit: ReportingHabit,
  asOf: number,
  horizon: number,
  found: FutureFinding[],
): void {
  const first = Math.max(0, indicator.from - asOf);
  const last = Math.min(horizon, indicator.to - asOf);
  const at = Math.max(0, indicator.from);
  let began = 0;
  for (const { scenario, until } of stays) {
    const rate = indicator.ratePerDay[scenario]!;
    const end = Math.min(until, last);
    let t = Math.max(began, first);
    for (;;) {
      t = rate > 0 ? t + stream.exponential() / rate : Number.POSITIVE_INFINITY;
      if (t > end) break;
      const reports = drawnPattern(stream, habit).map((reliability) => ({ event: true as const, reliability }));
      found.push({ after: onGrid(t), finding: { id: "future", indicator: indicator.id, at, reports } });
    }
    began = until;
  }
}

function drawnPattern(stream: SeededStream, { patterns }: ReportingHabit): readonly number[] {
  return patterns[Math.floor(stream.uniform() * patterns.length)]!;
}

function onGrid(days: number): number {
  return Math.ceil(days / GRID) * GRID;
}
