import { describe, expect, it } from "vitest";
import { questionRows } from "@/lib/view/question-rows";
import { question, smallCase, twoSignals } from "./small-case";

describe("questionRows", () => {
  const chances = { north: 0.2, east: 0.5, south: 0 };
  const at = (asOf: number, ...questions: ReturnType<typeof question>[]) =>
    questionRows(smallCase({ findings: twoSignals, questions, asOf }));

  it("weighs the chances by the scores when the whole horizon is ahead", () => {
    // .434783 * .2 + .391304 * .5 + .173913 * 0 = .282609
    const [row] = at(30, question("q", 30, 90, chances));
    expect(row?.probability).toBeCloseTo(0.2826086957, 9);
    expect(row).toMatchObject({
      percent: "28.3\u00a0%",
      closesOn: "2022-06-29",
      closesText: "29 Jun 2022",
      state: "open",
    });
    expect(row?.word?.text).toBe("unlikely");
  });
  it("counts only the days that are left", () => {
    // a third of the horizon is left: 1 - (1 - q)^(1/3)
    const [row] = at(30, question("q", 10, 30, chances));
    const left = (q: number) => 1 - (1 - q) ** (10 / 30);
    expect(row?.probability).toBeCloseTo((0.08 * left(0.2) + 0.072 * left(0.5)) / 0.184, 9);
  });
  it("is closed once its day has come, and gives no number", () => {
    expect(at(30, question("q", 0, 30, chances))[0]).toMatchObject({
      state: "closed",
      probability: null,
      percent: null,
    });
  });
  it("gives no number when a scenario has no chance on record", () => {
    expect(at(30, question("q", 30, 90, { north: 0.2 }))[0]).toMatchObject({
      state: "unknown-scenario",
      probability: null,
    });
  });
  it("leaves out what has been resolved", () => {
    const view = smallCase({
      findings: twoSignals,
      questions: [question("q", 20, 90, chances), question("r", 20, 90, chances)],
      asOf: 30,
    });
    const rows = questionRows({ ...view, file: { ...view.file, resolved: ["q"] } });
    expect(rows.map((row) => row.id)).toEqual(["r"]);
  });
  it("leaves out what was opened later or withdrawn, and puts the first to close on top", () => {
    const rows = at(
      30,
      question("late", 31, 10, chances),
      { ...question("gone", 1, 90, chances), status: "withdrawn" },
      question("long", 20, 90, chances),
      question("short", 20, 20, chances),
    );
    expect(rows.map((row) => row.id)).toEqual(["short", "long"]);
  });
});
