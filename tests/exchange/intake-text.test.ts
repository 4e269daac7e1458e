import { describe, expect, test } from "vitest";
import { decodeText, isBinary, tidyText } from "@/lib/exchange/decode-text.mjs";
import { languageCode } from "@/lib/exchange/language-code";
import { linesOf, pdfParagraphs } from "@/lib/exchange/pdf-paragraphs.mjs";

const run = (text: string, x: number, y: number, width = text.length * 5, size = 10) => ({ text, x, y, width, size });

describe("bytes as text", () => {
  test("Windows-1252 has letters where Latin-1 has controls", () => {
    const bytes = Uint8Array.from([0x80, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x85, 0x8c, 0x9c, 0xe9, 0xff]);
    expect(decodeText(bytes, { chosen: "windows-1252" }).text).toBe("€‘’“”–—…Œœéÿ");
  });
  test("what a file declares counts only when it is no valid UTF-8, and only when it is known", () => {
    const latin = Uint8Array.from([0x6c, 0xb1, 0x20, 0xe6]);
    expect(decodeText(latin, { declared: "iso-8859-2" })).toMatchObject({ encoding: "iso-8859-2", isAssumed: false });
    expect(decodeText(latin, { declared: "klingon" })).toMatchObject({ encoding: "windows-1252", isAssumed: true });
    const utf8 = new TextEncoder().encode("é");
    expect(decodeText(utf8, { declared: "iso-8859-1" })).toMatchObject({ text: "é", encoding: "utf-8" });
  });
  test("a letter that was cut in half at the very end does not make it another encoding", () => {
    const cut = new TextEncoder().encode("été à l’école, é").slice(0, -1);
    expect(decodeText(cut)).toMatchObject({ encoding: "utf-8", isAssumed: false });
  });
  test("one or two zeros do not make UTF-16", () => {
    const bytes = new TextEncoder().encode(`a\u0000b${"text ".repeat(50)}`);
    expect(decodeText(bytes).encoding).toBe("utf-8");
  });
  test("control characters in numbers tell what is no text", () => {
    expect(isBinary("a\u0000\u0001\u0002\u0003b")).toBe(true);
    expect(isBinary("Tabs\tand\nlines\r\nand\fpages")).toBe(false);
  });
  test("line ends, marks and halves of characters are put right, words are not", () => {
    expect(tidyText("\ufeffA\r\nB\rC\u2028D  \n\n\n\nE\u0000F\ud800")).toBe("A\nB\nC\nD\n\nEF\ufffd");
    expect(tidyText("  = <b> 1 & 2 👍 ")).toBe("= <b> 1 & 2 👍");
  });
});

describe("lines of a PDF", () => {
  test("runs on one baseline are one line; a gap is a space, none is none", () => {
    const runs = [run("At", 0, 100, 10), run("tack", 10, 100, 20), run("on", 35, 100.5, 10), run("Kati", 0, 86, 20)];
    expect(linesOf(runs).map(({ text }) => text)).toEqual(["Attack on", "Kati"]);
  });
  test("columns are not run into each other", () => {
    const runs = [run("left one", 0, 100, 40), run("left two", 0, 88, 40), run("right one", 200, 100, 40)];
    expect(linesOf(runs).map(({ text }) => text)).toEqual(["left one", "left two", "right one"]);
  });
  test("a short line that ends a sentence ends the paragraph; an indent and a bullet begin one", () => {
    const long = "x".repeat(60);
    const page = [
      run(`A ${long}`, 0, 100),
      run("end.", 0, 86),
      run(`B ${long}`, 0, 72),
      run("- point", 0, 58),
      run("more", 0, 44),
    ];
    expect(pdfParagraphs([page])).toBe(`A ${long} end.\n\nB ${long}\n\n- point more`);
  });
  test("a sentence goes on over the page, a new one does not", () => {
    const first = [run("The attack began near the", 0, 100, 200)];
    expect(pdfParagraphs([first, [run("main gate.", 0, 700)]])).toBe("The attack began near the main gate.");
    expect(pdfParagraphs([first, [run("Main gate.", 0, 700)]])).toBe("The attack began near the\n\nMain gate.");
  });
  test("a hyphen between letters joins, one before a capital stays", () => {
    const lines = (one: string, two: string) => pdfParagraphs([[run(one, 0, 100, 300), run(two, 0, 86, 300)]]);
    expect(lines("the garri-", "son")).toBe("the garrison");
    expect(lines("Ségou-", "Mopti")).toBe("Ségou- Mopti");
    expect(lines("the garri\u00ad", "son")).toBe("the garrison");
  });
  test("no page is no text", () => {
    expect(pdfParagraphs([])).toBe("");
    expect(pdfParagraphs([[], []])).toBe("");
  });
});

test.each([
  ["fr-ML", "eng", "fr"],
  ["", "fra", "fr"],
  ["", "und", null],
  ["", "bam", "bm"],
  ["", "tzm", "tzm"],
  ["eng", "und", "en"],
  ["??", "fra", "fr"],
])("a file that declares %j and sounds like %j is in %j", (declared, heard, code) => {
  expect(languageCode(declared, heard)).toBe(code);
});
