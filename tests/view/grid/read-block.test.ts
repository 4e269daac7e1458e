import { describe, expect, test } from "vitest";
import { withBlock } from "@/lib/view/grid/grid-edit";
import { blockText, columnsOfBlock, readBlock } from "@/lib/view/grid/read-block";

describe("a block from a spreadsheet", () => {
  test("keeps quotes, tabs and line breaks inside its cells", () => {
    const text = 'one\t"two\nlines"\t"say ""yes"""\r\nnext\t"a\ttab"\t\r\n';
    expect(readBlock(text)).toEqual({
      header: null,
      unknown: [],
      rows: [
        ["one", "two\nlines", 'say "yes"'],
        ["next", "a\ttab", ""],
      ],
    });
  });

  test("goes out as it came in", () => {
    const rows = [
      ["plain", 'with "quotes"', "two\nlines"],
      ["a\ttab", "", "é"],
    ];
    expect(readBlock(blockText(rows)).rows).toEqual(rows);
  });

  test.each([
    ["English", "Indicator\tLevel\tDate\tSource\tGrade"],
    ["French", "Indicateur\tNiveau\tSurvenu le\tSource\tCote"],
    ["of the file", "indicator\treading\toccurred\tsource\tgrade"],
  ])("finds its columns by headers in %s", (_language, header) => {
    const block = readBlock(`${header}\nA\tb\t2022-07-22\tS\tB2`);
    expect(block.header).toEqual(["indicator", "reading", "occurred", "source", "grade"]);
    expect(block.rows).toEqual([["A", "b", "2022-07-22", "S", "B2"]]);
  });

  test("says which headers it does not know, and never uses a column twice", () => {
    const block = readBlock("Source\tGrade\tWeather\tSource\nS\tB2\tsunny\tT");
    expect([block.header, block.unknown]).toEqual([
      ["source", "grade", null, null],
      ["Weather", "Source"],
    ]);
    expect(columnsOfBlock(block, "indicator")).toEqual(["source", "grade", null, null]);
  });

  test("a first row of values is no header", () => {
    expect(readBlock("Source of the army\tB2\nS\tC3").header).toBeNull();
  });

  test("commas and semicolons serve too, and quotes may span lines there", () => {
    expect(readBlock('indicator;source\nA;"x;\ny"').rows).toEqual([["A", "x;\ny"]]);
    expect(readBlock('indicator,source,note\nA,"x, y","tab\there"').rows).toEqual([["A", "x, y", "tab\there"]]);
  });

  test("a cell of ten megabytes is one cell", () => {
    const long = "x".repeat(10_000_000);
    const { rows } = readBlock(`indicator,quote\nA,"${long}"`);
    expect([rows.length, rows[0]?.[1]?.length]).toEqual([1, 10_000_000]);
  });
});

test("a block with a header fills the columns it names, from the row of the cell on", () => {
  const block = readBlock("Grade\tSource\nB2\tRadio\nC3\tArmy");
  const { rows, left } = withBlock([{ source: "kept" }], block, { top: 1, bottom: 1, left: 4, right: 4 });
  expect(rows).toEqual([{ source: "kept" }, { grade: "B2", source: "Radio" }, { grade: "C3", source: "Army" }]);
  expect(left).toBe(0);
});

test("a block without one fills from the cell on, and what has no room is counted", () => {
  const rows = Array.from({ length: 3 }, (_, n) => [`s${n}`, "B2"]);
  const block = { header: null, unknown: [], rows };
  const pasted = withBlock([], block, { top: 1998, bottom: 1998, left: 4, right: 4 });
  expect([pasted.rows.length, pasted.rows[1998], pasted.left]).toEqual([2000, { source: "s0", grade: "B2" }, 1]);
});

test("one cell over a selection fills all of it", () => {
  const block = { header: null, unknown: [], rows: [["B2"]] };
  expect(withBlock([], block, { top: 0, bottom: 2, left: 5, right: 5 }).rows).toEqual([
    { grade: "B2" },
    { grade: "B2" },
    { grade: "B2" },
  ]);
});
