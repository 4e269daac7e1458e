// Questions about the record: wrong ids, reliabilities, groups, options; and lists that are empty.
import { describe, expect, test } from "vitest";
import type { ScoringInput } from "@/lib/domain/scoring-input";
import { assess } from "@/lib/engine/assess";
import { informationGain } from "@/lib/engine/explain/information-gain";
import { leadUnder } from "@/lib/engine/explain/lead-under";
import { leaveOneOut } from "@/lib/engine/explain/leave-one-out";
import { overdue } from "@/lib/engine/explain/overdue";
import { robustness } from "@/lib/engine/explain/robustness";
import { halfLifeTimes, priorTowardsUniform, withoutGroup } from "@/lib/engine/explain/robustness-variants";
import { smallestFlip } from "@/lib/engine/explain/smallest-flip";
import { watchGain } from "@/lib/engine/explain/watch-gain";
import { watchList } from "@/lib/engine/explain/watch-list";
import { whatWouldLead } from "@/lib/engine/explain/what-would-lead";
import { withoutFindings } from "@/lib/engine/explain/without-findings";
import { cycle, level, sample } from "../sample-models";
import { expectNamed, notCounts, notDays, notNumbers, notShares } from "./wrong-values";

const input = sample();
const assessment = assess(input);
const strangers = ["", "A", "a ", "constructor", "__proto__"];

describe("ids", () => {
  test.each(strangers)("no finding is called %j", (id) => {
    const named = `"${id}" is not`;
    expectNamed(() => leaveOneOut(assessment, [id]), "invalid-input", "finding must be one of this assessment", named);
    expectNamed(() => leaveOneOut(assessment, ["a", id, "b"]), "invalid-input", named);
    expectNamed(() => withoutFindings(assessment, ["a", id]), "invalid-input", "finding must be one", named);
    const whole = { id: "source", findings: ["a", id] };
    const single = { id: "source", reports: [{ finding: id, report: 0 }] };
    for (const group of [whole, single]) {
      const words = ['finding of group "source" must be in the input', named];
      expectNamed(() => withoutGroup(input, group), "invalid-input", ...words);
      expectNamed(() => robustness(assessment, input, { groups: [group], priorShare: 0.5 }), "invalid-input", ...words);
    }
  });
  test.each(strangers)("no indicator is called %j", (id) => {
    const named = `no indicator "${id}"`;
    expectNamed(() => informationGain(assessment, id, 0.5), "unknown-indicator", named);
    expectNamed(() => watchGain(assessment, id, 3, 0.5), "unknown-indicator", named);
    expectNamed(() => overdue(assessment, input.findings, new Map([[id, 7]])), "unknown-indicator", named);
  });
  test("an indicator of the other kind", () => {
    expectNamed(
      () => informationGain(assessment, "alerts", 0.5),
      "invalid-input",
      'must have levels, "alerts" counts events',
    );
    expectNamed(() => watchGain(assessment, "tone", 3, 0.5), "invalid-input", 'must count events, "tone" has levels');
  });
  test.each(strangers)("no scenario is called %j", (id) => {
    expectNamed(
      () => whatWouldLead(assessment, id, { reliability: 0.8, days: 3 }),
      "unknown-scenario",
      `no scenario "${id}"`,
    );
  });
  test("a variant with other scenarios, in another order, or fewer", () => {
    const { scenarios } = input;
    const others = [
      scenarios.toReversed(),
      scenarios.map((s) => ({ ...s, id: `${s.id}x` })),
      [...scenarios, { id: "s4", prior: 0 }],
    ];
    for (const changed of others) {
      const variant = { ...input, scenarios: changed };
      expectNamed(() => leadUnder(assessment, variant), "invalid-input", "scenarios must be those of the assessment");
      const asked = { groups: [], priorShare: 0.5, lowerGrades: variant };
      expectNamed(() => robustness(assessment, input, asked), "invalid-input", "scenarios must be those");
    }
  });
});

