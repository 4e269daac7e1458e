import { describe, expect, it } from "vitest";
import type { Model } from "@/lib/domain/model";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { applyScratch } from "@/lib/view/what-if/apply-scratch";
import { type DeskAsked, deskAnswerer } from "@/lib/view/what-if/desk-talk";
import { readWhatIfCase } from "@/lib/view/what-if/read-what-if-case";
import { EMPTY_SCRATCH, type Scratch } from "@/lib/view/what-if/scratch";
import { ScratchDesk } from "@/lib/view/what-if/scratch-desk";
import { whatIfCase } from "@/lib/view/what-if/what-if-case";
import { report, signal, smallCase, stillModel, twoSignals, watch } from "../small-case";

const scratch = (over: Partial<Scratch>): Scratch => ({ ...EMPTY_SCRATCH, ...over });
const still = whatIfCase(smallCase({ findings: twoSignals, asOf: 30 }).file);
const lively: Model = {
  ...stillModel,
  dynamics: { kind: "half-life", halfLifeDays: 45 },
  indicators: [...stillModel.indicators, watch],
  gradeWeights: { ...stillModel.gradeWeights, reliability: { A: 0.9, B: 0.7, C: 0.5, D: 0.3, E: 0.2, F: 0.5 } },
};
const many = Array.from({ length: 60 }, (_, n) =>
  n % 7 === 0
    ? signal(`e${n}`, n, "", { indicator: "alerts", reports: [report(`e${n}-r`, null)] })
    : signal(`s${n}`, n, n % 3 === 0 ? "no" : "yes", { reports: [report(`s${n}-a`, n % 3 === 0 ? "no" : "yes")] }),
);
const busy = whatIfCase(smallCase({ model: lively, findings: many, asOf: 70 }).file);
const ask = (over: Partial<Scratch>, show: string | null = null, from = 0) => ({ scratch: scratch(over), show, from });
const percent = (values: readonly number[]) => values.map((value) => Number((value * 100).toFixed(1)));

describe("ScratchDesk", () => {
  it("compares the case as it is with its scratch copy", () => {
    const { now, tried } = new ScratchDesk(still).answer(ask({ off: ["f2"] }));
    expect([now, tried].map((side) => side.ok && percent(side.p))).toEqual([
      [43.5, 39.1, 17.4],
      [26.3, 31.6, 42.1],
    ]);
  });
  it("gives, to the last bit, what the engine makes of the whole scratch, whatever was asked before", () => {
    const desk = new ScratchDesk(busy);
    const imagined = [{ indicator: "alerts", level: null, day: "2022-04-20", grade: "C1" }];
    const priors = { north: 100, east: 400, south: 500 };
    const all: Partial<Scratch>[] = [
      { off: ["s1"] },
      { off: ["s1", "s40", "e7"], grades: { "s2-a": "D1", "s40-a": "E1" } },
      { halfLifeDays: 20 },
      { halfLifeDays: 20, off: ["s59"], imagined },
      { priors, weights: { alerts: 0.5 }, grades: { "s10-a": "F6" }, imagined: [...imagined, ...imagined] },
      { weights: { alerts: 0.5 } },
      { weights: { alerts: 0.5, signal: 0.2 } },
      { grades: { "s10-a": "F6" } },
      {},
    ];
    for (const over of [...all, ...all.toReversed()]) {
      const { tried } = desk.answer(ask(over));
      expect(tried).toEqual({ ok: true, p: current(assess(applyScratch(busy, scratch(over)))).p });
    }
  });
  it("draws the leader as it is and the first in the copy that is another, or the one asked for", () => {
    const desk = new ScratchDesk(still);
    expect(desk.answer(ask({})).shown).toEqual([0, 1]);
    expect(desk.answer(ask({ off: ["f2"] })).shown).toEqual([0, 2]);
    expect(desk.answer(ask({ off: ["f2"] }, "east")).shown).toEqual([1]);
    expect(desk.answer(ask({}, "gone")).shown).toEqual([0, 1]);
  });
  it("draws a step as two points on its day, and the as-of day as wide as the others", () => {
    const { nowLine, triedLine } = new ScratchDesk(still).answer(ask({ off: ["f2"] }, "south"));
    const at = (line: typeof nowLine, x: number) => line.filter((point) => point.x === x).map(({ p }) => percent(p)[0]);
    expect([at(nowLine, 9), at(nowLine, 10), at(nowLine, 20)]).toEqual([[20], [20, 42.1], [42.1, 17.4]]);
    expect(at(triedLine, 20)).toEqual([42.1]);
    expect([nowLine[0]?.x, nowLine.at(-1)?.x, at(nowLine, 31)]).toEqual([0, 31, [17.4]]);
  });
  it("draws the window that is asked for, and few points of a long one", () => {
    const { nowLine } = new ScratchDesk(still).answer(ask({}, null, 15));
    expect([nowLine[0]?.x, percent(nowLine[0]?.p ?? [])]).toEqual([15, [26.3, 31.6]]);
    const long = whatIfCase(smallCase({ findings: twoSignals, asOf: 9000 }).file);
    expect(new ScratchDesk(long).answer(ask({})).nowLine.length).toBeLessThan(700);
  });
  it("lists the days of both records, each adding to 100.0, and all days for the file", () => {
    const desk = new ScratchDesk(still);
    const imagined = [{ indicator: "signal", level: "yes", day: "2022-03-06", grade: "A1" }];
    const { days } = desk.answer(ask({ imagined, off: ["f2"] }));
    expect(days.map(({ t }) => t)).toEqual([5, 10, 20, 30]);
    // yes twice: .5 x .04, .3 x .16, .2 x .64 are .020 .048 .128 of .196
    expect(days[2]).toEqual({ t: 20, now: [435, 391, 174], tried: [102, 245, 653] });
    const every = desk.allDays(scratch({ off: ["f2"] }));
    expect([every.length, every[0]?.tried, every[30]?.tried]).toEqual([31, [500, 300, 200], [263, 316, 421]]);
    expect(every.every(({ now, tried }) => [now, tried].every((p) => p?.reduce((a, b) => a + b, 0) === 1000))).toBe(
      true,
    );
    const busyDays = new ScratchDesk(busy).answer(ask({})).days;
    expect([busyDays.length, busyDays.at(-1)?.t]).toEqual([40, 70]);
    const there = filteredAt(assess(applyScratch(busy, EMPTY_SCRATCH)), 30).p;
    expect(
      busyDays.find(({ t }) => t === 30)?.now?.map((value) => Math.abs(value - 1000 * (there[0] ?? 0)) < 2)[0],
    ).toBe(true);
  });
});

