import { describe, expect, it } from "vitest";
import { shownCsv } from "@/lib/exchange/shown-csv";
import { waterfallCsv } from "@/lib/exchange/waterfall-csv";

const moment = { day: "2022-07-29", phase: "day", p: [0.6, 0.4], hindsight: null, bands: null, fan: null } as const;

describe("shownCsv", () => {
  it("says what it is, then one moment a line", () => {
    expect(shownCsv(["Which\nroad?", "Engine 1"], ["a", "b"], [moment])).toBe(
      "# Which road?\r\n# Engine 1\r\nday,moment,a probability,b probability\r\n2022-07-29,day,0.6,0.4\r\n",
    );
  });
  it("has columns for what is drawn alone, empty where it is not drawn", () => {
    const ahead = {
      ...{ day: "2022-08-05", phase: "projected", p: [0.5, 0.5], hindsight: null },
      bands: [[0.2, 0.9] as const, [0.1, 0.8] as const],
      fan: [[0.3, 0.7] as const, [0.3, 0.7] as const],
    };
    const [header, first, second] = shownCsv([], ["a", "b"], [moment, ahead]).split("\r\n");
    expect(header).toBe(
      "day,moment,a probability,b probability,a band low,b band low,a band high,b band high,a fan low,b fan low,a fan high,b fan high",
    );
    expect(first).toBe("2022-07-29,day,0.6,0.4,,,,,,,,");
    expect(second).toBe("2022-08-05,projected,0.5,0.5,0.2,0.1,0.9,0.8,0.3,0.3,0.7,0.7");
  });
  it("lets no title begin a second line or a formula", () => {
    expect(shownCsv(["=1+1\r\n2022,day,1"], ["a"], [])).toBe("# =1+1 2022,day,1\r\nday,moment,a probability\r\n");
  });
});

describe("waterfallCsv", () => {
  it("lists points that add up, and where the score stood after each", () => {
    const step = (kind: string, label: string, permille: number, to: number, day: string | null = null) => ({
      ...{ kind, key: `${kind}-key`, day, label, permille, to },
    });
    expect(
      waterfallCsv(
        ["Why"],
        [
          step("start", "North stood at", 200, 200, "2022-03-01"),
          step("finding", "=HYPERLINK(1)", 153, 353, "2022-03-11"),
          step("memory", "Memory fades", -3, 350),
          step("end", "North stands at", 350, 350, "2022-03-31"),
        ],
      ).split("\r\n"),
    ).toEqual([
      "# Why",
      "day,kind,finding,what changed,points,score after %",
      "2022-03-01,start,,North stood at,20.0,20.0",
      "2022-03-11,finding,finding-key,'=HYPERLINK(1),15.3,35.3",
      ",memory,,Memory fades,-0.3,35.0",
      "2022-03-31,end,,North stands at,35.0,35.0",
      "",
    ]);
  });
});
