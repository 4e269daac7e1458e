import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DomainError } from "@/lib/domain/errors";
import type { CategoricalIndicator, RateIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { checkModel } from "@/lib/engine/model/check-model";
import { checkDynamics } from "@/lib/engine/model/check-model-dynamics";
import { checkIndicator } from "@/lib/engine/model/check-model-indicator";
import { checkPriors } from "@/lib/engine/model/check-model-priors";
import { type ModelRemark, modelRemarkSeverity, remark } from "@/lib/engine/model/check-model-remark";
import { randomInput } from "../../properties/random-model";
import { alerts, cycle, event, frozen, level, sample, threePriors, tone } from "../sample-models";

const ids = ["s1", "s2", "s3"];
/** Code and ids, without the severity, which belongs to the code. */
const brief = (remarks: readonly ModelRemark[]) => remarks.map(({ severity: _, ...rest }) => rest);
const table = (rows: readonly (readonly number[])[]): CategoricalIndicator => ({ ...tone, likelihood: rows });
const rates = (ratePerDay: readonly number[]): RateIndicator => ({ ...alerts, ratePerDay });
const of = (parts: Partial<ScoringInput>): ScoringInput => ({ ...sample({ findings: [] }), ...parts });

describe("a sound model", () => {
  test.each([
    ["half-life", sample()],
    ["a cycle", sample({ generator: cycle })],
  ])("has nothing to say about: %s", (_, input) => {
    expect(checkModel(input)).toEqual([]);
  });
  test("severity belongs to the code", () => {
    for (const severity of Object.values(modelRemarkSeverity)) expect(["error", "warning", "note"]).toContain(severity);
    expect(remark("prior-zero", { scenario: "b" })).toEqual({ code: "prior-zero", severity: "warning", scenario: "b" });
    expect(remark("nothing-changes")).toEqual({ code: "nothing-changes", severity: "note" });
  });
});

describe("priors", () => {
  const named = (priors: readonly number[]) => priors.map((prior, s) => ({ id: `s${s + 1}`, prior }));
  test.each([
    [[0.5, 0.3, 0.2], []],
    [[1], []],
    [[0.5, 0.5, 0], [{ code: "prior-zero", scenario: "s3" }]],
    [
      [1, 0],
      [
        { code: "prior-one", scenario: "s1" },
        { code: "prior-zero", scenario: "s2" },
      ],
    ],
    [[0.5, 0.6], [{ code: "priors-invalid" }]],
    [[1.5, -0.5], [{ code: "priors-invalid" }]],
    [[Number.NaN, 1], [{ code: "priors-invalid" }]],
    [[], [{ code: "priors-invalid" }]],
    // negative zero is zero
    [
      [1, -0],
      [
        { code: "prior-one", scenario: "s1" },
        { code: "prior-zero", scenario: "s2" },
      ],
    ],
    // rounding of thirds is no fault
    [[1 / 3, 1 / 3, 1 / 3], []],
  ])("%j", (priors, expected) => {
    expect(brief(checkPriors(named(priors)))).toEqual(expected);
  });
  test("a name that is there three times is told once", () => {
    const twice = ["a", "b", "a", "a"].map((id) => ({ id, prior: 0.25 }));
    expect(brief(checkPriors(twice))).toEqual([{ code: "scenario-repeated", scenario: "a" }]);
  });
  test("names such as __proto__ are names", () => {
    const odd = ["__proto__", "constructor"].map((id, s) => ({ id, prior: s }));
    expect(brief(checkPriors(odd))).toEqual([
      { code: "prior-zero", scenario: "__proto__" },
      { code: "prior-one", scenario: "constructor" },
    ]);
  });
});

describe("dynamics with a half-life", () => {
  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e-320])("%d days are no half-life", (halfLifeDays) => {
    expect(brief(checkDynamics({ kind: "half-life", halfLifeDays }, ids, threePriors))).toEqual([
      { code: "half-life-invalid" },
    ]);
  });
  test("memory never leads to a scenario of prior 0", () => {
    expect(brief(checkDynamics({ kind: "half-life", halfLifeDays: 9 }, ids, [0.5, 0.5, 0]))).toEqual([
      { code: "scenario-unreachable", scenario: "s3" },
    ]);
  });
});

