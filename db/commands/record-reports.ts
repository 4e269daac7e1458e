import { randomUUID } from "node:crypto";
import type { StoredModel } from "@/lib/domain/case-file";
import { DomainError, type FieldProblem } from "@/lib/domain/errors";
import { Finding } from "@/lib/domain/finding";
import { dayOf } from "@/lib/domain/instant";
import { Report } from "@/lib/domain/report";
import { checkEvidence } from "../checks/check-evidence";
import { withQuotedWords } from "../checks/check-passage";
import { parseInput } from "../checks/parse-input";
import { refuseField } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { documentMarks } from "../records/document-marks";
import { allFindings } from "../records/finding";
import { judgeReports } from "../records/judge-reports";
import { type NamedIncidents, nameIncidents } from "../records/name-incidents";
import type { CheckedRow } from "../records/plan-reports";
import { writeReports } from "../records/write-reports";
import type { Steps } from "../store";
import type { Work } from "../work";

/** One statement of a batch. */
export interface BatchRow {
  readonly finding: Finding;
  readonly report: Report;
  readonly separate?: boolean;
  /** Rows with the same word here are reports of one finding; the id of a finding sends them there. */
  readonly together?: string;
  /** Names an incident, where the finding has none: the one of this title, or one that is made once for all rows that name it. */
  readonly incidentTitle?: string;
}

/** What became of one row. */
export interface RecordedRow {
  readonly finding: { readonly id: string; readonly version: number };
  readonly report: { readonly id: string; readonly version: number };
  readonly joined: boolean;
  readonly draft: boolean;
}

export interface RecordedBatch {
  readonly rows: readonly RecordedRow[];
  /** The incidents that were made. */
  readonly incidents: readonly { readonly id: string; readonly version: number; readonly title: string }[];
}

interface Args {
  readonly slug: string;
  readonly rows: readonly BatchRow[];
}

export const MOST_ROWS = 2000;
const MOST_PROBLEMS = 200;

/**
 * Many statements at once, as if recorded one after another: all of them or, when one breaks a rule, none. Every broken rule is told
 * with its row.
 */
export const recordReports = command("recordReports", function* (work, { slug, rows }: Args): Steps<
  Outcome<RecordedBatch>
> {
  const assessment = yield* findAssessment(work, slug);
  const model = yield* findModel(work, assessment.id);
  if (rows.length === 0 || rows.length > MOST_ROWS)
    refuseField("invalid-input", "rows", `must have 1 to ${MOST_ROWS} entries`);
  const parsed = eachRow(rows, parseRow);
  const incidents = yield* nameIncidents(
    work,
    assessment.id,
    parsed.map(({ finding, incidentTitle }) => ({
      title: finding.incidentId === null ? incidentTitle : "",
      occurredOn: finding.occurredOn,
      place: finding.place,
    })),
  );
  const checked = yield* quotedRows(work, yield* checkRows(work, assessment.id, model, parsed, incidents));
  const base = yield* allFindings(work, assessment.id, null);
  const plan = planned((at) => judgeReports(model, work.now, base, checked, at));
  yield* writeReports(work, assessment.id, plan);
  const result: RecordedBatch = {
    rows: plan.reports.map(({ row, findingId, joined }) => {
      const { version = 1, status } = plan.findings.get(findingId) ?? {};
      return {
        finding: { id: findingId, version },
        report: { id: row.reportId, version: 1 },
        joined,
        draft: status === "draft",
      };
    }),
    incidents: incidents.made.map(({ id, version, title }) => ({ id, version, title })),
  };
  const detail = {
    reports: result.rows.map(({ report }) => report.id),
    findings: [...new Set(result.rows.map(({ finding }) => finding.id))],
    incidents: result.incidents.map(({ id }) => id),
  };
  return {
    result,
    audit: { assessmentId: assessment.id, entity: "report-batch", entityId: randomUUID(), version: 1, detail },
  };
});

interface ParsedRow {
  readonly finding: Finding;
  readonly report: Report;
  readonly separate: boolean;
  readonly together: string;
  readonly incidentTitle: string;
}

function parseRow(row: BatchRow): ParsedRow {
  const { separate = false, together = "", incidentTitle = "" } = row;
  return {
    finding: parseInput(Finding, row.finding, "finding"),
    report: parseInput(Report, row.report, "report"),
    separate,
    together,
    incidentTitle,
  };
}

/** Whether every row has a meaning in the model, and names what is there. */
function* checkRows(
  work: Work,
  assessmentId: string,
  model: StoredModel,
  rows: readonly ParsedRow[],
  incidents: NamedIncidents,
): Steps<CheckedRow[]> {
  const documents = yield* documentMarks(work, assessmentId);
  const today = dayOf(work.now);
  return eachRow(rows, (row, index) => {
    const { report, separate, together } = row;
    const finding = { ...row.finding, incidentId: row.finding.incidentId ?? incidents.ids[index] ?? null };
    const indicator = checkEvidence(model, finding, [report], today);
    if (finding.incidentId !== null && !incidents.all.has(finding.incidentId))
      refuseField("unknown-reference", "incidentId", "names no incident of this assessment");
    if (report.documentId !== null && !documents.has(report.documentId))
      refuseField("unknown-reference", "documentId", "names no document of this assessment");
    return { finding, report, separate, together, indicator, findingId: randomUUID(), reportId: randomUUID() };
  });
}

/** The rows with the words of their passages, each where it says in its document. */
function* quotedRows(work: Work, rows: readonly CheckedRow[]): Steps<CheckedRow[]> {
  const problems: FieldProblem[] = [];
  const quoted: CheckedRow[] = [];
  for (const [index, row] of rows.entries()) {
    try {
      quoted.push({ ...row, report: yield* withQuotedWords(work, row.report) });
    } catch (error) {
      problems.push(...problemsOf(error, index));
    }
  }
  if (problems.length > 0) refuseRows(problems);
  return quoted;
}

/** Every row by one function; what it refuses is gathered and told together, each at its row. */
function eachRow<A, B>(rows: readonly A[], make: (row: A, index: number) => B): B[] {
  const problems: FieldProblem[] = [];
  const made = rows.flatMap((row, index) => {
    try {
      return [make(row, index)];
    } catch (error) {
      problems.push(...problemsOf(error, index));
      return [];
    }
  });
  if (problems.length > 0) refuseRows(problems);
  return made;
}

function planned<T>(make: (at: (row: number) => void) => T): T {
  let row = 0;
  try {
    return make((at) => {
      row = at;
    });
  } catch (error) {
    return refuseRows(problemsOf(error, row));
  }
}

const reportFields: ReadonlySet<string> = new Set(Object.keys(Report.shape));

/** The fields of a refusal by where they stand in the request. @throws what is no refusal */
function problemsOf(error: unknown, index: number): FieldProblem[] {
  if (!(error instanceof DomainError) || error.detail.fields === undefined) throw error;
  return error.detail.fields.map((field) => {
    const [first = ""] = field.path.split(".");
    const home = first === "finding" || first === "report" ? "" : reportFields.has(first) ? "report." : "finding.";
    return { ...field, path: `rows.${index}.${home}${field.path}` };
  });
}

function refuseRows(fields: readonly FieldProblem[]): never {
  throw new DomainError("invalid-input", "Some rows break a rule; nothing was stored.", {
    fields: fields.slice(0, MOST_PROBLEMS),
  });
}
