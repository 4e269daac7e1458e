import Link from "next/link";
import type { Say } from "@/lib/messages/say";
import { paragraphs } from "@/lib/view/paragraphs";

/** The text of a document as text: whatever was pasted shows as characters. */
export function DocumentText(props: { text: string | null; editHref: string | null; say: Say }) {
  const { text, editHref, say } = props;
  const parts = paragraphs(text ?? "");
  if (parts.length === 0)
    return (
      <p className="mut notext">
        {say("documents.noText")} {editHref !== null && <Link href={editHref}>{say("documents.pasteText")}</Link>}
      </p>
    );
  return (
    <article className="read" aria-label={say("documents.field.text")}>
      {parts.map((part) => (
        <p key={part.at}>{part.text}</p>
      ))}
    </article>
  );
}
