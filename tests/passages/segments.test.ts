import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { segments } from "@/lib/passages/segments";
import { textBlocks } from "@/lib/passages/text-blocks";

describe("segments", () => {
  test("cut a stretch at every edge and say what lies over each run", () => {
    const ranges = [
      { start: 2, end: 8 },
      { start: 5, end: 10 },
      { start: 30, end: 40 },
    ];
    expect(segments({ start: 0, end: 12 }, ranges)).toEqual([
      { start: 0, end: 2, of: [] },
      { start: 2, end: 5, of: [0] },
      { start: 5, end: 8, of: [0, 1] },
      { start: 8, end: 10, of: [1] },
      { start: 10, end: 12, of: [] },
    ]);
  });

  test("of ranges that reach beyond the stretch are cut at its edges; empty ranges draw nothing", () => {
    expect(
      segments({ start: 10, end: 20 }, [
        { start: 0, end: 15 },
        { start: 12, end: 12 },
      ]),
    ).toEqual([
      { start: 10, end: 15, of: [0] },
      { start: 15, end: 20, of: [] },
    ]);
    expect(segments({ start: 5, end: 5 }, [])).toEqual([]);
  });

  test("join to the stretch, and each unit is covered by exactly the ranges over it", () => {
    const range = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), range, (ranges, stretch) => {
        const runs = segments(stretch, ranges);
        const covered = runs.flatMap((run) => Array.from({ length: run.end - run.start }, () => run.of));
        expect(covered).toHaveLength(stretch.end - stretch.start);
        covered.forEach((of, index) => {
          const at = stretch.start + index;
          expect(of).toEqual(ranges.flatMap((one, nth) => (one.start <= at && at < one.end ? [nth] : [])));
        });
      }),
    );
  });
});

describe("textBlocks", () => {
  const said = (text: string) => textBlocks(text).map(({ start, end }) => text.slice(start, end));

  test("are the paragraphs, whatever ends the lines", () => {
    expect(said("  One\nline.\n\n \nTwo. \r\n\r\nThree.\r\rFour")).toEqual(["One\nline.", "Two.", "Three.", "Four"]);
    expect(said("\n \n")).toEqual([]);
  });

  test("part a paragraph without end at blanks, and lose nothing of it", () => {
    const text = "lorem ipsum ".repeat(2000).trim();
    const blocks = textBlocks(text);
    expect(blocks.length).toBeGreaterThan(3);
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    expect(blocks.map(({ continues }) => continues)).toEqual(blocks.map((_, index) => index > 0));
    for (const { end } of blocks.slice(0, -1)) expect(text[end - 1]).toBe(" ");
  });

  test("cut no pair in a text without blanks", () => {
    const text = `x${"😀".repeat(9000)}`;
    for (const { start, end } of textBlocks(text)) expect(text.slice(start, end)).not.toMatch(/^[\udc00-\udfff]/);
  });
});
