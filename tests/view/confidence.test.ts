import { describe, expect, it } from "vitest";
import { confidence } from "@/lib/view/confidence";
import type { Firmness } from "@/lib/view/firmness";
import { firmness } from "@/lib/view/firmness";
import { katiCase } from "./kati-case";
import { report, signal, smallCase } from "./small-case";

const view = smallCase({ asOf: 30 });
const tried = (flips: number, of: number) => ({ flips, tried: of, of, leaders: [] });

/** Findings from as many sources as asked, the first `graded` reports B2 and the others C3. */
function weighing(count: number, sources: number, graded: number): Firmness["weighing"] {
  return Array.from({ length: count }, (_, i) =>
    signal(`f${i}`, i, "yes", {
      reports: [report(`r${i}`, "yes", { source: `S${i % sources}`, grade: i < graded ? "B2" : "C3" })],
    }),
  );
}
function firm(change: Partial<Firmness>): Firmness {
  const findings = change.weighing ?? weighing(15, 5, 10);
  return {
    leader: 0,
    runnerUp: 1,
    isShared: false,
    findings: tried(0, findings.length),
    sources: tried(0, 5),
    analysts: tried(0, 0),
    weakest: [],
    weighing: findings,
    smallest: null,
    ...change,
  };
}
const levelOf = (change: Partial<Firmness>) => confidence(view, firm(change)).level;

describe("confidence", () => {
  it("is high when the lead stands, 15 findings of 5 sources weigh in and two thirds of the reports are B2 or better", () => {
    const { level, parts, sentence } = confidence(view, firm({}));
    expect([level, parts]).toEqual(["high", { robustness: "high", volume: "high", grades: "high" }]);
    expect(sentence).toBe(
      "Confidence is high: no single finding or source carries the lead (high); 15 findings from 5 sources weigh in (high); 10 of 15 reports are graded B2 or better (high).",
    );
  });
  it("is as high as the weakest part", () => {
    expect(levelOf({ findings: tried(1, 15) })).toBe("low");
    expect(levelOf({ sources: tried(1, 5) })).toBe("moderate");
    expect(levelOf({ sources: tried(0, 0) })).toBe("moderate");
    expect(levelOf({ isShared: true })).toBe("low");
    expect(levelOf({ weighing: weighing(14, 5, 14) })).toBe("moderate");
    expect(levelOf({ weighing: weighing(15, 4, 15) })).toBe("moderate");
    expect(levelOf({ weighing: weighing(4, 3, 4) })).toBe("low");
    expect(levelOf({ weighing: weighing(5, 3, 5) })).toBe("moderate");
    expect(levelOf({ weighing: weighing(15, 2, 15) })).toBe("low");
    expect(levelOf({ weighing: weighing(15, 5, 9) })).toBe("moderate");
    expect(levelOf({ weighing: weighing(15, 5, 5) })).toBe("moderate");
    expect(levelOf({ weighing: weighing(15, 5, 4) })).toBe("low");
  });
  it("takes neither F nor 6 for a good grade: they cannot be judged", () => {
    const cannot = weighing(15, 5, 15).map((finding, i) => ({
      ...finding,
      reports: finding.reports.map((one) => ({ ...one, grade: i % 2 === 0 ? "F1" : "A6" })),
    }));
    expect(confidence(view, firm({ weighing: cannot })).parts.grades).toBe("low");
  });
  it("says so when nothing counts, and when not everything was tried", () => {
    expect(confidence(view, firm({ findings: tried(0, 0), weighing: [] })).sentence).toBe(
      "Confidence is low: no finding counts yet.",
    );
    const some = confidence(view, firm({ findings: { flips: 0, tried: 500, of: 700, leaders: [] } }));
    expect(some.sentence).toContain("nothing that was tried carries the lead alone (high)");
  });
  it("says so when everything comes from one source, which cannot be left out to see", () => {
    const only = confidence(view, firm({ sources: { flips: 0, tried: 0, of: 1, leaders: [] } }));
    expect([only.level, only.parts.robustness]).toEqual(["moderate", "moderate"]);
    expect(only.sentence).toContain("everything comes from one source (moderate)");
  });
  it("counts one and none as one says it", () => {
    const says = (change: Partial<Firmness>, language: "en" | "fr" = "en") =>
      confidence(smallCase({ asOf: 30, language }), firm({ findings: tried(0, 15), ...change })).sentence;
    expect(says({ weighing: weighing(1, 1, 1) })).toContain(
      "1 finding from 1 source weighs in (low); the only report is graded B2 or better (high).",
    );
    expect(says({ weighing: weighing(3, 3, 1) })).toContain("1 of 3 reports is graded B2 or better (moderate).");
    expect(says({ weighing: [] })).toContain("no finding weighs in (low); so there is no report to grade (low).");
    expect(says({ weighing: weighing(3, 3, 1) }, "fr")).toContain("1 des 3 rapports est coté B2 ou mieux (modérée).");
    expect(says({ weighing: weighing(3, 3, 0) }, "fr")).toContain(
      "aucun des 3 rapports n’est coté B2 ou mieux (faible).",
    );
  });
  it("names the reasons of the first case, and never speaks of likelihood (ICD 203)", () => {
    const kati = katiCase();
    const { level, sentence } = confidence(kati, firmness(kati));
    expect(level).toBe("low");
    expect(sentence).toMatch(/^Confidence is low: 7 findings each carry the lead alone \(low\); /);
    expect(sentence).not.toMatch(/%|likely|chance|certain|probab/);
  });
  it("speaks French", () => {
    const french = smallCase({ asOf: 30, language: "fr" });
    expect(confidence(french, firm({ findings: tried(2, 15) })).sentence).toBe(
      "La confiance est faible\u00a0: 2 constats portent chacun à lui seul l’avance (faible)\u00a0; 15 constats pèsent, de 5 sources (élevée)\u00a0; 10 des 15 rapports sont cotés B2 ou mieux (élevée).",
    );
  });
});
