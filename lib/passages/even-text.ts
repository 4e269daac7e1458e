/** A text as quotes are looked for in it, and where each of its units stands in the text itself. */
export interface EvenText {
  readonly text: string;
  /** One more entry than units: the last says where the text ends. */
  readonly at: Uint32Array;
}

const KEEP = 0;
const BLANK = 1;
const DROP = 2;

/**
 * A text with runs of blanks as one space, without soft hyphens, with straight quotes and plain dashes: what a change of format alters
 * and a reader does not see. Nothing else changes.
 */
export function evenText(text: string): EvenText {
  const units = new Uint16Array(text.length);
  const at = new Uint32Array(text.length + 1);
  let length = 0;
  let wasBlank = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const kind = kindOf(code);
    if (kind === DROP || (kind === BLANK && wasBlank)) continue;
    units[length] = kind === BLANK ? 0x20 : plain(code);
    at[length] = index;
    length += 1;
    wasBlank = kind === BLANK;
  }
  at[length] = text.length;
  return { text: textOf(units.subarray(0, length)), at: at.subarray(0, length + 1) };
}

function kindOf(code: number): number {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return BLANK;
  if (code < 0xa0) return KEEP;
  if (code === 0xad) return DROP;
  if (code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a)) return BLANK;
  return code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 ? BLANK : KEEP;
}

function plain(code: number): number {
  if (code < 0xab) return code;
  if (code === 0xab || code === 0xbb) return 0x22;
  if (code < 0x2010 || code > 0x203a) return code === 0x2212 ? 0x2d : code;
  if (code <= 0x2015) return 0x2d;
  if ((code >= 0x2018 && code <= 0x201b) || code === 0x2032 || code >= 0x2039) return 0x27;
  return (code >= 0x201c && code <= 0x201f) || code === 0x2033 ? 0x22 : code;
}

/** In pieces: a call takes only so many arguments. */
function textOf(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < units.length; from += 8192)
    pieces.push(String.fromCharCode(...units.subarray(from, from + 8192)));
  return pieces.join("");
}
