import Link from "next/link";
import type { DocumentSummary } from "@/db/queries/list-documents";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";

/** Documents, newest first; over several assessments a column names the one that each belongs to. */
export function DocumentTable(props: {
  documents: readonly DocumentSummary[];
  /** Short title of each assessment by its slug; null inside one assessment. */
  assessments: ReadonlyMap<string, string> | null;
  say: Say;
  formats: Formats;
}) {
  const { documents, assessments, say, formats } = props;
  return (
    <table className="docs">
      <thead>
        <tr>
          <th scope="col">{say("documents.field.title")}</th>
          {assessments !== null && <th scope="col">{say("documents.column.assessment")}</th>}
          <th scope="col">{say("documents.field.publisher")}</th>
          <th scope="col">{say("documents.column.published")}</th>
          <th scope="col" className="num">
            {say("documents.column.findings")}
          </th>
          <th scope="col">{say("ui.handlingMark")}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <tr key={document.id} className={document.status === "withdrawn" ? "wd" : undefined}>
            <th scope="row" className="ti">
              <Link href={`/assessments/${document.slug}/documents/${document.id}`}>
                <b>{document.title}</b>
              </Link>
              {document.status === "withdrawn" && <span className="tag">{say("documents.withdrawn")}</span>}
              {document.characters === null && <span className="mut s">{say("documents.noTextShort")}</span>}
            </th>
            {assessments !== null && (
              <td className="as">
                <Link href={`/assessments/${document.slug}`}>{assessments.get(document.slug) ?? document.slug}</Link>
              </td>
            )}
            <td className="pu">{document.publisher === "" ? "–" : document.publisher}</td>
            <td className="nw da">
              {document.publishedOn === null ? say("ui.noDay") : formats.day(document.publishedOn)}
            </td>
            <td className="num fi">
              <span className="notphone">{document.findings}</span>
              <span className="onphone">{say("documents.findingsWord", { count: document.findings })}</span>
            </td>
            <td className="nw ma">{document.handling}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
