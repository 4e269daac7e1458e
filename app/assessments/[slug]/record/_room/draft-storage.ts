import { z } from "zod";
import { Entry } from "./entry";

/** What this browser keeps for one assessment: the entry in the form, and the one that was put aside with Esc. */
const Drafts = z.object({ entry: Entry.nullable(), kept: Entry.nullable() });
export type Drafts = z.infer<typeof Drafts>;

const none: Drafts = { entry: null, kept: null };
const keyOf = (slug: string): string => `vigie-record-${slug}`;

/** Nothing when there is none, when storage is switched off, or when an older version wrote something else. */
export function readDrafts(slug: string): Drafts {
  try {
    const text = window.localStorage.getItem(keyOf(slug));
    const parsed = text === null ? null : Drafts.safeParse(JSON.parse(text));
    return parsed?.success ? parsed.data : none;
  } catch {
    return none;
  }
}

export function writeDrafts(slug: string, drafts: Drafts): void {
  try {
    window.localStorage.setItem(keyOf(slug), JSON.stringify(drafts));
  } catch {
    // A full or forbidden storage must not stop anybody from recording.
  }
}
