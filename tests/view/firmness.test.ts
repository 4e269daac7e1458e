import { describe, expect, it } from "vitest";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { leadUnder } from "@/lib/engine/explain/lead-under";
import { type ReportGroup, withoutGroup } from "@/lib/engine/explain/robustness-variants";
import { firmness } from "@/lib/view/firmness";
import { firmnessRows } from "@/lib/view/firmness-rows";
import { analystOf, plainName, sourceOf, testimonies, witnesses } from "@/lib/view/testimony";
import type { ViewCase } from "@/lib/view/view-case";
import { katiCase } from "./kati-case";
import { report, signal, smallCase, stillModel, twoSignals } from "./small-case";

const named = (sources: readonly string[]) =>
  sources.map((source, index) =>
    signal(`n${index}`, index + 1, "no", { reports: [report(`r${index}`, "no", { source })] }),
  );

describe("firmness", () => {
  // .08 .072 .032 of .184: north 43.5, east 39.1, south 17.4
  const firm = firmness(smallCase({ findings: twoSignals, asOf: 30 }));
  it("leaves out each finding and each source, and names who would lead", () => {
    // without the no: .1 .12 .16, south leads; without the yes: .4 .18 .04, north stays
    expect(firm.findings).toEqual({ flips: 1, tried: 2, of: 2, leaders: [2] });
    expect(firm.sources).toEqual({ flips: 1, tried: 2, of: 2, leaders: [2] });
    expect([firm.leader, firm.runnerUp, firm.isShared]).toEqual([0, 1, false]);
  });
  it("puts the finding that the lead hangs on first, with the scores without it", () => {
    expect(firm.weakest).toEqual([
      { finding: "f2", leader: 2, permille: [263, 316, 421] },
      { finding: "f1", leader: 0, permille: [645, 290, 65] },
    ]);
  });
  it("does not leave out the only analyst: nothing would be left", () => {
    expect(firm.analysts).toMatchObject({ tried: 0, of: 1 });
  });
  it("tries analysts when there are two", () => {
    const findings = [
      signal("f1", 10, "yes", { reports: [report("a", "yes", { recordedBy: "amina" })] }),
      signal("f2", 20, "no", { reports: [report("b", "no", { recordedBy: "boris" })] }),
    ];
    expect(firmness(smallCase({ findings, asOf: 30 })).analysts).toEqual({ flips: 1, tried: 2, of: 2, leaders: [2] });
  });
  it("counts as weighing what moves the odds of the leader by a hundredth", () => {
    // ln(.08/.072) = .105; without the yes ln(.4/.18) = .799, without the no ln(.1/.16) = -.47
    expect(firm.weighing.map(({ id }) => id)).toEqual(["f1", "f2"]);
    // worth nothing: every scenario explains a report of reliability 0 alike
    const idle = signal("f3", 25, "yes", { reports: [report("idle", "yes", { grade: "E5" })] });
    const model = {
      ...stillModel,
      gradeWeights: { ...stillModel.gradeWeights, reliability: { ...stillModel.gradeWeights.reliability, E: 0 } },
    };
    const view = smallCase({ model, findings: [...twoSignals, idle], asOf: 30 });
    expect(firmness(view).weighing.map(({ id }) => id)).toEqual(["f1", "f2"]);
  });
  it("looks for the smallest set only when no single finding changes the lead", () => {
    expect(firm.smallest).toBeNull();
    // three noes speak for north, which leads by its prior as well
    const stands = firmness(smallCase({ findings: named(["A", "B", "C"]), asOf: 30 }));
    expect(stands.findings.flips).toBe(0);
    expect(stands.smallest).toMatchObject({ findings: null, method: "none" });
    // four yeses put south in front, and one is enough for that (.1 .12 .16): north leads only without all four
    const four = firmness(smallCase({ findings: [1, 2, 3, 4].map((t) => signal(`y${t}`, t, "yes")), asOf: 30 }));
    expect(four.smallest).toMatchObject({ leader: 0, method: "exact", ruledOut: 3 });
    expect(four.smallest?.findings).toHaveLength(4);
  });
  it("says when two print the same score, and when there is nothing", () => {
    const scenarios = stillModel.scenarios.map((one, s) => ({ ...one, prior: [0.4, 0.4, 0.2][s] ?? 0 }));
    expect(firmness(smallCase({ model: { ...stillModel, scenarios }, asOf: 3 })).isShared).toBe(true);
    const empty = firmness(smallCase({ asOf: 3 }));
    expect([empty.findings.of, empty.sources.of, empty.isShared, empty.smallest]).toEqual([0, 0, false, null]);
  });
  it("leaves findings after the as-of day and withdrawn ones out of the count", () => {
    const later = signal("late", 40, "yes", { reports: [report("l", "yes", { source: "Later" })] });
    const gone = signal("gone", 5, "yes", { status: "withdrawn" });
    const { findings, sources } = firmness(smallCase({ findings: [gone, ...twoSignals, later], asOf: 30 }));
    expect([findings.of, sources.of]).toEqual([2, 2]);
  });
  it("tries the latest of very many findings and says so", () => {
    const many = smallCase({ findings: Array.from({ length: 700 }, (_, i) => signal(`m${i}`, i, "yes")), asOf: 700 });
    const { findings, weighing } = firmness(many);
    expect([findings.tried, findings.of]).toEqual([500, 700]);
    expect([weighing[0]?.id, weighing.at(-1)?.id]).toEqual(["m200", "m699"]);
    expect(firmnessRows(many, firmness(many)).scope).toContain("the latest 500 of 700 findings");
  });
});

