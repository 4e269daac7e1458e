import type { StoredFinding } from "@/lib/domain/case-file";
import type { Finding, FindingStatus } from "@/lib/domain/finding";
import type { Indicator } from "@/lib/domain/indicator";
import type { Report } from "@/lib/domain/report";
import { strictest } from "@/lib/domain/standards/tlp";
import { refuseField } from "../checks/refuse";
import { byDayThenId } from "./by-day-then-id";
import { changedFields } from "./changed-fields";
import { findingContent } from "./content";

/** A row that has passed its checks, with the ids it will have. */
export interface CheckedRow {
  readonly finding: Finding;
  readonly report: Report;
  readonly separate: boolean;
  /** Rows with the same word go to one finding, that of the first; a finding's id sends them there. Empty: by indicator and incident. */
  readonly together: string;
  readonly indicator: Indicator;
  /** Of the finding, if it begins one. */
  readonly findingId: string;
  readonly reportId: string;
}

type PlannedReport = Pick<Report, "level" | "source" | "origin" | "grade"> & {
  readonly status: "active" | "withdrawn" | "unreviewed";
};

/** A finding as it will stand after the rows that were planned. */
export interface PlannedFinding extends Finding {
  readonly id: string;
  status: FindingStatus;
  version: number;
  readonly reports: PlannedReport[];
  /** True for one that is in the database already. */
  readonly stored: boolean;
  /** What is to be written of it, in order. */
  readonly revisions: { readonly version: number; readonly finding: Finding; readonly status: FindingStatus }[];
}

export interface PlannedReportRow {
  readonly row: CheckedRow;
  readonly findingId: string;
  readonly position: number;
  readonly joined: boolean;
}

export interface ReportPlan {
  readonly findings: ReadonlyMap<string, PlannedFinding>;
  readonly reports: readonly PlannedReportRow[];
}

/**
 * Where each row goes, as if they were recorded one after another by `storeReport`, but in memory.
 * @param drafted the rows that would make the evidence impossible
 * @throws DomainError "invalid-input" when an incident has a finding of another day; `at` is told which row is planned
 */
export function planReports(
  base: readonly StoredFinding[],
  rows: readonly CheckedRow[],
  drafted: ReadonlySet<number>,
  at: (row: number) => void = () => {},
): ReportPlan {
  const findings = new Map(base.map((finding) => [finding.id, plannedOf(finding)]));
  const places = new Map<string, PlannedFinding[]>();
  const put = (finding: PlannedFinding) => {
    const key = placeOf(finding);
    const there = places.get(key);
    if (there === undefined) places.set(key, [finding]);
    else there.push(finding);
  };
  for (const finding of findings.values()) if (finding.status !== "withdrawn") put(finding);
  const groups = new Map<string, PlannedFinding>();
  const reports = rows.map((row, index): PlannedReportRow => {
    at(index);
    const draft = drafted.has(index);
    const match = grouped(row, groups, findings) ?? (row.separate ? undefined : matching(row, places));
    if (match !== undefined && row.together !== "") groups.set(row.together, match);
    if (match !== undefined && (!draft || match.status === "draft")) {
      join(match, row, draft ? "draft" : "counted");
      return { row, findingId: match.id, position: match.reports.length, joined: true };
    }
    const made = begun(row, draft ? "draft" : "counted");
    findings.set(made.id, made);
    put(made);
    if (row.together !== "" && !groups.has(row.together)) groups.set(row.together, made);
    return { row, findingId: made.id, position: 1, joined: false };
  });
  return { findings, reports };
}

function placeOf({ indicator, incidentId, occurredOn }: Finding): string {
  return incidentId === null ? `${indicator} day ${occurredOn}` : `${indicator} incident ${incidentId}`;
}

/** The finding that a row names itself, by its id or by the word that an earlier row had too. */
function grouped(
  { together, finding }: CheckedRow,
  groups: ReadonlyMap<string, PlannedFinding>,
  findings: ReadonlyMap<string, PlannedFinding>,
): PlannedFinding | undefined {
  const named = together === "" ? undefined : (groups.get(together) ?? findings.get(together));
  if (named === undefined || named.status === "withdrawn" || named.indicator !== finding.indicator) return undefined;
  if (named.occurredOn === finding.occurredOn) return named;
  return groups.has(together)
    ? refuseField("invalid-input", "occurredOn", `must be ${named.occurredOn}, as in the other rows of this finding`)
    : undefined;
}

/** As `findMatching` finds it. */
function matching(row: CheckedRow, places: ReadonlyMap<string, readonly PlannedFinding[]>): PlannedFinding | undefined {
  const { indicator, finding } = row;
  if (finding.incidentId === null && indicator.kind === "rate") return undefined;
  const found = [...(places.get(placeOf(finding)) ?? [])].sort(byDayThenId);
  const sameDay = found.filter((each) => each.occurredOn === finding.occurredOn);
  const match = sameDay.find((each) => each.status === "counted") ?? sameDay[0];
  if (match !== undefined) return match;
  const [other] = found;
  if (other === undefined) return undefined;
  return refuseField(
    "invalid-input",
    "occurredOn",
    `must be ${other.occurredOn}: this incident already has a finding of "${indicator.label}" on that day`,
    { findings: [other.id] },
  );
}

/** As `joinReport` adds it. */
function join(current: PlannedFinding, { finding, report }: CheckedRow, status: FindingStatus): void {
  const merged: Finding = {
    ...findingContent(current),
    title: current.title === "" ? finding.title : current.title,
    place: current.place === "" ? finding.place : current.place,
    handling: strictest([current.handling, finding.handling]),
  };
  if (status !== current.status || changedFields(current, merged).length > 0) {
    current.version += 1;
    current.revisions.push({ version: current.version, finding: merged, status });
    Object.assign(current, merged, { status });
  }
  current.reports.push({ ...report, status: "active" });
}

function begun({ finding, report, findingId: id }: CheckedRow, status: FindingStatus): PlannedFinding {
  const revisions = [{ version: 1, finding, status }];
  return { ...finding, id, status, version: 1, reports: [{ ...report, status: "active" }], stored: false, revisions };
}

function plannedOf(finding: StoredFinding): PlannedFinding {
  const { id, status, version, reports } = finding;
  return { ...findingContent(finding), id, status, version, reports: [...reports], stored: true, revisions: [] };
}
