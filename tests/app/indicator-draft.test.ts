import { describe, expect, test } from "vitest";
import {
  addLevel,
  blankIndicator,
  draftOfIndicator,
  type IndicatorDraft,
  indicatorFrom,
  normaliseScenario,
  removeLevel,
  rowSum,
  setPercent,
  setWord,
} from "@/app/assessments/[slug]/indicators/_editor/indicator-draft";
import { indicatorMessages } from "@/app/assessments/[slug]/indicators/_editor/indicator-messages";
import { storedIndicator } from "@/app/assessments/[slug]/indicators/_editor/stored-indicator";
import type { Indicator } from "@/lib/domain/indicator";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";

const voice = { say: sayIn("en"), formats: formatsIn("en"), language: "en" } as const;
const start = "2022-03-01";
const pressure: Indicator = {
  id: "pressure",
  kind: "categorical",
  label: "Pressure",
  category: "Signs",
  question: "",
  weight: 0.6,
  note: "",
  levels: [
    { id: "high", label: "High" },
    { id: "low", label: "Low" },
  ],
  likelihood: [
    [0.125, 0.875],
    [0.9, 0.1],
  ],
};
const messages = (draft: IndicatorDraft) => indicatorMessages(draft, indicatorFrom(draft, []), voice);

describe("a stored indicator", () => {
  test("comes back as it was, in either language", () => {
    for (const language of ["en", "fr"] as const) {
      const draft = draftOfIndicator(pressure, 2, start, language);
      expect(indicatorFrom(draft, ["pressure"]).data).toEqual(pressure);
    }
    expect(draftOfIndicator(pressure, 2, start, "fr").percents[0]).toEqual(["12,5", "87,5"]);
  });
  test("a rate keeps its watch, open or closed", () => {
    const { levels: _l, likelihood: _k, ...common } = pressure;
    const rate: Indicator = {
      ...common,
      kind: "rate",
      eventsPer30Days: [0, 1.5],
      monitored: { from: start, to: "2022-07-01" },
    };
    expect(indicatorFrom(draftOfIndicator(rate, 2, start, "en"), []).data).toEqual(rate);
    const open: Indicator = { ...rate, monitored: { from: start, to: null } };
    expect(indicatorFrom(draftOfIndicator(open, 2, start, "en"), []).data).toEqual(open);
  });
});

describe("words and numbers", () => {
  test("a row comes to numbers once every level has a word", () => {
    const blank = blankIndicator(2, start);
    const half = setWord(blank, 0, 0, "often", "en");
    expect(half.percents[0]).toEqual(["", ""]);
    const whole = setWord(half, 0, 1, "sometimes", "en");
    expect(whole.percents).toEqual([
      ["70", "30"],
      ["", ""],
    ]);
    expect(rowSum(whole, 0)).toBe(100);
  });
  test("a number clears the words until the row adds up, then names the closest", () => {
    const draft = draftOfIndicator(pressure, 2, start, "en");
    const off = setPercent(draft, 1, 0, "89");
    expect(off.words[1]).toEqual(["", ""]);
    expect(rowSum(off, 1)).toBe(99);
    expect(messages(off)).toEqual({ "likelihood.1": "Adds to 99\u00a0%, must be 100." });
    expect(setPercent(off, 1, 1, "11").words[1]).toEqual(["usually", "rarely"]);
  });
  test("normalising keeps proportions and touches one scenario only", () => {
    const draft = setPercent(draftOfIndicator(pressure, 2, start, "en"), 1, 0, "30");
    expect(normaliseScenario(draft, 1, "en").percents).toEqual([
      ["12.5", "87.5"],
      ["75", "25"],
    ]);
  });
  test("what is no number, or none at all, is named at its cell and at its row", () => {
    const draft = setPercent(draftOfIndicator(pressure, 2, start, "en"), 0, 1, "=1+1");
    expect(messages(draft)).toEqual({
      "likelihood.0.1": "Give a number from 0 to 100.",
      "likelihood.0": "A number is missing.",
    });
  });
  test("0 is a number", () => {
    const draft = setPercent(setPercent(draftOfIndicator(pressure, 2, start, "en"), 0, 0, "0"), 0, 1, "100");
    expect(messages(draft)).toEqual({});
    expect(indicatorFrom(draft, []).data).toMatchObject({
      likelihood: [
        [0, 1],
        [0.9, 0.1],
      ],
    });
  });
});

describe("levels", () => {
  test("a new level gets an id from its label, beside the stored ones", () => {
    const draft = addLevel(draftOfIndicator(pressure, 2, start, "en"), "k");
    const named = {
      ...draft,
      levels: draft.levels.map((level) => (level.key === "k" ? { ...level, label: "High" } : level)),
    };
    const filled = setPercent(setPercent(named, 0, 2, "0"), 1, 2, "0");
    expect(indicatorFrom(filled, []).data).toMatchObject({ levels: [{ id: "high" }, { id: "low" }, { id: "high-2" }] });
  });
  test("removing one in words gives the rest new numbers, in numbers it leaves them to be mended", () => {
    const base = addLevel(blankIndicator(1, start), "k");
    const words = ["often", "sometimes", "often"].reduce(
      (draft, word, level) => setWord(draft, 0, level, word, "en"),
      base,
    );
    expect(removeLevel(words, "k", "en").percents).toEqual([["70", "30"]]);
    const numbers: IndicatorDraft = { ...words, mode: "numbers", percents: [["20", "30", "50"]] };
    expect(removeLevel(numbers, "k", "en").percents).toEqual([["20", "30"]]);
  });
});

describe("a new indicator", () => {
  test("takes its id from its label, free of taken and reserved ones", () => {
    const draft = { ...draftOfIndicator(pressure, 2, start, "en"), id: null, label: "New" };
    expect(indicatorFrom(draft, ["new", "history"]).data?.id).toBe("new-2");
  });
  test("a watch that should end needs its last day, and must not end before it begins", () => {
    const draft: IndicatorDraft = {
      ...blankIndicator(1, start),
      ...{ label: "Alerts", category: "A", kind: "rate", rates: ["1"], ends: true },
    };
    expect(messages(draft)).toEqual({ "monitored.to": "Give the last day of the watch, or say that it goes on." });
    expect(messages({ ...draft, to: "2022-02-01" })).toEqual({
      "monitored.to": "The watch must not end before it begins.",
    });
    expect(messages({ ...draft, to: "2022-04-01" })).toEqual({});
  });
});

test("a conflict hands back the indicator inside the stored model, or nothing when it is gone", () => {
  expect(storedIndicator({ version: 4, indicators: [{ id: "x" }, pressure] }, "pressure")).toEqual(pressure);
  expect(storedIndicator({ version: 4, indicators: [] }, "pressure")).toEqual({});
  expect(storedIndicator(undefined, "pressure")).toEqual({});
});
