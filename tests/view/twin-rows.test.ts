import { describe, expect, it } from "vitest";
import { scoresOverTime } from "@/lib/view/scores-over-time";
import { twinRows } from "@/lib/view/twin-rows";
import { signal, smallCase, twoSignals } from "./small-case";

describe("twinRows", () => {
  it("shows days with evidence, the compared day, the as-of day and the projected end, each adding to 100", () => {
    const view = smallCase({ findings: twoSignals, asOf: 30 });
    const twin = twinRows(view, scoresOverTime(view, 0, 30, 14), 5);
    expect(twin.rows.map((row) => [row.dayText, ...row.scores, row.sum])).toEqual([
      ["6 Mar", "50.0", "30.0", "20.0", "100.0"],
      ["11 Mar", "26.3", "31.6", "42.1", "100.0"],
      ["21 Mar", "43.5", "39.1", "17.4", "100.0"],
      ["31 Mar", "43.5", "39.1", "17.4", "100.0"],
      ["14 Apr", "43.5", "39.1", "17.4", "100.0"],
    ]);
    expect(twin.rows.map((row) => [row.current, row.projected])).toEqual([
      [false, false],
      [false, false],
      [false, false],
      [true, false],
      [false, true],
    ]);
    expect([twin.leftOut, twin.days]).toEqual([0, 31]);
  });
  it("leaves the oldest days out when there are many, and says how many", () => {
    const findings = Array.from({ length: 60 }, (_, index) => signal(`f${index}`, index + 1, "yes"));
    const view = smallCase({ findings, asOf: 100 });
    const twin = twinRows(view, scoresOverTime(view, 0, 100, 14), 0);
    // 60 days with evidence, the start and the as-of day make 62; 40 stay, and the projected end
    expect(twin.leftOut).toBe(22);
    expect(twin.rows).toHaveLength(41);
    expect(twin.rows.at(-2)?.current).toBe(true);
  });
  it("writes the year of another year", () => {
    const view = smallCase({ findings: [signal("f", 1, "yes")], asOf: 400 });
    const twin = twinRows(view, scoresOverTime(view, 0, 400, 0), 400);
    expect(twin.rows.map((row) => row.dayText)).toEqual(["2 Mar 2022", "5 Apr"]);
  });
});
