import { checkRule } from "../checks/check-rule";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { refuseStanding, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { appendRule, findRule, ruleContent, type StoredRule } from "../records/rule";
import type { StatusChange } from "../records/status-change";
import type { Steps } from "../store";

/** Refused when the model has lost its indicator or a level meanwhile. */
export const restoreRule = command("restoreRule", function* (work, args: StatusChange): Steps<Outcome<StoredRule>> {
  const assessment = yield* findAssessment(work, args.slug);
  const current = yield* findRule(work, assessment.id, args.id);
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, { status: "active" });
  refuseStanding("rule", current);
  checkRule(ruleContent(current), yield* findModel(work, assessment.id));
  const result = yield* appendRule(work, current, ruleContent(current), "active", reason);
  const { id, version } = result;
  return { result, audit: { assessmentId: assessment.id, entity: "rule", entityId: id, version, detail: { reason } } };
});
