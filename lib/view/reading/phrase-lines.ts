import type { Indicator } from "@/lib/domain/indicator";
import type { Phrase } from "@/lib/domain/phrase-list";
import { slugFromText } from "@/lib/domain/slug-from-text";
import { soughtWords } from "@/lib/passages/suggest";

export type LineFault = "words" | "indicator" | "level" | "language" | "long";
export interface ReadLines {
  readonly phrases: readonly Phrase[];
  readonly faults: readonly { readonly line: number; readonly text: string; readonly fault: LineFault }[];
}

/**
 * Phrases from lines of `words; indicator; level; language`, parted by semicolons or tabs, the last two optional. Indicators and levels go by
 * id or by label. Lines that say nothing are passed over.
 */
export function phraseLines(typed: string, indicators: readonly Indicator[], taken: readonly string[]): ReadLines {
  const phrases: Phrase[] = [];
  const faults: { line: number; text: string; fault: LineFault }[] = [];
  typed.split(/\r\n?|\n/).forEach((text, index) => {
    if (text.trim() === "") return;
    const ids = [...taken, ...phrases.map(({ id }) => id)];
    const read = phraseOf(text, indicators, ids);
    if (typeof read === "string") faults.push({ line: index + 1, text: text.trim(), fault: read });
    else phrases.push(read);
  });
  return { phrases, faults };
}

function phraseOf(line: string, indicators: readonly Indicator[], taken: readonly string[]): Phrase | LineFault {
  const [words = "", of = "", reading = "", language = ""] = line.split(/[;\t]/).map((part) => part.trim());
  if (words.length < 2 || soughtWords(words).length === 0) return "words";
  if (words.length > 120) return "long";
  const indicator = indicators.find(({ id, label }) => isSame(of, id) || isSame(of, label));
  if (indicator === undefined) return "indicator";
  const levels = indicator.kind === "categorical" ? indicator.levels : [];
  const level = levels.find(({ id, label }) => isSame(reading, id) || isSame(reading, label));
  if (reading !== "" && level === undefined) return "level";
  const spoken = language === "" ? "any" : language.toLowerCase();
  if (spoken !== "any" && spoken !== "en" && spoken !== "fr") return "language";
  return {
    id: phraseId(words, taken),
    text: words,
    language: spoken,
    indicator: indicator.id,
    level: level?.id ?? null,
  };
}

/** An id that can be read, and that no other phrase has. */
export function phraseId(words: string, taken: readonly string[]): string {
  const id = slugFromText(words, taken);
  return id === "" ? slugFromText("phrase", taken) : id;
}

function isSame(typed: string, known: string): boolean {
  return typed !== "" && typed.localeCompare(known, "en", { sensitivity: "base" }) === 0;
}
