import type { CaseFile, Cut, StoredAssessment, StoredFinding } from "@/lib/domain/case-file";
import { type Day, dayOf, endOfDay, type Instant, laterDay } from "@/lib/domain/instant";
import type { Model } from "@/lib/domain/model";
import type { StoredResolution } from "@/lib/domain/resolution";
import { isCounted } from "@/lib/domain/to-scoring-input";
import type { Steps } from "../store";
import type { Work } from "../work";
import { findAssessment, findModel } from "./assessment";
import { allFindings } from "./finding";
import { allIncidents } from "./incident";
import { allQuestions } from "./question";
import { allResolutions } from "./question-resolution";

export interface CaseArgs {
  readonly slug: string;
  /** A day includes all of it; without it everything there is. */
  readonly asOf?: Day | Instant | null | undefined;
  readonly by?: Cut["by"] | undefined;
}

type FindingsOf<R> = (
  work: R,
  assessment: Pick<StoredAssessment, "id" | "slug" | "requiresReview">,
  cut: Date | null,
) => Steps<readonly StoredFinding[]>;

/**
 * An assessment at a cut. By the recorded clock every record is as it was recorded then, with the model of then; by the reported
 * clock they are as they are now, less what no source had said by then. The assessment's title and marks are always those of today.
 */
export function* readCaseFile<R extends Work>(
  work: R,
  { slug, asOf = null, by = "recorded" }: CaseArgs,
  findingsOf: FindingsOf<R> = (plain, { id }, cut) => allFindings(plain, id, cut),
): Steps<CaseFile> {
  const assessment = yield* findAssessment(work, slug);
  const moment = asOf === null ? null : momentOf(asOf);
  const recordedBy = by === "recorded" ? moment : null;
  const model = yield* findModel(work, assessment.id, recordedBy);
  const all = yield* findingsOf(work, assessment, recordedBy);
  const findings = by === "reported" && moment !== null ? reportedBy(all, dayOf(moment)) : all;
  const until =
    moment === null ? readUntil(assessment, model, findings, work.now) : laterDay(dayOf(moment), model.start);
  return {
    assessment,
    model,
    incidents: yield* allIncidents(work, assessment.id, recordedBy),
    findings,
    questions: yield* allQuestions(work, assessment.id, recordedBy),
    resolved: resolvedBy(yield* allResolutions(work, assessment.id, recordedBy), moment === null ? null : until),
    cut: { until, by, asOf: moment === null ? null : moment.toISOString() },
  };
}

function resolvedBy(resolutions: ReadonlyMap<string, StoredResolution>, day: Day | null): string[] {
  return [...resolutions].flatMap(([id, { resolvedOn }]) => (day === null || resolvedOn <= day ? [id] : []));
}

function momentOf(asOf: Day | Instant): Date {
  return asOf.includes("T") ? new Date(asOf) : endOfDay(asOf);
}

/** What sources had said by a day: a finding that nobody had reported was not there. */
function reportedBy(findings: readonly StoredFinding[], day: Day): StoredFinding[] {
  return findings
    .map((finding) => ({ ...finding, reports: finding.reports.filter((report) => report.reportedOn <= day) }))
    .filter((finding) => finding.reports.length > 0);
}

/** Until which day a case is read when nothing is cut off. */
export function readUntil(
  { readUntil: rule }: Pick<StoredAssessment, "readUntil">,
  { start }: Pick<Model, "start">,
  findings: readonly StoredFinding[],
  now: Date,
): Day {
  if (rule === "today") return laterDay(start, dayOf(now));
  let last = start;
  for (const finding of findings) {
    if (!isCounted(finding)) continue;
    last = laterDay(last, finding.occurredOn);
    for (const report of finding.reports) if (report.status === "active") last = laterDay(last, report.reportedOn);
  }
  return last;
}
