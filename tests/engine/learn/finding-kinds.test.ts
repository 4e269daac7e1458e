// Learning looks at kinds of findings, not at each of them: the same numbers with less work.
import { describe, expect, test } from "vitest";
import type { ScoringFinding } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { trajectory } from "@/lib/engine/filter/trajectory";
import { assessModel } from "@/lib/engine/learn/assess-model";
import { countsByKind, expectedCounts } from "@/lib/engine/learn/expected-counts";
import { findingKinds } from "@/lib/engine/learn/finding-kinds";
import { mostSteps } from "@/lib/engine/learn/learn";
import { LearningRounds } from "@/lib/engine/learn/learning-rounds";
import { linearVector } from "@/lib/engine/learn/linear-vector";
import { parametersOf, withParameters } from "@/lib/engine/learn/parameters";
import { alerts, cycle, event, expectClose, level, sample, tone } from "../sample-models";

const pair = (id: string, at: number, levels: readonly [string, string]): ScoringFinding => ({
  id,
  indicator: "tone",
  at,
  reports: levels.map((name) => ({ level: name, reliability: 0.6 })),
});
const repeated = (id: string, at: number): ScoringFinding => ({
  id,
  indicator: "tone",
  at,
  reports: [0.3, 0.8].map((reliability) => ({ level: "high", reliability, origin: "wire" })),
});
const findings = [
  level("a", 1, "high"),
  level("b", 2, "high"),
  level("c", 2, "high", 0.7),
  level("d", 9, "low"),
  pair("e", 11, ["low", "high"]),
  pair("f", 11, ["high", "low"]),
  repeated("g", 12),
  event("h", 13),
  event("i", 40),
  level("later", 90, "high"),
];
const input = sample({ findings });
const assessment = assess(input);

describe("findingKinds", () => {
  const { kinds, kindOf } = findingKinds(assessment, findings);
  const kindOfId = new Map(assessment.evidence.findingIds.map((id, f) => [id, kindOf[f]]));
  test("what says the same is of one kind, whoever said it and in whatever order", () => {
    expect(kinds).toHaveLength(5);
    for (const id of ["b", "g"]) expect(kindOfId.get(id)).toBe(kindOfId.get("a"));
    expect(kindOfId.get("f")).toBe(kindOfId.get("e"));
    expect(kindOfId.get("i")).toBe(kindOfId.get("h"));
  });
  test("another level, another reliability, another indicator are other kinds; what is after asOf is of none", () => {
    expect(new Set(["a", "c", "d", "e", "h"].map((id) => kindOfId.get(id))).size).toBe(5);
    expect(kindOfId.has("later")).toBe(false);
  });
  test("ids that look alike when they are joined are kept apart", () => {
    const twins = ["x", 'x","y'].map((id) => ({ ...tone, id, levels: ['y",0.5],["z', "y", "z"] }));
    const mixed = [
      level("p", 1, "y", 0.5, "x"),
      level("q", 2, "y", 0.5, 'x","y'),
      level("r", 3, 'y",0.5],["z', 0.5, "x"),
    ];
    const wide = sample({ indicators: twins, findings: mixed });
    expect(findingKinds(assess(wide), mixed).kinds).toHaveLength(3);
  });
});

describe("LearningRounds", () => {
  const other = new Map([
    ["tone", Float64Array.of(0.2, 0.3, 0.5, 0.4, 0.4, 0.2, 0.1, 0.1, 0.8)],
    ["alerts", Float64Array.of(0.3, 0.02, 0.04)],
  ]);
  test.each([
    ["a half-life", input],
    ["a generator", sample({ findings, generator: cycle })],
    [
      "weights",
      sample({
        findings,
        indicators: [
          { ...tone, weight: 0.4 },
          { ...alerts, weight: 0.3 },
        ],
      }),
    ],
  ])("with %s: each look is assessModel of the same tables, to the last bit", (_, given) => {
    const record = assess(given);
    const rounds = new LearningRounds(record, findings);
    for (const tables of [parametersOf(record.model), other, parametersOf(record.model)]) {
      const model = withParameters(record.model, tables);
      const direct = assessModel(model, findings, 50);
      const looked = rounds.look(model);
      expect(looked.instants).toEqual(direct.instants);
      expect(current(looked)).toEqual(current(direct));
      expect(trajectory(looked, [0, 2, 11, 30])).toEqual(trajectory(direct, [0, 2, 11, 30]));
    }
  });
  test("counts by kind are the counts finding by finding", () => {
    const rounds = new LearningRounds(assessment, findings);
    const byKind = countsByKind(rounds.look(assessment.model), rounds.kinds);
    const sums = new Map<string, number[]>();
    expectedCounts(assessment, findings, ({ indicator }, counts) => {
      const sum = sums.get(indicator) ?? Array.from(counts, () => 0);
      sums.set(
        indicator,
        sum.map((total, cell) => total + counts[cell]!),
      );
    });
    for (const [id, sum] of sums) expectClose(byKind.counts.get(id)!, sum, 1e-13);
    expect([...sums.keys()].sort()).toEqual(["alerts", "tone"]);
  });
});

describe("linearVector", () => {
  test("brings probabilities and logs to largest 1; nothing stays nothing", () => {
    const [half, general] = [assessment.chain, assess(sample({ generator: cycle })).chain];
    const into = new Float64Array(3);
    linearVector(half, Float64Array.of(0.1, 0.4, 0), into);
    expect([...into]).toEqual([0.25, 1, 0]);
    linearVector(general, Float64Array.of(-1000, -1000 - Math.LN2, Number.NEGATIVE_INFINITY), into);
    expectClose(into, [1, 0.5, 0], 1e-12);
    linearVector(half, new Float64Array(3), into);
    expect([...into]).toEqual([0, 0, 0]);
    linearVector(general, new Float64Array(3).fill(Number.NEGATIVE_INFINITY), into);
    expect([...into]).toEqual([0, 0, 0]);
  });
});

test.each([
  [0, 5000, 5000],
  [3000, 5000, 1250],
  [10_000, 1500, 375],
  [100_000, 150, 37],
  [1e9, 12, 12],
])("a record of %d findings may take %d steps, %d with a generator", (count, steps, general) => {
  expect([mostSteps(count, "half-life"), mostSteps(count, "generator")]).toEqual([steps, general]);
});
