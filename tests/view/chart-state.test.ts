import { describe, expect, it } from "vitest";
import { bandsPart, fanPart, formatChartState, isChartChanged, plainChart } from "@/lib/view/chart-address";
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
  view: "lines",
  hindsight: "off",
  fan: "off",
  pin: null,
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
    [{ view: "panels", fan: "on" }, "?view=panels&fan=on"],
    [{ view: "shares", hindsight: "on", pin: "2022-07-10" }, "?view=shares&hindsight=on&pin=2022-07-10"],
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
        view: "pie",
        hindsight: "yes",
        fan: "1",
        pin: "2022-02-30",
      }),
    ).toEqual(defaults);
    expect(parseChartState({ range: "2022-06-01..2022-13-01" }).range).toBe("1m");
  });
  it("takes the first of a repeated parameter", () => {
    expect(parseChartState({ by: ["reported", "recorded"] }).by).toBe("reported");
  });
});

describe("parts of the state", () => {
  const all: ChartState = {
    range: "all",
    asOf: "2022-07-23",
    by: "reported",
    since: "2022-07-01",
    until: "2022-07-20",
    scenario: "containment",
    scale: "log-odds",
    bands: "off",
    view: "panels",
    hindsight: "on",
    fan: "on",
    pin: "2022-07-10",
  };
  it("a reset keeps the cut and the explained change, and nothing that is drawn", () => {
    expect(formatChartState({ ...all, ...plainChart })).toBe(
      "?asOf=2022-07-23&by=reported&since=2022-07-01&until=2022-07-20&scenario=containment",
    );
    expect(isChartChanged(all)).toBe(true);
    expect(isChartChanged({ ...all, ...plainChart })).toBe(false);
  });
  it("bands depend on the range, the cut and the listed days alone", () => {
    expect(formatChartState(bandsPart(all))).toBe(
      "?range=all&asOf=2022-07-23&by=reported&since=2022-07-01&pin=2022-07-10",
    );
  });
  it("a fan depends on the cut alone", () => {
    expect(formatChartState(fanPart(all))).toBe("?asOf=2022-07-23&by=reported");
  });
});