describe("numbers", () => {
  test.each(notShares)("a reliability of %d", (reliability) => {
    const words = ["reliability must be from 0 to 1", `it is ${reliability}`];
    expectNamed(() => informationGain(assessment, "tone", reliability), "invalid-input", ...words, 'indicator "tone"');
    expectNamed(() => watchGain(assessment, "alerts", 3, reliability), "invalid-input", ...words, 'indicator "alerts"');
    expectNamed(() => watchList(assessment, { reliability, days: 3 }), "invalid-input", ...words);
    expectNamed(() => whatWouldLead(assessment, "s1", { reliability, days: 3 }), "invalid-input", ...words);
  });
  test.each(notShares)("a prior moved by a share of %d", (share) => {
    expectNamed(
      () => priorTowardsUniform(input, share),
      "invalid-input",
      "share must be from 0 to 1",
      `it is ${share}`,
    );
    expectNamed(
      () => robustness(assessment, input, { groups: [], priorShare: share }),
      "invalid-input",
      `it is ${share}`,
    );
  });
  test.each([...notNumbers, 0, -0, -1])("a memory %d times as long", (factor) => {
    expectNamed(() => halfLifeTimes(input, factor), "invalid-input", "factor must be above 0", `it is ${factor}`);
  });
  test.each([...notDays, 0, -0])("a reading every %d days", (days) => {
    const given = new Map([["tone", days]]);
    const words = ["givenDays must be above 0", `it is ${days}`, 'indicator "tone"'];
    expectNamed(() => overdue(assessment, input.findings, given), "invalid-input", ...words);
  });
  test.each([...notCounts, 2])("report %d of a finding with two", (report) => {
    const reports = [
      { level: "low", reliability: 0.5 },
      { level: "high", reliability: 0.5 },
    ];
    const two = sample({ findings: [{ id: "two", indicator: "tone", at: 3, reports }] });
    const group = { id: "source", reports: [{ finding: "two", report }] };
    expectNamed(() => withoutGroup(two, group), "invalid-input", '"two"', '"source"', "from 0 to 1", `it is ${report}`);
  });
  test.each([...notCounts, 4])("an exact search up to %d findings, and a bound of %d visits", (count) => {
    expectNamed(
      () => smallestFlip(assessment, { exactUpTo: count }),
      "invalid-input",
      "exactUpTo",
      "from 0 to 3",
      `it is ${count}`,
    );
    if (count !== 4)
      expectNamed(() => smallestFlip(assessment, { visits: count }), "invalid-input", "visits", `it is ${count}`);
  });
});

describe("empty lists are answers", () => {
  const empty = assess(sample({ findings: [], indicators: [] }));
  test("nothing asked", () => {
    expect(leaveOneOut(assessment, [])).toEqual([]);
    expect(withoutGroup(input, { id: "none" })).toEqual(input);
    expect(withoutGroup(input, { id: "none", findings: [], reports: [] })).toEqual(input);
    expect(withoutFindings(assessment, []).instants).toEqual(assessment.instants);
    expect(robustness(assessment, input, { groups: [], priorShare: 0 }).withoutGroup).toEqual([]);
  });
  test("no finding and no indicator", () => {
    expect(watchList(empty, { reliability: 0.8, days: 30 })).toEqual([]);
    expect(overdue(empty, [])).toEqual([]);
    expect(smallestFlip(empty)).toMatchObject({ findings: null, method: "none", ruledOut: 0 });
    expect(whatWouldLead(empty, "s3", { reliability: 0.8, days: 30 })).toEqual({ method: "none", ways: [] });
  });
  test("doubles in a list are asked twice", () => {
    expect(leaveOneOut(assessment, ["a", "a"]).map(({ finding }) => finding)).toEqual(["a", "a"]);
    expect(withoutFindings(assessment, ["a", "a"]).instants).toEqual(withoutFindings(assessment, ["a"]).instants);
  });
});

describe("a legal model on the edge of what is legal is still asked what its lead depends on", () => {
  const edges: Record<string, ScoringInput["dynamics"]> = {
    "the shortest half-life": { kind: "half-life", halfLifeDays: 1e-12 },
    "the longest half-life": { kind: "half-life", halfLifeDays: Number.MAX_VALUE },
    "the fastest pathway": {
      kind: "generator",
      generator: [
        [-1e12, 1e12, 0],
        [1, -1, 0],
        [0, 0, 0],
      ],
    },
    "a row that is off by as much as it may be": {
      kind: "generator",
      generator: [
        [-0.1, 0.1 + 9e-10, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    },
    "a cycle": { kind: "generator", generator: cycle },
  };
  test.each(Object.entries(edges))("%s", (_, dynamics) => {
    const edge = { ...sample({ indicators: [input.indicators[0]!], findings: [level("a", 5, "high")] }), dynamics };
    const { halfLife } = robustness(assess(edge), edge, { groups: [], priorShare: 0.5 });
    expect(halfLife.map(({ factor }) => factor)).toEqual([0.5, 2]);
    for (const { check } of halfLife) expect(check?.p.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });
});