describe("firmness of the first case", () => {
  const view = katiCase();
  const firm = firmness(view);
  // printed by the reference engine for the design: 7 of 19 findings, 5 of 10 sources, and the four strongest
  it("has the numbers of the reference engine", () => {
    expect([firm.findings.flips, firm.findings.of, firm.sources.flips, firm.sources.of]).toEqual([7, 19, 5, 10]);
    expect(firmnessRows(view, firm).rows.map(({ name, leader, other }) => [name, leader, other])).toEqual([
      ["Six localities struck on one day", "30.8", "65.2"],
      ["US alert, third of three", "40.8", "55.1"],
      ["Alerts name several kinds of target", "42.0", "54.1"],
      ["Belt around Bamako called collapsing", "42.8", "52.6"],
    ]);
  });
  it("agrees with a whole assessment without each source", () => {
    const input = toScoringInput(view.file);
    const sources = [...new Set(view.file.findings.flatMap(({ reports }) => reports.map(({ source }) => source)))];
    const flips = sources.filter(
      (source) => leadUnder(view.assessment, withoutGroup(input, groupOf(view, source)))?.flips,
    );
    expect([flips.length, sources.length]).toEqual([firm.sources.flips, firm.sources.of]);
  });
  it("is said in one sentence, in both languages", () => {
    expect(firmnessRows(view, firm).sentence).toBe(
      "Remove any one of 7 of the 19 findings, or any one of 5 of the 10 sources, and Targeted strikes leads instead.",
    );
    expect(firmnessRows(katiCase("fr"), firm).sentence).toBe(
      "Retirez l’un quelconque de 7 des 19 constats, ou l’une quelconque de 5 des 10 sources, et «\u00a0Targeted strikes\u00a0» passe en tête.",
    );
  });
});

function groupOf({ file }: ViewCase, source: string): ReportGroup {
  const reports = file.findings.flatMap((finding) =>
    finding.reports.flatMap((one, place) => (one.source === source ? [{ finding: finding.id, report: place }] : [])),
  );
  return { id: source, reports };
}

