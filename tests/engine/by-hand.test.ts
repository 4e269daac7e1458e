// Numbers that were worked out with pencil and paper; each test says how.
import { describe, expect, test } from "vitest";
import type { RateIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { type DriftStep, decompose } from "@/lib/engine/explain/decompose";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { current } from "@/lib/engine/filter/current";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { filteredBefore } from "@/lib/engine/filter/filtered-before";
import { smoothedAt } from "@/lib/engine/filter/smoothed-at";
import { project } from "@/lib/engine/forecast/project";
import { event, expectClose, level, sample, sum, tone } from "./sample-models";

const still = [
  [0, 0],
  [0, 0],
];

describe("two scenarios that never change, one counter", () => {
  // Rates 1 and 3 a day from day 0 to 2, prior 1/2 each. Silence to day 1: weights e^-1 : e^-3. An event: times 1 : 3.
  const counter: RateIndicator = {
    id: "n",
    kind: "rate",
    ratePerDay: [1, 3],
    monitored: { from: 0, to: 2 },
    weight: 1,
  };
  const assessment = assess(
    sample({ priors: [0.5, 0.5], generator: still, indicators: [counter], findings: [event("e", 1, 1, "n")], asOf: 4 }),
  );
  const odds = (t: number) => {
    const [a, b] = filteredAt(assessment, t).p;
    return a! / b!;
  };
  test("odds after silence of one day are e^2", () => {
    expect(filteredBefore(assessment, 1).p[0]! / filteredBefore(assessment, 1).p[1]!).toBeCloseTo(Math.exp(2), 12);
  });
  test("the event divides them by 3", () => {
    expect(odds(1)).toBeCloseTo(Math.exp(2) / 3, 13);
  });
  test("silence to the end of the watch multiplies them by e^2 again, then nothing more happens", () => {
    expect(odds(2)).toBeCloseTo(Math.exp(4) / 3, 12);
    expect(odds(4)).toBeCloseTo(Math.exp(4) / 3, 12);
  });
  test("log evidence: ln (e^-2 / 2 + 3 e^-6 / 2)", () => {
    expect(current(assessment).logEvidence).toBeCloseTo(Math.log((Math.exp(-2) + 3 * Math.exp(-6)) / 2), 14);
  });
  test("in a chain that never changes the smoother says the end at every time", () => {
    for (const t of [0, 0.5, 1, 3]) expectClose(smoothedAt(assessment, t).p, current(assessment).p, 1e-14);
  });
  test("without the event its silence stays: odds e^4", () => {
    const [answer] = leaveOneOut(assessment, ["e"]);
    expect(answer!.without[0]! / answer!.without[1]!).toBeCloseTo(Math.exp(4), 10);
  });
  test("the drift of the first day is all silence, tanh(1)/2 for the quieter one", () => {
    const [drift] = decompose(assessment, 0, 1, { split: true }).steps as DriftStep[];
    expect(drift!.silence!.get("n")![0]).toBeCloseTo(Math.tanh(1) / 2, 13);
    expectClose(drift!.memory!, [0, 0], 1e-13);
  });
});

describe("a doubtful event", () => {
  // Rates 4 and 1, prior 1/2: noise 2.5. Reliability 0.4: 0.4 * 4 + 0.6 * 2.5 = 3.1 against 0.4 + 1.5 = 1.9.
  const counter: RateIndicator = {
    id: "n",
    kind: "rate",
    ratePerDay: [4, 1],
    monitored: { from: 0, to: 9 },
    weight: 1,
  };
  const at = (reports: { event: true; reliability: number; origin?: string }[], weight = 1) =>
    current(
      assess(
        sample({
          priors: [0.5, 0.5],
          generator: still,
          indicators: [{ ...counter, weight }],
          findings: [{ id: "e", indicator: "n", at: 0, reports }],
          asOf: 0,
        }),
      ),
    );
  test("one report of 0.4", () => {
    expectClose(at([{ event: true, reliability: 0.4 }]).p, [3.1 / 5, 1.9 / 5], 1e-15);
    expect(at([{ event: true, reliability: 0.4 }]).logEvidence).toBeCloseTo(Math.log(2.5), 15);
  });
  test("two of 0.4 make 0.64: 0.64 * 4 + 0.36 * 2.5 = 3.46 against 1.54", () => {
    const two = [{ event: true, reliability: 0.4 } as const, { event: true, reliability: 0.4 } as const];
    expectClose(at(two).p, [3.46 / 5, 1.54 / 5], 1e-15);
    expectClose(at(two.map((report) => ({ ...report, origin: "same" }))).p, [3.1 / 5, 1.9 / 5], 1e-15);
  });
  test("half the weight: the square root of the odds", () => {
    const { p } = at([{ event: true, reliability: 1 }], 0.5);
    expectClose(p, [2 / 3, 1 / 3], 1e-15);
  });
});

describe("memory alone", () => {
  // Prior (0.8, 0.2), half-life 10 days. A proof of the second at day 5, then ten days: (0.4, 0.6); twenty: (0.6, 0.4).
  const proof = {
    ...tone,
    levels: ["x", "y"],
    likelihood: [
      [1, 0],
      [0, 1],
    ],
  };
  const input: ScoringInput = sample({
    priors: [0.8, 0.2],
    halfLifeDays: 10,
    indicators: [proof],
    findings: [level("a", 5, "y", 1)],
    asOf: 30,
  });
  const assessment = assess(input);
  test("half of the way back in a half-life, three quarters in two", () => {
    expectClose(filteredAt(assessment, 15).p, [0.4, 0.6], 1e-14);
    expectClose(filteredAt(assessment, 25).p, [0.6, 0.4], 1e-14);
  });
  test("the forecast goes on where the record ends", () => {
    expectClose(project(assessment, 5), [0.8 * (1 - 2 ** -3), 1 - 0.8 * (1 - 2 ** -3)], 1e-14);
  });
  test("five days before the proof: the second with chance 1/4 * ... = 0.2 + 0.8 / sqrt 2", () => {
    const kept = Math.SQRT1_2;
    const second = 0.2 * (kept + (1 - kept) * 0.2);
    const first = 0.8 * (1 - kept) * 0.2;
    expectClose(smoothedAt(assessment, 0).p, [first / (first + second), second / (first + second)], 1e-14);
    expect(smoothedAt(assessment, 0).p[1]).toBeCloseTo(0.2 + 0.8 * kept, 14);
  });
  test("the whole change of 15 days is a jump of 0.8 and a drift of 0.4 back", () => {
    const steps = decompose(assessment, 0, 15).steps;
    expect(steps.map(({ kind }) => kind)).toEqual(["drift", "evidence", "drift"]);
    expectClose(
      steps.map(({ delta }) => delta[1]!),
      [0, 0.8, -0.4],
      1e-14,
    );
  });
});

describe("reports", () => {
  // Levels yes / no, theta 0.9 and 0.3 for yes, prior 1/2: u(yes) = 0.6. Reliability 0.5 each.
  const ask = {
    ...tone,
    levels: ["yes", "no"],
    likelihood: [
      [0.9, 0.1],
      [0.3, 0.7],
    ],
  };
  const told = (...names: string[]) =>
    current(
      assess(
        sample({
          priors: [0.5, 0.5],
          generator: still,
          indicators: [ask],
          findings: [
            { id: "f", indicator: "tone", at: 0, reports: names.map((name) => ({ level: name, reliability: 0.5 })) },
          ],
          asOf: 0,
        }),
      ),
    );
  test("one yes: m = (0.8, 0.3), L = 0.75 and 0.45", () => {
    expectClose(told("yes").p, [0.625, 0.375], 1e-15);
    expect(told("yes").logEvidence).toBeCloseTo(Math.log(0.6), 15);
  });
  test("two yes: m = (0.64, 0.09), L = 0.585 and 0.255", () => {
    expectClose(told("yes", "yes").p, [0.585 / 0.84, 0.255 / 0.84], 1e-15);
  });
  test("yes and no: m = (0.16, 0.21), L = 0.165 and 0.195", () => {
    expectClose(told("yes", "no").p, [0.165 / 0.36, 0.195 / 0.36], 1e-15);
  });
  test("two findings of one yes each are two facts, and say more than two reports of one", () => {
    const findings = ["a", "b"].map((id) => level(id, 0, "yes", 0.5));
    const twice = current(
      assess(sample({ priors: [0.5, 0.5], generator: still, indicators: [ask], findings, asOf: 0 })),
    );
    expectClose(twice.p, [0.5625 / 0.765, 0.2025 / 0.765], 1e-15);
    expect(twice.p[0]).toBeGreaterThan(told("yes", "yes").p[0]!);
  });
});

describe("a question of what could have been said", () => {
  // Over all that three reports can say, chances sum to 1 and the mean credence is the forecast: no evidence is expected to move us.
  const days = [3, 3, 17];
  const stories = tone.levels.flatMap((a) => tone.levels.flatMap((b) => tone.levels.map((c) => [a, b, c])));
  const told = (story: readonly string[]) =>
    current(
      assess(
        sample({
          priors: [0.45, 0.35, 0.2],
          indicators: [tone],
          findings: story.map((name, i) => level(`f${i}`, days[i]!, name, [0.9, 0.3, 0.7][i]!)),
          asOf: 25,
        }),
      ),
    );
  test("chances sum to 1 and the mean of the credences is the prior", () => {
    const all = stories.map((story) => told(story));
    expect(sum(all.map(({ logEvidence }) => Math.exp(logEvidence)))).toBeCloseTo(1, 13);
    const mean = [0, 1, 2].map((s) => sum(all.map(({ p, logEvidence }) => p[s]! * Math.exp(logEvidence))));
    expectClose(mean, [0.45, 0.35, 0.2], 1e-13);
  });
});
