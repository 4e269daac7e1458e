// Random models and histories, small enough to read when one fails and cheap enough for a hundred thousand of them.
import type {
  Dynamics,
  ScoringFinding,
  ScoringIndicator,
  ScoringInput,
  ScoringReport,
} from "@/lib/domain/scoring-input";
import type { SeededRandom } from "./seeded-random";

const levels = ["low", "medium", "high"];
const firstDay = 0;

/** The day from which the models of `randomModel` are looked at. */
export const lookDay = 60;

/**
 * Two to nine scenarios with a half-life, two to four with any generator, `tone` (weight 1) and `mood` (any weight) with levels, `alerts` and sometimes
 * `calls` that count, up to six findings, some after asOf, some at one instant. No level and no event is impossible anywhere, so
 * that every property has its say on every model; priors may be 0. `wildModel` knows no such mercy.
 */
export function randomModel(random: SeededRandom): ScoringInput {
  const withMemory = random.isTrue(0.5);
  const size = withMemory ? random.pick([2, 2, 3, 3, 3, 4, 5, 9]) : random.pick([2, 2, 2, 3, 3, 4]);
  const table = () => Array.from({ length: size }, () => random.simplex(3));
  const weight = random.isTrue(0.3) ? 1 : random.between(0.05, 1);
  const indicators: ScoringIndicator[] = [
    { id: "tone", kind: "categorical", levels, likelihood: table(), weight: 1 },
    { id: "mood", kind: "categorical", levels, likelihood: table(), weight },
    rateIndicator(random, "alerts", size, 0),
  ];
  if (random.isTrue(0.3)) indicators.push(rateIndicator(random, "calls", size, 0));
  return {
    scenarios: random.simplex(size, random.isTrue(0.2) ? 0.4 : 0).map((prior, s) => ({ id: `s${s}`, prior })),
    dynamics: withMemory ? randomHalfLife(random) : randomGenerator(random, size),
    indicators,
    findings: randomFindings(random, indicators, lookDay, 6, () => random.between(0, 0.98)),
    asOf: lookDay,
  };
}

/**
 * A model that may be anything the engine accepts: exact zeros in priors, rows and rates, weights of 0, sure and worthless reports,
 * windows of no length or without end, static chains, absorbing scenarios. Its evidence may be impossible.
 */
export function wildModel(random: SeededRandom): ScoringInput {
  const size = random.pick([2, 2, 3, 3, 3, 4]);
  const zeros = random.pick([0, 0.15, 0.4]);
  const weight = () => random.pick([1, 1, random.between(0.05, 1), 0]);
  const table = (width: number) => Array.from({ length: size }, () => random.simplex(width, zeros));
  const indicators: ScoringIndicator[] = [
    { id: "tone", kind: "categorical", levels, likelihood: table(3), weight: weight() },
    { id: "mood", kind: "categorical", levels: ["no", "yes"], likelihood: table(2), weight: weight() },
    { ...rateIndicator(random, "alerts", size, zeros), weight: weight() },
    { ...rateIndicator(random, "calls", size, zeros), weight: weight() },
  ];
  const asOf = random.isTrue(0.05) ? 0 : random.whole(5, 40);
  const reliability = () => random.pick([0, 1, random.unit(), random.unit(), random.unit()]);
  return {
    scenarios: random.simplex(size, zeros).map((prior, s) => ({ id: `s${s}`, prior })),
    dynamics: random.isTrue(0.5) ? randomHalfLife(random) : randomGenerator(random, size),
    indicators: random.shuffled(indicators),
    findings: randomFindings(random, indicators, asOf, size === 4 ? 4 : 5, reliability),
    asOf,
  };
}

/**
 * A half-life model at the ends of the number range: priors and chances down to 1e-300, gaps from a millionth of a day to thousands,
 * rates from one in a million days to a thousand a day. Up to a dozen findings, some of them proofs.
 */
export function extremeModel(random: SeededRandom): ScoringInput {
  const size = random.pick([2, 3, 3, 4, 4, 6]);
  const uneven = (length: number, least: number) => {
    const rest = Array.from({ length: length - 1 }, () => 10 ** random.between(least, 0) / length);
    return random.shuffled([1 - rest.reduce((sum, part) => sum + part, 0), ...rest]);
  };
  const indicators: ScoringIndicator[] = ["tone", "mood"].map((id) => ({
    id,
    kind: "categorical",
    levels,
    likelihood: Array.from({ length: size }, () => uneven(3, random.pick([-1, -5, -40, -150, -300]))),
    weight: random.isTrue(0.5) ? 1 : random.unit(),
  }));
  const slowest = random.pick([-6, -1]);
  const ratePerDay = Array.from({ length: size }, () => 10 ** random.between(slowest, random.pick([0, 3])));
  const from = random.between(0, 100);
  if (random.isTrue(0.6))
    indicators.push({
      id: "alerts",
      kind: "rate",
      ratePerDay,
      monitored: { from, to: from + 10 ** random.between(-3, 4) },
      weight: 1,
    });
  const findings: ScoringFinding[] = [];
  let at = 0;
  for (let f = random.whole(1, 12); f > 0; f--) {
    at += random.pick([0, 1, 1, 10 ** random.between(-6, 0), 10 ** random.between(0, 3.5)]);
    const indicator = random.pick(["tone", "mood"]);
    const reliability = random.pick([1, 1, random.unit()]);
    findings.push({
      id: `f${f}`,
      indicator,
      at,
      reports: [{ level: random.pick(["low", "medium", "high"]), reliability }],
    });
  }
  return {
    scenarios: uneven(size, random.pick([-1, -5, -20, -40])).map((prior, s) => ({ id: `s${s}`, prior })),
    dynamics: { kind: "half-life", halfLifeDays: 10 ** random.between(-3, random.pick([3, 6, 12])) },
    indicators,
    findings,
    asOf: at,
  };
}