describe("firmnessRows", () => {
  const say = (findings: Parameters<typeof smallCase>[0]["findings"]) => {
    const view = smallCase({ ...(findings === undefined ? {} : { findings }), asOf: 30 });
    return firmnessRows(view, firmness(view));
  };
  it("compares the leader with who would lead instead, and names another rival in its row", () => {
    const rows = say(twoSignals);
    expect([rows.pair, rows.changes]).toEqual(["North : South", true]);
    expect(rows.rows).toEqual([
      { finding: "f2", name: "Signal seen: No", leader: "26.3", other: "42.1", flips: true },
      { finding: "f1", name: "Signal seen: Yes", leader: "64.5", other: "East 29.0", flips: false },
    ]);
    expect(rows.sentence).toBe(
      "Remove a certain one of the 2 findings, or a certain one of the 2 sources, and South leads instead.",
    );
  });
  it("says that the lead stands", () => {
    expect(say(named(["A", "B", "C"])).changes).toBe(false);
    expect(say(named(["A", "B", "C"])).sentence).toBe(
      "North still leads without any one of the 3 findings or any one of the 3 sources.",
    );
  });
  it("says which kind does not change the lead when the other does", () => {
    // three yeses of one source and a no of another: without the three north leads, without one of them east does
    const findings = [1, 2, 3].map((t) =>
      signal(`s${t}`, t, "yes", { reports: [report(`s${t}`, "yes", { source: "One" })] }),
    );
    const other = signal("o", 5, "no", { reports: [report("o", "no", { source: "Two" })] });
    // all: .0032 .01152 .02048, south; without one yes .016 .0288 .0256, east leads
    expect(say([...findings, other]).sentence).toBe(
      "Remove any one of 3 of the 4 findings, or a certain one of the 2 sources, and another scenario leads instead.",
    );
    // four yeses of one source: without one .2*.8^3 = .1024 to .3*.4^3 = .0192; without all of them north leads
    const firmFour = [1, 2, 3, 4].map((t) =>
      signal(`t${t}`, t, "yes", { reports: [report(`t${t}`, "yes", { source: "One" })] }),
    );
    const idle = signal("u", 9, "yes", { reports: [report("u", "yes", { source: "Two" })] });
    expect(say([...firmFour, idle]).sentence).toBe(
      "South still leads without any one of the 5 findings or any one of the 2 sources.",
    );
  });
  it("has no rows where nothing counts or the first place is shared", () => {
    expect(say(undefined).rows).toEqual([]);
    expect(say(undefined).sentence).toBe("No finding counts yet, so there is none to take away.");
  });
});

describe("testimonies", () => {
  const findings = [
    signal("a", 1, "yes", {
      reports: [report("r1", "yes", { source: "Agency" }), report("r2", "no", { source: "Paper", origin: " agency " })],
    }),
    signal("b", 2, "yes", {
      reports: [
        report("r3", "yes", { source: "Radio" }),
        report("r4", "yes", { source: "Agency", status: "withdrawn" }),
      ],
    }),
    signal("c", 3, "yes", { reports: [report("r5", "yes", { source: "AGENCY" })] }),
  ];
  it("takes an outlet that repeats another for that other, however it is written, and leaves withdrawn reports out", () => {
    expect(witnesses(findings, sourceOf)).toEqual(["agency", "radio"]);
    const [agency] = testimonies(findings, sourceOf, ["agency"]);
    expect([...(agency ?? [])].map(([finding, reports]) => [finding.id, reports.map(({ id }) => id)])).toEqual([
      ["a", ["r1", "r2"]],
      ["c", ["r5"]],
    ]);
  });
  it("knows analysts by who entered the report, and answers in the order asked", () => {
    expect(witnesses(findings, analystOf)).toEqual(["local"]);
    expect(testimonies(findings, sourceOf, ["radio", "nobody"]).map((one) => one.size)).toEqual([1, 0]);
    expect(plainName("  Le Monde ")).toBe("le monde");
  });
});
