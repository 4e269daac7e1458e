import { describe, expect, test } from "vitest";
import { readDay } from "@/lib/view/grid/read-day";

const day = (text: string, order: "day-first" | "month-first" | null = null) => {
  const read = readDay(text, order);
  return read.kind === "day" ? read.day : read.kind;
};

describe("a day as people write it", () => {
  test.each([
    ["2022-07-22", "2022-07-22"],
    ["2022/7/2", "2022-07-02"],
    ["2022-07-22T18:30:00Z", "2022-07-22"],
    ["22/07/2022", "2022-07-22"],
    ["07/22/2022", "2022-07-22"],
    ["22.07.2022", "2022-07-22"],
    ["03.04.2022", "2022-04-03"],
    ["22-7-22", "2022-07-22"],
    ["22 July 2022", "2022-07-22"],
    ["22 juillet 2022", "2022-07-22"],
    ["1er août 2022", "2022-08-01"],
    ["3 févr. 2022", "2022-02-03"],
    ["22nd Jul 2022", "2022-07-22"],
    ["July 22, 2022", "2022-07-22"],
    ["Sept. 3rd, 2022", "2022-09-03"],
    ["vendredi 22 juillet 2022", "2022-07-22"],
    ["Friday, 22 July 2022", "2022-07-22"],
    ["22-Jul-2022", "2022-07-22"],
    ["22/07/2022 14:05", "2022-07-22"],
    ["04/04/2022", "2022-04-04"],
  ])("%s is %s", (text, expected) => expect(day(text)).toBe(expected));

  test("03/04/2022 is asked about, and one answer settles it", () => {
    expect(readDay("03/04/2022", null)).toEqual({
      kind: "ambiguous",
      dayFirst: "2022-04-03",
      monthFirst: "2022-03-04",
    });
    expect([day("03/04/2022", "day-first"), day("03/04/2022", "month-first")]).toEqual(["2022-04-03", "2022-03-04"]);
  });

  test("an answer does not change what can be read in one way only", () => {
    expect([day("22/07/2022", "month-first"), day("07/22/2022", "day-first")]).toEqual(["2022-07-22", "2022-07-22"]);
  });

  test.each([
    "",
    "yesterday",
    "31/02/2022",
    "2022-13-01",
    "22 Juillembre 2022",
    "44764",
    "0/0/2022",
    "22/07",
    "30.02.2022",
  ])("%s is no day", (text) => expect(day(text)).toBe("unreadable"));
});
