"use client";
import { useWords } from "@/app/_i18n/words";
import type { StoredReport } from "@/lib/domain/case-file";
import { fieldSentence } from "../../../record/_room/server-messages";
import type { FindingData } from "./finding-data";
import { parseStoredReport, type ReportDraft, reportDraft, reportPaths } from "./report-draft";
import { ReportFields } from "./report-fields";
import { RevisionActions } from "./revision-actions";
import { useRevision } from "./use-revision";

/** One stored report as a form. */
export function ReportForm(props: { data: FindingData; report: StoredReport; onClose: () => void }) {
  const { say } = useWords();
  const { data, report, onClose } = props;
  const finding = `/api/v1/assessments/${encodeURIComponent(data.slug)}/findings/${encodeURIComponent(data.finding.id)}`;
  const revision = useRevision<ReportDraft>({
    stored: { version: report.version, content: reportDraft(report) },
    path: `${finding}/reports/${encodeURIComponent(report.id)}`,
    bodyOf: (content) => ({ report: content }),
    parse: parseStoredReport,
    onSaved: onClose,
    undo: { id: report.id, label: say("evidence.one.changedReport", { source: report.source }) },
  });
  return (
    <form
      className="form edit"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void revision.save();
      }}
    >
      <ReportFields
        data={data}
        draft={revision.draft}
        change={revision.change}
        error={(name) => fieldSentence(revision.problem, `report.${name}`, say)}
      />
      <RevisionActions revision={revision} data={data} shownAt={reportPaths} onCancel={onClose} />
    </form>
  );
}
