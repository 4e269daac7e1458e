import { describe, expect, it } from "vitest";
import { caseKeys } from "@/lib/view/what-if/apply-scratch";
import { fitScratch, imaginedProblem } from "@/lib/view/what-if/fit-scratch";
import { firstDay, formatRoomView, parseRoomView } from "@/lib/view/what-if/room-view";
import { countChanges, EMPTY_SCRATCH, type Scratch, without, withSwitched } from "@/lib/view/what-if/scratch";
import { decodeScratch, encodeScratch, MOST_CODE } from "@/lib/view/what-if/scratch-code";
import { whatIfCase } from "@/lib/view/what-if/what-if-case";
import { report, signal, smallCase, stillModel, watch } from "../small-case";

const full: Scratch = {
  version: 1,
  off: ["f1", "0a1b2c3d"],
  grades: { "f2-r": "F6" },
  priors: { north: 0, east: 1, south: 999 },
  halfLifeDays: 0.5,
  weights: { signal: 0, alerts: 0.35 },
  imagined: [
    { indicator: "signal", level: "yes", day: "2022-03-09", grade: "A1" },
    { indicator: "alerts", level: null, day: "2022-03-10", grade: "C3" },
  ],
};
const codeOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("a scratch in an address", () => {
  it("comes back as it went, zeros included, in letters that an address leaves alone", () => {
    const code = encodeScratch(full);
    expect(code).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(decodeScratch(code)).toEqual({ ok: true, scratch: full });
    expect(new URLSearchParams(`scratch=${code}`).get("scratch")).toBe(code);
  });
  it("is empty when nothing is changed", () => {
    expect(encodeScratch(EMPTY_SCRATCH)).toBe("");
    expect(decodeScratch("")).toEqual({ ok: true, scratch: EMPTY_SCRATCH });
  });
  it("is read by a reader that knows the format alone", () => {
    const off = codeOf({ v: 1, o: ["f1"], i: [["signal", "no", "2022-03-04", "B2"]] });
    const imagined = [{ indicator: "signal", level: "no", day: "2022-03-04", grade: "B2" }];
    expect(decodeScratch(off)).toEqual({ ok: true, scratch: { ...EMPTY_SCRATCH, off: ["f1"], imagined } });
  });
  it.each([
    ["cut on its way", encodeScratch(full).slice(0, -9)],
    ["no base64", "%%%"],
    ["no JSON", "aGVsbG8"],
    ["no object", codeOf([1])],
    ["text where a number belongs", codeOf({ v: 1, h: "60" })],
    ["a weight above 1", codeOf({ v: 1, w: { signal: 1.5 } })],
    ["a half-life of 0", codeOf({ v: 1, h: 0 })],
    ["a grade that is none", codeOf({ v: 1, g: { r: "Z9" } })],
    ["markup for a name", codeOf({ v: 1, o: ["<img>"] })],
    ["an imagined finding without a day", codeOf({ v: 1, i: [["signal", "yes"]] })],
  ])("is refused as broken: %s", (_, code) => {
    expect(decodeScratch(code)).toEqual({ ok: false, why: "broken" });
  });
  it("is told apart when another version wrote it", () => {
    expect(decodeScratch(codeOf({ v: 2, o: ["f1"] }))).toEqual({ ok: false, why: "newer" });
  });
  it("fits some 400 findings that a machine named, and says when it does not", () => {
    const keys = (count: number) => Array.from({ length: count }, (_, n) => n.toString(16).padStart(8, "0"));
    expect(encodeScratch({ ...EMPTY_SCRATCH, off: keys(400) }).length).toBeLessThan(MOST_CODE);
    expect(encodeScratch({ ...EMPTY_SCRATCH, off: keys(500) }).length).toBeGreaterThan(MOST_CODE);
  });
  it("does not tell in which order findings were switched", () => {
    const one = withSwitched(withSwitched(EMPTY_SCRATCH, ["b"], true), ["a"], true);
    const other = withSwitched(withSwitched(EMPTY_SCRATCH, ["a", "c", "b"], true), ["c"], false);
    expect(encodeScratch(one)).toBe(encodeScratch(other));
    expect([countChanges(one), countChanges(full), countChanges(EMPTY_SCRATCH)]).toEqual([2, 9, 0]);
    expect(without({ a: 1, b: 2 }, "a")).toEqual({ b: 2 });
  });
});

