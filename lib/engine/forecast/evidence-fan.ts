import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "../assess";
import type { Assessment } from "../assessment";
import type { Credence } from "../credence";
import { FindingRows } from "../evidence/finding-rows";
import { independentReports } from "../evidence/independent-reports";
import { LikelihoodRows } from "../evidence/likelihood-rows";
import { instantsUpTo } from "../filter/instants-up-to";
import { predict } from "../filter/predict";
import { stateAt } from "../filter/state-at";
import { quantilesInPlace } from "../math/quantiles-in-place";
import { SeededHash } from "../math/seeded-hash";
import { SeededStream } from "../math/seeded-stream";
import { refuse } from "../model/refuse";
import { requireDays } from "../model/require-days";
import { reportingHabits } from "./evidence-fan-habits";
import { type FutureFinding, futureFindings } from "./evidence-fan-path";

const MOST_PATHS = 100_000;
/** Changes of scenario and findings that one future may be expected to hold; more take too long to draw. */
const MOST_STEPS = 20_000;
/** Credences that are kept until their quantiles are taken: 400 MB. */
const MOST_CREDENCES = 50_000_000;

export interface FanRequest {
  /** Futures to draw; 400 for a chart, 2,000 and more for a number that is quoted. */
  readonly paths: number;
  /** Quantiles in [0, 1], rising. */
  readonly shares: readonly number[];
  /** Days after asOf, >= 0, such as 7, 30, 90 and 180; any order. */
  readonly horizons: readonly number[];
}

/** Where the score may stand some days after asOf. */
export interface FanPoint {
  readonly days: number;
  /** Quantiles of each scenario's credence, [share][scenario]; a row does not sum to 1. */
  readonly quantiles: readonly Credence[];
  readonly mean: Credence;
}

/**
 * The range in which the score itself may move as evidence comes in: not what will happen, but what will be said.
 *
 * Formula: quantiles of p(T + h) over futures drawn from the model by futureFindings and filtered. Where every event is sure and
 * every weight is 1 the mean over futures is the projection p_T exp(Q h), up to chance and to the eighth of a day.
 * @param input model, findings and the day to look from
 * @param request number of futures, quantiles and horizons
 * @returns one point a horizon, in the order asked; the same numbers for the same request, whatever order findings are in
 * @throws DomainError as assess; `invalid-input` for paths outside 1..100,000, shares that fall or lie outside [0, 1], a horizon
 *   outside 0..1e12 days or in which more than 20,000 changes or findings are expected, or paths x horizons x K above 50 million
 * Source: method 6, 9; the tower property of conditional expectations.
 * @example evidenceFan(input, { paths: 400, shares: [0.1, 0.9], horizons: [7, 30, 90, 180] })
 */
export function evidenceFan(input: ScoringInput, request: FanRequest): FanPoint[] {
  const assessment = assess(input);
  const { paths, shares, horizons } = request;
  requireRequest(request, input.scenarios.length);
  const furthest = horizons.reduce((most, days) => Math.max(most, days), 0);
  const habits = reportingHabits(input, assessment);
  requireDrawable(
    assessment,
    habits.reduce((sum, { findingsPerDay }) => sum + findingsPerDay, 0),
    furthest,
  );
  const { model, asOf, chain } = assessment;
  const { state } = stateAt(assessment, asOf, instantsUpTo(assessment, asOf));
  const scenarios = chain.credence(state);
  const stream = new SeededStream(seedOf(input, assessment));
  const filter = new FutureFilter(assessment);
  const order = Array.from(horizons.keys()).sort((a, b) => horizons[a]! - horizons[b]!);
  const credences = new Float64Array(horizons.length * model.size * paths);
  for (let path = 0; path < paths; path++) {
    const findings = futureFindings(stream.start(path), model, habits, asOf, scenarios, furthest);
    const moving = filter.begin(state, findings);
    for (const place of order) {
      moving.to(horizons[place]!).forEach((chance, s) => {
        credences[(place * model.size + s) * paths + path] = chance;
      });
    }
  }
  return horizons.map((days, place) => summary(credences, place, model.size, paths, shares, days + 0));
}

/** Filters futures, starting again from asOf for each. */
class FutureFilter {
  private readonly rows: LikelihoodRows;
  private readonly rowOf: FindingRows;
  private readonly known = new Map<string, number>();

