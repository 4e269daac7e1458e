// The stupid oracle: it walks every hidden path of the scenario over the days that matter and adds up. It shares no code with the
// engine: its own transition (Taylor series on a short step, squared, piece by piece between the edges of windows), its own report
// model (every report reliable or not, every hidden level), its own sums. Only for a few scenarios and a few days.
import type { RateIndicator, ScoringFinding, ScoringIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { exponential, identity, type Matrix, product, timesMatrix } from "./matrix-exponential";

export interface BruteForce {
  /** Credence at a time, given all evidence up to it. */
  filtered(t: number): number[];
  /** The same without the findings of that very time. */
  predicted(t: number): number[];
  /** -Infinity when the evidence up to then is impossible. */
  logEvidence(t: number): number;
  /** Credence at a time given all evidence up to asOf. */
  smoothed(t: number): number[];
  without(findingId: string): { p: number[]; logEvidence: number };
  projected(days: number): number[];
  questionProbability(hazardPerDay: readonly number[], days: number): number;
}

export function bruteForce(input: ScoringInput): BruteForce {
  const { asOf } = input;
  const walks = new PathWalks(input);
  const upTo = (t: number) => input.findings.filter((f) => f.at <= t);
  const atEnd = memo((t: number) => walks.masses(upTo(t), t, t));
  const filtered = (t: number) => share(atEnd(t));
  return {
    filtered,
    predicted: (t) =>
      share(
        walks.masses(
          input.findings.filter((f) => f.at < t),
          t,
          t,
        ),
      ),
    logEvidence: (t) => Math.log(total(atEnd(t))),
    smoothed: (t) => share(walks.masses(upTo(asOf), asOf, t)),
    without: (id) => {
      const masses = walks.masses(
        upTo(asOf).filter((f) => f.id !== id),
        asOf,
        asOf,
      );
      return { p: share(masses), logEvidence: Math.log(total(masses)) };
    },
    projected: (days) => timesMatrix(filtered(asOf), exponential(generatorOf(input), days)),
    questionProbability: (hazards, days) => {
      const killed = generatorOf(input).map((row, i) => row.map((q, j) => (i === j ? q - hazards[i]! : q)));
      return 1 - total(timesMatrix(filtered(asOf), exponential(killed, days)));
    },
  };
}

/**
 * Chance (density for an event) of a finding in one scenario, with the weight of its indicator: every report reliable or not, every
 * hidden level; of what one origin repeats only the most reliable report.
 */
export function likelihoodOf(input: ScoringInput, finding: ScoringFinding, scenario: number): number {
  const indicator = input.indicators.find((k) => k.id === finding.indicator)!;
  return indicator.weight === 0 ? 1 : untempered(input, indicator, finding, scenario) ** indicator.weight;
}

/** Walks all paths over day 0, the days of findings, the day asked and the end; between them paths are summed by propagators. */
class PathWalks {
  private readonly move: (from: number, to: number) => Matrix;
  private readonly factors = new Map<ScoringFinding, number[]>();

  constructor(private readonly input: ScoringInput) {
    this.move = propagators(input);
  }

  /** Mass of all paths by the scenario they stand in at day `look`, given findings, with the silence up to day `end`. */
  masses(findings: readonly ScoringFinding[], end: number, look: number): number[] {
    const { scenarios } = this.input;
    const nodes = [...new Set([0, look, end, ...findings.map((f) => f.at)])].sort((a, b) => a - b);
    const steps = nodes.slice(1).map((t, i) => this.move(nodes[i]!, t));
    const weights = nodes.map((t) => this.weight(findings.filter((f) => f.at === t)));
    const masses = scenarios.map(() => 0);
    const lookAt = nodes.indexOf(look);
    const last = nodes.length - 1;
    const visit = (node: number, scenario: number, mass: number, seen: number): void => {
      const here = mass * weights[node]![scenario]!;
      if (here === 0) return;
      const mark = node === lookAt ? scenario : seen;
      if (node === last) {
        masses[mark] = masses[mark]! + here;
        return;
      }
      const step = steps[node]![scenario]!;
      for (let next = 0; next < step.length; next++) visit(node + 1, next, here * step[next]!, mark);
    };
    scenarios.forEach(({ prior }, s) => {
      visit(0, s, prior, -1);
    });
    return masses;
  }

  private weight(findings: readonly ScoringFinding[]): number[] {
    const all = findings.map((f) => {
      const known = this.factors.get(f) ?? this.input.scenarios.map((_, s) => likelihoodOf(this.input, f, s));
      this.factors.set(f, known);
      return known;
    });
    return this.input.scenarios.map((_, s) => all.reduce((mass, factor) => mass * factor[s]!, 1));
  }
}

/** exp((Q - diag Lambda)(to - from)), piece by piece between the edges of windows; equal pieces are worked out once. */
export function propagators(input: ScoringInput): (from: number, to: number) => Matrix {
  const known = new Map<string, Matrix>();
  const edges = input.indicators.flatMap((k) => (k.kind === "rate" ? [k.monitored.from, k.monitored.to] : []));
  const piece = (from: number, to: number): Matrix => {
    const open = input.indicators.filter((k) => isOpen(k, (from + to) / 2)).map(({ id }) => id);
    const key = JSON.stringify([to - from, open]);
    const move = known.get(key) ?? exponential(silentGenerator(input, from, to), to - from);
    known.set(key, move);
    return move;
  };
  return (from, to) => {
    const cuts = [...new Set([from, ...edges.filter((t) => t > from && t < to), to])].sort((a, b) => a - b);
    return cuts.slice(1).reduce((move, t, i) => product(move, piece(cuts[i]!, t)), identity(input.scenarios.length));
  };
}

function untempered(input: ScoringInput, k: ScoringIndicator, finding: ScoringFinding, scenario: number): number {
  const reports = finding.reports.filter(
    (report, i) =>
      report.origin === undefined ||
      !finding.reports.some(
        (other, j) =>
          other.origin === report.origin &&
          other.level === report.level &&
          (other.reliability > report.reliability || (other.reliability === report.reliability && j < i)),
      ),
  );
  if (k.kind === "rate") {
    const missed = reports.reduce((chance, report) => chance * (1 - report.reliability), 1);
    const noise = input.scenarios.reduce((sum, { prior }, s) => sum + prior * k.ratePerDay[s]!, 0);
    return (1 - missed) * k.ratePerDay[scenario]! + missed * noise;
  }
  const base = k.levels.map((_, l) =>
    input.scenarios.reduce((sum, { prior }, s) => sum + prior * k.likelihood[s]![l]!, 0),
  );
  let sum = 0;
  k.levels.forEach((hidden, l) => {
    for (let way = 0; way < 2 ** reports.length; way++) {
      let chance = k.likelihood[scenario]![l]!;
      reports.forEach((report, i) => {
        const isReliable = Math.floor(way / 2 ** i) % 2 === 1;
        const shows = isReliable ? Number(report.level === hidden) : base[k.levels.indexOf(report.level!)]!;
        chance *= (isReliable ? report.reliability : 1 - report.reliability) * shows;
      });
      sum += chance;
    }
  });
  return sum;
}

/** Q as a square table, per day. */
export function generatorOf(input: ScoringInput): Matrix {
  const { dynamics, scenarios } = input;
  if (dynamics.kind === "generator") return dynamics.generator.map((row) => [...row]);
  const rho = Math.log(2) / dynamics.halfLifeDays;
  return scenarios.map((_, i) => scenarios.map(({ prior }, j) => rho * (prior - (i === j ? 1 : 0))));
}

function silentGenerator(input: ScoringInput, from: number, to: number): Matrix {
  const middle = (from + to) / 2;
  const silence = input.scenarios.map((_, s) =>
    input.indicators.reduce((sum, k) => sum + (isOpen(k, middle) ? k.weight * k.ratePerDay[s]! : 0), 0),
  );
  return generatorOf(input).map((row, i) => row.map((q, j) => (i === j ? q - silence[i]! : q)));
}

function isOpen(k: ScoringIndicator, t: number): k is RateIndicator {
  return k.kind === "rate" && k.monitored.from <= t && t <= k.monitored.to;
}

function memo<V>(make: (key: number) => V): (key: number) => V {
  const known = new Map<number, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

const total = (masses: readonly number[]) => masses.reduce((sum, mass) => sum + mass, 0);
const share = (masses: readonly number[]) => masses.map((mass) => mass / total(masses));
