import Link from "next/link";
import { words } from "@/app/_i18n/server";
import { WordsFor } from "@/app/_i18n/words-for";
import { actorName } from "@/db/records/actor-name";
import type { CaseFile } from "@/lib/domain/case-file";
import { findingName, indicatorOf, levelLabel } from "@/lib/view/finding-name";
import { ReviewList } from "./review-list";

interface BulkProps {
  file: CaseFile;
  mayReview: boolean;
  /** False: only that something waits is said. */
  isShown: boolean;
}

const MOST = 1000;

/** What waits for a review in the whole assessment, with the way to review it in one go. */
export async function BulkReview({ file, mayReview, isShown }: BulkProps) {
  const { say, formats } = await words();
  if (!file.assessment.requiresReview) return null;
  const waiting = file.findings
    .filter(({ status }) => status !== "withdrawn")
    .flatMap((finding) =>
      finding.reports.filter(({ status }) => status === "unreviewed").map((report) => ({ finding, report })),
    );
  if (waiting.length === 0) return null;
  const what = say("comments.review.bulkWhat", { reports: waiting.length });
  const base = `/assessments/${file.assessment.slug}/evidence`;
  if (!isShown)
    return (
      <p className="notice">
        <span>{what}</span> <Link href={`${base}?status=unreviewed`}>{say("comments.review.bulkShow")}</Link>
      </p>
    );
  return (
    <section className="sec" aria-labelledby="bulk-title">
      <div className="hd">
        <h2 id="bulk-title">{say("comments.review.bulkTitle")}</h2>
        <p>{mayReview ? what : say("comments.review.leadOnly")}</p>
      </div>
      {mayReview && (
        <WordsFor namespaces={["comments"]}>
          <ReviewList
            slug={file.assessment.slug}
            rows={waiting.slice(0, MOST).map(({ finding, report }) => ({
              id: report.id,
              version: report.version,
              source: report.source,
              grade: report.grade,
              reading:
                report.level === null
                  ? say("evidence.event")
                  : levelLabel(indicatorOf(file.model, finding.indicator), report.level),
              finding: findingName(finding, file.model),
              path: `${base}/${finding.id}`,
              day: formats.day(report.reportedOn),
              by: actorName(report.recordedBy),
            }))}
          />
        </WordsFor>
      )}
    </section>
  );
}
