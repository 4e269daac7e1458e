import { describe, expect, it } from "vitest";
import { leaderOf, leadStory, leadTitle } from "@/lib/view/lead-story";
import { scoresOverTime } from "@/lib/view/scores-over-time";
import { smallCase, twoSignals } from "./small-case";

describe("leadStory", () => {
  const view = smallCase({ findings: twoSignals, asOf: 30 });
  const days = scoresOverTime(view, 0, 30, 14);

  it("finds who leads, since when, and whom it overtook", () => {
    // north .5 until day 10, south .421 until day 20, then north .435
    expect(leadStory(days)).toEqual({ leader: 0, since: "2022-03-21", overtook: 2 });
    expect(leadStory(days.slice(0, 15))).toEqual({ leader: 2, since: "2022-03-11", overtook: 0 });
    expect(leadStory(days.slice(0, 5))).toEqual({ leader: 0, since: "2022-03-01", overtook: null });
    expect(leadStory([])).toBeNull();
  });
  it("states it in a title: inside the window as an event, before it as a state", () => {
    const story = { leader: 0, since: "2022-03-21", overtook: 2 };
    expect(leadTitle(view, story, 0)).toBe("North overtook South on 21 March 2022");
    expect(leadTitle(view, story, 20)).toBe("North has led since 21 March 2022");
    expect(leadTitle(view, { leader: 0, since: "2022-03-01", overtook: null }, 0)).toBe(
      "North has led since the start on 1 March 2022",
    );
  });
  it("takes the first of equals as leader", () => {
    expect(leaderOf([0.2, 0.4, 0.4])).toBe(1);
  });
});

describe("scoresOverTime", () => {
  const view = smallCase({ findings: twoSignals, asOf: 30 });
  it("has a row for each day, says which brought findings, and adds projected rows only at the as-of day", () => {
    const rows = scoresOverTime(view, 9, 30, 2);
    expect(rows.map((row) => row.day).slice(0, 2)).toEqual(["2022-03-10", "2022-03-11"]);
    expect(rows.filter((row) => row.findings > 0).map((row) => [row.t, row.findings])).toEqual([
      [10, 1],
      [20, 1],
    ]);
    expect(rows.filter((row) => row.projected).map((row) => row.day)).toEqual(["2022-04-01", "2022-04-02"]);
    expect(scoresOverTime(view, 0, 29, 14).some((row) => row.projected)).toBe(false);
    expect(rows[1]?.permille).toEqual([263, 316, 421]);
  });
});
