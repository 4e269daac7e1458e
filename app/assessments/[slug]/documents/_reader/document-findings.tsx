import Link from "next/link";
import { Grade } from "@/app/_components/ui/grade";
import type { Say } from "@/lib/messages/say";
import type { EvidenceRow } from "@/lib/view/evidence-rows";

/** The findings that were recorded from a document, in the order of their quotes, with what each adds to the leader. */
export function DocumentFindings(props: {
  rows: readonly EvidenceRow[];
  documentId: string;
  base: string;
  leader: string;
  day: string;
  say: Say;
}) {
  const { rows, say } = props;
  return (
    <section className="sec">
      <div className="hd">
        <h2>{say("documents.findingsTitle")}</h2>
        {rows.length > 0 && <span className="s mut">{say("documents.points", { name: props.leader })}</span>}
      </div>
      {rows.length === 0 ? (
        <p className="mut s">{say("documents.noFindings")}</p>
      ) : (
        <>
          <ol className="mg">
            {rows.map((row, index) => (
              <FindingItem key={row.id} row={row} number={index + 1} {...props} />
            ))}
          </ol>
          <p className="fn">{say("documents.pointsWhat", { day: props.day })}</p>
        </>
      )}
    </section>
  );
}

function FindingItem(props: { row: EvidenceRow; number: number; documentId: string; base: string; say: Say }) {
  const { row, number, say } = props;
  const reports = row.finding.reports.filter((report) => report.documentId === props.documentId);
  const reading = row.levels.length === 0 ? row.indicator : `${row.indicator}: ${row.levels.join(" / ")}`;
  return (
    <li className={row.tags.includes("withdrawn") ? "wd" : undefined}>
      <span className="n">{number}</span>
      <Link href={`${props.base}/evidence/${row.id}`}>
        <b>{row.name}</b>
      </Link>
      <span className="num">{row.contribution}</span>
      <p>
        {row.name === reading ? row.dayText : `${reading}, ${row.dayText}`}
        {row.tags.map((tag) => (
          <span key={tag} className="tag">
            {say(`documents.tag.${tag}`)}
          </span>
        ))}
      </p>
      {reports.map((report) => (
        <p key={report.id} className={report.status === "withdrawn" ? "wd" : undefined}>
          {report.source} <Grade grade={report.grade} />
          {report.quote !== "" && <q>{report.quote}</q>}
        </p>
      ))}
    </li>
  );
}
