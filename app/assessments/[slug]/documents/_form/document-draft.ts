import { z } from "zod";
import { Document } from "@/lib/domain/document";
import { Day } from "@/lib/domain/instant";
import { Handling } from "@/lib/domain/standards/tlp";
import { firstLine } from "@/lib/view/paragraphs";

/** What the form of a document holds, complete or not. */
export const DocumentDraft = z.object({
  title: z.string(),
  /** The title follows the first line of the text until somebody changes it. */
  titleIsOwn: z.boolean(),
  publisher: z.string(),
  publishedOn: Day.nullable(),
  url: z.string(),
  handling: Handling,
  text: z.string(),
  note: z.string(),
});
export type DocumentDraft = z.infer<typeof DocumentDraft>;

const TITLE = 160;

export function blankDocument(handling: Handling): DocumentDraft {
  return { title: "", titleIsOwn: false, publisher: "", publishedOn: null, url: "", handling, text: "", note: "" };
}

export function draftOfDocument(document: Document): DocumentDraft {
  const { title, publisher, publishedOn, url, handling, text, note } = document;
  return { title, titleIsOwn: true, publisher, publishedOn, url: url ?? "", handling, text: text ?? "", note };
}

export function changeDocument(draft: DocumentDraft, change: Partial<DocumentDraft>): DocumentDraft {
  const next = { ...draft, ...change };
  if (change.title !== undefined) return { ...next, titleIsOwn: true };
  if (change.text === undefined) return next;
  const follows = !next.titleIsOwn || next.title === "";
  return follows ? { ...next, titleIsOwn: false, title: firstLine(next.text, TITLE) } : next;
}

/** The draft as the schema judges it; an address or a text that was left empty is none. */
export function documentFrom(draft: DocumentDraft) {
  const { title, publisher, publishedOn, handling, text, note } = draft;
  const url = draft.url.trim();
  return Document.safeParse({
    ...{ title, publisher, publishedOn, handling, note },
    url: url === "" ? null : url,
    text: text.trim() === "" ? null : text,
  });
}
