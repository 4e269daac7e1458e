import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Document } from "@/lib/domain/document";
import type { Withdrawable } from "@/lib/domain/stored";
import { shingleSketch } from "@/lib/passages/shingle-sketch";
import { writeSketch } from "@/lib/passages/sketch-text";
import { refuseMissing } from "../checks/refuse";
import { exec, rows, type Steps } from "../store";
import type { Work } from "../work";
import { revisionColumns } from "./revision-columns";
import { newStamp, recordOf } from "./stamp";
import { standing } from "./standing";

export type StoredDocument = Withdrawable<Document>;

/** With its text. @throws DomainError "not-found" */
export function* findDocument({ tx, t }: Work, assessmentId: string, id: string): Steps<StoredDocument> {
  const [found] = yield* rows(
    tx
      .select({ ...revisionColumns(t.documentRevision), text: t.documentText.text })
      .from(t.document)
      .innerJoin(t.documentRevision, standing(t.document, t.documentRevision, null))
      .leftJoin(t.documentText, eq(t.documentText.sha256, t.documentRevision.textSha256))
      .where(and(eq(t.document.assessmentId, assessmentId), eq(t.document.id, id))),
  );
  if (found === undefined) return refuseMissing("document", id);
  const { textSha256: _, ...document } = found;
  return document;
}

export function* insertDocument(
  work: Work,
  assessmentId: string,
  id: string,
  document: Document,
): Steps<StoredDocument> {
  yield* exec(work.tx.insert(work.t.document).values({ id, assessmentId, version: 1 }));
  return yield* insertRevision(work, id, 1, document, "active", "");
}

export function* appendDocument(
  work: Work,
  current: StoredDocument,
  document: Document,
  status: StoredDocument["status"],
  reason: string,
): Steps<StoredDocument> {
  const { tx, t } = work;
  const version = current.version + 1;
  yield* exec(tx.update(t.document).set({ version }).where(eq(t.document.id, current.id)));
  return yield* insertRevision(work, current.id, version, document, status, reason);
}

function* insertRevision(
  work: Work,
  id: string,
  version: number,
  { text, ...content }: Document,
  status: StoredDocument["status"],
  reason: string,
): Steps<StoredDocument> {
  const { tx, t } = work;
  const textSha256 = text === null ? null : createHash("sha256").update(text).digest("hex");
  if (text !== null && textSha256 !== null)
    yield* exec(
      tx
        .insert(t.documentText)
        .values({ sha256: textSha256, characters: text.length, sketch: writeSketch(shingleSketch(text)), text })
        .onConflictDoNothing(),
    );
  const row = { ...content, ...newStamp(work, id, version, reason), status };
  yield* exec(tx.insert(t.documentRevision).values({ ...row, textSha256 }));
  return { ...recordOf(row), text };
}
