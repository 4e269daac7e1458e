// On paper, with every grade sure and nothing drifting: yes on day 10 and no on day 20 leave .08 .072 .032, which is 43.5 39.1 17.4.
import { describe, expect, test } from "vitest";
import type { Model } from "@/lib/domain/model";
import { defaultGradeWeights } from "@/lib/domain/standards/admiralty";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { lowerGrade } from "@/lib/view/robustness/lower-grade";
import { MOST_GROUPS, marginPermille, type TriedChange, triedChanges } from "@/lib/view/robustness/tried-changes";
import { report, signal, smallCase, stillModel, twoSignals } from "../small-case";

const told = ({ key, outcome }: TriedChange) => [key, outcome?.permille, outcome?.flips, outcome?.leader];
const triedOn = (parts: Parameters<typeof smallCase>[0]) => triedChanges(smallCase(parts));
const remembering: Model = { ...stillModel, dynamics: { kind: "half-life", halfLifeDays: 10 } };

describe("what becomes of the lead", () => {
  const tried = triedOn({ findings: twoSignals, asOf: 30 });
  test("as it stands: the first by 4.4 printed points over the second", () => {
    expect(tried.lead).toMatchObject({ scenario: 0, isTied: false });
    expect(tried.rival).toBe(1);
    expect(tried.permille).toBe(44);
  });
  test("without a finding: those that change the lead first", () => {
    // without the no: .1 .12 .16 is 26.3 31.6 42.1; without the yes: .4 .18 .04 is 64.5 29.0 6.5
    expect(tried.findings.changes.map(told)).toEqual([
      ["f2", -158, true, 2],
      ["f1", 355, false, 0],
    ]);
    expect(tried.findings).toMatchObject({ flips: 1, of: 2 });
  });
  test("without a source: its reports fall, and with them a finding that has no other", () => {
    expect(tried.sources.changes.map(told)).toEqual([
      ["source f2-r", -158, true, 2],
      ["source f1-r", 355, false, 0],
    ]);
    expect(tried.sources.changes.map(({ findings }) => findings)).toEqual([1, 1]);
  });
  test("an only analyst is not left out", () => {
    expect(tried.analysts).toEqual({ changes: [], of: 1, flips: 0 });
  });
  test("under another model", () => {
    // priors half way to even: 5/12, .95/3, .8/3, times .16 .24 .16 is 36.0 41.0 23.0; sure grades and a still chain do not mind
    expect(
      tried.model.changes.map(({ kind, key, outcome }) => [kind, key, outcome?.permille, outcome?.leader]),
    ).toEqual([
      ["prior", "even", -50, 1],
      ["half-life", "0.5", 44, 0],
      ["half-life", "2", 44, 0],
      ["grades", "lower", 44, 0],
    ]);
    expect(tried.model).toMatchObject({ flips: 1, of: 4 });
  });
  test("the smallest set is found and said to be the smallest", () => {
    expect(tried.smallest).toMatchObject({ findings: ["f2"], method: "exact", ruledOut: 0 });
  });
});

