export interface Paragraph {
  /** Where it begins in the whole text. */
  readonly at: number;
  readonly text: string;
}

const BREAK = String.raw`(?:\r\n|\r(?!\n)|\n)`;
const EMPTY_LINES = new RegExp(`${BREAK}[^\\S\\r\\n]*${BREAK}\\s*`, "g");

/** The paragraphs of a plain text: what empty lines part. Line breaks inside a paragraph stay. */
export function paragraphs(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  const add = (from: number, to: number) => {
    const part = text.slice(from, to);
    const trimmed = part.trim();
    if (trimmed !== "") found.push({ at: from + part.indexOf(trimmed), text: trimmed });
  };
  let from = 0;
  for (const gap of text.matchAll(EMPTY_LINES)) {
    add(from, gap.index);
    from = gap.index + gap[0].length;
  }
  add(from, text.length);
  return found;
}

/** The first line of a text that says something, as a title that can be changed. */
export function firstLine(text: string, longest: number): string {
  const line =
    text
      .split(/\r\n?|\n/)
      .find((one) => one.trim() !== "")
      ?.trim() ?? "";
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1);
  const lastSpace = cut.lastIndexOf(" ");
  return `${(lastSpace > longest / 2 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`;
}
