import { expect, test } from "vitest";
import type { StoredFinding, StoredReport } from "@/lib/domain/case-file";
import { afterMove, afterSplit, planMove, planSplit } from "@/lib/domain/plan-incident-move";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { imaginedFindings, previewIncident } from "@/lib/view/incidents/preview-incident";
import { previewMove } from "@/lib/view/incidents/preview-move";
import type { PreviewBase } from "@/lib/view/record-preview";
import { categorical, finding, model, report } from "../../support/factories";

// two scenarios that never change by themselves; by hand: see tests/db/commands/incident-changes.test.ts
const small = model({
  dynamics: {
    kind: "generator",
    generator: [
      [0, 0],
      [0, 0],
    ],
  },
  indicators: [categorical(), categorical({ id: "mark", label: "Mark" })],
});
const UP = 0.730625;
const DOWN = 0.369375;
const TRUE2 = 0.765843765625;
const FALSE2 = 0.023294390625;
const one = Math.round((1000 * UP) / (UP + DOWN));
const two = Math.round((1000 * UP ** 2) / (UP ** 2 + DOWN ** 2));
const joint = Math.round(
  (1000 * (0.8 * TRUE2 + 0.2 * FALSE2)) / (0.8 * TRUE2 + 0.2 * FALSE2 + 0.3 * TRUE2 + 0.7 * FALSE2),
);

const stamp = { version: 1, recordedAt: "2024-02-02T00:00:00.000Z", recordedBy: "local", reason: "" };
const reported = (id: string, source: string, over: Partial<StoredReport> = {}): StoredReport => ({
  ...report({ source }),
  ...stamp,
  ...{ id, findingId: "", status: "active", review: "draft" },
  ...over,
});
const found = (id: string, reports: StoredReport[], over: Partial<StoredFinding> = {}): StoredFinding => ({
  ...finding(),
  ...stamp,
  ...{ id, status: "counted", reports, effectiveHandling: "TLP:CLEAR" },
  ...over,
});
const baseOf = (findings: readonly StoredFinding[]): PreviewBase => ({
  input: toScoringInput({ model: small, findings, cut: { until: "2024-03-01", by: "recorded", asOf: null } }),
  ...{ start: small.start, until: "2024-03-01", untilMoves: false, gradeWeights: small.gradeWeights, joinable: [] },
});
const first = (scores: ReturnType<typeof previewMove>) => (scores.kind === "scores" ? scores.permille[0] : scores.code);

const a = found("a", [reported("r1", "Agency")]);
const b = found("b", [reported("r2", "Army")]);
const reading = { indicator: "sign", level: "yes", source: "Agency", origin: null, grade: "B2", reportedOn: null };

test("an attack in one pass: readings of two indicators multiply, two sources of one corroborate", () => {
  const base = baseOf([]);
  const preview = (...readings: (typeof reading)[]) => first(previewIncident(base, "2024-02-01", readings));
  expect(preview(reading)).toBe(one);
  expect(preview(reading, { ...reading, indicator: "mark" })).toBe(two);
  expect(preview(reading, { ...reading, source: "Army" })).toBe(joint);
  expect(preview(reading, { ...reading, source: "agency " })).toBe(one);
  expect(imaginedFindings(base, "2024-02-01", [reading, { ...reading, source: "Army" }])).toHaveLength(1);
});

test("a past case is read until the last day that the attack brings", () => {
  const base = { ...baseOf([]), untilMoves: true };
  const later = previewIncident(base, "2024-03-05", [{ ...reading, reportedOn: "2024-03-09" }]);
  expect(later).toMatchObject({ kind: "scores", until: "2024-03-09" });
});

test("a day before the start is refused, not thrown", () => {
  expect(previewIncident(baseOf([]), "2023-12-01", [reading])).toEqual({
    kind: "refused",
    code: "evidence-before-start",
  });
});

test("merge preview: a twin of another origin corroborates, of the same origin it counts once", () => {
  const base = baseOf([a, b]);
  expect(first(previewMove(base, { touched: [], after: [] }))).toBe(two);
  expect(first(previewMove(base, afterMove(planMove([a], [b]))))).toBe(joint);
  const copy = found("c", [reported("r3", "Paper", { origin: "Agency" })]);
  expect(first(previewMove(baseOf([a, copy]), afterMove(planMove([a], [copy]))))).toBe(one);
});

test("what goes without a twin moves nothing; drafts are never joined; reports that wait for review come along", () => {
  const mark = found("m", [reported("r4", "Army")], { indicator: "mark" });
  const draft = found("d", [reported("r5", "Army")], { status: "draft" });
  const fates = planMove([a], [mark, draft]);
  expect(fates.map(({ kind }) => kind)).toEqual(["moves", "moves"]);
  expect(first(previewMove(baseOf([a, mark, draft]), afterMove(fates)))).toBe(two);
  const waiting = found("w", [reported("r6", "Army", { status: "unreviewed" })]);
  const { after } = afterMove(planMove([a], [waiting]));
  expect(after[0]?.reports.map(({ id }) => id)).toEqual(["r1", "r6"]);
});

test("two days ask; the day chosen is that of the one that stays", () => {
  const later = found("l", [reported("r7", "Army")], { occurredOn: "2024-02-03" });
  expect(planMove([a], [later]).map(({ kind }) => kind)).toEqual(["asks"]);
  const { after, touched } = afterMove(planMove([a], [later], [{ finding: "l", day: "2024-02-03" }]));
  expect([touched, after.map(({ id, occurredOn }) => [id, occurredOn])]).toEqual([["l", "a"], [["a", "2024-02-03"]]]);
  expect(planMove([a], [later], [{ finding: "l", day: "2024-05-05" }]).map(({ kind }) => kind)).toEqual(["asks"]);
});

test("split preview: reports of one finding part, and the scores are those of two", () => {
  const both = found("a", [reported("r1", "Agency"), reported("r2", "Army")]);
  const base = baseOf([both]);
  expect(first(previewMove(base, { touched: [], after: [] }))).toBe(joint);
  const plan = planSplit([both], { findings: [], reports: [{ finding: "a", report: "r2" }] });
  expect(plan.whole).toEqual([]);
  expect(first(previewMove(base, afterSplit([], plan)))).toBe(two);
  const all = planSplit([both], {
    findings: [],
    reports: [
      { finding: "a", report: "r1" },
      { finding: "a", report: "r2" },
    ],
  });
  expect([all.whole.map(({ id }) => id), all.partings]).toEqual([["a"], []]);
  expect(planSplit([both], { findings: ["x"], reports: [{ finding: "a", report: "r9" }] }).unknown).toEqual([
    "x",
    "a r9",
  ]);
});
