/** Widths of Source Sans 3 in hundredths of the font size, measured; letters that are not listed count as `OTHER`. */
const widths: readonly (readonly [number, string])[] = [
  [20, " \u00a0"],
  [26, "ijlI.,:;'’!|"],
  [30, "f()[]-"],
  [35, "tr/"],
  [43, "sz«»"],
  [47, "cxvyçJY–"],
  [50, "aegkFLéèêëàâVX0123456789+−"],
  [54, "houATZESôûùÉÈ"],
  [56, "bdnpqCPR"],
  [61, "BKDG"],
  [66, "HNUOQ"],
  [73, "wM"],
  [83, "mW%"],
  [96, "…—"],
];
const OTHER = 62;
/** Scripts whose letters are as wide as they are high. */
const FULL_WIDTH = 100;
const FIRST_FULL_WIDTH = 0x2e80;
const BOLD = 1.05;

const byLetter = new Map(widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));

/** About how wide a text is in the page's font, in px. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let hundredths = 0;
  for (const letter of text)
    hundredths += byLetter.get(letter) ?? ((letter.codePointAt(0) ?? 0) >= FIRST_FULL_WIDTH ? FULL_WIDTH : OTHER);
  return (hundredths / 100) * fontSize * (bold ? BOLD : 1);
}

/** The text, cut with an ellipsis when it would not fit. */
export function fitText(text: string, width: number, fontSize: number, bold = false): string {
  if (textWidth(text, fontSize, bold) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, fontSize, bold) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/**
 * Attributes that hold a text to the width it has in the page's font: a picture that travels alone meets readers who
 * do not have that font.
 */
export function heldToWidth(
  text: string,
  fontSize: number,
  bold = false,
): { readonly textLength: number; readonly lengthAdjust: string } {
  return { textLength: textWidth(text, fontSize, bold), lengthAdjust: "spacingAndGlyphs" };
}
