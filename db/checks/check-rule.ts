import { DomainError } from "@/lib/domain/errors";
import type { Model } from "@/lib/domain/model";
import type { Rule } from "@/lib/rules/rule";
import { ruleProblems } from "@/lib/rules/rule-problems";

/** Whether a rule speaks of an indicator of the model and of levels that it has. @throws DomainError naming the fields */
export function checkRule(rule: Rule, { indicators }: Pick<Model, "indicators">): void {
  const fields = ruleProblems(rule, indicators);
  const [first] = fields;
  if (first === undefined) return;
  const code = first.rule === "unknown-indicator" || first.rule === "unknown-level" ? first.rule : "invalid-input";
  throw new DomainError(code, `${first.path} ${first.message}`, { fields });
}
