import { expect, test } from "vitest";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { indicatorCatalogue } from "@/lib/view/indicator-catalogue";
import { oneReportCase } from "./one-report-case";

test("groups by category in the order of the model, with the columns of each level", () => {
  const file = oneReportCase();
  const [first] = file.model.indicators;
  if (first === undefined) throw new Error("the case has one indicator");
  const model = {
    ...file.model,
    indicators: [first, { ...first, id: "other", category: "Words" }, { ...first, id: "third" }],
  };
  const groups = indicatorCatalogue({ model, findings: file.findings }, assess(toScoringInput({ ...file, model })));
  expect(groups.map(({ category, entries }) => [category, entries.map(({ indicator }) => indicator.id)])).toEqual([
    ["Signs", ["pressure", "third"]],
    ["Words", ["other"]],
  ]);
  const pressure = groups[0]?.entries[0];
  expect(pressure?.findings).toBe(1);
  expect(groups[1]?.entries[0]?.findings).toBe(0);
  expect(pressure?.rows.map(({ level, cells }) => [level, cells.map(({ value }) => value)])).toEqual([
    ["High", [0.8, 0.3]],
    ["Low", [0.2, 0.7]],
  ]);
  // ln((.72*.8+.28*.55)/(.72*.3+.28*.55)) / 2 = .339
  expect(pressure?.rows[0]?.cells.map(({ leaning }) => leaning)).toEqual(["p2", "n2"]);
  expect(pressure?.bits).toBeGreaterThan(0);
});

test("without scores there is no diagnosticity, not 0", () => {
  expect(indicatorCatalogue(oneReportCase(), null)[0]?.entries[0]?.bits).toBeNull();
});
