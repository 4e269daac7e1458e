import { describe, expect, it } from "vitest";
import { formatChartState } from "@/lib/view/chart-address";
import { type ChartState, parseChartState } from "@/lib/view/chart-state";

const defaults: ChartState = {
  range: "1m",
  asOf: null,
  by: "recorded",
  since: null,
  until: null,
  scenario: null,
  scale: "linear",
  bands: "on",
};

describe("chart state in the address", () => {
  it("is empty at its defaults", () => {
    expect(parseChartState({})).toEqual(defaults);
    expect(formatChartState(defaults)).toBe("");
  });
  it.each<[Partial<ChartState>, string]>([
    [{ range: "3m" }, "?range=3m"],
    [{ range: { from: "2022-06-01", to: "2022-07-29" } }, "?range=2022-06-01..2022-07-29"],
    [{ asOf: "2022-07-23", by: "reported" }, "?asOf=2022-07-23&by=reported"],
    [{ asOf: "2022-07-29T18:00:00Z" }, "?asOf=2022-07-29T18:00:00Z"],
    [
      { since: "2022-07-20", until: "2022-07-22", scenario: "encirclement" },
      "?since=2022-07-20&until=2022-07-22&scenario=encirclement",
    ],
    [{ scale: "log-odds", range: "all" }, "?range=all&scale=log-odds"],
    [{ bands: "off" }, "?bands=off"],
  ])("%j is written as %s and read back", (part, text) => {
    const state = { ...defaults, ...part };
    expect(formatChartState(state)).toBe(text);
    expect(parseChartState(Object.fromEntries(new URLSearchParams(text)))).toEqual(state);
  });
  it("falls back to the default for what it does not understand", () => {
    expect(
      parseChartState({
        range: "2022-07-29..2022-06-01",
        asOf: "2022-02-30",
        by: "guessed",
        since: "yesterday",
        scenario: "<script>",
        scale: "cubic",
        bands: "perhaps",
      }),
    ).toEqual(defaults);
    expect(parseChartState({ range: "2022-06-01..2022-13-01" }).range).toBe("1m");
  });
  it("takes the first of a repeated parameter", () => {
    expect(parseChartState({ by: ["reported", "recorded"] }).by).toBe("reported");
  });
});
