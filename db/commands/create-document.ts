import { Document } from "@/lib/domain/document";
import { checkNewId } from "../checks/check-new-id";
import { parseInput } from "../checks/parse-input";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { insertDocument, type StoredDocument } from "../records/document";
import { keepOriginal } from "../records/original";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  /** A readable id; without it the document gets a random one. */
  readonly id?: string;
  readonly document: Document;
}

export const createDocument = command("createDocument", function* (work, args: Args): Steps<Outcome<StoredDocument>> {
  const assessment = yield* findAssessment(work, args.slug);
  const document = parseInput(Document, args.document);
  const id = yield* checkNewId(work, work.t.document, args.id);
  yield* keepOriginal(work, assessment.id, document.originalSha256);
  const result = yield* insertDocument(work, assessment.id, id, document);
  return { result, audit: { assessmentId: assessment.id, entity: "document", entityId: id, version: 1 } };
});
