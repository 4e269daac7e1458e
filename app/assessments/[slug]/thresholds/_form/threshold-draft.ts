import { DEFAULT_MARGIN, Threshold } from "@/lib/domain/threshold";
import type { Language } from "@/lib/messages/say";
import { decimalText, fromPercent, parseDecimal, toPercent } from "@/lib/view/decimal-entry";

/** A threshold as it is typed. */
export interface ThresholdDraft {
  readonly scenario: string;
  readonly measure: Threshold["measure"];
  readonly direction: Threshold["direction"];
  readonly level: string;
  readonly margin: string;
  readonly note: string;
  /** One address a line, or with commas. */
  readonly emails: string;
  /** The id of a webhook; empty for none. */
  readonly webhook: string;
}

export type DraftProblem = "level" | "margin" | "marginWide" | "emails" | "emailsMany" | "note";
export type DraftPlace = "level" | "margin" | "emails" | "note";

export function emptyDraft(scenario: string, language: Language): ThresholdDraft {
  return {
    ...{ scenario, measure: "score", direction: "above", level: "", note: "", emails: "", webhook: "" },
    margin: decimalText(toPercent(DEFAULT_MARGIN), language),
  };
}

export function draftOf(threshold: Threshold, language: Language): ThresholdDraft {
  const { scenario, measure, direction, level, margin, note, deliver } = threshold;
  return {
    ...{ scenario, measure, direction, note },
    level: decimalText(toPercent(level), language),
    margin: decimalText(toPercent(margin), language),
    emails: deliver.emails.join("\n"),
    webhook: deliver.webhook ?? "",
  };
}

/** The threshold that was typed, or what is wrong with it, by place. */
export function readDraft(
  draft: ThresholdDraft,
): { readonly threshold: Threshold } | { readonly problems: Partial<Record<DraftPlace, DraftProblem>> } {
  const percents = { level: parseDecimal(draft.level), margin: parseDecimal(draft.margin) };
  const { scenario, measure, direction, note, webhook } = draft;
  const emails = draft.emails.split(/[\s,;]+/).filter((email) => email !== "");
  const read = Threshold.safeParse({
    ...{ scenario, measure, direction, note },
    level: percents.level === null ? null : fromPercent(percents.level),
    margin: percents.margin === null ? null : fromPercent(percents.margin),
    deliver: { emails, webhook: webhook === "" ? null : webhook },
  });
  if (read.success) return { threshold: read.data };
  const problems: Partial<Record<DraftPlace, DraftProblem>> = {};
  for (const { path, code } of read.error.issues) {
    const place = path[0];
    if (place === "level" || place === "note") problems[place] ??= place;
    else if (place === "margin") problems.margin ??= code === "custom" ? "marginWide" : "margin";
    else if (path[1] === "emails")
      problems.emails ??= code === "too_big" && path.length === 2 ? "emailsMany" : "emails";
  }
  return { problems };
}
