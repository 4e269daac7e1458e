import { eq } from "drizzle-orm";
import type { Handling } from "@/lib/domain/standards/tlp";
import { rows, type Steps } from "../store";
import type { Work } from "../work";
import { standing } from "./standing";

/** The mark that each document carries today: a mark that was raised later binds the look back too. */
export function* documentMarks({ tx, t }: Work, assessmentId: string): Steps<ReadonlyMap<string, Handling>> {
  const found = yield* rows(
    tx
      .select({ id: t.document.id, handling: t.documentRevision.handling })
      .from(t.document)
      .innerJoin(t.documentRevision, standing(t.document, t.documentRevision, null))
      .where(eq(t.document.assessmentId, assessmentId)),
  );
  return new Map(found.map(({ id, handling }) => [id, handling]));
}
