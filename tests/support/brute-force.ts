// The stupid oracle: it walks every hidden path of the scenario over the days that matter and adds up. It shares no code with the
// engine: its own transition (Taylor series on a short step, multiplied up), its own report model (every report reliable or not,
// every hidden level), its own sums. Only for a few scenarios and a few days.
import type { RateIndicator, ScoringFinding, ScoringIndicator, ScoringInput } from "@/lib/domain/scoring-input";

type Matrix = number[][];

export interface BruteForce {
  /** Credence at each node, given all evidence up to it. */
  filtered(t: number): number[];
  logEvidence(t: number): number;
  /** Credence at a time given all evidence up to asOf. */
  smoothed(t: number): number[];
  without(findingId: string): { p: number[]; logEvidence: number };
  projected(days: number): number[];
  questionProbability(hazardPerDay: readonly number[], days: number): number;
}

export function bruteForce(input: ScoringInput): BruteForce {
  const { asOf } = input;
  const upTo = (t: number, skip?: string) => input.findings.filter((f) => f.at <= t && f.id !== skip);
  const atEnd = (t: number, skip?: string) => walk(input, upTo(t, skip), t, t);
  const filtered = (t: number) => share(atEnd(t));
  return {
    filtered,
    logEvidence: (t) => Math.log(total(atEnd(t))),
    smoothed: (t) => share(walk(input, upTo(asOf), asOf, t)),
    without: (id) => {
      const masses = atEnd(asOf, id);
      return { p: share(masses), logEvidence: Math.log(total(masses)) };
    },
    projected: (days) => timesMatrix(filtered(asOf), exponential(generatorOf(input), days)),
    questionProbability: (hazards, days) => {
      const killed = generatorOf(input).map((row, i) => row.map((q, j) => (i === j ? q - hazards[i]! : q)));
      return 1 - total(timesMatrix(filtered(asOf), exponential(killed, days)));
    },
  };
}

/** Mass of all paths by the scenario they stand in at day `look`, given findings, with the silence up to day `end`. */
function walk(input: ScoringInput, findings: readonly ScoringFinding[], end: number, look: number): number[] {
  const edges = input.indicators.flatMap((k) => (k.kind === "rate" ? [k.monitored.from, k.monitored.to] : []));
  const nodes = [...new Set([0, look, end, ...findings.map((f) => f.at), ...edges])]
    .filter((t) => t >= 0 && t <= end)
    .sort((a, b) => a - b);
  const steps = nodes.slice(1).map((t, i) => exponential(silentGenerator(input, nodes[i]!, t), t - nodes[i]!));
  const weights = nodes.map((t) => input.scenarios.map((_, s) => weightAt(input, findings, t, s)));
  const masses = input.scenarios.map(() => 0);
  const lookAt = nodes.indexOf(look);
  const visit = (node: number, scenario: number, mass: number, seen: number) => {
    const here = mass * weights[node]![scenario]!;
    const mark = node === lookAt ? scenario : seen;
    if (here === 0) return;
    if (node === nodes.length - 1) {
      masses[mark] = masses[mark]! + here;
      return;
    }
    input.scenarios.forEach((_, next) => {
      visit(node + 1, next, here * steps[node]![scenario]![next]!, mark);
    });
  };
  input.scenarios.forEach(({ prior }, s) => {
    visit(0, s, prior, -1);
  });
  return masses;
}

function weightAt(input: ScoringInput, findings: readonly ScoringFinding[], t: number, scenario: number): number {
  return findings
    .filter((f) => f.at === t)
    .reduce((product, f) => {
      const indicator = input.indicators.find((k) => k.id === f.indicator)!;
      if (indicator.weight === 0) return product;
      return product * likelihood(input, indicator, f, scenario) ** indicator.weight;
    }, 1);
}

function likelihood(input: ScoringInput, k: ScoringIndicator, finding: ScoringFinding, scenario: number): number {
  if (k.kind === "rate") {
    const missed = finding.reports.reduce((product, report) => product * (1 - report.reliability), 1);
    const noise = input.scenarios.reduce((sum, { prior }, s) => sum + prior * k.ratePerDay[s]!, 0);
    return (1 - missed) * k.ratePerDay[scenario]! + missed * noise;
  }
  const base = k.levels.map((_, l) =>
    input.scenarios.reduce((sum, { prior }, s) => sum + prior * k.likelihood[s]![l]!, 0),
  );
  let sum = 0;
  k.levels.forEach((hidden, l) => {
    const ways = 2 ** finding.reports.length;
    for (let way = 0; way < ways; way++) {
      let chance = k.likelihood[scenario]![l]!;
      finding.reports.forEach((report, i) => {
        const isReliable = Math.floor(way / 2 ** i) % 2 === 1;
        const shows = isReliable ? Number(report.level === hidden) : base[k.levels.indexOf(report.level!)]!;
        chance *= (isReliable ? report.reliability : 1 - report.reliability) * shows;
      });
      sum += chance;
    }
  });
  return sum;
}

function generatorOf(input: ScoringInput): Matrix {
  const { dynamics, scenarios } = input;
  if (dynamics.kind === "generator") return dynamics.generator.map((row) => [...row]);
  const rho = Math.log(2) / dynamics.halfLifeDays;
  return scenarios.map((_, i) => scenarios.map(({ prior }, j) => rho * (prior - (i === j ? 1 : 0))));
}

function silentGenerator(input: ScoringInput, from: number, to: number): Matrix {
  const middle = (from + to) / 2;
  const isOpen = (k: ScoringIndicator): k is RateIndicator =>
    k.kind === "rate" && k.monitored.from <= middle && middle <= k.monitored.to;
  const silence = input.scenarios.map((_, s) =>
    input.indicators.reduce((sum, k) => sum + (isOpen(k) ? k.weight * k.ratePerDay[s]! : 0), 0),
  );
  return generatorOf(input).map((row, i) => row.map((q, j) => (i === j ? q - silence[i]! : q)));
}

/** exp(A d): 30 Taylor terms on d / 2^n, squared n times. */
function exponential(a: Matrix, days: number): Matrix {
  const size = Math.max(...a.flat().map(Math.abs)) * days;
  const squarings = Math.max(0, Math.ceil(Math.log2(size * 8 + 1)));
  const step = a.map((row) => row.map((x) => (x * days) / 2 ** squarings));
  const identity: Matrix = a.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  let sum = identity;
  let term = identity;
  for (let n = 1; n <= 30; n++) {
    term = product(term, step).map((row) => row.map((x) => x / n));
    sum = sum.map((row, i) => row.map((x, j) => x + term[i]![j]!));
  }
  for (let n = 0; n < squarings; n++) sum = product(sum, sum);
  return sum;
}

function product(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => timesMatrix(row, b));
}

function timesMatrix(row: readonly number[], matrix: Matrix): number[] {
  return matrix.map((_, j) => row.reduce((sum, x, k) => sum + x * matrix[k]![j]!, 0));
}

const total = (masses: readonly number[]) => masses.reduce((sum, mass) => sum + mass, 0);
const share = (masses: readonly number[]) => masses.map((mass) => mass / total(masses));
