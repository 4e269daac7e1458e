// One step of learning by a route that shares nothing with the engine: all hidden paths are walked for the smoothed credences, all
// ways in which reports can be reliable are spelled out for the counts, and days are summed up by Simpson's rule.
import { describe, test } from "vitest";
import type { RateIndicator, ScoringFinding, ScoringIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { learn } from "@/lib/engine/learn/learn";
import { SeededStream } from "@/lib/engine/math/seeded-stream";
import { bruteForce } from "../../support/brute-force";
import { alerts, cycle, event, expectClose, level, sample, sum, tone } from "../sample-models";

const KAPPA = 4;

/** Chance of each hidden level and of the reports together, in one scenario, by all ways of being reliable. */
function levelMasses(input: ScoringInput, k: ScoringIndicator, finding: ScoringFinding, scenario: number): number[] {
  if (k.kind === "rate") return [];
  const base = k.levels.map((_, l) => sum(input.scenarios.map(({ prior }, s) => prior * k.likelihood[s]![l]!)));
  return k.levels.map((_, hidden) => {
    let mass = 0;
    for (let way = 0; way < 2 ** finding.reports.length; way++) {
      mass += finding.reports.reduce((chance, { level: shown, reliability }, i) => {
        const isReliable = Math.floor(way / 2 ** i) % 2 === 1;
        const truth = Number(shown === k.levels[hidden]);
        return chance * (isReliable ? reliability * truth : (1 - reliability) * base[k.levels.indexOf(shown ?? "")]!);
      }, 1);
    }
    return k.likelihood[scenario]![hidden]! * mass;
  });
}

function eventShare(input: ScoringInput, k: RateIndicator, finding: ScoringFinding, scenario: number): number {
  const missed = finding.reports.reduce((product, { reliability }) => product * (1 - reliability), 1);
  const noise = sum(input.scenarios.map(({ prior }, s) => prior * k.ratePerDay[s]!));
  const real = (1 - missed) * k.ratePerDay[scenario]!;
  return real / (real + missed * noise);
}

function daysIn(input: ScoringInput, k: RateIndicator): number[] {
  const oracle = bruteForce(input);
  const to = Math.min(k.monitored.to, input.asOf);
  const bends = [k.monitored.from, to, ...input.findings.map(({ at }) => at)]
    .filter((t) => t >= k.monitored.from && t <= to)
    .sort((a, b) => a - b);
  const days = input.scenarios.map(() => 0);
  const parts = 48;
  bends.slice(1).forEach((end, i) => {
    const h = (end - bends[i]!) / parts;
    for (let n = 0; n <= parts && h > 0; n++) {
      const weight = ((n === 0 || n === parts ? 1 : n % 2 === 1 ? 4 : 2) * h) / 3;
      oracle.smoothed(n === parts ? end : bends[i]! + n * h).forEach((chance, s) => {
        days[s] = days[s]! + weight * chance;
      });
    }
  });
  return days;
}

function oneStep(input: ScoringInput): Map<string, number[]> {
  const oracle = bruteForce(input);
  const counted = input.findings.filter(({ at }) => at <= input.asOf);
  const gamma = new Map(counted.map(({ id, at }) => [id, oracle.smoothed(at)]));
  return new Map(
    input.indicators.map((k) => {
      const mine = counted.filter(({ indicator }) => indicator === k.id);
      if (k.kind === "rate") {
        const exposure = daysIn(input, k);
        const rates = k.ratePerDay.map((rate, s) => {
          const events = sum(mine.map((finding) => gamma.get(finding.id)![s]! * eventShare(input, k, finding, s)));
          return (KAPPA + k.weight * events) / (KAPPA / rate + k.weight * exposure[s]!);
        });
        return [k.id, rates];
      }
      const rows = k.likelihood.flatMap((row, s) => {
        const counts = row.map((theta, l) => {
          const readings = mine.map((finding) => {
            const masses = levelMasses(input, k, finding, s);
            return (gamma.get(finding.id)![s]! * masses[l]!) / sum(masses);
          });
          return KAPPA * theta + k.weight * sum(readings);
        });
        return counts.map((count) => count / sum(counts));
      });
      return [k.id, rows];
    }),
  );
}

function check(input: ScoringInput): void {
  const learned = learn(input, { kappa: KAPPA }).oneStep;
  for (const [id, table] of oneStep(input)) expectClose(learned.get(id)!, table, 1e-6);
}

const watch = { ...alerts, monitored: { from: 4, to: 33 }, weight: 0.7 };
const findings: ScoringFinding[] = [
  level("a", 3, "high", 0.9),
  event("b", 12),
  {
    id: "c",
    indicator: "tone",
    at: 12,
    reports: [
      { level: "low", reliability: 0.5 },
      { level: "high", reliability: 0.6 },
    ],
  },
  event("d", 30, 0.4),
  level("late", 60, "low"),
];

describe("one step of learning is what a walk over all paths says", () => {
  test.each<[string, ScoringInput]>([
    ["half-life", sample({ indicators: [tone, watch], findings })],
    ["cycle", sample({ indicators: [tone, watch], findings, generator: cycle })],
    ["a tempered table", sample({ indicators: [{ ...tone, weight: 0.4 }, watch], findings })],
    ["an open watch", sample({ indicators: [tone, { ...alerts, monitored: { from: 0, to: 1e6 } }], findings })],
    ["short memory", sample({ indicators: [tone, watch], findings, halfLifeDays: 4 })],
    ["nothing reported", sample({ indicators: [tone, watch], findings: [] })],
  ])("%s", (_, input) => {
    check(input);
  });
  test("drawn models", () => {
    const random = new SeededStream([7, 7, 7, 7]);
    const simplex = (size: number) => {
      const parts = Array.from({ length: size }, () => random.exponential());
      return parts.map((part) => part / sum(parts));
    };
    for (let run = 0; run < 8; run++) {
      random.start(run);
      const indicators: ScoringIndicator[] = [
        { ...tone, likelihood: [simplex(3), simplex(3), simplex(3)], weight: random.uniform() },
        { ...watch, ratePerDay: [random.uniform(), random.uniform() / 5, random.uniform() / 50] },
      ];
      check(sample({ priors: simplex(3), halfLifeDays: 2 + 60 * random.uniform(), indicators, findings }));
    }
  });
});
