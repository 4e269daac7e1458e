import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { refuseStanding, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { documentContent } from "../records/content";
import { appendDocument, findDocument, type StoredDocument } from "../records/document";
import type { StatusChange } from "../records/status-change";
import type { Steps } from "../store";

export const restoreDocument = command("restoreDocument", function* (work, args: StatusChange): Steps<
  Outcome<StoredDocument>
> {
  const assessment = yield* findAssessment(work, args.slug);
  const current = yield* findDocument(work, assessment.id, args.id);
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, { status: "active" });
  refuseStanding("document", current);
  const result = yield* appendDocument(work, current, documentContent(current), "active", reason);
  const { id, version } = result;
  return {
    result,
    audit: { assessmentId: assessment.id, entity: "document", entityId: id, version, detail: { reason } },
  };
});
