import { describe, expect, it } from "vitest";
import type { StoredFinding } from "@/lib/domain/case-file";
import { addDays } from "@/lib/domain/instant";
import type { Model } from "@/lib/domain/model";
import {
  findingToJoin,
  type ImaginedReport,
  type PreviewBase,
  previewBase,
  previewReport,
  repeatsOrigin,
  scoresNow,
} from "@/lib/view/record-preview";
import { deepFreeze } from "../support/deep-freeze";
import { report, signal, smallCase, stillModel, watch } from "./small-case";

const START = "2022-03-01";
const day = (t: number) => addDays(START, t);

/** Reliability B weighs one half, so that one report leaves room for the next. */
const doubting: Model = {
  ...stillModel,
  gradeWeights: {
    ...stillModel.gradeWeights,
    reliability: { ...stillModel.gradeWeights.reliability, B: 0.5 },
  },
};

function base(findings: readonly StoredFinding[], model: Model = doubting): PreviewBase {
  return deepFreeze(previewBase(smallCase({ findings, model, asOf: 30 }).file));
}

function imagined(more: Partial<ImaginedReport> = {}): ImaginedReport {
  return {
    indicator: "signal",
    level: "yes",
    occurredOn: day(10),
    reportedOn: day(10),
    source: "Another",
    origin: null,
    grade: "B1",
    incidentId: null,
    newIncident: false,
    separate: false,
    ...more,
  };
}

const half = (id: string, more: Partial<StoredFinding> = {}) =>
  signal(id, 10, "yes", { reports: [report(`${id}-r`, "yes", { grade: "B1" })], ...more });

function permille(from: PreviewBase, one: ImaginedReport): readonly number[] | string {
  const preview = previewReport(from, one);
  return preview.kind === "scores" ? preview.permille : preview.code;
}

describe("previewReport", () => {
  it("shows what Bayes' rule gives for one report, and leaves the scores as they stand alone", () => {
    // weight 1: .5 x .2, .3 x .4, .2 x .8 of .38
    const empty = base([]);
    expect(scoresNow(empty)).toEqual([500, 300, 200]);
    expect(permille(empty, imagined({ grade: "A1" }))).toEqual([263, 316, 421]);
    // weight 1/2, a mistake says yes in 38 of 100: .5 x .29, .3 x .39, .2 x .59 of .38
    expect(permille(empty, imagined())).toEqual([382, 308, 310]);
    expect(scoresNow(empty)).toEqual([500, 300, 200]);
  });

  it("joins a finding of the same indicator and day, and moves less than a separate one", () => {
    const one = base([half("f1")]);
    // joined: both reports speak of one hidden reading, .2 x .4761 + .8 x .0361 = .1241, .2121, .3881
    expect(permille(one, imagined())).toEqual([305, 313, 382]);
    // apart: .29 squared, .39 squared, .59 squared
    expect(permille(one, imagined({ separate: true }))).toEqual([267, 290, 443]);
    expect(previewReport(one, imagined()).joins?.id).toBe("f1");
  });

  it("names the scenario that would lead", () => {
    const preview = previewReport(base([]), imagined({ grade: "A1" }));
    expect(preview).toMatchObject({ kind: "scores", lead: 2 });
  });

  it("moves nothing when the same origin says the same again", () => {
    const one = base([half("f1")]);
    const again = imagined({ source: " SOURCE f1-R " });
    const joins = findingToJoin(one, again);
    expect(permille(one, again)).toEqual(scoresNow(one));
    expect(joins !== null && repeatsOrigin(one, again, joins)).toBe(true);
    expect(joins !== null && repeatsOrigin(one, { ...again, grade: "A1" }, joins)).toBe(false);
    expect(joins !== null && repeatsOrigin(one, imagined(), joins)).toBe(false);
    expect(joins !== null && repeatsOrigin(one, { ...again, level: "no" }, joins)).toBe(false);
  });

  it("says that no scenario allows a reading that has no chance under any", () => {
    const [known] = stillModel.indicators;
    if (known?.kind !== "categorical") throw new Error("the small case has one indicator with levels");
    const levels = [...known.levels, { id: "never", label: "Never" }];
    const likelihood = known.likelihood.map((row) => [...row, 0]);
    const model = { ...stillModel, indicators: [{ ...known, levels, likelihood }] };
    expect(permille(base([], model), imagined({ level: "never" }))).toBe("impossible-evidence");
  });

  it("refuses what the engine refuses, by its code", () => {
    expect(permille(base([]), imagined({ occurredOn: day(-1) }))).toBe("evidence-before-start");
    const model = { ...stillModel, indicators: [{ ...watch, monitored: { from: START, to: day(5) } }] };
    expect(permille(base([], model), imagined({ indicator: "alerts", level: null }))).toBe("outside-window");
  });

  it("reads a past case until its new last evidence, a living one until its own day", () => {
    const living = base([]);
    const past = { ...living, untilMoves: true };
    const later = imagined({ reportedOn: day(42) });
    expect(previewReport(living, later)).toMatchObject({ until: day(30) });
    expect(previewReport(past, later)).toMatchObject({ until: day(42) });
    expect(previewReport(past, imagined({ reportedOn: null }))).toMatchObject({ until: day(30) });
  });
});

describe("findingToJoin", () => {
  const counted = (more: Partial<StoredFinding>) => half("f1", more);
  it("needs the same incident when there is one", () => {
    const one = base([counted({ incidentId: "blast" })]);
    expect(findingToJoin(one, imagined({ incidentId: "blast" }))?.id).toBe("f1");
    expect(findingToJoin(one, imagined())).toBeNull();
    expect(findingToJoin(one, imagined({ incidentId: "other" }))).toBeNull();
    expect(findingToJoin(one, imagined({ newIncident: true }))).toBeNull();
  });
  it("needs the same day when there is no incident; with one it gives the finding whose day differs", () => {
    expect(findingToJoin(base([counted({})]), imagined({ occurredOn: day(11) }))).toBeNull();
    const one = base([counted({ incidentId: "blast" })]);
    expect(findingToJoin(one, imagined({ incidentId: "blast", occurredOn: day(11) }))?.occurredOn).toBe(day(10));
  });
  it("leaves withdrawn findings alone and prefers a counted one to a draft", () => {
    expect(findingToJoin(base([counted({ status: "withdrawn" })]), imagined())).toBeNull();
    expect(findingToJoin(base([half("f0", { status: "draft" })]), imagined())?.id).toBe("f0");
    expect(findingToJoin(base([half("f0", { status: "draft" }), half("f1")]), imagined())?.id).toBe("f1");
  });
  it("keeps two events of one day apart, unless they are of one incident", () => {
    const event = (id: string, incidentId: string | null) =>
      signal(id, 10, "yes", { indicator: "alerts", incidentId, reports: [report(`${id}-r`, null)] });
    const model = { ...doubting, indicators: [...doubting.indicators, watch] };
    const second = imagined({ indicator: "alerts", level: null });
    expect(findingToJoin(base([event("e1", null)], model), second)).toBeNull();
    expect(findingToJoin(base([event("e1", "blast")], model), { ...second, incidentId: "blast" })?.id).toBe("e1");
  });
});
