import { describe, expect, test } from "vitest";
import type { ScoringIndicator, ScoringInput } from "@/lib/domain/scoring-input";
import { buildModel } from "@/lib/engine/model/build-model";
import { findCategorical, findIndicator, findRate } from "@/lib/engine/model/find-indicator";
import { refuse } from "@/lib/engine/model/refuse";
import { requireDays } from "@/lib/engine/model/require-days";
import { expectRefused, refusal } from "../refusals";
import { alerts, cycle, expectClose, sample, tone } from "../sample-models";

const withIndicator = (indicator: ScoringIndicator): ScoringInput => sample({ indicators: [indicator] });
const withGenerator = (generator: number[][]): ScoringInput => sample({ generator });

describe("buildModel", () => {
  const model = buildModel(sample());

  test("lays the prior out and keeps ids in order", () => {
    expect([...model.prior]).toEqual([0.5, 0.3, 0.2]);
    expect(model.scenarioIds).toEqual(["s1", "s2", "s3"]);
    expect(model.size).toBe(3);
  });
  test("the baseline is the chance of each level under the prior", () => {
    expectClose(findCategorical(model, "tone").baseline, [0.38, 0.34, 0.28], 1e-15);
  });
  test("the noise is the event rate under the prior", () => {
    expect(findRate(model, "alerts").noise).toBeCloseTo(0.117, 15);
  });
  test("a generator is taken over off its diagonal", () => {
    expect(buildModel(sample({ generator: cycle })).generator[1]).toBe(0.1);
  });
  test("a prior that is 1e-10 off its sum is brought to 1", () => {
    const { prior } = buildModel(sample({ priors: [0.5, 0.3, 0.2000000001] }));
    expect(prior[0]! + prior[1]! + prior[2]!).toBeCloseTo(1, 15);
  });
  test("shares nothing with its input", () => {
    const input = sample({ generator: cycle.map((row) => [...row]) });
    const built = buildModel(input);
    expect(built.prior.buffer).not.toBe(buildModel(input).prior.buffer);
  });

  test.each([
    [
      "priors that sum to less",
      sample({ priors: [0.5, 0.3, 0.1] }),
      /^scenarios\[\]\.prior must sum to 1, the entries sum to 0\.9/,
    ],
    ["a negative prior", sample({ priors: [1.2, 0.3, -0.5] }), /^scenarios\[0\]\.prior must .*scenario "s1"/],
    ["a prior that is no number", sample({ priors: [Number.NaN, 0.5, 0.5] }), /^scenarios\[0\]\.prior/],
    ["no scenario", sample({ priors: [] }), /^scenarios must be at least one/],
    ["a half-life of 0", sample({ halfLifeDays: 0 }), /^halfLifeDays must be a number of days above 0/],
    ["a negative half-life", sample({ halfLifeDays: -3 }), /^halfLifeDays/],
    ["an infinite half-life", sample({ halfLifeDays: Number.POSITIVE_INFINITY }), /^halfLifeDays/],
    ["a half-life that is no number", sample({ halfLifeDays: Number.NaN }), /^halfLifeDays/],
    [
      "a generator of another size",
      withGenerator([
        [0, 0],
        [0, 0],
      ]),
      /^generator must have 3 rows/,
    ],
    [
      "a ragged generator",
      withGenerator([
        [0, 0, 0],
        [0, 0],
        [0, 0, 0],
      ]),
      /^generator\[1\] must have 3 entries/,
    ],
    [
      "a negative rate in it",
      withGenerator([
        [0, 0, 0],
        [-1, 1, 0],
        [0, 0, 0],
      ]),
      /^generator\[1\]\[0\]/,
    ],
    [
      "an infinite rate in it",
      withGenerator([
        [0, 0, 0],
        [0, 0, 0],
        [0, Number.POSITIVE_INFINITY, 0],
      ]),
      /^generator\[2\]\[1\]/,
    ],
    [
      "a rate whose product with the days would overflow",
      withGenerator([
        [-1e308, 1e308, 0],
        [0, 0, 0],
        [0, 0, 0],
      ]),
      /^generator\[0\]\[0\]/,
    ],
    [
      "a generator row that does not sum to 0",
      withGenerator([
        [-1, 0.5, 0.4],
        [0, 0, 0],
        [0, 0, 0],
      ]),
      /^generator\[0\] must sum to 0/,
    ],
    ["an indicator twice", sample({ indicators: [tone, tone] }), /^indicators\[\]\.id must be distinct, "tone"/],
    ["a weight above 1", withIndicator({ ...tone, weight: 1.5 }), /^indicators\[0\]\.weight/],
    ["a weight that is no number", withIndicator({ ...tone, weight: Number.NaN }), /^indicators\[0\]\.weight/],
    ["no level", withIndicator({ ...tone, levels: [], likelihood: [[], [], []] }), /^indicators\[0\]\.levels/],
    [
      "a level twice",
      withIndicator({ ...tone, levels: ["low", "low", "high"] }),
      /^indicators\[0\]\.levels must be distinct/,
    ],
    [
      "a row too few",
      withIndicator({ ...tone, likelihood: tone.likelihood.slice(1) }),
      /^indicators\[0\]\.likelihood must have 3 rows/,
    ],
    [
      "a row too short",
      withIndicator({ ...tone, likelihood: [[1], [1, 0, 0], [1, 0, 0]] }),
      /likelihood\[0\] must have 3 entries/,
    ],
    [
      "a row that sums to more",
      withIndicator({
        ...tone,
        likelihood: [
          [1, 0, 0],
          [0.5, 0.5, 0.1],
          [1, 0, 0],
        ],
      }),
      /likelihood\[1\]/,
    ],
    ["a rate too few", withIndicator({ ...alerts, ratePerDay: [1, 2] }), /^indicators\[0\]\.ratePerDay must have 3/],
    ["a negative rate", withIndicator({ ...alerts, ratePerDay: [1, -2, 1] }), /ratePerDay\[1\]/],
    ["an infinite rate", withIndicator({ ...alerts, ratePerDay: [1, 2, Number.POSITIVE_INFINITY] }), /ratePerDay\[2\]/],
    [
      "a window without beginning",
      withIndicator({ ...alerts, monitored: { from: Number.NEGATIVE_INFINITY, to: 3 } }),
      /monitored\.from/,
    ],
    [
      "a window that ends before it begins",
      withIndicator({ ...alerts, monitored: { from: 5, to: 3 } }),
      /monitored\.to/,
    ],
  ])("refuses %s", (_, input, words) => {
    expectRefused(() => buildModel(input), "invalid-model", words);
  });

  test("a refusal carries the field for a form to show", () => {
    const [field] = refusal(() => buildModel(sample({ halfLifeDays: 0 }))).detail.fields ?? [];
    expect(field?.path).toBe("halfLifeDays");
    expect(field?.message).toContain("must be");
  });
  test("priors of 0 and 1, weights of 0 and 1 and a window without end are legal", () => {
    const open = { ...alerts, weight: 0, monitored: { from: -3, to: Number.POSITIVE_INFINITY } };
    expect(() => buildModel(sample({ priors: [0, 1, 0], indicators: [tone, open] }))).not.toThrow();
  });
  test("two scenarios may not share an id", () => {
    const input = sample();
    const doubled = { ...input, scenarios: input.scenarios.map((scenario) => ({ ...scenario, id: "same" })) };
    expectRefused(() => buildModel(doubled), "invalid-model", /^scenarios\[\]\.id must be distinct/);
  });
});

