import type { z } from "zod";
import { percentMessages } from "@/app/assessments/_parts/percent-messages";
import type { Indicator } from "@/lib/domain/indicator";
import type { Formats } from "@/lib/messages/formats";
import type { Language, Say } from "@/lib/messages/say";
import { decimalText } from "@/lib/view/decimal-entry";
import { type FieldMessages, issueMessages } from "@/lib/view/field-sentence";
import { chancesOf, type IndicatorDraft, rowSum } from "./indicator-draft";

interface Voice {
  readonly say: Say;
  readonly formats: Formats;
  readonly language: Language;
}

const isChance = (path: string) => /^likelihood\.\d+\.\d+$/.test(path);

/** A sentence for each field of the draft that breaks a rule. */
export function indicatorMessages(
  draft: IndicatorDraft,
  result: z.ZodSafeParseResult<Indicator>,
  voice: Voice,
): FieldMessages {
  const { say, formats } = voice;
  const found = result.success ? {} : issueMessages(result.error.issues, say, formats);
  if (draft.kind === "categorical") return { ...percentMessages(found, isChance, say), ...rowMessages(draft, voice) };
  return draft.ends && draft.to === null ? { ...found, "monitored.to": say("indicators.needsDay") } : found;
}

/** Rows that do not add up, said even while single numbers are missing, which the schema reports first. */
function rowMessages(draft: IndicatorDraft, { say, language }: Voice): FieldMessages {
  const messages: Record<string, string> = {};
  draft.percents.forEach((_, s) => {
    const sum = rowSum(draft, s);
    if (chancesOf(draft, s).includes(null))
      messages[`likelihood.${s}`] = say(draft.mode === "words" ? "indicators.rowWords" : "indicators.rowNumbers");
    else if (sum !== 100) messages[`likelihood.${s}`] = say("indicators.rowSum", { sum: decimalText(sum, language) });
  });
  return messages;
}
