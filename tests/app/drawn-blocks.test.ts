import { describe, expect, test } from "vitest";
import { drawnBlocks, pieces } from "@/app/assessments/[slug]/documents/_reader/drawn-blocks";
import type { PlacedRow } from "@/app/assessments/[slug]/documents/_reader/reading-data";
import { textBlocks } from "@/lib/passages/text-blocks";

const row = (number: number, start: number, end: number): PlacedRow => ({
  ...{ findingId: "f", reportId: `r${number}`, version: 1, state: "placed", number, start, end, category: "C" },
  ...{ letter: "C", tone: 1, indicator: "i", name: "n", dayText: "", source: "s", grade: "A1", quote: "" },
  ...{ points: "", tags: [] },
});

describe("drawnBlocks", () => {
  const text = "one two three\n\nfour five";
  const suggestion = { start: 4, end: 7, phraseId: "p", indicator: "i", level: null };

  test("draw overlapping passages in runs, the shortest last, and end each once", () => {
    const [first, second] = drawnBlocks(textBlocks(text), [row(1, 0, 19), row(2, 4, 7)], [suggestion]);
    expect(first?.runs.map((run) => [text.slice(run.start, run.end), run.marks.map((mark) => mark.number)])).toEqual([
      ["one ", [1]],
      ["two", [1, 2]],
      [" three", [1]],
    ]);
    expect(first?.runs.map((run) => run.suggestion)).toEqual([null, 0, null]);
    expect(first?.runs.flatMap((run) => run.ending.map((mark) => mark.number))).toEqual([2]);
    expect(second?.runs.map((run) => run.ending.map((mark) => mark.number))).toEqual([[1], []]);
  });

  test("of a passage that only touches the next paragraph draw nothing there", () => {
    const blocks = drawnBlocks(textBlocks(text), [row(1, 8, 13)], []);
    expect(blocks[1]?.runs.map((run) => run.marks.length)).toEqual([0]);
  });
});

describe("pieces", () => {
  test("show every line end as one, and say where each piece begins", () => {
    const text = "ab\r\ncd\ref\ngh";
    const found = pieces(text, { start: 1, end: text.length });
    expect(found).toEqual([
      { at: 1, shown: "b\n" },
      { at: 4, shown: "cd\n" },
      { at: 7, shown: "ef\ngh" },
    ]);
  });

  test("of plain text are one", () => {
    expect(pieces("abc", { start: 0, end: 3 })).toEqual([{ at: 0, shown: "abc" }]);
  });
});
