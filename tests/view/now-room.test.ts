import { describe, expect, it } from "vitest";
import { parseChartState } from "@/lib/view/chart-state";
import { latestFindings, nowRoom } from "@/lib/view/now-room";
import { signal, smallCase, twoSignals } from "./small-case";

describe("nowRoom", () => {
  const view = smallCase({ findings: twoSignals, asOf: 50 });
  it("compares with 30 days before the as-of day and explains the leader unless told otherwise", () => {
    const room = nowRoom(view, parseChartState({}));
    expect(room.head.since).toBe("2022-03-21");
    expect(room.why).toMatchObject({ scenario: 0, from: 20, to: 50 });
  });
  it("takes both days and the scenario from the address, in whichever order", () => {
    const room = nowRoom(view, parseChartState({ since: "2022-03-26", until: "2022-03-06", scenario: "south" }));
    expect(room.why).toMatchObject({ scenario: 2, from: 5, to: 25 });
    // 20.0 -> 42.1 -> 17.4
    expect(room.why.fall.changePermille).toBe(-26);
    expect(room.head.since).toBe("2022-03-26");
  });
  it("holds days to the period and forgets a scenario that is not there", () => {
    const room = nowRoom(view, parseChartState({ since: "2019-01-01", until: "2030-01-01", scenario: "west" }));
    expect(room.why).toMatchObject({ scenario: 0, from: 0, to: 50 });
  });
  it("agrees with itself: headline, chart labels, table and waterfall print the same scores", () => {
    const room = nowRoom(view, parseChartState({}));
    const printed = ["43.5", "39.1", "17.4"];
    expect(room.twin.rows.find((row) => row.current)?.scores).toEqual(printed);
    expect(room.chart.scenarios.map((scenario) => (scenario.permille / 10).toFixed(1))).toEqual(printed);
    expect([...room.head.rows].sort((a, b) => a.scenario - b.scenario).map((row) => row.score)).toEqual(printed);
    expect(room.why.fall.rows.at(-1)?.points).toBe(printed[0]);
  });
  it("opens on the priors of an empty case", () => {
    const room = nowRoom(smallCase({ asOf: 0 }), parseChartState({}));
    expect(room.head.rows.map((row) => row.score)).toEqual(["50.0", "30.0", "20.0"]);
    expect(room.twin.rows).toHaveLength(2);
    expect(room.latest).toEqual([]);
  });
});

describe("latestFindings", () => {
  it("has what was recorded last on top, without the withdrawn", () => {
    const at = (id: string, t: number, recordedAt: string) => signal(id, t, "yes", { recordedAt });
    const view = smallCase({
      findings: [
        at("a", 3, "2022-03-20T00:00:00.000Z"),
        at("b", 9, "2022-03-12T00:00:00.000Z"),
        at("c", 11, "2022-03-20T00:00:00.000Z"),
        { ...at("d", 12, "2022-03-29T00:00:00.000Z"), status: "withdrawn" },
      ],
      asOf: 30,
    });
    expect(latestFindings(view, 2).map((finding) => finding.id)).toEqual(["c", "a"]);
  });
});