describe("a scratch that has no scores", () => {
  const likelihood = [
    [1, 0],
    [0.5, 0.5],
    [0, 1],
  ];
  const [first] = stillModel.indicators;
  if (first?.kind !== "categorical") throw new Error("the small model reads levels");
  const strict: Model = { ...stillModel, indicators: [{ ...first, likelihood }] };
  const kase = whatIfCase(smallCase({ model: strict, findings: twoSignals, asOf: 30 }).file);
  const onlyEdges = { north: 500, east: 0, south: 500 };

  it("names the findings that no scenario allows, and still shows the case as it is", () => {
    const desk = new ScratchDesk(kase);
    const { now, tried, nowLine, triedLine, days } = desk.answer(ask({ priors: onlyEdges }));
    expect(now.ok && percent(now.p)).toEqual([0, 100, 0]);
    expect(tried).toEqual({ ok: false, code: "impossible-evidence", findings: ["f2"] });
    expect([nowLine.length > 0, triedLine.length, days.at(-1)?.tried]).toEqual([true, 0, null]);
    expect(
      desk.whatWouldLead({ scratch: scratch({ priors: onlyEdges }), scenario: "north", grade: "A1", days: 30 }),
    ).toBeNull();
  });
  it("has scores again once the finding to blame is switched off", () => {
    const { tried } = new ScratchDesk(kase).answer(ask({ priors: onlyEdges, off: ["f2"] }));
    expect(tried.ok && percent(tried.p)).toEqual([100, 0, 0]);
  });
  it("may be the case as it is: then the copy is shown alone", () => {
    const file = smallCase({
      model: { ...strict, scenarios: strict.scenarios.map((one) => ({ ...one, prior: one.id === "east" ? 0 : 0.5 })) },
      asOf: 30,
    }).file;
    const bad = whatIfCase({ ...file, findings: twoSignals });
    const { now, tried, days } = new ScratchDesk(bad).answer(ask({ off: ["f1"] }));
    expect(now.ok).toBe(false);
    expect(tried.ok && percent(tried.p)).toEqual([0, 0, 100]);
    expect(days.at(-1)).toEqual({ t: 30, now: null, tried: [0, 0, 1000] });
  });
});

describe("what would have to be seen", () => {
  it("names readings that, once imagined, give the scores that it promised", () => {
    const desk = new ScratchDesk(still);
    const base = scratch({ off: ["f2"] });
    const found = desk.whatWouldLead({ scratch: base, scenario: "north", grade: "A1", days: 30 });
    expect([found?.method, found?.ways.map(({ readings }) => readings)]).toEqual([
      "exact",
      [[{ indicator: "signal", level: "no" }]],
    ]);
    // .10 .12 .16 of .38 times .8 .6 .2: chance .184 of .38
    const [way] = found?.ways ?? [];
    expect([Number(way?.chance.toFixed(6)), percent(way?.p ?? [])]).toEqual([0.484211, [43.5, 39.1, 17.4]]);
    const imagined = (way?.readings ?? []).map((reading) => ({ ...reading, day: still.until, grade: "A1" }));
    const { tried } = desk.answer({ scratch: { ...base, imagined }, show: null, from: 0 });
    expect(tried.ok && percent(tried.p)).toEqual([43.5, 39.1, 17.4]);
  });
});

describe("the talk between page and worker", () => {
  it("opens one desk and answers each question under its number", () => {
    const answer = deskAnswerer();
    const asked: DeskAsked[] = [
      { kind: "answer", id: 1, question: ask({}) },
      { kind: "open", id: 2, kase: still },
      { kind: "answer", id: 3, question: ask({ off: ["f2"] }) },
      { kind: "days", id: 4, scratch: EMPTY_SCRATCH },
      { kind: "lead", id: 5, question: { scratch: EMPTY_SCRATCH, scenario: "south", grade: "A1", days: 30 } },
    ];
    const told = asked.map(answer);
    expect(told.map(({ kind, id }) => [kind, id])).toEqual([
      ["failed", 1],
      ["open", 2],
      ["answer", 3],
      ["days", 4],
      ["lead", 5],
    ]);
    const lead = told[4]?.kind === "lead" ? told[4].lead : null;
    // one "yes" more: .5 x .16 x .2, .3 x .24 x .4, .2 x .16 x .8 leads to .0288 for east; two are not to be had of one indicator
    expect(lead).toEqual({ method: "none", ways: [] });
  });
  it("carries a case as JSON whole, and refuses anything else", () => {
    expect(readWhatIfCase(JSON.stringify(busy))).toEqual(busy);
    expect(readWhatIfCase(JSON.stringify({ ...busy, findings: [["f1", 0, "soon", "", []]] }))).toBeNull();
    expect(readWhatIfCase("<html>")).toBeNull();
  });
});
