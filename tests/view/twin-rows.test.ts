import { describe, expect, it } from "vitest";
import { scoresOverTime } from "@/lib/view/scores-over-time";
import { twinRows, twinTimes } from "@/lib/view/twin-rows";
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
  it("marks the pinned day, keeps it among the rows however old, and says what changed since", () => {
    const findings = Array.from({ length: 60 }, (_, index) => signal(`f${index}`, index + 10, "yes"));
    const view = smallCase({ findings, asOf: 100 });
    const twin = twinRows(view, scoresOverTime(view, 0, 100, 14), 100, { pin: 3 });
    expect(twin.rows.filter((row) => row.pinned).map((row) => [row.t, ...row.scores])).toEqual([
      [3, "50.0", "30.0", "20.0"],
    ]);
    expect(twin.rows).toHaveLength(1 + 40 + 1);
    // sixty times .8 against .4 and .2: south is sure
    expect(twin.difference).toEqual({ dayText: "4 Mar", changes: ["−50.0", "−30.0", "+80.0"] });
    expect(twinRows(view, scoresOverTime(view, 0, 100, 14), 100).difference).toBeNull();
  });
  it("puts what hindsight says beside each day, and beside no projected one", () => {
    const view = smallCase({ findings: twoSignals, asOf: 30 });
    const hindsight = (times: readonly number[]) => times.map((t) => [t / 100, 1 - t / 100, 0]);
    const twin = twinRows(view, scoresOverTime(view, 0, 30, 14), 5, { hindsight });
    expect(twin.rows.map((row) => row.hindsight?.[0] ?? null)).toEqual(["5.0", "10.0", "20.0", "30.0", null]);
  });
  it("asks for bands at the pinned day too", () => {
    expect(twinTimes([10, 20], 5, 30)).toEqual([5, 10, 20, 30]);
    expect(twinTimes([10, 20], 5, 30, 12)).toEqual([5, 10, 12, 20, 30]);
    expect(twinTimes([10, 20], 5, 30, 20)).toEqual([5, 10, 20, 30]);
  });
});
