import { parseInput } from "../checks/parse-input";
import { WithdrawalReason } from "../checks/reason";
import { refuseWithdrawn, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment } from "../records/assessment";
import { appendRule, findRule, ruleContent, type StoredRule } from "../records/rule";
import type { StatusChange } from "../records/status-change";
import type { Steps } from "../store";

/** It can be applied no more. Its findings stay: they are withdrawn by taking the application back, or one by one. */
export const withdrawRule = command("withdrawRule", function* (work, args: StatusChange): Steps<Outcome<StoredRule>> {
  const assessment = yield* findAssessment(work, args.slug);
  const current = yield* findRule(work, assessment.id, args.id);
  const { reason } = parseInput(WithdrawalReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, { status: "withdrawn" });
  refuseWithdrawn("rule", current);
  const result = yield* appendRule(work, current, ruleContent(current), "withdrawn", reason);
  const { id, version } = result;
  return { result, audit: { assessmentId: assessment.id, entity: "rule", entityId: id, version, detail: { reason } } };
});
