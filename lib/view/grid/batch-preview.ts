import { DomainError, type ErrorCode } from "@/lib/domain/errors";
import { daysBetween, laterDay } from "@/lib/domain/instant";
import type { ScoringFinding } from "@/lib/domain/scoring-input";
import { scoringFinding } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { toPermille } from "../permille";
import type { PreviewBase } from "../record-preview";
import { plainText } from "./plain-text";
import type { ReadyRow } from "./read-row";

export type BatchPreview =
  | { readonly kind: "scores"; readonly permille: readonly number[]; readonly joins: number; readonly begins: number }
  | { readonly kind: "refused"; readonly code: ErrorCode };

/** What every score would be if all these rows were saved: each joins what it would join in the store. */
export function previewBatch(base: PreviewBase, rows: readonly ReadyRow[]): BatchPreview {
  const findings = new Map<string, ScoringFinding>(base.input.findings.map((finding) => [finding.id, finding]));
  const places = new Map<string, string>();
  for (const { id, indicator, incidentId, occurredOn, counted, scoring } of base.joinable) {
    const place = placeOf(indicator, incidentId, occurredOn);
    if (counted || !places.has(place)) places.set(place, id);
    if (!findings.has(id) && counted) findings.set(id, scoring);
  }
  const drafts = new Map(base.joinable.filter(({ counted }) => !counted).map(({ id, scoring }) => [id, scoring]));
  let joins = 0;
  rows.forEach(({ finding, report, incidentTitle }, index) => {
    const { indicator, occurredOn } = finding;
    const incident = finding.incidentId ?? (incidentTitle === "" ? null : `new ${plainText(incidentTitle)}`);
    const place = placeOf(indicator, incident, occurredOn);
    const standsAlone = incident === null && report.level === null;
    const known = standsAlone ? undefined : places.get(place);
    const reports = [{ ...report, status: "active" as const }];
    const id = known ?? `row ${index}`;
    const own = scoringFinding({ id, indicator, occurredOn, reports }, base);
    const there = known === undefined ? undefined : (findings.get(known) ?? drafts.get(known));
    if (known !== undefined) joins += 1;
    findings.set(id, there === undefined ? own : { ...there, reports: [...there.reports, ...own.reports] });
    if (known === undefined) places.set(place, id);
  });
  return scored(base, rows, [...findings.values()], joins);
}

function scored(
  base: PreviewBase,
  rows: readonly ReadyRow[],
  findings: readonly ScoringFinding[],
  joins: number,
): BatchPreview {
  const until = base.untilMoves ? rows.map(({ report }) => report.reportedOn).reduce(laterDay, base.until) : base.until;
  try {
    const assessment = assess({ ...base.input, findings, asOf: daysBetween(base.start, until) });
    return { kind: "scores", permille: toPermille(current(assessment).p), joins, begins: rows.length - joins };
  } catch (error) {
    if (error instanceof DomainError) return { kind: "refused", code: error.code };
    throw error;
  }
}

function placeOf(indicator: string, incidentId: string | null, occurredOn: string): string {
  return incidentId === null ? `${indicator} day ${occurredOn}` : `${indicator} incident ${incidentId} ${occurredOn}`;
}
