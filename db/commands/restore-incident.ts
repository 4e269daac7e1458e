import type { StoredIncident } from "@/lib/domain/case-file";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { refuseStanding, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { appendIncident, findIncident, incidentContent } from "../records/incident";
import type { StatusChange } from "../records/status-change";
import type { Steps } from "../store";

/** Back into the register; its findings are restored one by one. */
export const restoreIncident = command("restoreIncident", function* (work, args: StatusChange): Steps<
  Outcome<StoredIncident>
> {
  const assessment = yield* findAssessment(work, args.slug);
  const current = yield* findIncident(work, assessment.id, args.id);
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, { status: "active" });
  refuseStanding("incident", current);
  const result = yield* appendIncident(work, current, incidentContent(current), reason, "active");
  const { id: entityId, version } = result;
  return { result, audit: { assessmentId: assessment.id, entity: "incident", entityId, version, detail: { reason } } };
});
