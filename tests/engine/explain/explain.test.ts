import { describe, expect, test } from "vitest";
import { assess } from "@/lib/engine/assess";
import { type DriftStep, decompose, type EvidenceStep } from "@/lib/engine/explain/decompose";
import { driftSplit } from "@/lib/engine/explain/drift-split";
import { informationGain } from "@/lib/engine/explain/information-gain";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { orderShares } from "@/lib/engine/explain/order-shares";
import { shapleySteps } from "@/lib/engine/explain/shapley-steps";
import { subsetShares } from "@/lib/engine/explain/subset-shares";
import { withoutRow } from "@/lib/engine/explain/without-row";
import { current } from "@/lib/engine/filter/current";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { filteredBefore } from "@/lib/engine/filter/filtered-before";
import { expectRefused } from "../refusals";
import { alerts, cycle, event, expectClose, frozen, level, sample, sum, threePriors, tone } from "../sample-models";

const input = sample();
const assessment = assess(input);
const ids = ["a", "b", "c", "d"];

describe("leaveOneOut", () => {
  test.each([
    ["half-life", input],
    ["a cycle", sample({ generator: cycle })],
    ["no change at all", sample({ generator: frozen })],
  ])("is the whole filter without the finding: %s", (_, given) => {
    for (const answer of leaveOneOut(assess(given), ids)) {
      const without = current(assess({ ...given, findings: given.findings.filter(({ id }) => id !== answer.finding) }));
      expectClose(answer.without, without.p, 1e-12);
      expect(answer.logEvidenceWithout).toBeCloseTo(without.logEvidence, 11);
    }
  });
  test("the contribution is the difference and sums to 0", () => {
    for (const { without, contribution } of leaveOneOut(assessment, ids)) {
      expectClose(
        contribution,
        current(assessment).p.map((p, s) => p - without[s]!),
        1e-15,
      );
      expect(sum(contribution)).toBeCloseTo(0, 14);
    }
  });
  test("answers in the order asked, doubles included", () => {
    const answers = leaveOneOut(assessment, ["d", "a", "d"]);
    expect(answers.map(({ finding }) => finding)).toEqual(["d", "a", "d"]);
    expect(answers[0]).toEqual(answers[2]);
  });
  test("a finding after asOf contributes exactly nothing", () => {
    const early = assess({ ...input, asOf: 30 });
    const [late] = leaveOneOut(early, ["d"]);
    expect(late?.contribution).toEqual([0, 0, 0]);
    expect(late?.logEvidenceWithout).toBe(current(early).logEvidence);
  });
  test("an unknown finding is refused by name", () => {
    expectRefused(() => leaveOneOut(assessment, ["a", "nobody"]), "invalid-input", /"nobody" is not/);
  });
  test("the only evidence of a certain kind can be left out without dividing by its zeros", () => {
    const gun = {
      ...tone,
      likelihood: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    };
    const findings = [level("gun", 10, "medium", 1), level("other", 20, "high", 0.3)];
    const certain = assess(sample({ indicators: [gun], findings, asOf: 20 }));
    const [gunless] = leaveOneOut(certain, ["gun"]);
    const without = current(assess(sample({ indicators: [gun], findings: findings.slice(1), asOf: 20 })));
    expectClose(gunless!.without, without.p, 1e-13);
  });
  test("without asking there is no answer", () => {
    expect(leaveOneOut(assessment, [])).toEqual([]);
  });
  test("a static chain that ends certain can still say what it was without the proof", () => {
    const proof = {
      ...tone,
      likelihood: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    };
    const given = sample({
      generator: frozen,
      indicators: [proof],
      findings: [level("p", 3, "low", 1), level("q", 3, "low", 1)],
    });
    const [answer] = leaveOneOut(assess(given), ["p"]);
    expect(answer?.without).toEqual([1, 0, 0]);
    const [alone] = leaveOneOut(assess({ ...given, findings: given.findings.slice(1) }), ["q"]);
    expectClose(alone!.without, threePriors, 1e-14);
  });
});

describe("withoutRow", () => {
  test("multiplies the others and leaves the one out", () => {
    const { evidence } = assessment;
    const { rows, row } = withoutRow(evidence, 1, 1);
    const [other] = evidence.findingRow.slice(2, 3);
    expectClose(rows.logs.slice(row * 3, row * 3 + 3), evidence.rows.logs.slice(other! * 3, other! * 3 + 3), 1e-15);
  });
  test("a finding alone leaves nothing", () => {
    const { rows, row } = withoutRow(assessment.evidence, 0, 0);
    expect([...rows.logs.slice(row * 3, row * 3 + 3)]).toEqual([0, 0, 0]);
  });
});

