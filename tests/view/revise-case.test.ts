import { describe, expect, test } from "vitest";
import type { CaseFile, StoredFinding } from "@/lib/domain/case-file";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";
import { current } from "@/lib/engine/filter/current";
import { smoothedAt } from "@/lib/engine/filter/smoothed-at";
import { reviseCase } from "@/lib/view/revise-case";
import { smallCase, twoSignals } from "./small-case";

const base = smallCase({ findings: twoSignals, asOf: 30 });
const numbers = (assessment: Assessment) => [current(assessment), smoothedAt(assessment, 3)];
const caseOf = (file: CaseFile, findings: readonly StoredFinding[]): CaseFile => ({ ...file, findings });
const scoresOf = (file: CaseFile) => assess(toScoringInput(file));
const [first, second] = base.file.findings;
if (first === undefined || second === undefined) throw new Error("the case has two findings");

describe("a case that was written to", () => {
  test.each<[string, readonly StoredFinding[]]>([
    ["a finding came", [...base.file.findings, { ...first, id: "third" }]],
    ["a finding changed", [{ ...first, occurredOn: second.occurredOn }, second]],
    ["a finding was withdrawn", [{ ...first, status: "withdrawn" }, second]],
    [
      "a report was withdrawn",
      [{ ...first, reports: first.reports.map((report) => ({ ...report, status: "withdrawn" })) }, second],
    ],
    ["nothing that counts", [...base.file.findings, { ...first, id: "draft", status: "draft" }]],
    ["all of it went", []],
  ])("%s: the same bits as assessing it anew", (_, findings) => {
    const after = caseOf(base.file, findings);
    const revised = reviseCase(base.file, base.assessment, after);
    if (revised === null) throw new Error("it was not revised");
    expect(numbers(revised)).toEqual(numbers(scoresOf(after)));
  });

  test("another model, another day or another clock is assessed anew", () => {
    const { file, assessment } = base;
    const model = { ...file.model, version: file.model.version + 1 };
    expect(reviseCase(file, assessment, { ...file, model })).toBeNull();
    expect(reviseCase(file, assessment, { ...file, cut: { ...file.cut, until: "2022-12-31" } })).toBeNull();
    expect(reviseCase(file, assessment, { ...file, cut: { ...file.cut, by: "reported" } })).toBeNull();
  });

  test("what the engine refuses is left to a whole assessment, which says why", () => {
    const after = caseOf(base.file, [...base.file.findings, { ...first, id: "odd", indicator: "nobody-knows" }]);
    expect(reviseCase(base.file, base.assessment, after)).toBeNull();
  });
});
