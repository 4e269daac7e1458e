import { expect, test } from "vitest";
import { current } from "@/lib/engine/filter/current";
import { withoutDocument } from "@/lib/view/document-effect";
import { oneReportCase } from "./one-report-case";

test("without the only document the prior is left; without another one nothing changes", () => {
  const file = oneReportCase();
  const alone = withoutDocument(file, "d1");
  const other = withoutDocument(file, "d2");
  expect(alone.ok && current(alone.assessment).p).toEqual([0.5, 0.5]);
  expect(other.ok && current(other.assessment).p[0]).toBeCloseTo(0.5 + (8 / 11 - 0.5) / 2, 12);
});
