import { describe, expect, it } from "vitest";
import { clusterMarkers, incidentMarkers, spreadApart } from "@/lib/view/incident-markers";
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
      { text: "1–3", center: 460, width: 32, rules: [442, 460, 478], isCount: false },
      { text: "4", center: 534, width: 18, rules: [534], isCount: false },
      { text: "5", center: 590, width: 18, rules: [590], isCount: false },
    ]);
  });
  it("keeps marks 20 px apart, and joins those of one day under one rule", () => {
    expect(marks(100, 120).map((cluster) => cluster.text)).toEqual(["1", "2"]);
    expect(marks(100, 100)).toEqual([{ text: "1–2", center: 100, width: 32, rules: [100], isCount: false }]);
  });
  it("begins a new mark when one would reach too far", () => {
    // ten a day apart by 10 px: 0 to 40, then 50 to 90
    expect(marks(...Array.from({ length: 10 }, (_, index) => index * 10)).map((cluster) => cluster.text)).toEqual([
      "1–5",
      "6–10",
    ]);
  });
  it.each([4.3, 9.6, 14.2, 18.6])("lets no two boxes touch with 40 incidents in 20 days of %f px", (day) => {
    const clusters = marks(...Array.from({ length: 40 }, (_, index) => 32 + Math.floor(index / 2) * day));
    expect(clusters.length).toBeGreaterThan(1);
    clusters.forEach((cluster, index) => {
      const left = clusters[index - 1];
      if (left)
        expect(cluster.center - cluster.width / 2).toBeGreaterThanOrEqual(left.center + left.width / 2 + 2 - 1e-9);
    });
    expect(clusters.at(-1)?.text.endsWith("40")).toBe(true);
  });
});

describe("clusterMarkers with too many to number", () => {
  const spread = (count: number, room: number) =>
    Array.from({ length: count }, (_, index) => ({ number: index + 1, px: 32 + (index * room) / count }));
  it("counts instead, and draws no wall of rules", () => {
    // 500 over 600 px: six marks in every 7.2 px, so a cluster of 40 px holds 34
    const clusters = clusterMarkers(spread(500, 600), 600);
    expect(clusters[0]).toMatchObject({ text: "34×", isCount: true, rules: [] });
    const told = clusters.reduce((sum, { text, isCount }) => sum + (isCount ? Number.parseInt(text, 10) : 1), 0);
    expect(told).toBe(500);
  });
  it.each([
    [500, 140],
    [500, 600],
    [3000, 140],
  ])("%i marks in %i px touch neither each other nor more room than there is", (count, room) => {
    const clusters = clusterMarkers(spread(count, room), room);
    const reach = clusters.reduce((sum, { width }) => sum + width + 2, 0);
    expect(reach).toBeLessThanOrEqual(room);
    clusters.slice(1).forEach((cluster, index) => {
      const left = clusters[index];
      if (left !== undefined)
        expect(cluster.center - cluster.width / 2).toBeGreaterThanOrEqual(left.center + left.width / 2 + 2 - 1e-9);
    });
  });
  it("keeps the number of a mark that stands alone", () => {
    const clusters = clusterMarkers([...spread(300, 60), { number: 301, px: 200 }], 120);
    expect(clusters.at(-1)).toMatchObject({ text: "301", isCount: false, rules: [200] });
  });
});

describe("spreadApart", () => {
  it("leaves what is far enough apart", () => {
    expect(spreadApart([10, 40, 90], [20, 20])).toEqual([10, 40, 90]);
  });
  it("moves neighbours apart around their mean, and takes in whom they then touch", () => {
    // 10 and 20 wanted 30 apart: around 15
    expect(spreadApart([10, 20], [30])).toEqual([0, 30]);
    // 10, 20, 45 with gaps of 30: all three around 25
    expect(spreadApart([10, 20, 45], [30, 30])).toEqual([-5, 25, 55]);
  });
  it("has nothing to do for nobody", () => {
    expect(spreadApart([], [])).toEqual([]);
  });
});