describe("decompose", () => {
  const change = decompose(assessment, 3, 45);
  test("the steps are in order: a drift before each instant and one to the end", () => {
    expect(change.steps.map((step) => (step.kind === "drift" ? [step.from, step.to] : step.findings))).toEqual([
      [3, 5],
      ["a"],
      [5, 12],
      ["b", "c"],
      [12, 40],
      ["d"],
      [40, 45],
    ]);
  });
  test("they add up to the change", () => {
    const total = [0, 1, 2].map((s) => sum(change.steps.map((step) => step.delta[s]!)));
    expectClose(total, change.total, 1e-15);
    expectClose(
      change.total,
      filteredAt(assessment, 45).p.map((p, s) => p - filteredAt(assessment, 3).p[s]!),
      1e-15,
    );
  });
  test("a jump is what the filter jumps", () => {
    const jump = change.steps.find((step): step is EvidenceStep => step.kind === "evidence" && step.at === 12);
    const before = filteredBefore(assessment, 12).p;
    expectClose(
      jump!.delta,
      filteredAt(assessment, 12).p.map((p, s) => p - before[s]!),
      1e-15,
    );
  });
  test("evidence at the first day is left out, at the last it counts", () => {
    const steps = decompose(assessment, 5, 12).steps;
    expect(steps.map(({ kind }) => kind)).toEqual(["drift", "evidence"]);
  });
  test("from a day to itself nothing happens", () => {
    const same = decompose(assessment, 12, 12);
    expect(same.steps).toEqual([]);
    expect(same.total).toEqual([0, 0, 0]);
  });
  test("the edge of a window is no step", () => {
    const watched = { ...alerts, monitored: { from: 20, to: 30 } };
    const still = assess(sample({ indicators: [tone, watched], findings: [] }));
    expect(decompose(still, 0, 50).steps.length).toBe(1);
  });
  test.each([
    [-1, 5],
    [5, 51],
    [7, 6],
    [Number.NaN, 5],
  ])("from %d to %d is refused", (from, to) => {
    expectRefused(() => decompose(assessment, from, to), "invalid-input", /^(from|to) must be/);
    expectRefused(() => shapleySteps(assessment, from, to), "invalid-input", /^(from|to) must be/);
  });

  describe("with a split", () => {
    const drifts = (given = input, from = 0, to = 50) =>
      decompose(assess(given), from, to, { split: true }).steps.filter(
        (step): step is DriftStep => step.kind === "drift",
      );
    test("memory and silence add up to each drift, and each sums to 0", () => {
      for (const { delta, memory, silence } of drifts()) {
        const parts = [memory!, ...silence!.values()];
        expectClose(
          [0, 1, 2].map((s) => sum(parts.map((part) => part[s]!))),
          delta,
          1e-14,
        );
        for (const part of parts) expect(sum(part)).toBeCloseTo(0, 12);
      }
    });
    test("memory is the integral of pQ: fine rectangles agree", () => {
      const [drift] = drifts(input, 5, 12);
      const n = 20_000;
      const q = [0, 1, 2].map((i) => threePriors.map((p, j) => (Math.LN2 / 30) * (p - (i === j ? 1 : 0))));
      const memory = [0, 0, 0];
      for (let step = 0; step < n; step++) {
        const { p } = filteredAt(assessment, 5 + (7 * (step + 0.5)) / n);
        for (let s = 0; s < 3; s++) memory[s]! += (7 / n) * sum(p.map((x, i) => x * q[i]![s]!));
      }
      expectClose(drift!.memory!, memory, 1e-8);
    });
    test("where nothing is watched memory is everything", () => {
      const [drift] = drifts(sample({ indicators: [tone], findings: [level("a", 0, "high")] }), 0, 9);
      expect(drift?.silence?.size).toBe(0);
      expectClose(drift!.memory!, drift!.delta, 0);
    });
    test("in a static chain silence is everything", () => {
      const [drift] = drifts(sample({ generator: frozen, findings: [] }), 0, 30);
      expectClose(drift!.memory!, [0, 0, 0], 1e-12);
      expectClose(drift!.silence!.get("alerts")!, drift!.delta, 1e-12);
    });
    test("each indicator answers for its own silence; one of weight 0 or shut says nothing", () => {
      const off = { ...alerts, id: "off", weight: 0 };
      const shut = { ...alerts, id: "shut", monitored: { from: 60, to: 70 } };
      const [drift] = drifts(sample({ indicators: [alerts, off, shut], findings: [] }), 0, 20);
      expect([...drift!.silence!.keys()]).toEqual(["alerts", "off", "shut"]);
      expect(drift!.silence!.get("off")).toEqual([0, 0, 0]);
      expect(drift!.silence!.get("shut")).toEqual([0, 0, 0]);
      expect(drift!.silence!.get("alerts")![0]).toBeLessThan(0);
      expect(drift!.silence!.get("alerts")![2]).toBeGreaterThan(0);
    });
    test("two equal watches share the silence equally", () => {
      const twin = { ...alerts, id: "twin" };
      const [drift] = drifts(sample({ indicators: [alerts, twin], findings: [] }), 0, 40);
      expectClose(drift!.silence!.get("alerts")!, drift!.silence!.get("twin")!, 1e-15);
    });
    test("a drift cut at a day is the sum of its halves", () => {
      const [whole] = drifts(input, 13, 39);
      const halves = [...drifts(input, 13, 22), ...drifts(input, 22, 39)];
      expectClose(
        whole!.memory!,
        [0, 1, 2].map((s) => halves[0]!.memory![s]! + halves[1]!.memory![s]!),
        1e-13,
      );
    });
    test("windows that open and shut inside a drift are heard only while open", () => {
      const watched = { ...alerts, monitored: { from: 20, to: 30 } };
      const still = assess(sample({ indicators: [watched], findings: [] }));
      const outside = driftSplit(still, 0, 20, [0, 0, 0]);
      expect(outside.silence.get("alerts")).toEqual([0, 0, 0]);
      const across = decompose(still, 0, 50, { split: true }).steps[0] as DriftStep;
      const inside = decompose(still, 20, 30, { split: true }).steps[0] as DriftStep;
      expectClose(across.silence!.get("alerts")!, inside.silence!.get("alerts")!, 1e-13);
    });
  });
});

