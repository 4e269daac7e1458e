import { expect, test } from "vitest";
import { current } from "@/lib/engine/filter/current";
import { findingsFrom, withoutDocument } from "@/lib/view/document-effect";
import { oneReportCase } from "./one-report-case";

test("without the only document the prior is left; without another one nothing changes", () => {
  const file = oneReportCase();
  const alone = withoutDocument(file, "d1");
  const other = withoutDocument(file, "d2");
  expect(alone.ok && current(alone.assessment).p).toEqual([0.5, 0.5]);
  expect(other.ok && current(other.assessment).p[0]).toBeCloseTo(0.5 + (8 / 11 - 0.5) / 2, 12);
});

test("findings stand in the order of their quotes, unquoted ones after them by day", () => {
  const file = oneReportCase();
  const [finding] = file.findings;
  const report = finding?.reports[0];
  if (finding === undefined || report === undefined) throw new Error("the case has one report");
  const quoting = (id: string, quote: string, occurredOn = "2022-01-02", documentId = "d1") => ({
    ...finding,
    id,
    occurredOn,
    reports: [{ ...report, quote, documentId }],
  });
  const findings = [
    quoting("none-late", "", "2022-01-05"),
    quoting("second", "two"),
    quoting("first", "one"),
    quoting("lost", "not in the text", "2022-01-03"),
    quoting("elsewhere", "one", "2022-01-02", "d2"),
  ];
  expect(findingsFrom({ findings }, "d1", "one and two").map(({ id }) => id)).toEqual([
    "first",
    "second",
    "lost",
    "none-late",
  ]);
  expect(findingsFrom({ findings }, "d1", null).map(({ id }) => id)).toEqual(["first", "second", "lost", "none-late"]);
});
