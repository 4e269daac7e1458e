import type { FieldProblem } from "@/lib/domain/errors";
import type { Say } from "@/lib/messages/say";
import type { FieldMessages } from "@/lib/view/field-sentence";

/** What is wrong with a rule, by its place, in the language of the reader. */
export function ruleMessages(problems: readonly FieldProblem[], say: Say): FieldMessages {
  const messages: Record<string, string> = {};
  for (const { path, rule, message } of problems) messages[path] ??= sentence(rule, message, say);
  return messages;
}

function sentence(rule: string, message: string, say: Say): string {
  switch (rule) {
    case "json":
      return say("rules.wrong.json", { message });
    case "open-end":
      return say("rules.wrong.openEnd");
    case "needed":
    case "invalid_type":
      return say("rules.wrong.needed");
    case "rising":
      return say("rules.wrong.rising");
    case "unknown-indicator":
      return say("rules.wrong.indicator");
    case "unknown-level":
      return say("rules.wrong.level");
    case "reading-event":
      return say("rules.wrong.readingEvent");
    case "reading-levels":
      return say("rules.wrong.readingLevels");
    case "unrecognized_keys":
      return say("rules.wrong.unknownField", { message });
    default:
      return say("rules.wrong.other", { message });
  }
}