describe("shapleySteps", () => {
  const at12 = shapleySteps(assessment, 5, 20)[0]!;
  test("one entry an instant in (from, to]", () => {
    expect(shapleySteps(assessment, 5, 50).map(({ at }) => at)).toEqual([12, 40]);
    expect(shapleySteps(assessment, 0, 50).length).toBe(3);
  });
  test("the shares add up to the jump, which is the step of the decomposition", () => {
    const jump = decompose(assessment, 5, 20).steps.find((step) => step.kind === "evidence");
    expectClose(at12.delta, jump!.delta, 1e-15);
    expectClose(
      [0, 1, 2].map((s) => sum(at12.shares.map(({ delta }) => delta[s]!))),
      at12.delta,
      1e-15,
    );
    expect(at12.exact).toBe(true);
  });
  test("two findings by hand: the mean of coming first and coming last", () => {
    const before = filteredBefore(assessment, 12).p;
    const bayes = (p: readonly number[], L: readonly number[]) =>
      p.map((x, s) => (x * L[s]!) / sum(p.map((y, j) => y * L[j]!)));
    const b = [0.2, 0.05, 0.01].map((rate) => 0.8 * rate + 0.2 * 0.117);
    const c = [0.6, 0.2, 0.1].map((theta) => 0.5 * theta + 0.5 * 0.38);
    const first = bayes(before, b).map((p, s) => p - before[s]!);
    const last = bayes(bayes(before, c), b).map((p, s) => p - bayes(before, c)[s]!);
    expect(at12.shares[0]?.finding).toBe("b");
    expectClose(
      at12.shares[0]!.delta,
      first.map((x, s) => (x + last[s]!) / 2),
      1e-14,
    );
  });
  test("a finding alone has the whole jump", () => {
    const [alone] = shapleySteps(assessment, 20, 50);
    expectClose(alone!.shares[0]!.delta, alone!.delta, 1e-15);
  });
  test("equal findings have equal shares, an inert one has none", () => {
    const findings = [level("x", 4, "high"), level("y", 4, "high"), level("nil", 4, "high", 0)];
    const [step] = shapleySteps(assess(sample({ findings })), 0, 10);
    const [nil, x, y] = step!.shares;
    expectClose(x!.delta, y!.delta, 1e-15);
    expectClose(nil!.delta, [0, 0, 0], 1e-15);
  });
  test.each([
    [10, true],
    [11, false],
  ])("with %d findings at an instant exact is %s, and the shares still add up", (count, exact) => {
    const findings = Array.from({ length: count }, (_, i) => level(`f${i}`, 4, tone.levels[i % 3]!, 0.5 + i / 40));
    const [step] = shapleySteps(assess(sample({ findings })), 0, 10);
    expect(step?.exact).toBe(exact);
    expectClose(
      [0, 1, 2].map((s) => sum(step!.shares.map(({ delta }) => delta[s]!))),
      step!.delta,
      1e-13,
    );
  });
  test("a proof and its contradiction by weight of zero: exact zeros do no harm", () => {
    const gun = {
      ...tone,
      likelihood: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0.5, 0.5],
      ],
    };
    const findings = [level("m", 4, "medium", 1), level("n", 4, "medium", 1)];
    const [step] = shapleySteps(assess(sample({ indicators: [gun], findings })), 0, 10);
    for (const { delta } of step!.shares) expect(delta.every(Number.isFinite)).toBe(true);
  });
});

