import { describe, expect, it } from "vitest";
import { asOfStops, knownBy, stopAfter, stopBefore } from "@/lib/view/as-of-stops";

describe("as-of stops", () => {
  const stops = asOfStops([
    { day: "2022-07-22", findings: 4 },
    { day: "2022-04-05", findings: 2 },
    { day: "2022-07-22", findings: 1 },
  ]);
  it("add up the findings known by the end of each day", () => {
    expect(stops).toEqual([
      { day: "2022-04-05", findings: 2 },
      { day: "2022-07-22", findings: 7 },
    ]);
    expect([knownBy(stops, "2022-04-04"), knownBy(stops, "2022-07-21"), knownBy(stops, "2022-07-22")]).toEqual([
      0, 2, 7,
    ]);
  });
  it("have one before and one after a day", () => {
    expect(stopBefore(stops, "2022-07-22")?.day).toBe("2022-04-05");
    expect(stopAfter(stops, "2022-04-05")?.day).toBe("2022-07-22");
    expect(stopBefore(stops, "2022-04-05")).toBeUndefined();
    expect(stopAfter(stops, "2022-07-22")).toBeUndefined();
  });
});
