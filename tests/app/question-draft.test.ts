import { describe, expect, test } from "vitest";
import {
  blankQuestion,
  chancesOf,
  closesOnOf,
  draftOfQuestion,
  draftProblems,
  horizonOf,
  percentOfWord,
  type QuestionDraft,
  questionFrom,
  wordOf,
} from "@/app/assessments/[slug]/forecasts/_form/question-draft";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { asked } from "../view/question-case";
import { stillModel } from "../view/small-case";

const { scenarios } = stillModel;
const voice = { say: sayIn("en"), formats: formatsIn("en") };
const whole: QuestionDraft = {
  ...blankQuestion(scenarios, "2024-01-10"),
  ...{ text: " Will it? ", resolutionRule: "By the list", percents: ["2", "12,5", "0"] },
};

describe("the form of a question", () => {
  test("becomes the question that the API takes; a comma is a decimal sign", () => {
    expect(questionFrom(whole, scenarios)).toEqual({
      ...{ text: "Will it?", resolutionRule: "By the list", openedOn: "2024-01-10", horizonDays: 90 },
      chanceIfScenario: { north: 0.02, east: 0.125, south: 0 },
    });
    const { chances, ...fields } = draftProblems(whole, voice);
    expect([...Object.values(fields), ...chances].filter((message) => message !== undefined)).toEqual([]);
  });
  test("takes the horizon in days or as a closing day, leap day included", () => {
    const byDay: QuestionDraft = { ...whole, ends: "day", closesOn: "2024-03-01" };
    expect([horizonOf(byDay), closesOnOf(byDay)]).toEqual([51, "2024-03-01"]);
    expect(closesOnOf({ ...whole, days: "50" })).toBe("2024-02-29");
    for (const days of ["0", "1.5", "3651", "-4", "soon", ""]) expect(horizonOf({ ...whole, days })).toBeNull();
    expect(horizonOf({ ...byDay, closesOn: "2024-01-10" })).toBeNull();
    expect(closesOnOf({ ...whole, openedOn: "2199-12-01" })).toBeNull();
  });
  test("wants a rule, though the API does not, and names every field that is wrong", () => {
    const bad: QuestionDraft = {
      ...whole,
      ...{ text: " ", resolutionRule: "", openedOn: null, days: "x", percents: ["100", "-1", "often"] },
    };
    const problems = draftProblems(bad, voice);
    expect(problems.text).toBe("Write the question.");
    expect(problems.resolutionRule).toMatch(/^Say how it will be decided/);
    expect(problems.openedOn).toBe("Give the day.");
    expect(problems.days).toBe("A whole number from 1 to 3650.");
    expect(problems.chances.every((message) => message?.startsWith("From 0 to below 100"))).toBe(true);
    expect(questionFrom(bad, scenarios)).toBeNull();
    expect(draftProblems({ ...whole, text: "x".repeat(501) }, voice).text).toMatch(/500/);
    expect(draftProblems({ ...whole, ends: "day" }, voice).closesOn).toMatch(/^It must close after/);
  });
  test("gives back a stored question as it was", () => {
    const draft = draftOfQuestion(asked, scenarios, "fr");
    expect(draft.percents).toEqual(["20", "50", "0"]);
    const { text, openedOn, horizonDays, chanceIfScenario } = asked;
    expect(questionFrom({ ...draft, resolutionRule: "R" }, scenarios)).toEqual({
      ...{ text, openedOn, horizonDays, chanceIfScenario },
      resolutionRule: "R",
    });
  });
  test("shows a word only for the number that it stands for", () => {
    expect(percentOfWord("often", "fr")).toBe("70");
    expect(["70", "10", "2", "71", "", "x"].map(wordOf)).toEqual(["often", "rarely", "almost-never", "", "", ""]);
    expect(percentOfWord("", "en")).toBe("");
    expect(chancesOf({ ...whole, percents: ["0,000001", "99,9"] })).toEqual([0.00000001, 0.999]);
  });
});
