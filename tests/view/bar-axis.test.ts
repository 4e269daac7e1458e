import { describe, expect, it } from "vitest";
import { bar, barAxis } from "@/lib/view/bar-axis";

describe("barAxis", () => {
  it.each([
    [0, 100],
    [100, 100],
    [101, 200],
    [584, 600],
    [1000, 1000],
  ])("holds %i with %i", (highest, max) => {
    expect(barAxis(highest).max).toBe(max);
  });
  it("has grid lines at equal distances from 0", () => {
    for (const highest of [50, 150, 350, 550, 750, 950]) {
      const { ticks, max } = barAxis(highest);
      expect(ticks.map((tick) => tick / (max / 10))).toEqual(
        ticks.map((_, index) => expect.closeTo(index / ticks.length, 12)),
      );
    }
  });
});

describe("bar", () => {
  const axis = barAxis(600);
  it("stands between two values, whichever comes first", () => {
    // 105 to 264 of 600: 175 to 440 of 1000
    expect(bar(105, 264, axis)).toEqual({ x: 175, width: 265 });
    expect(bar(264, 105, axis)).toEqual({ x: 175, width: 265 });
  });
  it("can always be seen and never leaves the axis", () => {
    expect(bar(300, 300, axis)).toEqual({ x: 500, width: 4 });
    expect(bar(600, 600, axis)).toEqual({ x: 996, width: 4 });
  });
});
