import { expect, test } from "vitest";
import { sayIn } from "@/lib/messages/say";
import { assessmentLine } from "@/lib/view/assessment-line";
import { oneReportCase } from "./one-report-case";

const say = sayIn("en");

test("leader, word, change in 30 days, last evidence and findings", () => {
  const line = assessmentLine(oneReportCase(), say);
  expect(line).toMatchObject({ findings: 1, lastEvidence: "2022-01-01", until: "2022-01-31" });
  // 1/2 + (8/11 - 1/2) / 2 = 61.36 %, from 72.73 %
  expect(line.lead).toMatchObject({
    scenario: 0,
    label: "Up",
    permille: 614,
    changePermille: 614 - 727,
    changeDays: 30,
  });
  expect(line.lead?.word.word).toBe("likely");
});

test("a young assessment is compared with its first day", () => {
  const file = oneReportCase();
  const young = assessmentLine({ ...file, cut: { ...file.cut, until: "2022-01-01" } }, say);
  expect(young.lead).toMatchObject({ permille: 727, changePermille: 0, changeDays: 0 });
});

test("drafts and later findings do not count", () => {
  const file = oneReportCase();
  const drafts = file.findings.map((finding) => ({ ...finding, status: "draft" as const }));
  const line = assessmentLine({ ...file, findings: drafts }, say);
  expect(line).toMatchObject({ findings: 0, lastEvidence: null });
  expect(line.lead).toMatchObject({ permille: 500, changePermille: 0 });
});

test("impossible evidence leaves no score, and no crash", () => {
  const file = oneReportCase();
  const indicators = file.model.indicators.map((indicator) =>
    indicator.kind === "categorical"
      ? {
          ...indicator,
          likelihood: [
            [0, 1],
            [0, 1],
          ],
        }
      : indicator,
  );
  expect(assessmentLine({ ...file, model: { ...file.model, indicators } }, say).lead).toBeNull();
});
