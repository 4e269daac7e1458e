import { describe, expect, test } from "vitest";
import { passageOf } from "@/lib/passages/passage-of";
import { categoryMarks } from "@/lib/view/reading/category-marks";
import { readReports } from "@/lib/view/reading/read-reports";
import { oneReportCase } from "../one-report-case";

const [A, B] = ["a".repeat(64), "b".repeat(64)];
const text = "Two cars came at dawn. The guards at the gate were all asleep in their beds. Nobody rang.";
const of = (words: string) => passageOf(text, text.indexOf(words), text.indexOf(words) + words.length, A);

function caseOf(...reports: { quote?: string; passage?: ReturnType<typeof of> | null; status?: "withdrawn" }[]) {
  const file = oneReportCase();
  const [finding] = file.findings;
  const report = finding?.reports[0];
  if (finding === undefined || report === undefined) throw new Error("the case has one report");
  return {
    findings: [{ ...finding, reports: reports.map((over, nth) => ({ ...report, id: `r${nth}`, ...over })) }],
  };
}
const told = (file: ReturnType<typeof caseOf>, whole = text, sha = A) =>
  readReports(file, "d1", whole, sha).map(({ report, state, number, place }) => ({
    id: report.id,
    state,
    number,
    words: place === null ? null : whole.slice(place.start, place.end),
  }));

describe("readReports", () => {
  test("numbers the reports in the order of the text; those without a place follow", () => {
    const file = caseOf({}, { passage: of("Nobody rang") }, { passage: of("Two cars") }, { quote: "at the gate" });
    expect(told(file)).toEqual([
      { id: "r2", state: "placed", number: 1, words: "Two cars" },
      { id: "r3", state: "placed", number: 2, words: "at the gate" },
      { id: "r1", state: "placed", number: 3, words: "Nobody rang" },
      { id: "r0", state: "wordless", number: null, words: null },
    ]);
  });

  test("shows words that are gone as an orphan, and follows those that moved", () => {
    const file = caseOf({ passage: of("Two cars came at dawn") }, { passage: of("all asleep in their beds") });
    const changed = `Update. ${text.replace("cars", "trucks")}`;
    expect(told(file, changed, B)).toEqual([
      { id: "r1", state: "placed", number: 1, words: "all asleep in their beds" },
      { id: "r0", state: "orphan", number: null, words: null },
    ]);
  });

  test("a typed quote that is not in the text, or twice, has no place and is no orphan", () => {
    expect(told(caseOf({ quote: "not there at all" }))[0]).toMatchObject({ state: "wordless", number: null });
    expect(told(caseOf({ quote: "at" }))[0]).toMatchObject({ state: "wordless" });
  });

  test("a withdrawn report marks nothing", () => {
    expect(told(caseOf({ passage: of("Two cars"), status: "withdrawn" }))).toEqual([
      { id: "r0", state: "withdrawn", number: null, words: null },
    ]);
  });

  test("reports of other documents are left out", () => {
    expect(readReports(caseOf({ passage: of("Two cars") }), "d2", text, A)).toEqual([]);
  });
});

describe("categoryMarks", () => {
  const marks = (...names: string[]) => categoryMarks(names.map((category) => ({ category })));

  test("gives each category its first letter, or the next one that is free, and a colour in turn", () => {
    expect(marks("Capability", "Intent", "Capability", "Claims", "Économie")).toEqual([
      { category: "Capability", letter: "C", tone: 1 },
      { category: "Intent", letter: "I", tone: 2 },
      { category: "Claims", letter: "L", tone: 3 },
      { category: "Économie", letter: "E", tone: 4 },
    ]);
    expect(marks("a", "A", "aA").map(({ letter }) => letter)).toEqual(["A", "B", "C"]);
  });

  test("begins the colours again after eight", () => {
    const nine = marks(..."ABCDEFGHI");
    expect(nine[8]).toEqual({ category: "I", letter: "I", tone: 1 });
  });
});
