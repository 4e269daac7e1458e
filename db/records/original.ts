import { and, eq } from "drizzle-orm";
import { refuseField } from "../checks/refuse";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";

/**
 * Keeps the file that a document was taken from. Only a file that was sent to this assessment, or that one of its documents has already,
 * can be named: whoever knows a hash alone gets nothing.
 * @throws DomainError "unknown-reference"
 */
export function* keepOriginal(work: Work, assessmentId: string, sha256: string | null): Steps<void> {
  if (sha256 === null) return;
  const { tx, t, now, actor } = work;
  const [kept] = yield* rows(
    tx
      .select({ id: t.document.id })
      .from(t.document)
      .innerJoin(t.documentRevision, eq(t.documentRevision.id, t.document.id))
      .where(and(eq(t.document.assessmentId, assessmentId), eq(t.documentRevision.originalSha256, sha256)))
      .limit(1),
  );
  if (kept !== undefined) return;
  const [sent] = yield* rows(
    tx
      .select()
      .from(t.upload)
      .where(
        and(
          eq(t.upload.assessmentId, assessmentId),
          eq(t.upload.sha256, sha256),
          eq(t.upload.state, "complete"),
          eq(t.upload.purpose, "document"),
        ),
      )
      .limit(1),
  );
  if (sent === undefined)
    return refuseField("unknown-reference", "originalSha256", "names no file that was sent to this assessment");
  const { bytes, mediaType, fileName } = sent;
  yield* exec(
    tx
      .insert(t.original)
      .values({ sha256, bytes, mediaType, fileName, keptAt: now, keptBy: actor.id })
      .onConflictDoNothing(),
  );
}