describe("findIndicator, findCategorical, findRate", () => {
  const model = buildModel(sample());
  test("find by id", () => {
    expect(findIndicator(model, "alerts").kind).toBe("rate");
    expect(findCategorical(model, "tone").id).toBe("tone");
    expect(findRate(model, "alerts").id).toBe("alerts");
  });
  test("an unknown id is refused by name", () => {
    expectRefused(() => findIndicator(model, "tune"), "unknown-indicator", /"tune"/);
    expectRefused(() => findRate(model, "constructor"), "unknown-indicator", /"constructor"/);
  });
  test("the wrong kind is refused", () => {
    expectRefused(() => findCategorical(model, "alerts"), "invalid-input", /"alerts" counts events/);
    expectRefused(() => findRate(model, "tone"), "invalid-input", /"tone" has levels/);
  });
});

describe("requireDays and refuse", () => {
  test("the example", () => {
    expect(requireDays("horizon", 3, 0, Number.POSITIVE_INFINITY)).toBe(3);
  });
  test.each([-1, 11, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "%d is not between 0 and 10",
    (days) => {
      expectRefused(() => requireDays("t", days, 0, 10), "invalid-input", /^t must be a number of days from 0 to 10/);
    },
  );
  test("both ends belong to the range", () => {
    expect(requireDays("t", 0, 0, 10)).toBe(0);
    expect(requireDays("t", 10, 0, 10)).toBe(10);
  });
  test("refuse names field and rule", () => {
    expectRefused(() => refuse("invalid-input", "asOf", "be a day"), "invalid-input", /^asOf must be a day$/);
  });
});
