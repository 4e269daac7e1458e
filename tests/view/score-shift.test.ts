import { expect, test } from "vitest";
import { scoreShift } from "@/lib/view/score-shift";

test("printed scores add to 100.0 and their changes to 0", () => {
  const rows = scoreShift([1 / 3, 1 / 3, 1 / 3], [0.2, 0.2, 0.6]);
  expect(rows.map(({ before }) => before)).toEqual([334, 333, 333]);
  expect(rows.map(({ after }) => after)).toEqual([200, 200, 600]);
  expect(rows.map(({ change }) => change)).toEqual([-134, -133, 267]);
  expect(rows.map(({ leads }) => leads)).toEqual([false, false, true]);
});
