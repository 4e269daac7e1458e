import { describe, expect, it } from "vitest";
import { chartData } from "@/lib/view/chart-data";
import { chartLayout } from "@/lib/view/chart-layout";
import { scenarioMarks } from "@/lib/view/scenario-mark";
import { scoresOverTime } from "@/lib/view/scores-over-time";
import { wrapText } from "@/lib/view/svg-frame";
import { escapeXml } from "@/lib/view/svg-text";
import { trajectorySvg } from "@/lib/view/trajectory-svg";
import { trustedSvg } from "@/lib/view/trusted-svg";
import { incident, signal, smallCase, stillModel, twoSignals } from "./small-case";

const drawn = (
  parts: Parameters<typeof smallCase>[0],
  state: Parameters<typeof chartData>[1] = { range: "all", scale: "linear" },
) => {
  const view = smallCase(parts);
  const data = chartData(view, state, scoresOverTime(view, 0, view.assessment.asOf, 14));
  return { view, data };
};

describe("chartData", () => {
  const { data } = drawn({ findings: twoSignals, asOf: 30 });
  it("says what is drawn, by what, and where it ends", () => {
    expect(data.title).toBe("North overtook South on 21 March 2022");
    expect(data.description).toBe(
      "Line chart of 3 scenario scores from 1 March 2022 to 31 March 2022, then projected to 14 April 2022. The north road ends at 43.5\u00a0%, The east road at 39.1\u00a0%.",
    );
    expect(data.provenance).toBe(
      "Scores by the day of occurrence, with what was recorded by 31 March 2022. Engine 0.1.0, model v1. Source: 2 findings from 2 reports.",
    );
    expect(data.scenarios.map((scenario) => [scenario.permille, scenario.projectedPermille])).toEqual([
      [435, 435],
      [391, 391],
      [174, 174],
    ]);
  });
  it("tells the story of a window that ends earlier, without projection", () => {
    const past = drawn(
      { findings: twoSignals, asOf: 30 },
      { range: { from: "2022-03-05", to: "2022-03-16" }, scale: "linear" },
    );
    expect(past.data.title).toBe("South overtook North on 11 March 2022");
    expect(past.data.scenarios.map((scenario) => scenario.permille)).toEqual([263, 316, 421]);
    expect(past.data.points.some((point) => point.phase === "projected")).toBe(false);
    expect(past.data.description).not.toContain("projected");
  });
  it("says so when there is no evidence", () => {
    expect(drawn({ asOf: 30 }).data.title).toBe(
      "No finding counts yet: these are the priors, and silence where it counts",
    );
  });
});

describe("chartLayout", () => {
  const { view, data } = drawn({ findings: twoSignals, asOf: 30 });
  it("stands the now rule at the end of the as-of day and draws the leader last", () => {
    const layout = chartLayout(data, 850, view.say, view.formats);
    // plot 32 to 644, 45 days: 31 days are 31/45 of 612
    expect(layout.now?.px).toBeCloseTo(32 + (31 / 45) * 612, 9);
    expect(layout.order).toEqual([2, 1, 0]);
    expect(layout.yOf(0)).toBe(364);
    expect(layout.yOf(1)).toBe(22);
    expect(layout.labels[0]).toMatchObject({ name: "The north road", sub: "43.5\u00a0%, in 14 days 43.5" });
  });
  it("uses short names and single numbers where it is narrow", () => {
    const layout = chartLayout(data, 358, view.say, view.formats);
    expect(layout.labels.map((label) => [label.name, label.sub])).toEqual([
      ["North", "43.5\u00a0%"],
      ["East", "39.1\u00a0%"],
      ["South", "17.4\u00a0%"],
    ]);
    expect(layout.now?.ahead).toBe("projected");
    expect(chartLayout(data, 288, view.say, view.formats).now?.ahead).toBe("proj.");
  });
  it.each([288, 358, 600])("keeps eight labels apart and inside at %i px", (width) => {
    const rest = Array.from({ length: 8 }, (_, index) => ({
      id: `s${index}`,
      label: `Scenario number ${index}`,
      shortLabel: `Number ${index}`,
      statement: "",
      prior: index === 0 ? 0.93 : 0.01,
      priorBasis: "",
    }));
    const model = {
      ...stillModel,
      dynamics: { kind: "half-life", halfLifeDays: 90 } as const,
      scenarios: rest,
      indicators: [],
    };
    const eight = drawn({ model, asOf: 30 });
    const layout = chartLayout(eight.data, width, eight.view.say, eight.view.formats);
    const ys = layout.labels.map((label) => label.y).sort((a, b) => a - b);
    ys.forEach((y, index) => {
      if (index > 0) expect(y - (ys[index - 1] ?? 0)).toBeGreaterThanOrEqual(30.9);
      expect(y).toBeLessThanOrEqual(layout.bottom - 14);
      expect(y).toBeGreaterThanOrEqual(layout.top);
    });
  });
});

