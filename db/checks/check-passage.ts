import { and, eq } from "drizzle-orm";
import type { Passage } from "@/lib/domain/passage";
import type { Report } from "@/lib/domain/report";
import { rows, type Steps } from "../store";
import type { Work } from "../work";
import { refuseField } from "./refuse";

/**
 * Whether the words of a passage stand where it says, in a text that the document has or had.
 * @throws DomainError naming the field of the passage
 */
export function* checkPassage({ tx, t }: Work, documentId: string, passage: Passage): Steps<void> {
  const [found] = yield* rows(
    tx
      .select({ text: t.documentText.text })
      .from(t.documentRevision)
      .innerJoin(t.documentText, eq(t.documentText.sha256, t.documentRevision.textSha256))
      .where(and(eq(t.documentRevision.id, documentId), eq(t.documentRevision.textSha256, passage.textSha256)))
      .limit(1),
  );
  if (found === undefined)
    refuseField(
      "unknown-reference",
      "passage.textSha256",
      "is no text that this document has or had. Load the document again and select the words once more",
    );
  if (passage.end > found.text.length)
    refuseField(
      "invalid-input",
      "passage.end",
      `lies behind the end of the text, which has ${found.text.length} units`,
    );
  if (found.text.slice(passage.start, passage.end) !== passage.exact)
    refuseField(
      "invalid-input",
      "passage.exact",
      "does not stand there in the text. Load the document again and select the words once more",
    );
  if (passage.exact.trim() === "") refuseField("invalid-input", "passage.exact", "has no words");
}

/**
 * A report as it is kept: where a passage says what is quoted, its words are the quote.
 * @throws DomainError naming the field of the passage
 */
export function* withQuotedWords(work: Work, report: Report): Steps<Report> {
  const { passage, documentId } = report;
  if (passage === null) return report;
  if (documentId === null) refuseField("invalid-input", "passage", "needs the document that it was taken from");
  yield* checkPassage(work, documentId, passage);
  return { ...report, quote: passage.exact.trim() };
}