/** A record of twenty to a hundred and fifty findings on a grid of days, longer than whatever the engine keeps in one piece. */
export function longModel(random: SeededRandom): ScoringInput {
  const { scenarios, dynamics, indicators } = randomModel(random);
  const findings: ScoringFinding[] = [];
  let at = 0;
  for (let f = random.whole(20, 150); f > 0; f--) {
    at += random.pick([0, 0.25, 0.25, 0.5, 1, 1, 4]);
    const open = indicators.filter((k) => k.kind === "categorical" || (k.monitored.from <= at && at <= k.monitored.to));
    const indicator = open[random.whole(0, open.length - 1)];
    if (indicator === undefined) continue;
    const reliability = () => random.pick([0.3, 0.6, 0.6, 0.9, random.between(0, 0.98)]);
    findings.push({ id: `f${f}`, indicator: indicator.id, at, reports: randomReports(random, indicator, reliability) });
  }
  return { scenarios, dynamics, indicators, findings: random.shuffled(findings), asOf: at + random.pick([0, 3.5]) };
}

function randomHalfLife(random: SeededRandom): Dynamics {
  return { kind: "half-life", halfLifeDays: 2 ** random.between(-1, 9) };
}

function randomGenerator(random: SeededRandom, size: number): Dynamics {
  const still = random.pick([0.2, 0.2, 0.5, 0.5, 0.8, 1]);
  const generator = Array.from({ length: size }, (_, i) => {
    const row = Array.from({ length: size }, () => (random.isTrue(still) ? 0 : random.between(0, 0.3)));
    row[i] = 0;
    const out = row.reduce((sum, rate) => sum + rate, 0);
    row[i] = out === 0 ? 0 : -out;
    return row;
  });
  return { kind: "generator", generator };
}

function rateIndicator(random: SeededRandom, id: string, size: number, zeros: number): ScoringIndicator {
  const from = random.whole(-4, 30);
  const length = random.pick([
    random.whole(1, 60),
    random.whole(1, 60),
    random.whole(1, 20),
    0,
    Number.POSITIVE_INFINITY,
  ]);
  return {
    id,
    kind: "rate",
    ratePerDay: sharedRates(random, size, zeros),
    monitored: { from, to: Math.max(firstDay, from) + length },
    weight: random.isTrue(0.4) ? 1 : random.between(0.05, 1),
  };
}

/** Some scenarios expect the same number of events, or none. */
function sharedRates(random: SeededRandom, size: number, zeros: number): number[] {
  const rates: number[] = [];
  for (let s = 0; s < size; s++) {
    const before = rates.at(-1);
    const own = random.isTrue(zeros) ? 0 : random.between(0.001, 0.7);
    rates.push(before !== undefined && random.isTrue(0.25) ? before : own);
  }
  return rates;
}

function randomFindings(
  random: SeededRandom,
  indicators: readonly ScoringIndicator[],
  asOf: number,
  most: number,
  reliability: () => number,
): ScoringFinding[] {
  const findings: ScoringFinding[] = [];
  for (let f = random.whole(0, most); f > 0; f--) {
    const indicator = indicators[random.whole(0, indicators.length - 1)];
    if (indicator === undefined) continue;
    const day = () => random.pick([asOf, firstDay, ...Array.from({ length: 10 }, () => random.whole(0, 5 * asOf) / 4)]);
    const known = findings.at(-1)?.at;
    const at = known !== undefined && random.isTrue(0.25) ? known : day();
    const isWatched =
      indicator.kind === "categorical" || (indicator.monitored.from <= at && at <= indicator.monitored.to);
    if (isWatched)
      findings.push({
        id: `f${f}`,
        indicator: indicator.id,
        at,
        reports: randomReports(random, indicator, reliability),
      });
  }
  return findings;
}

function randomReports(random: SeededRandom, indicator: ScoringIndicator, reliability: () => number): ScoringReport[] {
  const origin = random.isTrue(0.2) ? { origin: "radio" } : {};
  const usual =
    indicator.kind === "categorical" ? indicator.levels[random.whole(0, indicator.levels.length - 1)] : undefined;
  return Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, (): ScoringReport => {
    const told = { reliability: reliability(), ...(random.isTrue(0.7) ? origin : {}) };
    if (indicator.kind === "rate") return { event: true, ...told };
    const level = random.isTrue(0.4) ? usual : indicator.levels[random.whole(0, indicator.levels.length - 1)];
    return { level: level ?? "", ...told };
  });
}
