"use client";
import Link from "next/link";
import { useWords } from "@/app/_i18n/words";
import type { SimilarDocument, SimilarDocuments } from "@/lib/domain/similar-document";

/** Says which documents have this text already, or nearly; saving stays possible. */
export function SimilarNotice({ slug, similar }: { slug: string; similar: SimilarDocuments | null }) {
  const { say, formats } = useWords();
  const all = similar === null ? [] : [...similar.same, ...similar.near];
  const about = ({ publisher, publishedOn }: SimilarDocument) =>
    [publisher, publishedOn === null ? "" : formats.day(publishedOn)].filter((part) => part !== "").join(", ");
  return (
    <div role="status" className="alike">
      {all.length > 0 && (
        <div className="notice">
          <ul>
            {all.map((document) => (
              <li key={document.id}>
                {document.similarity === 1 ? say("intake.same") : say("intake.near")}{" "}
                <Link href={`/assessments/${slug}/documents/${document.id}`} target="_blank">
                  {document.title}
                </Link>
                {about(document) !== "" && ` (${about(document)})`}
                {document.status === "withdrawn" && `, ${say("documents.withdrawn")}`}
                {document.similarity < 1 && (
                  <span className="mut">
                    {" "}
                    {say("intake.nearShare", { share: formats.percent(document.similarity, 0) })}
                  </span>
                )}
              </li>
            ))}
          </ul>
          <span className="s mut">{say("intake.alikeWhat")}</span>
        </div>
      )}
    </div>
  );
}
