import { describe, expect, it } from "vitest";
import { clusterMarkers, incidentMarkers } from "@/lib/view/incident-markers";
import { incident, signal, smallCase } from "./small-case";

describe("incidentMarkers", () => {
  const view = smallCase({
    findings: [
      signal("old", 2, "yes"),
      signal("a", 10, "yes", { incidentId: "i1" }),
      signal("b", 10, "no", { incidentId: "i1" }),
      signal("c", 10, "yes", { title: "A stray sign" }),
      signal("d", 12, "yes"),
      signal("e", 12, "no"),
      signal("gone", 13, "no", { status: "withdrawn" }),
    ],
    incidents: [incident("i1", 10, "The bridge")],
    asOf: 30,
  });
  it("numbers incidents by day; findings without one share a mark a day", () => {
    expect(
      incidentMarkers(view, { from: 5, to: 30 }).map((mark) => [mark.number, mark.x, mark.title, mark.findings]),
    ).toEqual([
      [1, 10, "The bridge", ["a", "b"]],
      [2, 10, "A stray sign", ["c"]],
      [3, 12, "Signal seen: Yes, and 1 more", ["d", "e"]],
    ]);
  });
});

describe("clusterMarkers", () => {
  const marks = (...px: number[]) => clusterMarkers(px.map((x, index) => ({ number: index + 1, px: x })));
  it("joins marks less than 20 px apart and keeps a rule for each", () => {
    // about 18 px a day: 21, 22, 23, 26 and 29 July
    expect(marks(442, 460, 478, 534, 590)).toEqual([
      { text: "1–3", center: 460, width: 32, rules: [442, 460, 478] },
      { text: "4", center: 534, width: 18, rules: [534] },
      { text: "5", center: 590, width: 18, rules: [590] },
    ]);
  });
  it("keeps marks 20 px apart, and joins those of one day under one rule", () => {
    expect(marks(100, 120).map((cluster) => cluster.text)).toEqual(["1", "2"]);
    expect(marks(100, 100)).toEqual([{ text: "1–2", center: 100, width: 32, rules: [100] }]);
  });
  it("lets no two boxes touch with 40 incidents in a month", () => {
    const clusters = marks(...Array.from({ length: 40 }, (_, index) => 32 + index * 14.2));
    expect(clusters.length).toBeGreaterThan(3);
    clusters.forEach((cluster, index) => {
      const left = clusters[index - 1];
      if (left) expect(cluster.center - cluster.width / 2).toBeGreaterThanOrEqual(left.center + left.width / 2);
    });
    expect(clusters.at(-1)?.text.endsWith("40")).toBe(true);
  });
});