describe("trajectorySvg", () => {
  const hostile = `</text><script>alert("x")</script>&'`;
  const model = {
    ...stillModel,
    scenarios: stillModel.scenarios.map((scenario, index) =>
      index === 0 ? { ...scenario, label: hostile } : scenario,
    ),
  };
  const { view, data } = drawn({
    model,
    findings: [signal("f1", 10, "yes", { incidentId: "i" })],
    incidents: [incident("i", 10, hostile)],
    asOf: 30,
  });
  const page = trajectorySvg(data, { width: 850, colours: "tokens", className: "ch w850" }, view.say, view.formats);
  const alone = trajectorySvg(data, { width: 1080, colours: "hex", frame: true }, view.say, view.formats);

  it("draws each scenario with its colour and its dash, history and projection", () => {
    for (const [index, mark] of scenarioMarks.slice(0, 3).entries()) {
      const paths =
        page.match(
          new RegExp(`<path[^>]*stroke="var\\(${mark.token},${mark.light}\\)" stroke-width="[^"]*"[^>]*>`, "g"),
        ) ?? [];
      expect(paths.map((path) => /stroke-width="([^"]*)"/.exec(path)?.[1])).toEqual(["2.25", "1.5"]);
      for (const path of paths)
        expect(/stroke-dasharray="([^"]*)"/.exec(path)?.[1] ?? null).toBe(scenarioMarks[index]?.dash ?? null);
    }
  });
  it("draws evidence as a vertical step and the now rule at the end of the day", () => {
    // plot 32 to 644 over 45 days: day 10 at 168; north .5 at y 193, .263 at 274
    expect(page).toContain("168 193 168 274");
    expect(page).toContain('d="M453.6 16V364"');
  });
  it("escapes every text", () => {
    expect(page).not.toContain("<script");
    expect(page).toContain("&lt;script&gt;");
    expect(alone).not.toContain("<script");
  });
  it("passes the short list of what a stored drawing may hold", () => {
    expect(trustedSvg(page).html).toBe(page);
    expect(trustedSvg(alone).html).toBe(alone);
  });
  it("needs neither page nor tokens when it travels alone, and says where it comes from", () => {
    expect(alone).not.toContain("var(");
    expect(alone).toContain('fill="#ffffff"');
    for (const text of ["Which road?", "Engine 0.1.0, model v1.", "recorded by 31 March 2022"])
      expect(alone).toContain(text);
    expect(alone).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1080" height="\d+"/);
  });
  it("has no projected zone when the window ends before the as-of day", () => {
    const past = drawn(
      { findings: twoSignals, asOf: 30 },
      { range: { from: "2022-03-05", to: "2022-03-16" }, scale: "linear" },
    );
    const text = trajectorySvg(past.data, { width: 600, colours: "hex" }, past.view.say, past.view.formats);
    expect(text).not.toContain("#f6f7f8");
    expect(text).not.toContain("projected");
  });
});

describe("text in drawings", () => {
  it("replaces what XML cannot say", () => {
    expect(escapeXml('a<b>&"c"\u0000\u0008\ud800')).toBe("a&lt;b&gt;&amp;&quot;c&quot;\ufffd\ufffd\ufffd");
  });
  it("wraps at words", () => {
    expect(wrapText("one two three four", 50, 13)).toEqual(["one two", "three", "four"]);
    expect(wrapText("", 60, 13)).toEqual([]);
  });
});
