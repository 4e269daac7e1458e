import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScoringIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { filteredBefore } from "@/lib/engine/filter/filtered-before";
import { smoothedAt } from "@/lib/engine/filter/smoothed-at";
import { smoothedTrajectory } from "@/lib/engine/filter/smoothed-trajectory";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { expectClose, sum } from "../engine/sample-models";
import { asOf, randomDay, randomInput, randomUnit, settings } from "./random-model";

function holds(check: (input: ScoringInput, day: number, unit: number) => void): void {
  fc.assert(fc.property(randomInput, randomDay, randomUnit, check), settings);
}
const days = [0, 7.25, 15, 33, asOf];

function expectSame(a: ScoringInput, b: ScoringInput, tolerance = 1e-11): void {
  const [one, two] = [assess(a), assess(b)];
  for (const t of days) expectClose(filteredAt(one, t).p, filteredAt(two, t).p, tolerance);
}

describe("the filter", () => {
  test("gives probabilities that sum to 1, with a finite log evidence", () => {
    holds((input, day) => {
      const { p, logEvidence } = filteredAt(assess(input), day);
      expect(p.every((x) => x >= 0 && x <= 1 + 1e-15)).toBe(true);
      expect(sum(p)).toBeCloseTo(1, 13);
      expect(Number.isFinite(logEvidence)).toBe(true);
    });
  });
  test("does not care in which order findings and reports were entered, to the last bit", () => {
    holds((input) => {
      const shuffled = input.findings
        .map((finding) => ({ ...finding, reports: finding.reports.toReversed() }))
        .sort((a, b) => (b.id < a.id ? -1 : 1));
      expect(current(assess({ ...input, findings: shuffled }))).toEqual(current(assess(input)));
    });
  });
  test("is not moved by a report that says the same of every scenario", () => {
    holds((input, day) => {
      const flat: ScoringIndicator = {
        id: "flat",
        kind: "categorical",
        levels: ["x", "y"],
        likelihood: input.scenarios.map(() => [0.3, 0.7]),
        weight: 1,
      };
      const findings = [
        ...input.findings,
        { id: "new", indicator: "flat", at: day, reports: [{ level: "x", reliability: 0.9 }] },
      ];
      expectSame(input, { ...input, indicators: [...input.indicators, flat], findings });
    });
  });
  test("is not moved by a report of reliability 0, whose log evidence is that of the baseline", () => {
    holds((input, day) => {
      const findings = [
        ...input.findings,
        { id: "new", indicator: "tone", at: day, reports: [{ level: "low", reliability: 0 }] },
      ];
      const more = { ...input, findings };
      expectSame(input, more);
      const tone = input.indicators[0]!;
      const u = sum(
        input.scenarios.map(({ prior }, s) => prior * (tone.kind === "categorical" ? tone.likelihood[s]![0]! : 0)),
      );
      const gained = current(assess(more)).logEvidence - current(assess(input)).logEvidence;
      expect(gained).toBeCloseTo(Math.log(u), 9);
    });
  });
  test("is not moved at all by an indicator of weight 0, whatever it says", () => {
    holds((input, day) => {
      const off: ScoringIndicator[] = [
        {
          id: "off",
          kind: "categorical",
          levels: ["x", "y"],
          likelihood: input.scenarios.map((_, s) => [s % 2, 1 - (s % 2)]),
          weight: 0,
        },
        {
          id: "mute",
          kind: "rate",
          ratePerDay: input.scenarios.map((_, s) => s * 9),
          monitored: { from: 0, to: 90 },
          weight: 0,
        },
      ];
      const findings = [
        ...input.findings,
        {
          id: "new",
          indicator: "off",
          at: day,
          reports: [
            { level: "x", reliability: 1 },
            { level: "y", reliability: 1 },
          ],
        },
        { id: "event", indicator: "mute", at: day, reports: [{ event: true as const, reliability: 1 }] },
      ];
      const more = { ...input, indicators: [...off, ...input.indicators], findings };
      expectSame(input, more);
      expect(current(assess(more)).logEvidence).toBeCloseTo(current(assess(input)).logEvidence, 9);
    });
  });
  test("counts what one origin repeats once, with its largest reliability", () => {
    holds((input, day, unit) => {
      const says = (reliability: number) => ({ level: "high", reliability, origin: "radio" });
      const once = {
        ...input,
        findings: [...input.findings, { id: "new", indicator: "tone", at: day, reports: [says(0.9)] }],
      };
      const reports = [says(0.9 * unit), says(0.9), says(0.45 * unit)];
      const often = { ...input, findings: [...input.findings, { id: "new", indicator: "tone", at: day, reports }] };
      expect(current(assess(often))).toEqual(current(assess(once)));
    });
  });
  test("commutes with naming the scenarios in another order", () => {
    holds((input) => {
      const order = input.scenarios.map((_, s) => (s + 1) % input.scenarios.length);
      const turn = <T>(list: readonly T[]) => order.map((s) => list[s]!);
      const turned: ScoringInput = {
        ...input,
        scenarios: turn(input.scenarios),
        dynamics:
          input.dynamics.kind === "half-life"
            ? input.dynamics
            : { kind: "generator", generator: turn(input.dynamics.generator).map((row) => turn(row)) },
        indicators: input.indicators.map((k) =>
          k.kind === "categorical"
            ? { ...k, likelihood: turn(k.likelihood) }
            : { ...k, ratePerDay: turn(k.ratePerDay) },
        ),
      };
      const [a, b] = [assess(input), assess(turned)];
      for (const t of days) {
        expectClose(filteredAt(b, t).p, turn(filteredAt(a, t).p), 1e-11);
        expectClose(smoothedAt(b, t).p, turn(smoothedAt(a, t).p), 1e-11);
      }
    });
  });
  test("as of a day is the same as deleting what came later", () => {
    holds((input, day) => {
      const past = assess({ ...input, asOf: day });
      const cut = assess({ ...input, asOf: day, findings: input.findings.filter(({ at }) => at <= day) });
      expect(current(past)).toEqual(current(cut));
      const { p, logEvidence } = filteredAt(assess(input), day);
      expectClose(current(past).p, p, 1e-12);
      expect(current(past).logEvidence).toBeCloseTo(logEvidence, 10);
    });
  });
  test("is not changed by looking at a day between", () => {
    holds((input, day) => {
      const flat: ScoringIndicator = {
        id: "flat",
        kind: "categorical",
        levels: ["x"],
        likelihood: input.scenarios.map(() => [1]),
        weight: 1,
      };
      const findings = [
        ...input.findings,
        { id: "new", indicator: "flat", at: day, reports: [{ level: "x", reliability: 0.5 }] },
      ];
      const split = { ...input, indicators: [...input.indicators, flat], findings };
      expectSame(input, split);
      expect(current(assess(split)).logEvidence).toBeCloseTo(current(assess(input)).logEvidence, 9);
    });
  });
  test("hears two watches with complementary windows as one long one", () => {
    holds((input) => {
      const [tone, mood, alerts] = input.indicators;
      if (alerts?.kind !== "rate" || !tone || !mood) return;
      const { from, to } = alerts.monitored;
      const middle = (from + to) / 2;
      const early = { ...alerts, monitored: { from, to: middle } };
      const late = { ...alerts, id: "late", monitored: { from: middle, to } };
      const findings = input.findings.map((f) =>
        f.indicator === "alerts" && f.at > middle ? { ...f, indicator: "late" } : f,
      );
      expectSame(input, { ...input, indicators: [tone, mood, early, late], findings }, 1e-10);
    });
  });
});