describe("groups of reports", () => {
  test("one of two reports on a finding falls, the finding stays with the other", () => {
    const both = signal("f2", 20, "no", { reports: [report("a", "no"), report("b", "no", { grade: "C3" })] });
    const model = { ...stillModel, gradeWeights: defaultGradeWeights };
    const view = smallCase({ model, findings: [twoSignals[0]!, both], asOf: 30 });
    const { sources } = triedChanges(view);
    const alone = (left: (typeof both)["reports"]) => {
      const findings = [twoSignals[0]!, { ...both, reports: left }];
      const { p } = current(assess(toScoringInput({ ...view.file, findings })));
      return marginPermille(p, 0);
    };
    const byKey = new Map(sources.changes.map(({ key, outcome }) => [key, outcome?.permille]));
    expect(byKey.get("source a")).toBe(alone(both.reports.slice(1)));
    expect(byKey.get("source b")).toBe(alone(both.reports.slice(0, 1)));
    expect(byKey.get("source a")).not.toBe(byKey.get("source b"));
  });
  test("a source that repeats another is that other; withdrawn reports and findings say nothing", () => {
    const findings = [
      signal("f1", 10, "yes", { reports: [report("a", "yes", { source: "Relay", origin: "Radio" })] }),
      signal("f2", 20, "no", { reports: [report("b", "no", { source: "RADIO " })] }),
      signal("f3", 21, "no", { reports: [report("c", "no", { source: "Gone", status: "withdrawn" })] }),
      signal("f4", 22, "no", { status: "withdrawn", reports: [report("d", "no", { source: "Away" })] }),
      signal("f5", 23, "no", { reports: [report("e", "no", { source: "Paper" })] }),
    ];
    const { sources } = triedOn({ findings, asOf: 30 });
    expect(sources.changes.map(({ key, findings: many }) => [key, many]).toSorted()).toEqual([
      ["paper", 1],
      ["radio", 2],
    ]);
  });
  test("two analysts are each left out with what they entered", () => {
    const by = (id: string, t: number, level: string, recordedBy: string) =>
      signal(id, t, level, { reports: [report(`${id}-r`, level, { recordedBy })] });
    const { analysts } = triedOn({ findings: [by("f1", 10, "yes", "ann"), by("f2", 20, "no", "ben")], asOf: 30 });
    expect(analysts.changes.map(told)).toEqual([
      ["ben", -158, true, 2],
      ["ann", 355, false, 0],
    ]);
  });
  test("so many are tried and no more, those with most reports first", () => {
    const findings = Array.from({ length: MOST_GROUPS + 20 }, (_, i) =>
      signal(`f${i}`, 1 + (i % 20), i % 2 ? "yes" : "no"),
    );
    const large = signal("large", 25, "no", {
      reports: [report("x", "no"), report("y", "no", { source: "Source x" })],
    });
    const { sources } = triedOn({ findings: [...findings, large], asOf: 30 });
    expect(sources.changes).toHaveLength(MOST_GROUPS);
    expect(sources.of).toBe(MOST_GROUPS + 21);
    expect(sources.changes.map(({ key }) => key)).toContain("source x");
  });
});

describe("models with memory", () => {
  test("half and twice the half-life are two assessments of their own", () => {
    const view = smallCase({ model: remembering, findings: twoSignals, asOf: 30 });
    const { model } = triedChanges(view);
    const input = toScoringInput(view.file);
    for (const factor of [0.5, 2]) {
      const { p } = current(assess({ ...input, dynamics: { kind: "half-life", halfLifeDays: 10 * factor } }));
      const change = model.changes.find(({ kind, key }) => kind === "half-life" && key === String(factor));
      expect(change?.outcome?.p).toEqual(p);
    }
  });
  test("lower grades are another reliability for every report", () => {
    const model = { ...remembering, gradeWeights: defaultGradeWeights };
    const view = smallCase({ model, findings: twoSignals, asOf: 30 });
    const lower = triedChanges(view).model.changes.find(({ kind }) => kind === "grades");
    const input = toScoringInput(view.file);
    const findings = input.findings.map((finding) => ({
      ...finding,
      // A1 becomes B2: .85 x .85
      reports: finding.reports.map((one) => ({ ...one, reliability: 0.7225 })),
    }));
    current(assess({ ...input, findings })).p.forEach((p, s) => {
      expect(lower?.outcome?.p[s]).toBeCloseTo(p, 12);
    });
  });
});

describe("a grade one step lower", () => {
  test.each([
    ["A1", "B2"],
    ["B2", "C3"],
    ["D4", "E5"],
    ["E5", "E5"],
    ["F6", "F6"],
    ["F1", "F2"],
    ["C6", "D6"],
  ])("%s becomes %s", (grade, lower) => {
    expect(lowerGrade(grade)).toBe(lower);
  });
});

describe("nothing to leave out", () => {
  test("without evidence the prior leads and nothing changes that", () => {
    const tried = triedOn({ asOf: 30 });
    expect(tried.permille).toBe(200);
    expect(tried.findings).toEqual({ changes: [], of: 0, flips: 0 });
    expect(tried.smallest.findings).toBeNull();
  });
});
