import type { StoredFinding, StoredModel } from "@/lib/domain/case-file";
import { Finding } from "@/lib/domain/finding";
import { dayOf } from "@/lib/domain/instant";
import { Report } from "@/lib/domain/report";
import { checkEvidence } from "../checks/check-evidence";
import { checkNewId } from "../checks/check-new-id";
import { withQuotedWords } from "../checks/check-passage";
import { checkReferences } from "../checks/check-references";
import { judgeStatus } from "../checks/judge-status";
import { parseInput } from "../checks/parse-input";
import type { Steps } from "../store";
import type { Work } from "../work";
import { findMatching } from "./find-matching";
import { findFinding, insertFinding } from "./finding";
import { joinReport } from "./join-report";
import { insertReport } from "./report";
import { statusOfUnreviewed } from "./review-state";

/** One source's statement, and the finding that it may begin. */
export interface Statement {
  /** A readable id for the finding, if one is made. */
  readonly id?: string;
  readonly finding: Finding;
  readonly report: Report;
  /** True to make a finding of its own even where one of the same indicator and incident exists. */
  readonly separate?: boolean;
}

/** What became of a statement. */
export interface RecordedReport {
  readonly finding: StoredFinding;
  readonly reportId: string;
  /** True when the finding was there before. */
  readonly joined: boolean;
}

/**
 * Keeps one statement: it joins the finding that is already there for the same indicator and incident, or begins a new one. Where the
 * evidence as a whole would become impossible, a finding of its own is saved as a draft: the scores stand as they were.
 */
export function* storeReport(
  work: Work,
  assessmentId: string,
  model: StoredModel,
  statement: Statement,
): Steps<RecordedReport> {
  const finding = parseInput(Finding, statement.finding);
  const said = parseInput(Report, statement.report);
  const indicator = checkEvidence(model, finding, [said], dayOf(work.now));
  yield* checkReferences(work, assessmentId, { incidentId: finding.incidentId, documentId: said.documentId });
  const report = yield* withQuotedWords(work, said);

  const worth = yield* statusOfUnreviewed(work, assessmentId);
  const match = statement.separate === true ? undefined : yield* findMatching(work, assessmentId, indicator, finding);
  if (match !== undefined) {
    const candidate = { ...match, reports: [...match.reports, { ...report, status: worth }] };
    const status = yield* judgeStatus(work, assessmentId, model, indicator, candidate);
    if (status === "counted" || match.status === "draft") {
      const reportId = yield* joinReport(work, assessmentId, match, finding, report, status);
      return { finding: yield* findFinding(work, assessmentId, match.id), reportId, joined: true };
    }
  }
  const id = yield* checkNewId(work, work.t.finding, statement.id);
  const candidate = { ...finding, id, reports: [{ ...report, status: worth }] };
  const status =
    match === undefined ? yield* judgeStatus(work, assessmentId, model, indicator, candidate) : ("draft" as const);
  yield* insertFinding(work, assessmentId, id, finding, status);
  const { id: reportId } = yield* insertReport(work, assessmentId, { id, reports: [] }, report);
  return { finding: yield* findFinding(work, assessmentId, id), reportId, joined: false };
}
