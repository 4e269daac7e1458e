import { describe, expect, it } from "vitest";
import { parseChartState } from "@/lib/view/chart-state";
import { nameList } from "@/lib/view/name-list";
import { nowRoom } from "@/lib/view/now-room";
import { plainSummary } from "@/lib/view/plain-summary";
import { katiCase } from "./kati-case";
import { signal, smallCase, stillModel, twoSignals } from "./small-case";

const summary = (view: ReturnType<typeof smallCase>, since?: string) =>
  nowRoom(view, parseChartState(since === undefined ? {} : { since })).summary;
const nbsp = (text: string) => text.replaceAll("\u00a0", " ");

describe("plainSummary", () => {
  it("says who leads, what changed and why, what would change our mind, and confidence in a sentence of its own", () => {
    const view = smallCase({ findings: twoSignals, asOf: 30 });
    expect(nbsp(summary(view, "2022-03-11"))).toBe(
      [
        "As of 31 March 2022: The north road leads at 43.5 %, unlikely, 4.4 points ahead of The east road.",
        "Since 11 March 2022 it has risen by 17.2 points, moved most by “Signal seen: No” (+17.2).",
        "Remove a certain one of the 2 findings, or a certain one of the 2 sources, and South leads instead.",
        "East would lead after one B2 report of “Signal seen: Yes” (38.3 %, unlikely).",
        "Confidence is low: 1 finding carries the lead alone (low); 2 findings from 2 sources weigh in (low); 2 of 2 reports are graded B2 or better (high).",
      ].join(" "),
    );
  });
  it("says that a score fell, and that it stood still", () => {
    // two noes, then a yes: north .32 of .436 is 73.4, then .064 of .1136 is 56.4
    const fell = smallCase({
      findings: [signal("a", 1, "no"), signal("b", 2, "no"), signal("c", 20, "yes")],
      asOf: 30,
    });
    expect(nbsp(summary(fell, "2022-03-11"))).toContain(
      "it has fallen by 17.0 points, moved most by “Signal seen: Yes” (−17.0).",
    );
    const still = smallCase({ findings: [signal("a", 1, "no")], asOf: 30 });
    expect(summary(still, "2022-03-21")).toContain("Its score is what it was on 21 March 2022.");
  });
  it("names no mover of a score that did not move", () => {
    const view = smallCase({ findings: twoSignals, asOf: 30 });
    const { head, lede } = nowRoom(view, parseChartState({ since: "2022-03-11" }));
    const [first, ...others] = head.rows;
    if (first === undefined) throw new Error("no scenario leads");
    const rows = [{ ...first, changePermille: 0 }, ...others];
    const text = plainSummary(view, { ...head, rows }, { lede, mind: [], confidence: "" });
    expect(text).toMatch(/ Its score is what it was on 11 March 2022\.$/);
  });
  it("compares with nothing on the first day, and repeats nothing where no finding counts", () => {
    expect(nbsp(summary(smallCase({ asOf: 0 })))).toBe(
      "As of 1 March 2022: The north road leads at 50.0 %, a roughly even chance, 20.0 points ahead of The east road. No set of reports was found that would put East in the lead. Confidence is low: no finding counts yet.",
    );
  });
  it("names both where two lead together, and does not ask what the second needs", () => {
    const scenarios = stillModel.scenarios.map((one, s) => ({ ...one, prior: [0.4, 0.4, 0.2][s] ?? 0 }));
    const text = nbsp(summary(smallCase({ model: { ...stillModel, scenarios }, asOf: 3 })));
    expect(text).toMatch(/^As of 4 March 2022: The north road and The east road lead together at 40\.0 %\./);
    expect(text).not.toContain("would lead");
  });
  it("is one paragraph for the first case in both languages, likelihood and confidence apart", () => {
    for (const language of ["en", "fr"] as const) {
      const text = nowRoom(katiCase(language), parseChartState({})).summary;
      expect(text).toContain(language === "en" ? "52.6\u00a0%" : "52,6\u00a0%");
      expect(text).not.toMatch(/\n|undefined|\{|\}/);
      const sure = text.split(/(?<=\.) /).filter((sentence) => /confidence|confiance/i.test(sentence));
      expect(sure).toHaveLength(1);
      expect(sure[0]).not.toMatch(/%|likely|chance|probable/);
    }
  });
});

describe("nameList", () => {
  const { say } = smallCase({ asOf: 0 });
  it("joins names as a sentence does", () => {
    expect([[], ["A"], ["A", "B"], ["A", "B", "C"]].map((names) => nameList(names, say))).toEqual([
      "",
      "A",
      "A and B",
      "A, B and C",
    ]);
  });
});
