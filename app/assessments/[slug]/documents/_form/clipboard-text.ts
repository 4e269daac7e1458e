import { tidyText } from "@/lib/exchange/decode-text.mjs";
import { htmlText } from "@/lib/exchange/html-text.mjs";

/** The words of some markup, by the same rules as for a file; the parsed page is inert: nothing in it runs or is loaded. */
export function markupText(markup: string): string {
  return tidyText(htmlText(new DOMParser().parseFromString(markup, "text/html").body));
}

/** True for a text that is the source of a page. */
export function looksLikeMarkup(text: string): boolean {
  const head = text.trimStart().slice(0, 2000);
  return /^<(!doctype html|html|body|article|div|p|h1)[\s>]/i.test(head) && /<\/\w+>/.test(text);
}

/** Puts a text where the cursor is, so that the browser's own undo takes it back where the browser allows it. */
export function insertText(field: HTMLTextAreaElement, text: string, change: (value: string) => void): void {
  const isShort = text.length < 50_000;
  if (isShort && document.execCommand("insertText", false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  change(field.value);
}
