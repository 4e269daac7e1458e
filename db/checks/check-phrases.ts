import type { FieldProblem } from "@/lib/domain/errors";
import { DomainError } from "@/lib/domain/errors";
import type { Model } from "@/lib/domain/model";
import type { Phrase, PhraseList } from "@/lib/domain/phrase-list";
import { soughtWords } from "@/lib/passages/suggest";

/**
 * Whether every phrase has words, an id of its own, and an indicator and level of the model.
 * @throws DomainError "invalid-input" with one entry a phrase that breaks a rule
 */
export function checkPhrases({ phrases }: PhraseList, model: Pick<Model, "indicators">): void {
  const seen = new Set<string>();
  const fields = phrases.flatMap((phrase, index): FieldProblem[] => {
    const found = problemOf(phrase, model, seen);
    seen.add(phrase.id);
    return found === null ? [] : [{ ...found, path: `list.phrases.${index}.${found.path}` }];
  });
  if (fields.length > 0) throw new DomainError("invalid-input", "Some phrases break a rule.", { fields });
}

function problemOf(phrase: Phrase, model: Pick<Model, "indicators">, seen: ReadonlySet<string>): FieldProblem | null {
  if (seen.has(phrase.id)) return { path: "id", rule: "unique", message: "each phrase needs an id of its own" };
  if (soughtWords(phrase.text).length === 0) return { path: "text", rule: "words", message: "has no word to look for" };
  const indicator = model.indicators.find(({ id }) => id === phrase.indicator);
  if (indicator === undefined)
    return { path: "indicator", rule: "unknown-indicator", message: `"${phrase.indicator}" is no indicator here` };
  if (phrase.level === null) return null;
  const hasLevel = indicator.kind === "categorical" && indicator.levels.some(({ id }) => id === phrase.level);
  return hasLevel
    ? null
    : { path: "level", rule: "unknown-level", message: `"${phrase.level}" is no level of "${indicator.label}"` };
}