describe("dynamics with pathways", () => {
  const check = (generator: readonly (readonly number[])[], priors: readonly number[] = threePriors) =>
    brief(checkDynamics({ kind: "generator", generator }, ids, priors));
  test("a cycle has no end and reaches all", () => {
    expect(check(cycle)).toEqual([]);
    expect(check(cycle, [1, 0, 0])).toEqual([]);
  });
  test("ends", () => {
    expect(
      check([
        [-0.1, 0.1, 0],
        [0, 0, 0],
        [0.1, 0, -0.1],
      ]),
    ).toEqual([{ code: "scenario-absorbing", scenario: "s2" }]);
  });
  test("a chain in which nothing changes is told once", () => {
    expect(check(frozen)).toEqual([{ code: "nothing-changes" }]);
  });
  test("what cannot be reached: no prior and no way in, over several steps", () => {
    const way = [
      [-0.1, 0.1, 0],
      [0, -0.1, 0.1],
      [0, 0, 0],
    ];
    expect(check(way, [1, 0, 0])).toEqual([{ code: "scenario-absorbing", scenario: "s3" }]);
    expect(check(way, [0, 1, 0])).toEqual([
      { code: "scenario-absorbing", scenario: "s3" },
      { code: "scenario-unreachable", scenario: "s1" },
    ]);
    expect(check(frozen, [0, 1, 0])).toEqual([
      { code: "nothing-changes" },
      { code: "scenario-unreachable", scenario: "s1" },
      { code: "scenario-unreachable", scenario: "s3" },
    ]);
  });
  test("unreachable means that its credence stays 0 whatever is seen", () => {
    const input = sample({
      priors: [0, 1, 0],
      generator: [
        [-0.1, 0.1, 0],
        [0, -0.1, 0.1],
        [0, 0, 0],
      ],
    });
    const { p } = current(assess(input));
    expect(p[0]).toBe(0);
    expect(p[2]).toBeGreaterThan(0);
  });
  test.each([
    [
      "a rate below 0",
      [
        [0.1, -0.1, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
      ["s1"],
    ],
    [
      "rows that do not sum to 0",
      [
        [-0.1, 0.2, 0],
        [0, 0, 0],
        [0.3, 0, -0.1],
      ],
      ["s1", "s3"],
    ],
    [
      "a row that is too short",
      [
        [0, 0, 0],
        [0, 0],
        [0, 0, 0],
      ],
      ["s2"],
    ],
    [
      "no number",
      [
        [0, 0, 0],
        [0, 0, 0],
        [Number.NaN, 0, 0],
      ],
      ["s3"],
    ],
    [
      "an infinite rate",
      [
        [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
      ["s1"],
    ],
    [
      "a missing row",
      [
        [0, 0, 0],
        [0, 0, 0],
      ],
      ["s3"],
    ],
  ])("%s", (_, generator, scenarios) => {
    expect(check(generator)).toEqual(scenarios.map((scenario) => ({ code: "pathway-invalid", scenario })));
  });
  test("a row too many belongs to nobody", () => {
    expect(check([...frozen, [0, 0, 0]])).toEqual([{ code: "pathway-invalid" }]);
  });
});

describe("levels", () => {
  const check = (indicator: CategoricalIndicator, priors: readonly number[] = threePriors) =>
    brief(checkIndicator(indicator, ids, priors));
  test("a zero makes a certain report exclude", () => {
    const given = table([
      [1, 0, 0],
      [0.2, 0.5, 0.3],
      [0, 0.5, 0.5],
    ]);
    expect(check(given)).toEqual([
      { code: "level-excludes", indicator: "tone", level: "low", scenario: "s3" },
      { code: "level-excludes", indicator: "tone", level: "medium", scenario: "s1" },
      { code: "level-excludes", indicator: "tone", level: "high", scenario: "s1" },
    ]);
    const sure = current(assess(sample({ indicators: [given], findings: [level("a", 50, "high", 1)] })));
    expect(sure.p[0]).toBe(0);
    const doubted = current(assess(sample({ indicators: [given], findings: [level("a", 50, "high", 0.9)] })));
    expect(doubted.p[0]).toBeGreaterThan(0);
  });
  test("a level that only the impossible shows is proved by the least trusted report", () => {
    const given = table([
      [0.5, 0.5, 0],
      [0.5, 0.5, 0],
      [0.2, 0.3, 0.5],
    ]);
    expect(check(given, [0.5, 0.5, 0])).toEqual([
      { code: "level-proves", indicator: "tone", level: "high", scenario: "s3" },
    ]);
    // the pathway leads there, and a report of a thousandth proves it
    const input = sample({
      priors: [0.5, 0.5, 0],
      generator: [
        [-0.1, 0, 0.1],
        [0, -0.1, 0.1],
        [0, 0, 0],
      ],
      indicators: [given],
      findings: [level("a", 20, "high", 0.001)],
      asOf: 20,
    });
    expect(current(assess(input)).p[2]).toBe(1);
  });
  test("a level that nobody shows", () => {
    const given = table([
      [0.5, 0, 0.5],
      [0.4, 0, 0.6],
      [0.3, 0, 0.7],
    ]);
    expect(check(given)).toEqual([{ code: "level-unpredicted", indicator: "tone", level: "medium" }]);
    const input = sample({ indicators: [given], findings: [level("a", 3, "medium", 0.4)] });
    expect(() => assess(input)).toThrow(/No scenario allows the evidence/);
  });
  test("equal rows move nothing", () => {
    const given = table([
      [0.2, 0.3, 0.5],
      [0.2, 0.3, 0.5],
      [0.2, 0.3, 0.5],
    ]);
    expect(check(given)).toEqual([{ code: "indicator-moves-nothing", indicator: "tone" }]);
    const input = sample({ indicators: [given], findings: [level("a", 3, "high", 1)], asOf: 3 });
    for (const [s, p] of current(assess(input)).p.entries()) expect(p).toBeCloseTo(threePriors[s]!, 14);
  });
  test("with one scenario there is nothing to move", () => {
    expect(checkIndicator(table([[0.2, 0.3, 0.5]]), ["only"], [1])).toEqual([]);
  });
  test("switched off, the zeros do not matter", () => {
    const off = {
      ...table([
        [1, 0, 0],
        [0, 1, 0],
        [0, 1, 0],
      ]),
      weight: 0,
    };
    expect(check(off)).toEqual([{ code: "indicator-off", indicator: "tone" }]);
  });
  test.each([
    ["a row that does not sum to 1", table([[0.5, 0.3, 0.1], tone.likelihood[1]!, tone.likelihood[2]!]), ["s1"]],
    ["a chance below 0", table([tone.likelihood[0]!, [-0.1, 0.6, 0.5], tone.likelihood[2]!]), ["s2"]],
    ["a row that is too short", table([tone.likelihood[0]!, [0.5, 0.5], [0.5, 0.5]]), ["s2", "s3"]],
    ["a missing row", table(tone.likelihood.slice(0, 2)), ["s3"]],
    ["no number", table([tone.likelihood[0]!, [Number.NaN, 0.5, 0.5], tone.likelihood[2]!]), ["s2"]],
  ])("%s", (_, indicator, scenarios) => {
    expect(check(indicator)).toEqual(
      scenarios.map((scenario) => ({ code: "row-invalid", indicator: "tone", scenario })),
    );
  });
  test("a row too many belongs to nobody", () => {
    expect(check(table([...tone.likelihood, [1, 0, 0]]))).toEqual([{ code: "row-invalid", indicator: "tone" }]);
  });
  test("levels that are none or the same", () => {
    const none = { ...tone, levels: [], likelihood: [[], [], []] };
    expect(check(none).map(({ code }) => code)).toContain("levels-invalid");
    expect(check({ ...tone, levels: ["low", "low", "high"] })).toEqual([{ code: "levels-invalid", indicator: "tone" }]);
  });
  test.each([-0.1, 1.1, Number.NaN])("%d is no weight", (weight) => {
    expect(check({ ...tone, weight })).toEqual([{ code: "weight-invalid", indicator: "tone" }]);
  });
});

describe("events", () => {
  const check = (indicator: RateIndicator, priors: readonly number[] = threePriors) =>
    brief(checkIndicator(indicator, ids, priors));
  test("a scenario without events is excluded by a certain one", () => {
    expect(check(rates([0.2, 0, 0.1]))).toEqual([{ code: "event-excludes", indicator: "alerts", scenario: "s2" }]);
    const input = sample({ indicators: [rates([0.2, 0, 0.1])], findings: [event("e", 50, 1)] });
    expect(current(assess(input)).p[1]).toBe(0);
  });
  test("events that only the impossible has prove it", () => {
    expect(check(rates([0, 0, 0.1]), [0.5, 0.5, 0])).toEqual([
      { code: "event-proves", indicator: "alerts", scenario: "s3" },
    ]);
  });
  test("events that nobody expects, which also move nothing", () => {
    expect(check(rates([0, 0, 0]))).toEqual([
      { code: "event-unpredicted", indicator: "alerts" },
      { code: "indicator-moves-nothing", indicator: "alerts" },
    ]);
    const input = sample({ indicators: [rates([0, 0, 0])], findings: [event("e", 5, 1)] });
    expect(() => assess(input)).toThrow(/No scenario allows the evidence/);
  });
  test("equal rates move nothing, events and silence alike", () => {
    expect(check(rates([0.1, 0.1, 0.1]))).toEqual([{ code: "indicator-moves-nothing", indicator: "alerts" }]);
  });
  test.each([
    [[-0.1, 0.1, 0.2], ["s1"]],
    [
      [0.1, Number.NaN, Number.POSITIVE_INFINITY],
      ["s2", "s3"],
    ],
    [[0.1, 0.1], ["s3"]],
  ])("%j are no rates", (ratePerDay, scenarios) => {
    expect(check(rates(ratePerDay))).toEqual(
      scenarios.map((scenario) => ({ code: "rate-invalid", indicator: "alerts", scenario })),
    );
  });
  test("a rate too many belongs to nobody", () => {
    expect(check(rates([0.1, 0.2, 0.3, 0.4]))).toEqual([{ code: "rate-invalid", indicator: "alerts" }]);
  });
  test.each([
    [{ from: 10, to: 5 }],
    [{ from: Number.NaN, to: 5 }],
    [{ from: Number.NEGATIVE_INFINITY, to: 5 }],
    [{ from: 0, to: Number.NaN }],
  ])("%j is no window", (monitored) => {
    expect(check({ ...alerts, monitored })).toEqual([{ code: "window-invalid", indicator: "alerts" }]);
  });
  test("a watch without end, and one of a moment, are windows", () => {
    expect(check({ ...alerts, monitored: { from: 0, to: Number.POSITIVE_INFINITY } })).toEqual([]);
    expect(check({ ...alerts, monitored: { from: 5, to: 5 } })).toEqual([]);
  });
});

describe("checkModel", () => {
  test("collects everything, in the order of the model", () => {
    const input = of({
      scenarios: [
        { id: "s1", prior: 0.5 },
        { id: "s2", prior: 0.5 },
        { id: "s3", prior: 0 },
      ],
      dynamics: { kind: "generator", generator: frozen },
      indicators: [
        table([
          [0.5, 0.5, 0],
          [1, 0, 0],
          [0.5, 0.4, 0.2],
        ]),
        { ...alerts, weight: 0 },
      ],
    });
    expect(brief(checkModel(input))).toEqual([
      { code: "prior-zero", scenario: "s3" },
      { code: "nothing-changes" },
      { code: "scenario-unreachable", scenario: "s3" },
      { code: "row-invalid", indicator: "tone", scenario: "s3" },
      { code: "indicator-off", indicator: "alerts" },
    ]);
  });
  test("an indicator that is there twice", () => {
    expect(brief(checkModel(of({ indicators: [tone, alerts, tone] })))).toEqual([
      { code: "indicator-repeated", indicator: "tone" },
    ]);
  });
  test("does not look at the findings", () => {
    const strange = of({ findings: [{ id: "x", indicator: "nothing", at: -5, reports: [] }] });
    expect(checkModel(strange)).toEqual([]);
  });
  test("a model without indicators is sound", () => {
    expect(checkModel(of({ indicators: [] }))).toEqual([]);
  });
});

describe("errors are what assess refuses, and nothing else is", () => {
  const isRefused = (input: ScoringInput) => {
    try {
      assess({ ...input, findings: [] });
      return false;
    } catch (error) {
      if (error instanceof DomainError && error.code === "invalid-model") return true;
      throw error;
    }
  };
  const hasError = (input: ScoringInput) => checkModel(input).some(({ severity }) => severity === "error");
  test("on random sound models", () => {
    fc.assert(
      fc.property(randomInput, (input) => {
        expect(hasError(input)).toBe(false);
        expect(isRefused(input)).toBe(false);
      }),
      { seed: 20261122, numRuns: 150 },
    );
  });
  test("on random models with one number replaced", () => {
    const odd = fc.constantFrom(0, -0, 1, -1, 2, 1e-320, 1e300, Number.NaN, Number.POSITIVE_INFINITY);
    let refused = 0;
    fc.assert(
      fc.property(
        randomInput,
        odd,
        fc.nat(),
        fc.constantFrom("prior", "row", "rate", "weight", "window", "motion"),
        (input, value, n, place) => {
          const s = n % input.scenarios.length;
          const at = (list: readonly number[]) => list.map((entry, i) => (i === s ? value : entry));
          const broken: ScoringInput = {
            ...input,
            scenarios: input.scenarios.map(({ id, prior }, i) => ({
              id,
              prior: place === "prior" && i === s ? value : prior,
            })),
            dynamics: place === "motion" ? brokenMotion(input.dynamics, s, value) : input.dynamics,
            indicators: input.indicators.map((indicator) => {
              if (place === "weight") return { ...indicator, weight: value };
              if (indicator.kind === "rate") {
                if (place === "rate") return { ...indicator, ratePerDay: at(indicator.ratePerDay) };
                return place === "window" ? { ...indicator, monitored: { from: 1, to: value } } : indicator;
              }
              if (place !== "row") return indicator;
              return { ...indicator, likelihood: indicator.likelihood.map((row, i) => (i === s ? at(row) : row)) };
            }),
          };
          if (isRefused(broken)) refused++;
          expect(hasError(broken)).toBe(isRefused(broken));
        },
      ),
      { seed: 20261122, numRuns: 600 },
    );
    expect(refused).toBeGreaterThan(150);
  });
});

function brokenMotion(dynamics: ScoringInput["dynamics"], s: number, value: number): ScoringInput["dynamics"] {
  if (dynamics.kind === "half-life") return { kind: "half-life", halfLifeDays: value };
  const generator = dynamics.generator.map((row, i) =>
    i === s ? row.map((rate, j) => (j === 0 ? value : rate)) : row,
  );
  return { kind: "generator", generator };
}
