import { Rule } from "@/lib/rules/rule";
import { checkRule } from "../checks/check-rule";
import { parseInput } from "../checks/parse-input";
import { RevisionReason } from "../checks/reason";
import { refuseWithdrawn, requireVersion } from "../checks/refuse";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { changedFields } from "../records/changed-fields";
import { appendRule, findRule, type StoredRule } from "../records/rule";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly rule: Rule;
  readonly reason?: string;
}

/** Its findings stay as they are until it is applied again. */
export const reviseRule = command("reviseRule", function* (work, args: Args): Steps<Outcome<StoredRule>> {
  const assessment = yield* findAssessment(work, args.slug);
  const current = yield* findRule(work, assessment.id, args.id);
  const rule = parseInput(Rule, args.rule);
  const { reason } = parseInput(RevisionReason, { reason: args.reason });
  requireVersion(current, args.expectedVersion, rule);
  refuseWithdrawn("rule", current);
  checkRule(rule, yield* findModel(work, assessment.id));
  const result = yield* appendRule(work, current, rule, current.status, reason);
  const detail = { changed: changedFields(current, rule) };
  const { id, version } = result;
  return { result, audit: { assessmentId: assessment.id, entity: "rule", entityId: id, version, detail } };
});
