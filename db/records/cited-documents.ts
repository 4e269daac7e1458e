import { eq } from "drizzle-orm";
import type { CitedDocument } from "@/lib/domain/snapshot-selection";
import { rows, type Steps } from "../store";
import type { Work } from "../work";
import { standing } from "./standing";

/** What a snapshot may show of the documents of an assessment, as they are today; never their text. */
export function* citedDocuments({ tx, t }: Work, assessmentId: string): Steps<CitedDocument[]> {
  const { id, title, publisher, publishedOn, url, handling } = t.documentRevision;
  const found = yield* rows(
    tx
      .select({ id, title, publisher, publishedOn, url, handling })
      .from(t.document)
      .innerJoin(t.documentRevision, standing(t.document, t.documentRevision, null))
      .where(eq(t.document.assessmentId, assessmentId)),
  );
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}
