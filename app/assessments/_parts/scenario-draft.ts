import { z } from "zod";
import type { Scenario } from "@/lib/domain/scenario";
import { slugFromText } from "@/lib/domain/slug-from-text";
import type { Language } from "@/lib/messages/say";
import { decimalText, fromPercent, parseDecimal, toPercent } from "@/lib/view/decimal-entry";
import { spreadRest } from "@/lib/view/spread-rest";

/** A scenario as the form holds it: the prior is what was typed, in percent. */
export const ScenarioDraft = z.object({
  /** Its id when it is stored already, else a name of its own for this form. */
  key: z.string(),
  stored: z.boolean(),
  label: z.string(),
  shortLabel: z.string(),
  /** The short label follows the label until somebody changes it. */
  shortIsOwn: z.boolean(),
  statement: z.string(),
  prior: z.string(),
  priorBasis: z.string(),
});
export type ScenarioDraft = z.infer<typeof ScenarioDraft>;

const SHORT_LABEL = 24;

export function blankScenario(key: string): ScenarioDraft {
  return { key, stored: false, label: "", shortLabel: "", shortIsOwn: false, statement: "", prior: "", priorBasis: "" };
}

export function draftOfScenario(scenario: Scenario, language: Language): ScenarioDraft {
  const { id, label, shortLabel, statement, prior, priorBasis } = scenario;
  const text = decimalText(toPercent(prior), language);
  return { key: id, stored: true, label, shortLabel, shortIsOwn: true, statement, prior: text, priorBasis };
}

/** A changed draft; a short label that nobody chose follows the label. */
export function changeScenario(draft: ScenarioDraft, change: Partial<ScenarioDraft>): ScenarioDraft {
  const next = { ...draft, ...change };
  if (change.shortLabel !== undefined) return { ...next, shortIsOwn: true };
  if (change.label !== undefined && (!next.shortIsOwn || next.shortLabel === ""))
    return { ...next, shortIsOwn: false, shortLabel: shortLabelFrom(next.label) };
  return next;
}

/** The first two words of a label, as far as they fit a narrow column. */
export function shortLabelFrom(label: string): string {
  const words = label.trim().split(/\s+/).slice(0, 2);
  const both = words.join(" ");
  return both.length <= SHORT_LABEL ? both : (words[0] ?? "").slice(0, SHORT_LABEL);
}

export function priorPercents(drafts: readonly ScenarioDraft[]): (number | null)[] {
  return drafts.map((draft) => parseDecimal(draft.prior));
}

export function withSpreadPriors(drafts: readonly ScenarioDraft[], even: boolean, language: Language): ScenarioDraft[] {
  const percents = spreadRest(even ? drafts.map(() => null) : priorPercents(drafts));
  return drafts.map((draft, index) => ({ ...draft, prior: decimalText(percents[index] ?? 0, language) }));
}

/** Scenarios for the schema; what is no number stays NaN, so that the schema names it. */
export function scenariosOf(drafts: readonly ScenarioDraft[]): Scenario[] {
  const ids = drafts.filter((draft) => draft.stored).map((draft) => draft.key);
  return drafts.map((draft, index): Scenario => {
    const id = draft.stored ? draft.key : slugFromText(draft.label, ids) || slugFromText(`scenario ${index + 1}`, ids);
    if (!draft.stored) ids.push(id);
    const percent = parseDecimal(draft.prior);
    const { label, shortLabel, statement, priorBasis } = draft;
    return {
      id,
      label,
      shortLabel,
      statement,
      prior: percent === null ? Number.NaN : fromPercent(percent),
      priorBasis,
    };
  });
}
