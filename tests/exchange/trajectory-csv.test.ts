import { describe, expect, it } from "vitest";
import { csvCell, csvText, trajectoryCsv } from "@/lib/exchange/trajectory-csv";

describe("csvCell", () => {
  it.each([
    ["plain", "plain"],
    ['say "no"', '"say ""no"""'],
    ["a,b", '"a,b"'],
    ["two\nlines", '"two\nlines"'],
    ["=1+1", "'=1+1"],
    ["+cmd", "'+cmd"],
    ["-2+3", "'-2+3"],
    ["@sum(a1)", "'@sum(a1)"],
    ["\tx", "'\tx"],
    ["\rx", `"'\rx"`],
    ["\u0000x", "'\u0000x"],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ["-12.5", "-12.5"],
    ["+3", "+3"],
    ["-1e-9", "-1e-9"],
    ["", ""],
  ])("%j becomes %j", (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
  it("writes numbers with a point, and nothing for nothing", () => {
    expect([csvCell(-0.25), csvCell(0), csvCell(null)]).toEqual(["-0.25", "0", ""]);
  });
});

describe("trajectoryCsv", () => {
  it("is one line a day with printed and full scores, CRLF at each end", () => {
    const days = [
      { day: "2022-03-11", projected: false, findings: 1, p: [0.25, 0.75], permille: [250, 750] },
      { day: "2022-03-12", projected: true, findings: 0, p: [0.3, 0.7], permille: [300, 700] },
    ];
    expect(trajectoryCsv(["north", "south"], days)).toBe(
      "day,kind,findings,north %,south %,north probability,south probability\r\n" +
        "2022-03-11,scored,1,25.0,75.0,0.25,0.75\r\n" +
        "2022-03-12,projected,0,30.0,70.0,0.3,0.7\r\n",
    );
  });
  it("quotes a header too", () => {
    expect(csvText(["=a", "b,c"], [])).toBe(`'=a,"b,c"\r\n`);
  });
});
