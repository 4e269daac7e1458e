// What must hold of bands, fans and learning for any model: symmetries that no single example shows.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScoringFinding, ScoringIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { bands, drawnCredences } from "@/lib/engine/forecast/bands";
import { evidenceFan } from "@/lib/engine/forecast/evidence-fan";
import { project } from "@/lib/engine/forecast/project";
import { learn } from "@/lib/engine/learn/learn";
import { asOf, randomInput, settings } from "../../properties/random-model";
import { expectClose, sum } from "../sample-models";

const runs = { ...settings, numRuns: 25 };
const request = { kappa: 9, draws: 40, shares: [0, 0.1, 0.5, 0.9, 1], times: [0, 21.5, asOf] };

function turned(input: ScoringInput): ScoringInput {
  return { ...input, findings: input.findings.toReversed(), indicators: input.indicators.toReversed() };
}

/** Every event in two reports that together are as reliable as the one. */
function eventsSplit(finding: ScoringFinding): ScoringFinding {
  const [only] = finding.reports;
  if (only?.event !== true) return finding;
  const half = 1 - Math.sqrt(1 - only.reliability);
  return {
    ...finding,
    reports: [
      { event: true, reliability: half },
      { event: true, reliability: half },
    ],
  };
}

/** A window cut in two: two indicators with the same rates, one after the other, watch what one watched. */
function windowsSplit(input: ScoringInput, cut: number): ScoringInput {
  const indicators = input.indicators.flatMap((k): ScoringIndicator[] => {
    if (k.kind !== "rate" || cut <= k.monitored.from || cut >= k.monitored.to) return [k];
    return [
      { ...k, monitored: { from: k.monitored.from, to: cut } },
      { ...k, id: "second", monitored: { from: cut, to: k.monitored.to } },
    ];
  });
  const split = indicators.length > input.indicators.length;
  const findings = input.findings.map((f) =>
    split && f.indicator === "alerts" && f.at > cut ? { ...f, indicator: "second" } : f,
  );
  return { ...input, indicators, findings };
}

describe("bands of any model", () => {
  test("are chances, rise with the share, and have a mean that is a credence", () => {
    fc.assert(
      fc.property(randomInput, (input) => {
        for (const { quantiles, mean } of bands(input, request)) {
          expect(sum(mean)).toBeCloseTo(1, 10);
          input.scenarios.forEach(({ prior }, s) => {
            const column = quantiles.map((row) => row[s]!);
            expect(column[0]!).toBeGreaterThanOrEqual(0);
            expect(column[4]!).toBeLessThanOrEqual(1 + 1e-12);
            for (let q = 1; q < 5; q++) expect(column[q]!).toBeGreaterThanOrEqual(column[q - 1]!);
            expect(mean[s]!).toBeGreaterThanOrEqual(column[0]! - 1e-12);
            expect(mean[s]!).toBeLessThanOrEqual(column[4]! + 1e-12);
            if (prior === 0 && input.dynamics.kind === "half-life") expect(column[4]).toBe(0);
          });
        }
      }),
      runs,
    );
  });
  test("every draw is a credence", () => {
    fc.assert(
      fc.property(randomInput, (input) => {
        const size = input.scenarios.length;
        const credences = drawnCredences(input, request);
        for (let place = 0; place < 3; place++) {
          for (let d = 0; d < request.draws; d++) {
            const p = input.scenarios.map((_, s) => credences[(place * size + s) * request.draws + d]!);
            expect(sum(p)).toBeCloseTo(1, 10);
            expect(p.every((chance) => chance >= 0)).toBe(true);
          }
        }
      }),
      runs,
    );
  });
  test("the order of findings and indicators leaves no trace", () => {
    fc.assert(
      fc.property(randomInput, (input) => {
        expectClose(drawnCredences(turned(input), request), drawnCredences(input, request), 1e-12);
      }),
      runs,
    );
  });
  test("a report that is worth nothing moves no draw", () => {
    fc.assert(
      fc.property(randomInput, fc.integer({ min: 0, max: asOf }), (input, at) => {
        const idle: ScoringFinding = { id: "idle", indicator: "tone", at, reports: [{ level: "low", reliability: 0 }] };
        const more = { ...input, findings: [...input.findings, idle] };
        expectClose(drawnCredences(more, request), drawnCredences(input, request), 1e-10);
      }),
      runs,
    );
  });
  test("two reports that together are as reliable as one are that one, for events", () => {
    fc.assert(
      fc.property(randomInput, (input) => {
        const split = { ...input, findings: input.findings.map(eventsSplit) };
        expectClose(drawnCredences(split, request), drawnCredences(input, request), 1e-9);
      }),
      runs,
    );
  });
  test("with no doubt every draw is the score", () => {
    fc.assert(
      fc.property(randomInput, (input) => {
        const [point] = bands(input, { ...request, kappa: Number.POSITIVE_INFINITY, times: [asOf] });
        const { p } = current(assess(input));
        for (const row of point!.quantiles) expectClose(row, p, 1e-10);
      }),
      runs,
    );
  });
});

