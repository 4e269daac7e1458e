"use client";
import Link from "next/link";
import { useState } from "react";
import { Grade, useGradeLabel } from "@/app/_components/ui/grade";
import { useWords } from "@/app/_i18n/words";
import type { StoredReport } from "@/lib/domain/case-file";
import { gradeWeight } from "@/lib/domain/standards/admiralty";
import { levelLabel } from "@/lib/view/finding-name";
import { countsOnceWith } from "@/lib/view/register/later-word";
import { StatusAction } from "../../_list/status-action";
import { AddReport } from "./add-report";
import type { FindingData } from "./finding-data";
import { ReportForm } from "./report-form";

/** Who said what about the finding, each with the ways to change it. */
export function ReportsSection({ data }: { data: FindingData }) {
  const { say } = useWords();
  const { reports } = data.finding;
  return (
    <section className="sec" aria-labelledby="reports-title">
      <div className="hd">
        <h2 id="reports-title">{say("evidence.one.reports", { count: reports.length })}</h2>
      </div>
      <ul className="reports">
        {reports.map((report) => (
          <ReportItem key={report.id} data={data} report={report} />
        ))}
      </ul>
      <AddReport data={data} />
    </section>
  );
}

function ReportItem({ data, report }: { data: FindingData; report: StoredReport }) {
  const { say } = useWords();
  const [editing, setEditing] = useState(false);
  const withdrawn = report.status === "withdrawn";
  const open = data.finding.status !== "withdrawn";
  const target = {
    slug: data.slug,
    findingId: data.finding.id,
    reportId: report.id,
    version: report.version,
    name: say("evidence.one.reportOf", { source: report.source }),
    withdrawn,
  };
  return (
    <li className={withdrawn ? "wd" : undefined}>
      {editing ? (
        <ReportForm data={data} report={report} onClose={() => setEditing(false)} />
      ) : (
        <>
          <ReportText data={data} report={report} />
          <p className="linklist noprint">
            {open && !withdrawn && (
              <button type="button" className="btn quiet" onClick={() => setEditing(true)}>
                {say("ui.edit")}
                <span className="vh">: {target.name}</span>
              </button>
            )}
            {open && <StatusAction target={target} />}
          </p>
        </>
      )}
    </li>
  );
}

function ReportText({ data, report }: { data: FindingData; report: StoredReport }) {
  const { say, formats } = useWords();
  const label = useGradeLabel();
  const once = [...new Set(countsOnceWith(data.finding, report).map((other) => other.source))];
  const document = data.documents.find(({ id }) => id === report.documentId);
  const weight = formats.number(gradeWeight(report.grade, data.gradeWeights), 2);
  const about = [
    label(report.grade),
    say("evidence.one.weight", { weight }),
    say("evidence.one.reportedOn", { day: formats.day(report.reportedOn) }),
    ...(report.origin === null ? [] : [say("evidence.one.repeats", { name: report.origin })]),
    ...(once.length === 0 ? [] : [say("comments.onceWith", { names: once.join(", ") })]),
  ];
  return (
    <div className="rt">
      <p>
        <Grade grade={report.grade} /> <b>{report.source}</b>:{" "}
        {report.level === null ? say("evidence.event") : levelLabel(data.indicator, report.level)}{" "}
        {report.status !== "active" && <span className="tag">{say(`evidence.tag.${report.status}`)}</span>}
      </p>
      <p className="s mut">{about.join(", ")}</p>
      {report.status === "withdrawn" && <p className="s">{report.reason}</p>}
      {report.quote !== "" && <blockquote>{report.quote}</blockquote>}
      {report.note !== "" && <p className="s">{report.note}</p>}
      <p className="xs mut">
        {document !== undefined && (
          <>
            <Link href={`/assessments/${data.slug}/documents/${document.id}`} prefetch={false}>
              {document.title}
            </Link>
            ,{" "}
          </>
        )}
        {say("evidence.one.recorded", {
          at: formats.instant(report.recordedAt),
          name: data.people[report.recordedBy] ?? report.recordedBy,
        })}
      </p>
    </div>
  );
}
