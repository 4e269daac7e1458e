import type { StoredIncident } from "@/lib/domain/case-file";
import { DomainError } from "@/lib/domain/errors";
import { parseInput } from "../checks/parse-input";
import { WithdrawalReason } from "../checks/reason";
import { refuseWithdrawn, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { findingsAt } from "../records/findings-at";
import { appendIncident, findIncident, incidentContent } from "../records/incident";
import type { StatusChange } from "../records/status-change";
import type { Steps } from "../store";

/** Out of the register, when nothing that counts stands under it: a finding must not lose its incident unseen. */
export const withdrawIncident = command("withdrawIncident", function* (work, args: StatusChange): Steps<
  Outcome<StoredIncident>
> {
  const assessment = yield* findAssessment(work, args.slug);
  const current = yield* findIncident(work, assessment.id, args.id);
  const { reason } = parseInput(WithdrawalReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, { status: "withdrawn" });
  refuseWithdrawn("incident", current);
  const counted = (yield* findingsAt(work, assessment.id, [current.id])).filter(({ status }) => status === "counted");
  if (counted.length > 0)
    throw new DomainError(
      "invalid-input",
      `${counted.length} finding(s) of this incident count. Withdraw them, or give them to another incident first.`,
      { findings: counted.map(({ id }) => id) },
    );
  const result = yield* appendIncident(work, current, incidentContent(current), reason, "withdrawn");
  const { id: entityId, version } = result;
  return { result, audit: { assessmentId: assessment.id, entity: "incident", entityId, version, detail: { reason } } };
});
