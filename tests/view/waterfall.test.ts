import { describe, expect, it } from "vitest";
import { changeShares } from "@/lib/view/change-shares";
import { waterfall } from "@/lib/view/waterfall";
import { signal, smallCase, stillModel, twoSignals, watch } from "./small-case";

describe("waterfall", () => {
  const model = { ...stillModel, indicators: [...stillModel.indicators, watch] };

  it("goes from the start to the end in steps that add up to the printed change", () => {
    const view = smallCase({ findings: twoSignals, asOf: 30 });
    const fall = waterfall(view, changeShares(view.assessment, 0, 30), 2);
    // south: 20.0 -> 42.1 -> 17.4
    expect(fall.rows.map((row) => [row.kind, row.dayText, row.label, row.points, row.from, row.to])).toEqual([
      ["start", "1 Mar", "South stood at", "20.0", 0, 200],
      ["finding", "11 Mar", "Signal seen: Yes", "+22.1", 200, 421],
      ["finding", "21 Mar", "Signal seen: No", "−24.7", 421, 174],
      ["memory", "2\u00a0Mar\u00a0– 31\u00a0Mar", "Drift along the pathways of the model", "0.0", 174, 174],
      ["end", "31 Mar", "South stands at", "17.4", 0, 174],
    ]);
    expect([fall.changePermille, fall.highest, fall.exact]).toEqual([-26, 421, true]);
  });
  it("orders a day by size and prints the day once; silence has a row of its own", () => {
    const view = smallCase({
      model,
      findings: [signal("a", 5, "no"), signal("b", 5, "yes"), signal("c", 5, "yes")],
      asOf: 30,
    });
    const fall = waterfall(view, changeShares(view.assessment, 0, 30), 2);
    expect(fall.rows.map((row) => row.key)).toEqual(["start", "b", "c", "a", "silence-alerts", "memory", "end"]);
    expect(fall.rows.map((row) => row.dayText)).toEqual([
      "1 Mar",
      "6 Mar",
      "",
      "",
      "2\u00a0Mar\u00a0– 31\u00a0Mar",
      "",
      "31 Mar",
    ]);
    expect(fall.rows[4]?.label).toBe("Silence on: Alerts");
    const steps = fall.rows.filter((row) => row.kind !== "start" && row.kind !== "end");
    expect(steps.reduce((sum, row) => sum + row.permille, 0)).toBe(fall.changePermille);
  });
  it("joins the smallest of many findings into one row that keeps the sum", () => {
    const findings = Array.from({ length: 45 }, (_, index) =>
      signal(`f${index}`, index + 1, index % 2 === 0 ? "yes" : "no"),
    );
    const view = smallCase({ findings, asOf: 50 });
    const fall = waterfall(view, changeShares(view.assessment, 0, 50), 0);
    expect(fall.rows.filter((row) => row.kind === "finding")).toHaveLength(23);
    expect(fall.rows.find((row) => row.kind === "others")?.label).toBe("22 smaller findings");
    const steps = fall.rows.filter((row) => row.kind !== "start" && row.kind !== "end");
    expect(steps.reduce((sum, row) => sum + row.permille, 0)).toBe(fall.changePermille);
  });
  it("has no drift between a day and itself", () => {
    const view = smallCase({ findings: twoSignals, asOf: 30 });
    const fall = waterfall(view, changeShares(view.assessment, 30, 30), 0);
    expect(fall.rows.map((row) => row.kind)).toEqual(["start", "end"]);
  });
  it("names the half-life", () => {
    const view = smallCase({ model: { ...stillModel, dynamics: { kind: "half-life", halfLifeDays: 120 } }, asOf: 4 });
    const fall = waterfall(view, changeShares(view.assessment, 0, 4), 0);
    expect(fall.rows[1]?.label).toBe("Memory fades towards the prior (half-life 120 days)");
  });
});