describe("fans of any model", () => {
  test("begin at the score and spread around the projection", () => {
    fc.assert(
      fc.property(randomInput, (input) => {
        const points = evidenceFan(input, { paths: 30, shares: [0, 1], horizons: [0, 11.3] });
        const assessment = assess(input);
        for (const row of points[0]!.quantiles) expectClose(row, current(assessment).p, 1e-10);
        expect(sum(points[1]!.mean)).toBeCloseTo(1, 10);
        const nothingComes = input.findings.every(({ at }) => at > asOf);
        const nothingWatched = input.indicators.every((k) => k.kind !== "rate" || k.monitored.to <= asOf);
        if (nothingComes && nothingWatched) {
          for (const row of points[1]!.quantiles) expectClose(row, project(assessment, 11.3), 1e-9);
        }
      }),
      runs,
    );
  });
});

describe("learning on any record", () => {
  const few = { ...settings, numRuns: 10 };
  test("keeps rows chances, rates positive and counts in bounds", () => {
    fc.assert(
      fc.property(randomInput, (input) => {
        const { converged, first, model } = learn(input, { kappa: 3 });
        for (const [id, indicator] of model.indicators) {
          const table = converged.get(id)!;
          const mine = input.findings.filter((f) => f.indicator === id && f.at <= asOf).length;
          const total = sum(first.counts.get(id)!);
          if (indicator.kind === "categorical") {
            for (let row = 0; row < table.length; row += 3)
              expect(sum(table.subarray(row, row + 3))).toBeCloseTo(1, 10);
            expect(total).toBeCloseTo(indicator.weight * mine, 8);
          } else {
            expect(table.every((rate) => rate > 0)).toBe(true);
            expect(total).toBeLessThanOrEqual(indicator.weight * mine + 1e-9);
          }
        }
      }),
      few,
    );
  });
  test("a window cut in two is watched for as long, and counts the same events", () => {
    fc.assert(
      fc.property(randomInput, fc.integer({ min: 5, max: 50 }), (input, cut) => {
        const split = windowsSplit(input, cut);
        const whole = learn(input, { kappa: 3 }).first;
        const parts = learn(split, { kappa: 3 }).first;
        const added = (tables: ReadonlyMap<string, Float64Array>) => {
          const second = tables.get("second");
          return tables.get("alerts")!.map((value, s) => value + (second?.[s] ?? 0));
        };
        expectClose(added(parts.exposure), whole.exposure.get("alerts")!, 1e-7);
        expectClose(added(parts.counts), whole.counts.get("alerts")!, 1e-7);
        expectClose(parts.counts.get("tone")!, whole.counts.get("tone")!, 1e-7);
      }),
      few,
    );
  });
});
