import { randomUUID } from "node:crypto";
import type { StoredFinding, StoredModel, StoredReport } from "@/lib/domain/case-file";
import { DomainError } from "@/lib/domain/errors";
import { dayOf } from "@/lib/domain/instant";
import { type Fate, standingReports } from "@/lib/domain/plan-incident-move";
import { strictest } from "@/lib/domain/standards/tlp";
import { checkEvidence } from "../checks/check-evidence";
import { judgeStatus } from "../checks/judge-status";
import { refuseField } from "../checks/refuse";
import { exec, type Steps } from "../store";
import type { Work } from "../work";
import { findingContent, reportContent } from "./content";
import { appendFinding, findFinding, insertFinding } from "./finding";
import { appendReport } from "./report";
import { newStamp } from "./stamp";
import type { TouchedRecords } from "./touched-records";

/** What a change of several records works with. */
export interface Moving {
  readonly work: Work;
  readonly assessmentId: string;
  readonly model: StoredModel;
  readonly touched: TouchedRecords;
  /** Why, as every revision says. */
  readonly reason: string;
}

/** Gives findings to an incident as they were planned. @throws DomainError for one whose day nobody has chosen */
export function* carryOut(moving: Moving, fates: readonly Fate[], incidentId: string): Steps<void> {
  refuseOpenDays(fates);
  for (const fate of fates) {
    if (fate.kind === "joins") yield* joinFinding(moving, fate);
    else yield* moveFinding(moving, fate.finding, incidentId);
  }
}

function refuseOpenDays(fates: readonly Fate[]): void {
  const open = fates.filter((fate) => fate.kind === "asks");
  const [first] = open;
  if (first === undefined) return;
  refuseField(
    "invalid-input",
    "days",
    `must say on which day it was, ${first.into.occurredOn} or ${first.finding.occurredOn}, or that both stay`,
    { findings: open.map(({ finding }) => finding.id) },
  );
}

function* moveFinding({ work, touched, reason }: Moving, finding: StoredFinding, incidentId: string): Steps<void> {
  const content = { ...findingContent(finding), incidentId };
  const { version } = yield* appendFinding(work, finding, content, finding.status, reason);
  touched.note("finding", finding.id, finding.version, version);
}

/** The finding is withdrawn with its reports, and the same reports are added to the one that stays. */
function* joinFinding(moving: Moving, { finding, into, day }: Extract<Fate, { kind: "joins" }>): Steps<void> {
  const reports = standingReports(finding);
  for (const report of reports) yield* withdrawMoved(moving, report);
  const { work, touched, reason } = moving;
  const { version } = yield* appendFinding(work, finding, findingContent(finding), "withdrawn", reason);
  touched.note("finding", finding.id, finding.version, version);
  yield* addCopies(moving, into.id, reports, { ...finding, occurredOn: day });
}

export function* withdrawMoved({ work, touched, reason }: Moving, report: StoredReport): Steps<void> {
  const { version } = yield* appendReport(work, report, reportContent(report), {
    status: "withdrawn",
    review: report.review,
    reason,
  });
  touched.note("report", report.id, report.version, version);
}

/** Adds the same statements to a finding that stays; its mark becomes as strict, and its day the one given. */
function* addCopies(
  moving: Moving,
  findingId: string,
  reports: readonly StoredReport[],
  from: Pick<StoredFinding, "occurredOn" | "handling" | "title" | "place">,
): Steps<void> {
  const { work, assessmentId, touched, reason } = moving;
  const current = yield* findFinding(work, assessmentId, findingId);
  const content = {
    ...findingContent(current),
    occurredOn: from.occurredOn,
    title: current.title === "" ? from.title : current.title,
    place: current.place === "" ? from.place : current.place,
    handling: strictest([current.handling, from.handling]),
  };
  const { version } = yield* appendFinding(work, current, content, current.status, reason);
  touched.note("finding", current.id, current.version, version);
  yield* copyReports(moving, current, reports);
  yield* requirePossible(moving, yield* findFinding(work, assessmentId, current.id));
}

/** A new finding with the content of another and some of its reports. */
export function* beginFinding(
  moving: Moving,
  from: StoredFinding,
  incidentId: string,
  reports: readonly StoredReport[],
): Steps<void> {
  const { work, assessmentId, touched } = moving;
  const id = randomUUID();
  yield* insertFinding(work, assessmentId, id, { ...findingContent(from), incidentId }, from.status);
  touched.note("finding", id, 0, 1);
  yield* copyReports(moving, { id, reports: [] }, reports);
  yield* requirePossible(moving, yield* findFinding(work, assessmentId, id));
}

/** Into a finding that is there: the reports of one that gives them away. */
export function* addToFinding(
  moving: Moving,
  into: string,
  from: StoredFinding,
  reports: readonly StoredReport[],
): Steps<void> {
  yield* addCopies(moving, into, reports, from);
}

/** The same content under new ids; whether somebody had reviewed it stays. */
function* copyReports(
  { work, assessmentId, touched, reason }: Moving,
  finding: { readonly id: string; readonly reports: readonly unknown[] },
  reports: readonly StoredReport[],
): Steps<void> {
  const { tx, t } = work;
  let position = finding.reports.length;
  for (const report of reports) {
    const id = randomUUID();
    position += 1;
    yield* exec(tx.insert(t.report).values({ id, findingId: finding.id, assessmentId, position, version: 1 }));
    const { review } = report;
    const row = { ...reportContent(report), ...newStamp(work, id, 1, reason), status: "active" as const, review };
    yield* exec(tx.insert(t.reportRevision).values(row));
    touched.note("report", id, 0, 1);
  }
}

/** Whether what a finding says now has a meaning in the model and is possible. @throws DomainError */
export function* requirePossible({ work, assessmentId, model }: Moving, finding: StoredFinding): Steps<void> {
  const indicator = checkEvidence(model, finding, standingReports(finding), dayOf(work.now));
  if (finding.status !== "counted") return;
  const status = yield* judgeStatus(work, assessmentId, model, indicator, finding);
  if (status === "draft")
    throw new DomainError(
      "impossible-evidence",
      "Together these reports would be impossible under every scenario. Keep them apart, or withdraw one of them.",
      { findings: [finding.id] },
    );
}
