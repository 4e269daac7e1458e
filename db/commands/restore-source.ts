import type { StoredSource } from "@/lib/domain/source-record";
import { checkSource } from "../checks/check-source";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { refuseStanding, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { allSources, appendSource, findSource, sourceContent } from "../records/source";
import type { StatusChange } from "../records/status-change";
import type { Steps } from "../store";

/** Back into the register, if its name is still free and whom it repeats still stands there. */
export const restoreSource = command("restoreSource", function* (work, args: StatusChange): Steps<
  Outcome<StoredSource>
> {
  const assessment = yield* findAssessment(work, args.slug);
  const current = yield* findSource(work, assessment.id, args.id);
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, { status: "active" });
  refuseStanding("source", current);
  checkSource(yield* allSources(work, assessment.id), current.id, sourceContent(current));
  const result = yield* appendSource(work, current, sourceContent(current), "active", reason);
  const { id, version } = result;
  return {
    result,
    audit: { assessmentId: assessment.id, entity: "source", entityId: id, version, detail: { reason } },
  };
});
