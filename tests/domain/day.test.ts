import { expect, test } from "vitest";
import { addDays, Day, daysBetween } from "@/lib/domain/instant";

test.each(["2022-07-22", "1900-01-01", "2199-12-31", "2024-02-29"])("%s is a day", (day) => {
  expect(Day.safeParse(day).success).toBe(true);
});
test.each(["9999-12-31", "1899-12-31", "2022-02-30", "2023-02-29", "22 July 2022", "2022-7-2", ""])(
  "%j is none",
  (day) => {
    expect(Day.safeParse(day).success).toBe(false);
  },
);
test("days are counted in UTC, over leap years and the change of clocks", () => {
  expect(addDays("2022-03-01", 150)).toBe("2022-07-29");
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  expect(daysBetween("2022-03-26", "2022-03-28")).toBe(2);
});
