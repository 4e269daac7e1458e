import type { Passage } from "@/lib/domain/passage";
import type { PhraseList } from "@/lib/domain/phrase-list";
import { anchorPassages } from "@/lib/passages/anchor-passage";
import type { Range } from "@/lib/passages/passage-of";
import { type SoughtWords, suggest } from "@/lib/passages/suggest";
import { lastVerdicts } from "./phrase-precision";

export interface SuggestionMark extends Range {
  /** The id of a phrase, or `place:` and the name of a place. */
  readonly phraseId: string;
  /** Null for a place. */
  readonly indicator: string | null;
  readonly level: string | null;
}

interface Marked {
  readonly text: string;
  readonly textSha256: string;
  readonly language: string | null;
  readonly list: PhraseList;
  readonly indicators: readonly { readonly id: string }[];
  readonly places: readonly string[];
  /** What was said of this document's passages, oldest first. */
  readonly verdicts: readonly {
    readonly documentId: string;
    readonly phraseId: string;
    readonly passage: Passage;
    readonly verdict: "accepted" | "dismissed";
  }[];
  readonly coded: readonly (Range & { readonly indicator: string })[];
}

const PLACE = "place:";
/** More would be noise, and slow to draw. */
export const MOST_SUGGESTIONS = 2000;

/** What the list and the gazetteer mark in a text: not what was accepted or dismissed there, nor what is coded already. */
export function suggestionMarks(marked: Marked): SuggestionMark[] {
  const { text, list } = marked;
  if (!list.isOn) return [];
  const phrases = phrasesFor(marked);
  const byId = new Map(phrases.map((phrase) => [phrase.id, phrase]));
  const sought: SoughtWords[] = [...phrases, ...(list.marksPlaces ? placesSought(marked.places) : [])];
  const judged = judgedPlaces(marked);
  return suggest(text, sought, MOST_SUGGESTIONS * 2)
    .filter((found) => !found.phrase.startsWith(PLACE) || isCapital(text, found.start))
    .map(({ start, end, phrase }): SuggestionMark => {
      const known = byId.get(phrase);
      return { start, end, phraseId: phrase, indicator: known?.indicator ?? null, level: known?.level ?? null };
    })
    .filter((mark) => !judged.has(`${mark.phraseId}/${mark.start}`) && !isCoded(mark, marked.coded))
    .slice(0, MOST_SUGGESTIONS);
}

function phrasesFor({ list, language, indicators }: Marked) {
  const known = new Set(indicators.map(({ id }) => id));
  return list.phrases.filter(
    (phrase) =>
      known.has(phrase.indicator) && (language === null || phrase.language === "any" || phrase.language === language),
  );
}

function placesSought(names: readonly string[]): SoughtWords[] {
  return [...new Set(names)].map((name) => ({ id: `${PLACE}${name}`, text: name.replaceAll("*", "") }));
}

/** The phrase and the place, in this text, of everything that was accepted or dismissed. */
function judgedPlaces({ verdicts, text, textSha256 }: Marked): ReadonlySet<string> {
  const last = lastVerdicts(verdicts);
  const places = anchorPassages(
    last.map(({ passage }) => passage),
    text,
    textSha256,
  );
  return new Set(
    last.flatMap(({ phraseId }, index) => {
      const place = places[index];
      return place === null || place === undefined ? [] : [`${phraseId}/${place.start}`];
    }),
  );
}

/** A place is coded where any passage covers it, a phrase where one of its own indicator does. */
function isCoded(mark: SuggestionMark, coded: Marked["coded"]): boolean {
  return coded.some(
    ({ start, end, indicator }) =>
      start < mark.end && end > mark.start && (mark.indicator === null || indicator === mark.indicator),
  );
}

function isCapital(text: string, at: number): boolean {
  const first = text.charAt(at);
  return first !== first.toLowerCase();
}