describe("subsetShares and orderShares", () => {
  const glove = (team: readonly number[]) => [
    Math.min(team.filter((x) => x === 1).length, team.filter((x) => x > 1).length),
  ];
  test("the examples", () => {
    expect(subsetShares([1, 2], (team) => [team.length])).toEqual([[1], [1]]);
    expect(orderShares([1, 2], (team) => [team.length])).toEqual([[1], [1]]);
  });
  test("the glove game of the textbook: one left glove, two right ones", () => {
    expectClose(subsetShares([1, 2, 3], glove).flat(), [4 / 6, 1 / 6, 1 / 6], 1e-15);
  });
  test("weights of all subset sizes sum to what they should: additive games give each its own", () => {
    const own = [3, -1, 4, 1, -5, 9, 2];
    expectClose(subsetShares([0, 1, 2, 3, 4, 5, 6], (team) => [sum(team.map((g) => own[g]!))]).flat(), own, 1e-13);
  });
  test("two orders are all orders for two players", () => {
    const worth = (team: readonly number[]) => [team.length ** 2 + (team.includes(1) ? 5 : 0)];
    expectClose(orderShares([1, 2], worth).flat(), subsetShares([1, 2], worth).flat(), 1e-14);
  });
  test("two orders add up for any game", () => {
    expect(sum(orderShares([1, 2, 3], glove).flat())).toBe(1);
  });
});

describe("informationGain", () => {
  test("the example: reliability 0 tells nothing", () => {
    expect(informationGain(assessment, "tone", 0)).toBe(0);
  });
  test("by hand: a fair choice and a perfect indicator are worth one bit", () => {
    const perfect = {
      ...tone,
      levels: ["x", "y"],
      likelihood: [
        [1, 0],
        [0, 1],
      ],
    };
    const fair = assess(sample({ priors: [0.5, 0.5], indicators: [perfect], findings: [] }));
    expect(informationGain(fair, "tone", 1)).toBeCloseTo(1, 15);
    const quarter = 0.75 * Math.log2(1.5) + 0.25 * Math.log2(0.5);
    expect(informationGain(fair, "tone", 0.5)).toBeCloseTo(quarter, 14);
  });
  test("grows with reliability and never leaves [0, log2 K]", () => {
    const bits = [0, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 1].map((w) => informationGain(assessment, "tone", w));
    expect(bits).toEqual(bits.toSorted((a, b) => a - b));
    expect(bits.at(-1)).toBeLessThan(Math.log2(3));
  });
  test("who is certain learns nothing", () => {
    const sure = assess(sample({ priors: [1, 0, 0], findings: [] }));
    expect(informationGain(sure, "tone", 1)).toBe(0);
  });
  test("an indicator that says the same everywhere is worth nothing, and not less", () => {
    const flat = {
      ...tone,
      likelihood: [
        [0.1, 0.2, 0.7],
        [0.1, 0.2, 0.7],
        [0.1, 0.2, 0.7],
      ],
    };
    const gain = informationGain(assess(sample({ indicators: [flat], findings: [] })), "tone", 1);
    expect(gain).toBeGreaterThanOrEqual(0);
    expect(gain).toBeLessThan(1e-15);
  });
  test("refusals", () => {
    expectRefused(() => informationGain(assessment, "tune", 1), "unknown-indicator", /tune/);
    expectRefused(() => informationGain(assessment, "alerts", 1), "invalid-input", /counts events/);
    expectRefused(() => informationGain(assessment, "tone", 1.1), "invalid-input", /^reliability/);
  });
  test("an event of the same day does not change what a level is worth before it", () => {
    const more = assess(sample({ findings: [...input.findings, event("late", 50)], asOf: 50 }));
    expect(informationGain(more, "tone", 1)).not.toBe(informationGain(assessment, "tone", 1));
  });
});
