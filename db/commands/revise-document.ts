import { Document } from "@/lib/domain/document";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { refuseWithdrawn, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { changedFields } from "../records/changed-fields";
import { appendDocument, findDocument, type StoredDocument } from "../records/document";
import { keepOriginal } from "../records/original";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly document: Document;
  readonly reason?: string;
}

export const reviseDocument = command("reviseDocument", function* (work, args: Args): Steps<Outcome<StoredDocument>> {
  const assessment = yield* findAssessment(work, args.slug);
  const current = yield* findDocument(work, assessment.id, args.id);
  const document = parseInput(Document, args.document);
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, document);
  refuseWithdrawn("document", current);
  yield* keepOriginal(work, assessment.id, document.originalSha256);
  const result = yield* appendDocument(work, current, document, current.status, reason);
  const detail = { changed: changedFields(current, document) };
  const { id, version } = result;
  return { result, audit: { assessmentId: assessment.id, entity: "document", entityId: id, version, detail } };
});
