import { describe, expect, it } from "vitest";
import { formatsIn } from "@/lib/messages/formats";
import { fitText, textWidth } from "@/lib/view/fit-text";
import { timeTicks } from "@/lib/view/time-ticks";
import { toFraction, valueTicks } from "@/lib/view/value-scale";

const en = formatsIn("en");
const texts = (from: number, to: number, width: number, start = "2022-03-01") =>
  timeTicks({ start, from, to, width }, en, 64).map((tick) => `${tick.x} ${tick.text}`);

describe("timeTicks", () => {
  it("stands every week from the left edge in a month", () => {
    // 1 March + 120 = 29 June
    expect(texts(120, 165, 838)).toEqual([
      "120 29 Jun",
      "127 6 Jul",
      "134 13 Jul",
      "141 20 Jul",
      "148 27 Jul",
      "155 3 Aug",
      "162 10 Aug",
    ]);
  });
  it("takes every second week on a phone and every day in a week", () => {
    expect(texts(120, 165, 218)).toEqual(["120 29 Jun", "134 13 Jul", "148 27 Jul", "162 10 Aug"]);
    expect(texts(0, 15, 1000)).toHaveLength(15);
  });
  it("stands on firsts of months in a longer window; the first and January carry the year", () => {
    expect(texts(0, 165, 372)).toEqual(["0 Mar 2022", "31 Apr", "61 May", "92 Jun", "122 Jul", "153 Aug"]);
    expect(texts(10, 400, 900).slice(0, 2)).toEqual(["31 Apr 2022", "61 May"]);
    expect(texts(0, 330, 900).at(-1)).toBe("306 Jan 2023");
  });
  it("stands on firsts of years in decades", () => {
    expect(texts(0, 3650, 700, "2012-06-15")).toEqual(
      [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022].map((year) =>
        expect.stringContaining(`Jan ${year}`),
      ),
    );
  });
});

describe("value scale", () => {
  it("is the probability itself, or the log-odds between 0.1 % and 99.9 %", () => {
    expect(toFraction(0.526, "linear")).toBe(0.526);
    expect(toFraction(0.5, "log-odds")).toBe(0.5);
    expect(toFraction(0.999, "log-odds")).toBeCloseTo(1, 12);
    // ln(9) / ln(999) / 2 above the middle
    expect(toFraction(0.9, "log-odds")).toBeCloseTo(0.5 + Math.log(9) / (2 * Math.log(999)), 12);
    expect(toFraction(0, "log-odds")).toBeCloseTo(0, 12);
    expect(toFraction(1, "log-odds")).toBeCloseTo(1, 12);
    expect(valueTicks("linear")).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });
});

describe("fitText", () => {
  it.each([
    // measured in Chromium at 13 px
    ["Targeted strikes", true, 90.1],
    ["Mass-casualty diversification", true, 163.8],
    ["52.6 %, in 14 days 49.6", false, 120.7],
    ["Now: 29 Jul 2022", true, 95.1],
  ])("%s is about as wide as the browser draws it", (text, bold, px) => {
    expect(Math.abs(textWidth(text, 13, bold) / px - 1)).toBeLessThan(0.04);
  });
  it("keeps what fits and cuts the rest with an ellipsis inside the width", () => {
    expect(fitText("Containment", 186, 13, true)).toBe("Containment");
    const cut = fitText("Mass-casualty diversification of everything", 100, 13, true);
    expect(cut.endsWith("…")).toBe(true);
    expect(textWidth(cut, 13, true)).toBeLessThanOrEqual(100);
  });
});
