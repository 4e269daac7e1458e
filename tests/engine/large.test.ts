// Longer and wider than the small cases: many scenarios, many findings, many instants.
import { describe, expect, test } from "vitest";
import type { ScoringFinding, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { current } from "@/lib/engine/filter/current";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { smoothedTrajectory } from "@/lib/engine/filter/smoothed-trajectory";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { expectClose, frozen, level, sample, sum, tone } from "./sample-models";

/** Twelve scenarios with a ring of likelihoods and rates; `n` findings at irregular times. */
function wide(n: number, size = 12): ScoringInput {
  const levels = ["a", "b", "c", "d"];
  const scenarios = Array.from({ length: size }, (_, s) => ({
    id: `s${s}`,
    prior: (s + 1) / ((size * (size + 1)) / 2),
  }));
  const likelihood = scenarios.map((_, s) => {
    const row = levels.map((_level, l) => 1 + ((s * 5 + l * 3) % 7));
    return row.map((x) => x / sum(row));
  });
  const ratePerDay = scenarios.map((_, s) => 0.05 + ((s * 7) % 11) / 10);
  const findings: ScoringFinding[] = Array.from({ length: n }, (_, i) =>
    i % 4 === 3
      ? { id: `f${i}`, indicator: "n", at: i * 0.37, reports: [{ event: true, reliability: 0.8 }] }
      : { id: `f${i}`, indicator: "k", at: i * 0.37, reports: [{ level: levels[(i * i) % 4]!, reliability: 0.6 }] },
  );
  return {
    scenarios,
    dynamics: { kind: "half-life", halfLifeDays: 45 },
    indicators: [
      { id: "k", kind: "categorical", levels, likelihood, weight: 1 },
      { id: "n", kind: "rate", ratePerDay, monitored: { from: 0, to: 1e4 }, weight: 0.9 },
    ],
    findings,
    asOf: n * 0.37,
  };
}

/** The half-life written out, so that the other chain does the work. */
function written(input: ScoringInput): ScoringInput {
  const rho = Math.LN2 / 45;
  const generator = input.scenarios.map((_, i) =>
    input.scenarios.map(({ prior }, j) => rho * (prior - (i === j ? 1 : 0))),
  );
  return { ...input, dynamics: { kind: "generator", generator } };
}

describe("twelve scenarios, two hundred findings, silence all the way", () => {
  const input = wide(200);
  const [quick, general] = [assess(input), assess(written(input))];
  const days = [0, 10, 33.3, 60, input.asOf];
  test("both chains filter the same", () => {
    for (const t of days) expectClose(filteredAt(quick, t).p, filteredAt(general, t).p, 1e-11);
    expect(current(quick).logEvidence).toBeCloseTo(current(general).logEvidence, 9);
  });
  test("both smooth the same", () => {
    const [a, b] = [smoothedTrajectory(quick, days), smoothedTrajectory(general, days)];
    a.forEach(({ p }, i) => {
      expectClose(p, b[i]!.p, 1e-11);
    });
  });
  test("leaving out the first, one in the middle and the last is the filter without them", () => {
    for (const id of ["f0", "f99", "f100", "f199"]) {
      const [answer] = leaveOneOut(quick, [id]);
      const rest = current(assess({ ...input, findings: input.findings.filter((finding) => finding.id !== id) }));
      expectClose(answer!.without, rest.p, 1e-12);
      expect(answer!.logEvidenceWithout).toBeCloseTo(rest.logEvidence, 9);
    }
  });
});

describe("ten thousand findings", () => {
  const findings = Array.from({ length: 10_000 }, (_, i) => level(`f${i}`, i / 3, tone.levels[(i * i) % 3]!, 0.6));
  const input = sample({ indicators: [tone], findings, asOf: 10_000 / 3 });
  const assessment = assess(input);
  test("the log evidence of a chain that never changes is a plain sum, to eleven digits", () => {
    const lone = {
      ...input,
      scenarios: [{ id: "only", prior: 1 }],
      indicators: [{ ...tone, likelihood: [[0.5, 0.3, 0.2]] }],
    };
    const counts = tone.levels.map((_, l) => findings.filter((_finding, i) => (i * i) % 3 === l).length);
    const expected = sum(counts.map((count, l) => count * Math.log([0.5, 0.3, 0.2][l]!)));
    expect(current(assess(lone)).logEvidence / expected).toBeCloseTo(1, 12);
  });
  test("a static chain of three adds up the same way", () => {
    const still = assess({ ...input, dynamics: { kind: "generator", generator: frozen } });
    const factor = (s: number, l: number) => {
      const u = sum([0.5, 0.3, 0.2].map((p, j) => p * tone.likelihood[j]![l]!));
      return 0.6 * tone.likelihood[s]![l]! + 0.4 * u;
    };
    const logs = [0, 1, 2].map(
      (s) => Math.log([0.5, 0.3, 0.2][s]!) + sum(findings.map((_, i) => Math.log(factor(s, (i * i) % 3)))),
    );
    const top = Math.max(...logs);
    const expected = top + Math.log(sum(logs.map((log) => Math.exp(log - top))));
    expect(current(still).logEvidence / expected).toBeCloseTo(1, 11);
  });
  test("every point of a long trajectory sums to 1 and agrees with a single look", () => {
    const times = Array.from({ length: 500 }, (_, i) => i * 6.5);
    trajectory(assessment, times).forEach(({ t, p }, i) => {
      expect(sum(p)).toBeCloseTo(1, 13);
      if (i % 100 === 0) expect(filteredAt(assessment, t).p).toEqual(p);
    });
  });
  test("a record in reverse order of entry gives the same bits", () => {
    expect(current(assess({ ...input, findings: findings.toReversed() }))).toEqual(current(assessment));
  });
  test("the first finding no longer matters, and leaving it out says so", () => {
    const [first] = leaveOneOut(assessment, ["f0"]);
    expect(Math.max(...first!.contribution.map(Math.abs))).toBeLessThan(1e-12);
  });
});
