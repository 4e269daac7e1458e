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
  author: z.string().default(""),
  publishedOn: Day.nullable(),
  url: z.string(),
  /** Empty when it is not known. */
  language: z.string().default(""),
  grade: z.string().default(""),
  handling: Handling,
  text: z.string(),
  note: z.string(),
  /** The file that the text was taken from, and the name it came with. */
  originalSha256: z.string().nullable().default(null),
  fileName: z.string().default(""),
});
export type DocumentDraft = z.infer<typeof DocumentDraft>;

const TITLE = 160;

export function blankDocument(handling: Handling): DocumentDraft {
  return {
    ...{ title: "", titleIsOwn: false, publisher: "", author: "", publishedOn: null, url: "", language: "", grade: "" },
    ...{ handling, text: "", note: "", originalSha256: null, fileName: "" },
  };
}

export function draftOfDocument(document: Document): DocumentDraft {
  const { title, publisher, author, publishedOn, url, language, grade, handling, text, note, originalSha256 } =
    document;
  return {
    ...{ title, titleIsOwn: true, publisher, author, publishedOn, url: url ?? "", language: language ?? "" },
    ...{ grade: grade ?? "", handling, text: text ?? "", note, originalSha256, fileName: "" },
  };
}

export function changeDocument(draft: DocumentDraft, change: Partial<DocumentDraft>): DocumentDraft {
  const next = { ...draft, ...change };
  if (change.title !== undefined) return { ...next, titleIsOwn: true };
  if (change.text === undefined) return next;
  const follows = !next.titleIsOwn || next.title === "";
  return follows ? { ...next, titleIsOwn: false, title: firstLine(next.text, TITLE) } : next;
}

/** What a file or a page said of itself. */
export interface ReadFile {
  readonly text: string;
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  readonly publishedOn: Day | null;
  readonly language: string | null;
  readonly sha256: string | null;
  readonly fileName: string;
}

/** The draft with a text that was read of a file: what somebody wrote about it already stays. */
export function takeReadFile(draft: DocumentDraft, read: ReadFile): DocumentDraft {
  const { text, sha256: originalSha256, fileName } = read;
  const next = changeDocument(draft, { text, originalSha256, fileName });
  const keepsTitle = draft.titleIsOwn && draft.title !== "";
  return {
    ...next,
    title: keepsTitle || read.title === "" ? next.title : read.title,
    author: draft.author || read.author,
    publisher: draft.publisher || read.publisher,
    publishedOn: draft.publishedOn ?? read.publishedOn,
    language: draft.language || (read.language ?? ""),
  };
}

/** The draft as the schema judges it; an address or a text that was left empty is none. */
export function documentFrom(draft: DocumentDraft) {
  const { title, publisher, author, publishedOn, handling, text, note, originalSha256 } = draft;
  const url = draft.url.trim();
  const grade = draft.grade.trim();
  return Document.safeParse({
    ...{ title, publisher, author, publishedOn, handling, note, originalSha256 },
    url: url === "" ? null : url,
    language: draft.language === "" ? null : draft.language,
    grade: grade === "" ? null : grade,
    text: text.trim() === "" ? null : text,
  });
}