describe("log evidence", () => {
  test("adds over time: silence, then the predictive chance of each instant", () => {
    holds((input) => {
      const assessment = assess(input);
      const { rows, rowAt } = assessment.evidence;
      let total = 0;
      assessment.instants.forEach(({ at }, i) => {
        const before = filteredBefore(assessment, at);
        const earlier = i === 0 ? 0 : filteredAt(assessment, assessment.instants[i - 1]!.at).logEvidence;
        const base = rowAt[i]! * before.p.length;
        total += before.logEvidence - earlier;
        total += Math.log(sum(before.p.map((p, s) => p * Math.exp(rows.logs[base + s]!))));
        expect(filteredAt(assessment, at).logEvidence).toBeCloseTo(total, 9);
      });
    });
  });
  test("falls while silence goes on and stays while nothing is watched", () => {
    holds((input) => {
      const assessment = assess({ ...input, findings: [] });
      const points = trajectory(assessment, days).map(({ logEvidence }) => logEvidence);
      points.slice(1).forEach((log, i) => {
        expect(log).toBeLessThanOrEqual(points[i]! + 1e-12);
      });
    });
  });
});

describe("the smoother", () => {
  test("is the filter at asOf", () => {
    holds((input) => {
      const assessment = assess(input);
      expectClose(smoothedAt(assessment, asOf).p, current(assessment).p, 1e-12);
    });
  });
  test("gives probabilities that sum to 1", () => {
    holds((input, day) => {
      expect(sum(smoothedAt(assess(input), day).p)).toBeCloseTo(1, 13);
    });
  });
  test("has no jump at evidence", () => {
    holds((input) => {
      const assessment = assess(input);
      for (const { at } of assessment.instants) {
        if (at < 0.5) continue;
        const [before, after] = smoothedTrajectory(assessment, [at - 1e-9, at]);
        expectClose(before!.p, after!.p, 1e-6);
      }
    });
  });
  test("without later evidence and silence it is the filter too", () => {
    holds((input, day) => {
      const quiet = input.indicators.filter(({ kind }) => kind === "categorical");
      const findings = input.findings.filter(({ at, indicator }) => at <= day && indicator !== "alerts");
      const assessment = assess({ ...input, indicators: quiet, findings });
      expectClose(smoothedAt(assessment, day).p, filteredAt(assessment, day).p, 1e-12);
    });
  });
});
