import { describe, expect, test } from "vitest";
import { blankScenario, changeScenario, scenariosOf, withSpreadPriors } from "@/app/assessments/_parts/scenario-draft";
import { blankAssessment, changeAssessment, newAssessmentFrom } from "@/app/assessments/new/_form/assessment-draft";

describe("a new assessment", () => {
  test("short title and address follow the title until somebody changes them", () => {
    const first = changeAssessment(blankAssessment, { title: "Mali after Kati: where to?" }, ["mali-after-kati"]);
    expect(first).toMatchObject({ shortTitle: "Mali after Kati", slug: "mali-after-kati-2" });
    const own = changeAssessment(first, { slug: "kati" }, []);
    expect(changeAssessment(own, { title: "Niger" }, [])).toMatchObject({ shortTitle: "Niger", slug: "kati" });
    const emptied = changeAssessment(own, { slug: "" }, []);
    expect(emptied.slug).toBe("");
    expect(changeAssessment(emptied, { title: "Niger" }, []).slug).toBe("niger");
  });

  test("is whole only when every field is, with priors that add to 100", () => {
    const named = (label: string, prior: string) => changeScenario(blankScenario(label), { label, prior });
    const whole = {
      ...changeAssessment(blankAssessment, { title: "Harbour", question: "Who?", start: "2022-03-01" }, []),
      halfLife: "45,5",
      scenarios: [named("Port", "33,3"), named("Militia", "33.3"), named("None of these", "33.4 %")],
    };
    const result = newAssessmentFrom(whole);
    expect(result.data).toMatchObject({
      slug: "harbour",
      dynamics: { kind: "half-life", halfLifeDays: 45.5 },
      scenarios: [{ id: "port", prior: 0.333 }, { id: "militia" }, { id: "none-of-these", shortLabel: "None of" }],
    });
    const paths = (draft: typeof whole) => newAssessmentFrom(draft).error?.issues.map(({ path }) => path.join("."));
    expect(paths({ ...whole, scenarios: [named("Port", "50"), named("Militia", "49")] })).toEqual(["scenarios"]);
    expect(paths({ ...whole, halfLife: "0" })).toEqual(["dynamics.halfLifeDays"]);
    expect(paths({ ...whole, start: null, question: " " })).toEqual(["question", "start"]);
    expect(paths({ ...whole, scenarios: [named("Port", ""), named("Militia", "49")] })).toEqual(["scenarios.0.prior"]);
  });
});

describe("scenarios", () => {
  test("stored ones keep their id whatever they are called; new ones of the same name get their own", () => {
    const stored = { ...blankScenario("old-id"), stored: true, label: "Port", prior: "40" };
    const ids = scenariosOf([
      stored,
      { ...blankScenario("a"), label: "Old id" },
      { ...blankScenario("b"), label: "مالي" },
    ]);
    expect(ids.map(({ id }) => id)).toEqual(["old-id", "old-id-2", "scenario-3"]);
  });
  test("the rest is spread, or all is shared evenly", () => {
    const drafts = ["50", "", ""].map((prior, index) => ({ ...blankScenario(String(index)), prior }));
    expect(withSpreadPriors(drafts, false, "en").map(({ prior }) => prior)).toEqual(["50", "25", "25"]);
    expect(withSpreadPriors(drafts, true, "fr").map(({ prior }) => prior)).toEqual(["33,4", "33,3", "33,3"]);
  });
});
