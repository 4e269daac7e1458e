import type { Range } from "./passage-of";

/** A text as it is searched, and the text's place of each unit; null when both have the same places. */
export interface Searchable {
  readonly text: string;
  readonly at: Uint32Array | null;
}

/** Without accents and capitals, blanks alike; curly quotes and dashes as plain ones. */
export function searchable(text: string): Searchable {
  const pieces: string[] = [];
  const places: number[] | null = /[\p{M}\u00ad]/u.test(text) ? [] : null;
  let index = 0;
  for (const character of text) {
    const folded = foldCharacter(character);
    if (folded.length === character.length) {
      pieces.push(folded);
      if (places !== null) for (let unit = 0; unit < folded.length; unit += 1) places.push(index + unit);
    } else if (places === null) pieces.push(character);
    index += character.length;
  }
  if (places === null) return { text: pieces.join(""), at: null };
  places.push(text.length);
  return { text: pieces.join(""), at: Uint32Array.from(places) };
}

/** Every place of the words, none overlapping, at most `most`. */
export function findAll({ text, at }: Searchable, typed: string, most: number): Range[] {
  const wanted = searchable(typed.trim().replace(/\s+/gu, " ")).text;
  const found: Range[] = [];
  if (wanted === "") return found;
  for (let from = text.indexOf(wanted); from >= 0 && found.length < most; from = text.indexOf(wanted, from)) {
    const to = from + wanted.length;
    found.push({ start: at?.[from] ?? from, end: at?.[to] ?? to });
    from = to;
  }
  return found;
}

const known = new Map<string, string>();

/** Same length as the character, or empty for a mark that combines with the one before. */
function foldCharacter(character: string): string {
  if (character >= "a" && character <= "z") return character;
  const kept = known.get(character);
  if (kept !== undefined) return kept;
  const folded = folding(character);
  if (known.size < 5000) known.set(character, folded);
  return folded;
}

function folding(character: string): string {
  if (/\s/u.test(character)) return " ";
  if (/[‘’‛′]/u.test(character)) return "'";
  if (/[“”„«»]/u.test(character)) return '"';
  if (/[‐-―−]/u.test(character)) return "-";
  if (/^[\p{M}\u00ad]$/u.test(character)) return "";
  const bare = character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.length === character.length ? bare : character;
}
