import Link from "next/link";
import { Grade } from "@/app/_components/ui/grade";
import { words } from "@/app/_i18n/server";
import type { CaseFile, StoredReport } from "@/lib/domain/case-file";
import { sourceKey } from "@/lib/domain/origin-chain";
import { findingName, indicatorOf, levelLabel } from "@/lib/view/finding-name";
import { countsOnceWith, type LaterWord, laterWords } from "@/lib/view/register/later-word";
import { gradeLabel } from "../../evidence/_list/grade-label";

/** Each report of a source that stands, newest first, and what others said later on its finding. */
export async function SourceReports({ file, name }: { file: CaseFile; name: string }) {
  const { say } = await words();
  const own = laterWords(file.findings)
    .filter(({ report }) => sourceKey(report.source) === sourceKey(name))
    .sort((a, b) => (a.report.reportedOn < b.report.reportedOn ? 1 : -1));
  if (own.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="its-reports">
      <div className="hd">
        <h2 id="its-reports">{say("register.reportsTitle")}</h2>
      </div>
      <div className="scroll">
        <table className="rgtab">
          <thead>
            <tr>
              <th scope="col">{say("register.report.day")}</th>
              <th scope="col">{say("register.report.finding")}</th>
              <th scope="col">{say("register.report.reading")}</th>
              <th scope="col">{say("register.report.grade")}</th>
              <th scope="col">{say("register.report.origin")}</th>
              <th scope="col">{say("register.report.later")}</th>
            </tr>
          </thead>
          <tbody>
            {own.map((word) => (
              <Row key={word.report.id} file={file} word={word} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

async function Row({ file, word }: { file: CaseFile; word: LaterWord }) {
  const { say, formats } = await words();
  const { finding, report, confirming, contradicting } = word;
  const indicator = indicatorOf(file.model, finding.indicator);
  const label = ({ level }: StoredReport) => (level === null ? say("register.event") : levelLabel(indicator, level));
  const once = countsOnceWith(finding, report).map((other) => other.source);
  const later = [
    ...confirming.map((other) =>
      say("register.later.same", { name: other.source, day: formats.day(other.reportedOn) }),
    ),
    ...contradicting.map((other) =>
      say("register.later.other", { name: other.source, level: label(other), day: formats.day(other.reportedOn) }),
    ),
  ];
  return (
    <tr>
      <td className="days">{formats.day(report.reportedOn)}</td>
      <td>
        <Link href={`/assessments/${file.assessment.slug}/evidence/${finding.id}`} prefetch={false}>
          {findingName(finding, file.model)}
        </Link>
      </td>
      <td>{label(report)}</td>
      <td>
        <Grade grade={report.grade} label={gradeLabel(report.grade, say)} />
      </td>
      <td>
        {report.origin ?? <span className="mut">{say("register.itself")}</span>}
        {once.length > 0 && (
          <span className="s mut rgline">{say("comments.onceWith", { names: [...new Set(once)].join(", ") })}</span>
        )}
      </td>
      <td>
        {later.length === 0 && <span className="mut">{say("register.later.none")}</span>}
        {later.map((text) => (
          <span key={text} className="rgline">
            {text}
          </span>
        ))}
      </td>
    </tr>
  );
}
