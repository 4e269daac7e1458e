/** HTML that is safe to write into a page: made only by the template below, or by trustedSvg. */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

export type Part = Markup | string | number | null | false | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};
/** Control characters that HTML forbids, and halves of surrogate pairs, which UTF-8 cannot say. */
const UNSAYABLE = /[\p{Cc}\p{Surrogate}]/gu;

/** Text for an element or for an attribute between double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replace(UNSAYABLE, (character) => (/[\t\n\r]/.test(character) ? character : "\ufffd"))
    .replace(/[&<>"'`]/g, (character) => entities[character] ?? "");
}

/** A template in which every value is text unless it is Markup already; attributes stand between double quotes. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((html, string, index) => html + write(parts[index - 1] ?? null) + string));
}

function write(part: Part): string {
  if (part === null || part === false) return "";
  if (part instanceof Markup) return part.html;
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return part.map(write).join("");
}
