// How loud each remark is: what the engine refuses is an error, what would prove or exclude for good is a warning, the rest is a note.
import { expect, test } from "vitest";
import { modelRemarkSeverity, remark } from "@/lib/engine/model/check-model-remark";

const codesOf = (wanted: string) =>
  Object.entries(modelRemarkSeverity)
    .filter(([, severity]) => severity === wanted)
    .map(([code]) => code)
    .sort();

test("what may be meant is a note", () => {
  expect(codesOf("note")).toEqual(["indicator-off", "nothing-changes", "scenario-absorbing"]);
});

test("what proves, excludes, cannot be seen or moves nothing is a warning", () => {
  expect(codesOf("warning")).toEqual([
    "event-excludes",
    "event-proves",
    "event-unpredicted",
    "indicator-moves-nothing",
    "level-excludes",
    "level-proves",
    "level-unpredicted",
    "prior-one",
    "prior-zero",
    "scenario-unreachable",
  ]);
});

test("everything else is an error, and a remark carries the severity of its code", () => {
  for (const code of codesOf("error")) expect(code).toMatch(/-(invalid|repeated)$/);
  expect(remark("level-proves", { indicator: "tone" })).toEqual({
    code: "level-proves",
    severity: "warning",
    indicator: "tone",
  });
});