  constructor(private readonly assessment: Assessment) {
    this.rows = new LikelihoodRows(assessment.chain.size, assessment.evidence.rows.isReached);
    this.rowOf = new FindingRows(assessment.model, this.rows);
  }

  /** A filter that stands at asOf; `to` must be asked with rising horizons. */
  begin(start: Float64Array, findings: readonly FutureFinding[]): { to(days: number): Credence } {
    const { chain, silence, asOf } = this.assessment;
    const state = Float64Array.from(start);
    let now = 0;
    let next = 0;
    const move = (days: number) => {
      predict(chain, silence, state, asOf + now, asOf + days);
      now = days;
    };
    const to = (days: number): Credence => {
      for (let found = findings[next]; found !== undefined && found.after <= days; found = findings[++next]) {
        move(found.after);
        chain.update(state, this.rows, this.row(found));
      }
      move(days);
      return chain.credence(state);
    };
    return { to };
  }

  private row({ finding }: FutureFinding): number {
    if (finding.reports.length === 1) return this.rowOf.row(finding);
    const key = JSON.stringify([finding.indicator, independentReports(finding.reports)]);
    const row = this.known.get(key) ?? this.rowOf.row(finding);
    this.known.set(key, row);
    return row;
  }
}

function summary(
  credences: Float64Array,
  place: number,
  size: number,
  paths: number,
  shares: readonly number[],
  days: number,
): FanPoint {
  const mean: number[] = [];
  const byScenario: number[][] = [];
  for (let s = 0; s < size; s++) {
    const from = (place * size + s) * paths;
    const values = credences.subarray(from, from + paths);
    mean.push(values.reduce((sum, chance) => sum + chance, 0) / paths);
    byScenario.push(quantilesInPlace(values, shares));
  }
  return { days, quantiles: shares.map((_, q) => byScenario.map((quantiles) => quantiles[q]!)), mean };
}

function seedOf(input: ScoringInput, { model, evidence, asOf }: Assessment): Uint32Array {
  const hash = new SeededHash().numbers(model.prior).numbers(model.generator).number(asOf);
  for (const id of model.scenarioIds) hash.text(id);
  const byId = new Map(input.findings.map((finding) => [finding.id, finding]));
  for (const id of evidence.findingIds) {
    const { indicator, at, reports } = byId.get(id)!;
    hash.text(id).text(indicator).number(at);
    for (const { level, reliability } of independentReports(reports)) hash.text(level ?? "").number(reliability);
  }
  return hash.words();
}

function requireRequest({ paths, shares, horizons }: FanRequest, size: number): void {
  if (!(Number.isInteger(paths) && paths >= 1 && paths <= MOST_PATHS)) {
    refuse("invalid-input", "paths", `be a whole number from 1 to ${MOST_PATHS}, it is ${paths}`);
  }
  shares.forEach((share, i) => {
    const least = i === 0 ? 0 : shares[i - 1]!;
    if (!(share >= least && share <= 1)) {
      refuse("invalid-input", `shares[${i}]`, `lie between ${least} and 1, it is ${share}`);
    }
  });
  horizons.forEach((days, i) => {
    requireDays(`horizons[${i}]`, days, 0, Number.POSITIVE_INFINITY);
  });
  if (paths * horizons.length * size > MOST_CREDENCES) {
    const rule = `leave at most ${MOST_CREDENCES} credences, ${paths} times ${horizons.length} horizons and ${size} scenarios are more`;
    refuse("invalid-input", "paths", rule);
  }
}

function requireDrawable({ model }: Assessment, readingsPerDay: number, days: number): void {
  let changes = 0;
  let events = 0;
  for (let s = 0; s < model.size; s++) changes = Math.max(changes, -model.generator[s * model.size + s]!);
  for (const indicator of model.indicators.values()) {
    if (indicator.kind === "rate") events += indicator.ratePerDay.reduce((most, rate) => Math.max(most, rate), 0);
  }
  const steps = (changes + events + readingsPerDay) * days;
  if (!(steps <= MOST_STEPS)) {
    refuse(
      "invalid-input",
      "horizons",
      `hold no more than ${MOST_STEPS} changes and findings, ${days} days hold ${steps}`,
    );
  }
}
