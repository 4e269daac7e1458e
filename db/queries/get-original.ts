import { and, eq } from "drizzle-orm";
import { DomainError } from "@/lib/domain/errors";
import { query, type Reading } from "../query";
import { findAssessment } from "../records/assessment";
import { findDocument } from "../records/document";
import { rows, type Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
}

export interface Original {
  readonly sha256: string;
  readonly bytes: number;
  readonly fileName: string;
}

/** The file that a document was taken from, under the name it came with. */
export const getOriginal = query("getOriginal", function* (reading: Reading, { slug, id }: Args): Steps<Original> {
  const { tx, t } = reading;
  const assessment = yield* findAssessment(reading, slug);
  const { originalSha256 } = yield* findDocument(reading, assessment.id, id);
  if (originalSha256 === null) throw new DomainError("not-found", "This document was not taken from a file.");
  const { sha256, bytes, fileName } = t.original;
  const [found] = yield* rows(
    tx.select({ sha256, bytes, fileName }).from(t.original).where(eq(sha256, originalSha256)),
  );
  if (found === undefined) throw new DomainError("not-found", "This document was not taken from a file.");
  // the same file may have come under another name elsewhere
  const [here] = yield* rows(
    tx
      .select({ fileName: t.upload.fileName })
      .from(t.upload)
      .where(and(eq(t.upload.assessmentId, assessment.id), eq(t.upload.sha256, originalSha256)))
      .limit(1),
  );
  return { ...found, fileName: here?.fileName ?? found.fileName };
});
