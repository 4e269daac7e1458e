import Link from "next/link";
import type { DocumentFigures } from "@/db/queries/document-figures";
import type { DocumentSummary } from "@/db/queries/list-documents";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";

interface Words {
  readonly say: Say;
  readonly formats: Formats;
}

/** Documents, newest first; over several assessments a column names the one that each belongs to. */
export function DocumentTable(
  props: Words & {
    documents: readonly DocumentSummary[];
    figures: ReadonlyMap<string, DocumentFigures>;
    /** Short title of each assessment by its slug; null inside one assessment. */
    assessments: ReadonlyMap<string, string> | null;
  },
) {
  const { documents, figures, assessments, say } = props;
  return (
    <table className="docs">
      <thead>
        <tr>
          <th scope="col">{say("documents.field.title")}</th>
          {assessments !== null && <th scope="col">{say("documents.column.assessment")}</th>}
          <th scope="col">{say("documents.field.publisher")}</th>
          <th scope="col">{say("documents.column.published")}</th>
          <th scope="col">{say("documents.column.language")}</th>
          <th scope="col" className="num">
            {say("documents.column.words")}
          </th>
          <th scope="col" className="num">
            {say("documents.column.reports")}
          </th>
          <th scope="col">{say("ui.handlingMark")}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <Row
            key={document.id}
            {...props}
            document={document}
            figures={figures.get(document.id) ?? { words: null, reports: 0, alike: [] }}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row(
  props: Words & {
    document: DocumentSummary;
    figures: DocumentFigures;
    assessments: ReadonlyMap<string, string> | null;
  },
) {
  const { document, figures, assessments, say, formats } = props;
  const { words, reports, alike } = figures;
  const base = `/assessments/${document.slug}/documents`;
  const [first, ...more] = alike;
  return (
    <tr className={document.status === "withdrawn" ? "wd" : undefined}>
      <th scope="row" className="ti">
        <Link href={`${base}/${document.id}`}>
          <b>{document.title}</b>
        </Link>
        {document.status === "withdrawn" && <span className="tag">{say("documents.withdrawn")}</span>}
        {document.characters === null && <span className="mut s">{say("documents.noTextShort")}</span>}
        {first !== undefined && (
          <span className="mut s alikeof">
            {say("documents.alike")} <Link href={`${base}/${first.id}`}>{first.title}</Link>
            {more.length > 0 && ` ${say("documents.alikeMore", { count: more.length })}`}
          </span>
        )}
      </th>
      {assessments !== null && (
        <td className="as">
          <Link href={`/assessments/${document.slug}`}>{assessments.get(document.slug) ?? document.slug}</Link>
        </td>
      )}
      <td className="pu">{document.publisher === "" ? "–" : document.publisher}</td>
      <td className="nw da">{document.publishedOn === null ? say("ui.noDay") : formats.day(document.publishedOn)}</td>
      <td className="la">{document.language ?? "–"}</td>
      <td className="num wo">
        <span className="notphone">{words === null ? "–" : formats.number(words, 0)}</span>
        <span className="onphone">{words === null ? "" : say("documents.wordsWord", { count: words })}</span>
      </td>
      <td className="num fi">
        <span className="notphone">{reports}</span>
        <span className="onphone">{say("documents.reportsWord", { count: reports })}</span>
      </td>
      <td className="nw ma">{document.handling}</td>
    </tr>
  );
}
