import { Rule } from "@/lib/rules/rule";
import { checkNewId } from "../checks/check-new-id";
import { checkRule } from "../checks/check-rule";
import { parseInput } from "../checks/parse-input";
import { command, type Outcome } from "../command";
import { findAssessment, findModel } from "../records/assessment";
import { insertRule, type StoredRule } from "../records/rule";
import type { Steps } from "../store";

interface Args {
  readonly slug: string;
  /** A readable id; without it the rule gets a random one. */
  readonly id?: string;
  readonly rule: Rule;
}

/** A rule alone makes no finding: it does when it is applied. */
export const createRule = command("createRule", function* (work, args: Args): Steps<Outcome<StoredRule>> {
  const assessment = yield* findAssessment(work, args.slug);
  const rule = parseInput(Rule, args.rule);
  checkRule(rule, yield* findModel(work, assessment.id));
  const id = yield* checkNewId(work, work.t.rule, args.id, ["new"]);
  const result = yield* insertRule(work, assessment.id, id, rule);
  return { result, audit: { assessmentId: assessment.id, entity: "rule", entityId: id, version: 1 } };
});
