import Link from "next/link";
import { Key } from "@/app/_components/ui/key";
import type { StoredAssessment } from "@/lib/domain/case-file";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import type { AssessmentLine } from "@/lib/view/assessment-line";

export interface AssessmentRow {
  readonly assessment: StoredAssessment;
  readonly line: AssessmentLine;
}

/** What leads in each assessment, by how much it changed, and how fresh its evidence is. */
export function AssessmentTable({
  rows,
  say,
  formats,
}: {
  rows: readonly AssessmentRow[];
  say: Say;
  formats: Formats;
}) {
  return (
    <table className="hl asl">
      <thead>
        <tr>
          <th scope="col">{say("assessments.col.assessment")}</th>
          <th scope="col">{say("assessments.col.leads")}</th>
          <th scope="col" className="num">
            {say("assessments.col.scorePercent")}
          </th>
          <th scope="col" className="num">
            {say("assessments.col.in30")}
          </th>
          <th scope="col">{say("assessments.col.lastEvidence")}</th>
          <th scope="col" className="num">
            {say("assessments.col.findings")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.assessment.id} row={row} say={say} formats={formats} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, say, formats }: { row: AssessmentRow; say: Say; formats: Formats }) {
  const { assessment, line } = row;
  const { lead } = line;
  return (
    <tr>
      <th scope="row" className="what">
        <Link href={`/assessments/${assessment.slug}`}>
          <b>{assessment.title}</b>
        </Link>
        <span className="word">{assessment.question}</span>
        <span className="word">
          {assessment.handling}, {say("assessments.asOf", { day: formats.day(line.until) })}
        </span>
      </th>
      {lead === null ? (
        <td colSpan={3} className="err">
          {say("assessments.noScores")}
        </td>
      ) : (
        <>
          <td className="nm">
            <Key scenario={lead.scenario} />
            {lead.label}
            <span className="word">{lead.word.text}</span>
          </td>
          <td className="num sc">{formats.number(lead.permille / 10)}</td>
          <td className="num chg">
            {formats.signed(lead.changePermille / 10)}
            {lead.changeDays < 30 && (
              <span className="word">{say("assessments.since", { days: lead.changeDays })}</span>
            )}
          </td>
        </>
      )}
      <td className="nw lst">{line.lastEvidence === null ? say("ui.none") : formats.day(line.lastEvidence)}</td>
      <td className="num fnd">{line.findings}</td>
    </tr>
  );
}
