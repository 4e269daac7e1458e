import { describe, expect, it } from "vitest";
import { silenceRows } from "@/lib/view/silence-rows";
import { watchRows, whatWouldHaveToBeSeen } from "@/lib/view/watch-rows";
import { katiCase } from "./kati-case";
import { signal, smallCase, stillModel, twoSignals, watch } from "./small-case";

/** .08 .072 .032 of .184: north 43.5, east 39.1, south 17.4; every grade weighs 1. */
const view = smallCase({ findings: twoSignals, asOf: 30 });

describe("watchRows", () => {
  it("says what one report would tell, and what its ends would make of the lead", () => {
    // yes: .016 .0288 .0256 of .0704; no: .064 .0432 .0064 of .1136, whose 563.4 380.3 56.3 lacks one that goes to the first
    // entropy of the answer h(.3826) = .9599, less .6087 h(.2) + .3913 h(.4) = .8194
    expect(watchRows(view)).toEqual([
      {
        indicator: "signal",
        label: "Signal seen",
        bits: "0.140 bit",
        readings: [
          { label: "Yes", after: "East 40.9", flips: true },
          { label: "No", after: "North 56.4", flips: false },
        ],
      },
    ]);
  });
  it("imagines an event where events are counted, and leaves it out where nobody watches", () => {
    const model = { ...stillModel, indicators: [watch] };
    // an event is possible under north alone
    expect(watchRows(smallCase({ model, asOf: 30 }))[0]?.readings).toEqual([
      { label: "An event", after: "North 100.0", flips: true },
    ]);
    const over = { ...watch, monitored: { from: "2022-03-01", to: "2022-03-10" } };
    expect(watchRows(smallCase({ model: { ...model, indicators: [over] }, asOf: 30 }))[0]?.readings).toEqual([]);
  });
  it("leaves out what tells nothing", () => {
    const flat = { ...stillModel, indicators: stillModel.indicators.map((one) => ({ ...one, weight: 0 })) };
    expect(watchRows(smallCase({ model: flat, asOf: 30 }))).toEqual([]);
  });
  it("names at most four of the first case, the most telling first, as the reference engine orders them", () => {
    const rows = watchRows(katiCase());
    expect(rows.map(({ indicator }) => indicator)).toEqual([
      "western-alerts",
      "security-barrier",
      "military-balance",
      "restraint",
    ]);
    // the design shows the reference engine's figures for one B2 report
    expect(rows[1]).toMatchObject({
      bits: "0.053 bit",
      readings: [
        { label: "Holding", after: "Targeted strikes 52.1", flips: true },
        { label: "Collapsing", after: "Encirclement 64.1", flips: false },
      ],
    });
  });
});

describe("whatWouldHaveToBeSeen", () => {
  it("names the reading and its chance, with the word beside the number", () => {
    // P(yes) = .4348 * .2 + .3913 * .4 + .1739 * .8 = .3826, and after it east has .0288 of .0704
    expect(whatWouldHaveToBeSeen(view, 1)).toBe(
      "East would lead after one B2 report of “Signal seen: Yes” (38.3\u00a0%, unlikely).",
    );
  });
  it("says when nothing that can come in would do", () => {
    // one report an indicator: a second yes is not to be had
    expect(whatWouldHaveToBeSeen(view, 2)).toBe("No set of reports was found that would put South in the lead.");
  });
  it("does not print a small chance as none", () => {
    // P(yes) = .5 * .0001 + .3 * .0004 + .2 * .0001 = .00019; after it east has .00012 of that
    const rare = stillModel.indicators.map((one) => ({
      ...one,
      likelihood: [
        [0.0001, 0.9999],
        [0.0004, 0.9996],
        [0.0001, 0.9999],
      ],
    }));
    const model = { ...stillModel, indicators: rare };
    expect(whatWouldHaveToBeSeen(smallCase({ model, asOf: 30 }), 1)).toBe(
      "East would lead after one B2 report of “Signal seen: Yes” (below 0.1\u00a0%).",
    );
  });
  it("has nothing to say of the scenario that leads", () => {
    expect(whatWouldHaveToBeSeen(view, 0)).toBe("");
  });
  it("says how many reports it takes and that fewer cannot do it", () => {
    const twin = stillModel.indicators.map((one) => ({ ...one, id: "light", label: "Light seen" }));
    const model = { ...stillModel, indicators: [...stillModel.indicators, ...twin] };
    // after two noes .5*.64 .3*.36 .2*.04; one yes: .064 .0432 .0064, two: .0128 .01728 .00512
    const noes = [signal("a", 1, "no"), signal("b", 2, "no")];
    expect(whatWouldHaveToBeSeen(smallCase({ model, findings: noes, asOf: 30 }), 1)).toMatch(
      /^East would lead after 2 B2 reports together: “Signal seen: Yes” and “Light seen: Yes” \(.*\); fewer cannot do it\.$/,
    );
  });
});

describe("silenceRows", () => {
  it("counts the days of an indicator that is watched, and says how long one would wait", () => {
    // 30 silent days leave 1/3 for north, which alone expects events, ln 2 / 30 a day: 1 / (1/3 * .0231) = 129.8 days
    const model = { ...stillModel, indicators: [watch] };
    expect(silenceRows(smallCase({ model, asOf: 30 }))).toEqual([
      {
        indicator: "alerts",
        label: "Alerts",
        days: "30 days",
        note: "Never yet, one expected in 130 days.",
        isOverdue: false,
        counts: true,
      },
    ]);
  });
  it("says more than one a day where one is expected within hours", () => {
    // three a day under every scenario
    const model = { ...stillModel, indicators: [{ ...watch, eventsPer30Days: [90, 90, 90] }] };
    expect(silenceRows(smallCase({ model, asOf: 1 }))[0]?.note).toBe("Never yet, more than one expected a day.");
  });
  it("names an indicator with levels only when it is read less than usual", () => {
    const every5 = [5, 10, 15].map((t) => signal(`f${t}`, t, "yes"));
    expect(silenceRows(smallCase({ findings: every5, asOf: 20 }))).toEqual([]);
    expect(silenceRows(smallCase({ findings: every5, asOf: 30 }))).toEqual([
      {
        indicator: "signal",
        label: "Signal seen",
        days: "15 days",
        note: "Last on 16 Mar, usually read every 5 days; this silence moves no score.",
        isOverdue: true,
        counts: false,
      },
    ]);
  });
  it("does not take a withdrawn reading for one", () => {
    const findings = [5, 10, 15].map((t) => signal(`f${t}`, t, "yes"));
    const last = signal("w", 28, "yes", { status: "withdrawn" });
    expect(silenceRows(smallCase({ findings: [...findings, last], asOf: 30 }))[0]?.days).toBe("15 days");
  });
  it("has the silence that counts on top", () => {
    const rows = silenceRows(katiCase());
    expect(rows.map(({ indicator, days, counts }) => [indicator, days, counts])).toEqual([
      ["alleged-massacres", "120 days", true],
      ["western-alerts", "43 days", true],
    ]);
  });
});
