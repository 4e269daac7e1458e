import type { z } from "zod";
import type { FieldProblem } from "@/lib/domain/errors";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";

/** A sentence for each field that breaks a rule, by its dotted path. */
export type FieldMessages = Readonly<Record<string, string>>;

/** What a schema found in a form, in the language of the reader; the first rule that a field breaks is the one that is said. */
export function issueMessages(issues: readonly z.core.$ZodIssue[], say: Say, formats: Formats): FieldMessages {
  const messages: Record<string, string> = {};
  for (const issue of issues) messages[issue.path.map(String).join(".")] ??= sentence(issue, say, formats);
  return messages;
}

/** What the server found, in the language of the reader where the rule is known, else as the server said it. */
export function problemMessages(fields: readonly FieldProblem[], prefix: string, say: Say): FieldMessages {
  const messages: Record<string, string> = {};
  for (const { path, rule, message } of fields) {
    const at = path.startsWith(`${prefix}.`) ? path.slice(prefix.length + 1) : path;
    messages[at] ??= ruleSentence(rule, say) ?? message;
  }
  return messages;
}

function sentence(issue: z.core.$ZodIssue, say: Say, formats: Formats): string {
  const limit = (value: number | bigint) => formats.number(Number(value), Number.isInteger(Number(value)) ? 0 : 2);
  switch (issue.code) {
    case "too_small":
      if (issue.origin === "string") return say("assessments.rule.empty");
      if (issue.origin === "array") return say("assessments.rule.fewest", { min: limit(issue.minimum) });
      return issue.inclusive === false
        ? say("assessments.rule.over", { min: limit(issue.minimum) })
        : say("assessments.rule.min", { min: limit(issue.minimum) });
    case "too_big":
      if (issue.origin === "string") return say("assessments.rule.length", { max: limit(issue.maximum) });
      if (issue.origin === "array") return say("assessments.rule.most", { max: limit(issue.maximum) });
      return say("assessments.rule.max", { max: limit(issue.maximum) });
    case "invalid_type":
      return issue.expected === "number" ? say("assessments.rule.number") : say("assessments.rule.empty");
    case "invalid_format":
      return say(issue.format === "url" ? "assessments.rule.url" : "assessments.rule.slug");
    case "custom":
      return ruleSentence(String(issue.params?.rule ?? ""), say) ?? issue.message;
    default:
      return issue.message;
  }
}

function ruleSentence(rule: string, say: Say): string | undefined {
  switch (rule) {
    case "required":
    case "empty":
      return say("assessments.rule.empty");
    case "text":
      return say("assessments.rule.text");
    case "unique":
      return say("assessments.rule.unique");
    case "window":
      return say("assessments.rule.window");
    case "priors-sum":
      return say("assessments.rule.priors");
    case "row-sum":
      return say("assessments.rule.row");
    default:
      return undefined;
  }
}