describe("fitScratch", () => {
  const model = { ...stillModel, indicators: [...stillModel.indicators, watch] };
  const findings = [signal("f1", 3, "yes"), signal("f2", 4, "no", { reports: [report("f2-r", "no")] })];
  const kase = whatIfCase(smallCase({ model, findings, asOf: 30 }).file);
  const fitted = (over: Partial<Scratch>) => fitScratch(kase, { ...EMPTY_SCRATCH, ...over }, caseKeys(kase));

  it("applies what it can and names the rest", () => {
    const { scratch, leftOut } = fitted(full);
    expect(leftOut).toEqual([
      { what: "finding", name: "0a1b2c3d" },
      { what: "half-life", name: "0.5" },
    ]);
    expect(scratch).toEqual({ ...full, off: ["f1"], halfLifeDays: null });
  });
  it("leaves out what belongs to another case altogether", () => {
    const foreign = fitted({
      off: ["x"],
      grades: { y: "A1" },
      weights: { z: 0.5 },
      priors: { up: 500, down: 500 },
      imagined: [{ indicator: "z", level: "low", day: "2022-03-05", grade: "A1" }],
    });
    expect(foreign.scratch).toEqual(EMPTY_SCRATCH);
    expect(foreign.leftOut.map(({ what }) => what)).toEqual(["finding", "report", "weight", "imagined", "priors"]);
    expect(foreign.leftOut.at(3)?.name).toBe("z, low, 2022-03-05");
  });
  it("takes priors only when they are all there and add to 1000", () => {
    expect(fitted({ priors: { north: 500, east: 300, south: 200 } }).leftOut).toEqual([]);
    expect(fitted({ priors: { north: 500, east: 300, south: 201 } }).scratch.priors).toBeNull();
    expect(fitted({ priors: { north: 500, east: 500 } }).scratch.priors).toBeNull();
    expect(fitted({ priors: { north: 500, east: 300, south: 200, west: 0 } }).scratch.priors).toBeNull();
  });
  it("knows which findings can be imagined", () => {
    const problem = (indicator: string, level: string | null, day: string) =>
      imaginedProblem(kase, { indicator, level, day });
    expect(problem("signal", "yes", "2022-03-01")).toBeNull();
    expect(problem("signal", "yes", "2022-03-31")).toBeNull();
    expect(problem("signal", "yes", "2022-02-28")).toBe("day");
    expect(problem("signal", "yes", "2022-04-01")).toBe("day");
    expect(problem("signal", "yes", "2022-03-99")).toBe("day");
    expect(problem("signal", "yes", "")).toBe("day");
    expect(problem("signal", "perhaps", "2022-03-05")).toBe("level");
    expect(problem("signal", null, "2022-03-05")).toBe("level");
    expect(problem("alerts", null, "2022-03-05")).toBeNull();
    expect(problem("gone", "yes", "2022-03-05")).toBe("indicator");
    const late = {
      ...watch,
      kind: "rate" as const,
      eventsPer30Days: [1, 1, 1],
      monitored: { from: "2022-03-11", to: "2022-03-20" },
    };
    const other = whatIfCase(smallCase({ model: { ...stillModel, indicators: [late] }, asOf: 30 }).file);
    const onDay = (day: string) => imaginedProblem(other, { indicator: "alerts", level: null, day });
    expect([onDay("2022-03-10"), onDay("2022-03-11"), onDay("2022-03-20"), onDay("2022-03-21")]).toEqual([
      "watch",
      null,
      null,
      "watch",
    ]);
  });
});

describe("the view in the address", () => {
  it("is left out where it is as usual, and survives nonsense", () => {
    const usual = parseRoomView(new URLSearchParams());
    expect(formatRoomView(usual, "")).toBe("");
    expect(formatRoomView({ ...usual, show: "north", range: "3m" }, "abc")).toBe("scratch=abc&show=north&range=3m");
    expect(parseRoomView(new URLSearchParams("range=9y&group=none&grade=Q&show=north"))).toEqual({
      ...usual,
      show: "north",
    });
    expect([firstDay("1m", 100), firstDay("3m", 100), firstDay("3m", 40), firstDay("all", 100)]).toEqual([
      70, 10, 0, 0,
    ]);
  });
});
