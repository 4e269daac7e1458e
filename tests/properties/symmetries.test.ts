// Changes of description that must not change what is believed.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { current } from "@/lib/engine/filter/current";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { smoothedAt } from "@/lib/engine/filter/smoothed-at";
import { countDistribution } from "@/lib/engine/forecast/count-distribution";
import { project } from "@/lib/engine/forecast/project";
import { questionProbability } from "@/lib/engine/forecast/question-probability";
import { expectClose, sum } from "../engine/sample-models";
import { asOf, randomDay, randomInput, settings } from "./random-model";

function holds(check: (input: ScoringInput, day: number) => void, numRuns: number = settings.numRuns): void {
  fc.assert(fc.property(randomInput, randomDay, check), { ...settings, numRuns });
}
const days = [0, 12.5, 40, asOf];

/** The same model with the half-life written out as a generator. */
function written(input: ScoringInput): ScoringInput {
  if (input.dynamics.kind === "generator") return input;
  const rho = Math.LN2 / input.dynamics.halfLifeDays;
  const generator = input.scenarios.map((_, i) =>
    input.scenarios.map(({ prior }, j) => rho * (prior - (i === j ? 1 : 0))),
  );
  return { ...input, dynamics: { kind: "generator", generator } };
}

/** The same model with every day counted as `factor` days. */
function stretched(input: ScoringInput, factor: number): ScoringInput {
  return {
    ...input,
    dynamics:
      input.dynamics.kind === "half-life"
        ? { kind: "half-life", halfLifeDays: input.dynamics.halfLifeDays * factor }
        : { kind: "generator", generator: input.dynamics.generator.map((row) => row.map((rate) => rate / factor)) },
    indicators: input.indicators.map((k) =>
      k.kind === "categorical"
        ? k
        : {
            ...k,
            ratePerDay: k.ratePerDay.map((rate) => rate / factor),
            monitored: { from: k.monitored.from * factor, to: k.monitored.to * factor },
          },
    ),
    findings: input.findings.map((f) => ({ ...f, at: f.at * factor })),
    asOf: input.asOf * factor,
  };
}

/** The same model with the first scenario told as two that differ in name only. */
function doubled(input: ScoringInput): ScoringInput {
  const [first, ...others] = input.scenarios;
  const twice = <T>(list: readonly T[]) => [list[0]!, ...list];
  return {
    ...input,
    scenarios: [{ id: "twin", prior: first!.prior * 0.3 }, { id: first!.id, prior: first!.prior * 0.7 }, ...others],
    indicators: input.indicators.map((k) =>
      k.kind === "categorical" ? { ...k, likelihood: twice(k.likelihood) } : { ...k, ratePerDay: twice(k.ratePerDay) },
    ),
  };
}

describe("a half-life written out as a generator", () => {
  function same(input: ScoringInput, ask: (assessment: Assessment) => readonly number[]): void {
    expectClose(ask(assess(written(input))), ask(assess(input)), 1e-10);
  }
  test("is filtered and smoothed the same", () => {
    holds((input) => {
      for (const t of days) {
        same(input, (a) => filteredAt(a, t).p);
        same(input, (a) => smoothedAt(a, t).p);
        same(input, (a) => [filteredAt(a, t).logEvidence]);
      }
    });
  });
  test("is explained and projected the same", () => {
    holds((input, day) => {
      const ids = input.findings.map(({ id }) => id);
      same(input, (a) =>
        leaveOneOut(a, ids).flatMap(({ without, logEvidenceWithout }) => [...without, logEvidenceWithout]),
      );
      same(input, (a) => project(a, day));
    });
  });
});

describe("the unit of time", () => {
  test.each([0.001, 7, 365.25])("one day told as %d changes no credence; events lose ln of it each", (factor) => {
    holds((input, day) => {
      const [a, b] = [assess(input), assess(stretched(input, factor))];
      expectClose(current(b).p, current(a).p, 1e-10);
      expectClose(filteredAt(b, day * factor).p, filteredAt(a, day).p, 1e-9);
      expectClose(project(b, 11 * factor), project(a, 11), 1e-10);
      const weight = input.indicators.find(({ kind }) => kind === "rate")?.weight ?? 0;
      const events = input.findings.filter(({ indicator, at }) => indicator === "alerts" && at <= asOf).length;
      expect(current(b).logEvidence).toBeCloseTo(current(a).logEvidence - weight * events * Math.log(factor), 8);
    }, 25);
  });
  test("a question and a count do not care either", () => {
    holds((input) => {
      const hazards = input.scenarios.map((_, s) => 0.01 * (s + 1));
      const [a, b] = [assess(input), assess(stretched(input, 24))];
      const slower = hazards.map((eta) => eta / 24);
      expect(questionProbability(b, slower, 20 * 24)).toBeCloseTo(questionProbability(a, hazards, 20), 12);
      expect(countDistribution(b, "alerts", 5 * 24).mean).toBeCloseTo(countDistribution(a, "alerts", 5).mean, 10);
    }, 15);
  });
});

describe("a scenario told as two that differ in name only", () => {
  test("keeps its share, split as the prior splits it", () => {
    holds((input) => {
      if (input.dynamics.kind !== "half-life") return;
      const [a, b] = [assess(input), assess(doubled(input))];
      for (const t of days) {
        const [p, q] = [filteredAt(a, t).p, filteredAt(b, t).p];
        expectClose([q[0]! + q[1]!, ...q.slice(2)], p, 1e-11);
        expect(q[0]! * 0.7).toBeCloseTo(q[1]! * 0.3, 12);
      }
      expect(current(b).logEvidence).toBeCloseTo(current(a).logEvidence, 9);
    });
  });
});

describe("what is expected of evidence", () => {
  test("over all that one more report can say, the mean credence is the one before it", () => {
    holds((input, day) => {
      const before = assess({ ...input, asOf: day });
      const told = ["low", "medium", "high"].map((name) => {
        const report = { id: "more", indicator: "tone", at: day, reports: [{ level: name, reliability: 0.6 }] };
        return current(assess({ ...input, asOf: day, findings: [...input.findings, report] }));
      });
      const base = current(before).logEvidence;
      const chances = told.map(({ logEvidence }) => Math.exp(logEvidence - base));
      expect(sum(chances)).toBeCloseTo(1, 10);
      const mean = current(before).p.map((_, s) => sum(told.map(({ p }, r) => p[s]! * chances[r]!)));
      expectClose(mean, current(before).p, 1e-10);
    });
  });
});
