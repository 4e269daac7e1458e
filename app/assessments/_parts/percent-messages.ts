import type { Say } from "@/lib/messages/say";
import type { FieldMessages } from "@/lib/view/field-sentence";
import { percentSum } from "@/lib/view/spread-rest";

/** Fields that hold a percentage are judged as probabilities by the schema; a reader is told the rule in percent. */
export function percentMessages(
  messages: FieldMessages,
  isPercent: (path: string) => boolean,
  say: Say,
): FieldMessages {
  return Object.fromEntries(
    Object.entries(messages).map(([path, text]) => [path, isPercent(path) ? say("assessments.rule.percent") : text]),
  );
}

/** Said while single priors are still missing too, which the schema reports first. */
export function priorSumMessage(percents: readonly (number | null)[], say: Say): FieldMessages {
  return percentSum(percents) === 100 ? {} : { scenarios: say("assessments.rule.priors") };
}

export const isPrior = (path: string): boolean => /^scenarios\.\d+\.prior$/.test(path);
