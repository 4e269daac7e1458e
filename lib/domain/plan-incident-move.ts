import type { StoredFinding, StoredReport } from "./case-file";
import type { DayChoice, IncidentSplit } from "./incident-change";
import type { Day } from "./instant";

/**
 * What becomes of a finding that goes to another incident. It moves as it is; or it joins the finding that is there for the same
 * indicator, so that corroboration follows; or, where the two lie on different days, somebody has to say which day it was.
 */
export type Fate =
  | { readonly kind: "moves"; readonly finding: StoredFinding }
  | { readonly kind: "joins"; readonly finding: StoredFinding; readonly into: StoredFinding; readonly day: Day }
  | { readonly kind: "asks"; readonly finding: StoredFinding; readonly into: StoredFinding };

/** The findings of an incident that are not withdrawn, in the order of the file. */
export function findingsOfIncident(findings: readonly StoredFinding[], incidentId: string): StoredFinding[] {
  return findings.filter((finding) => finding.incidentId === incidentId && finding.status !== "withdrawn");
}

/** The reports that are not withdrawn; one that waits for its review is among them. */
export function standingReports(finding: Pick<StoredFinding, "reports">): StoredReport[] {
  return finding.reports.filter((report) => report.status !== "withdrawn");
}

/**
 * The fate of each finding that comes to an incident.
 * @param there what the incident has already; drafts are not joined, they do not count
 * @param coming what comes, not withdrawn
 * @param days what was chosen for those on another day: one of the two days, or null to keep both
 */
export function planMove(
  there: readonly StoredFinding[],
  coming: readonly StoredFinding[],
  days: readonly DayChoice[] = [],
): Fate[] {
  const chosen = new Map(days.map(({ finding, day }) => [finding, day]));
  return coming.map((finding): Fate => {
    if (finding.status !== "counted") return { kind: "moves", finding };
    const twins = there.filter((one) => one.indicator === finding.indicator && one.status === "counted");
    const same = twins.find(({ occurredOn }) => occurredOn === finding.occurredOn);
    if (same !== undefined) return { kind: "joins", finding, into: same, day: same.occurredOn };
    const [into] = twins;
    if (into === undefined) return { kind: "moves", finding };
    const day = chosen.get(finding.id);
    if (day === undefined) return { kind: "asks", finding, into };
    if (day === null) return { kind: "moves", finding };
    return day === finding.occurredOn || day === into.occurredOn
      ? { kind: "joins", finding, into, day }
      : { kind: "asks", finding, into };
  });
}

/** A finding of which single reports belong elsewhere, and what they are there. */
export interface Parting {
  readonly from: StoredFinding;
  readonly reports: readonly StoredReport[];
}

export interface SplitPlan {
  /** Findings that go as a whole. */
  readonly whole: readonly StoredFinding[];
  readonly partings: readonly Parting[];
  /** Ids that are no standing finding or report of this incident. */
  readonly unknown: readonly string[];
}

/** Which findings go as a whole and which give some reports away; one that would keep no report goes as a whole. */
export function planSplit(
  findings: readonly StoredFinding[],
  { findings: ids, reports }: Pick<IncidentSplit, "findings" | "reports">,
): SplitPlan {
  const wholeIds = new Set(ids);
  const single = new Set(reports.map(({ finding, report }) => `${finding} ${report}`));
  const whole: StoredFinding[] = [];
  const partings: Parting[] = [];
  const known = new Set<string>();
  for (const finding of findings) {
    const standing = standingReports(finding);
    const going = standing.filter(({ id }) => single.has(`${finding.id} ${id}`));
    for (const { id } of going) known.add(`${finding.id} ${id}`);
    if (wholeIds.has(finding.id) || (going.length > 0 && going.length === standing.length)) whole.push(finding);
    else if (going.length > 0) partings.push({ from: finding, reports: going });
    known.add(finding.id);
  }
  return { whole, partings, unknown: [...wholeIds, ...single].filter((id) => !known.has(id)) };
}

/** What the engine reads of findings before and after a change. */
export interface Moved {
  /** Ids of all that change or go. */
  readonly touched: readonly string[];
  readonly after: readonly StoredFinding[];
}

/** The findings after their fates: those that join become one, on the day that was chosen. What still asks stays apart. */
export function afterMove(fates: readonly Fate[]): Moved {
  const joined = new Map<string, StoredFinding>();
  const touched = new Set<string>();
  const after: StoredFinding[] = [];
  for (const fate of fates) {
    touched.add(fate.finding.id);
    if (fate.kind !== "joins") {
      after.push(fate.finding);
      continue;
    }
    touched.add(fate.into.id);
    const there = joined.get(fate.into.id) ?? fate.into;
    joined.set(there.id, {
      ...there,
      occurredOn: fate.day,
      reports: [...there.reports, ...standingReports(fate.finding)],
    });
  }
  return { touched: [...touched], after: [...after, ...joined.values()] };
}

/** The findings after a split: what gives reports away keeps the rest, and the reports of one finding become one finding. */
export function afterSplit(
  there: readonly StoredFinding[],
  { whole, partings }: SplitPlan,
  days: readonly DayChoice[] = [],
): Moved & { readonly fates: readonly Fate[] } {
  const born = partings.map(({ from, reports }): StoredFinding => ({ ...from, id: bornOf(from.id), reports }));
  const fates = planMove(there, [...whole, ...born], days);
  const moved = afterMove(fates);
  const kept = partings.map(
    ({ from, reports }): StoredFinding => ({
      ...from,
      reports: from.reports.filter((report) => !reports.includes(report)),
    }),
  );
  return {
    fates,
    touched: [
      ...new Set([...moved.touched.filter((id) => !born.some((one) => one.id === id)), ...kept.map(({ id }) => id)]),
    ],
    after: [...moved.after, ...kept],
  };
}

/** What a finding is called that the reports of another begin, before it has an id of its own. */
export function bornOf(findingId: string): string {
  return `from-${findingId}`;
}
