import { DomainError } from "@/lib/domain/errors";
import type { StoredSource } from "@/lib/domain/source-record";
import { parseInput } from "../checks/parse-input";
import { WithdrawalReason } from "../checks/reason";
import { refuseWithdrawn, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { allSources, appendSource, findSource, sourceContent } from "../records/source";
import type { StatusChange } from "../records/status-change";
import type { Steps } from "../store";

/** Out of the register, not out of the evidence: reports that name the source count as before. */
export const withdrawSource = command("withdrawSource", function* (work, args: StatusChange): Steps<
  Outcome<StoredSource>
> {
  const assessment = yield* findAssessment(work, args.slug);
  const current = yield* findSource(work, assessment.id, args.id);
  const { reason } = parseInput(WithdrawalReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, { status: "withdrawn" });
  refuseWithdrawn("source", current);
  const repeating = (yield* allSources(work, assessment.id)).filter(
    ({ repeats, status }) => repeats === current.id && status === "active",
  );
  if (repeating.length > 0)
    throw new DomainError(
      "invalid-input",
      `It is still named as repeated by: ${repeating.map(({ name }) => name).join(", ")}. Change them first.`,
    );
  const result = yield* appendSource(work, current, sourceContent(current), "withdrawn", reason);
  const { id, version } = result;
  return {
    result,
    audit: { assessmentId: assessment.id, entity: "source", entityId: id, version, detail: { reason } },
  };
});
