import { z } from "zod";
import { gridColumns } from "@/lib/view/grid/grid-columns";
import type { GridRows } from "@/lib/view/grid/grid-edit";

const Kept = z.object({
  rows: z.array(z.partialRecord(z.enum(gridColumns), z.string())).max(2000),
  order: z.enum(["day-first", "month-first"]).nullable(),
  key: z.string(),
});
export type GridDraft = z.infer<typeof Kept>;

/** Browsers keep about five million characters for a site; some are left to the other rooms. */
export const MOST_CHARACTERS = 4_000_000;

const keyOf = (slug: string): string => `vigie-grid-${slug}`;

/** What was in the grid when the tab was closed; null when there is nothing, or storage is switched off. */
export function readGridDraft(slug: string): GridDraft | null {
  try {
    const text = window.localStorage.getItem(keyOf(slug));
    const parsed = text === null ? null : Kept.safeParse(JSON.parse(text));
    return parsed?.success && parsed.data.rows.length > 0 ? parsed.data : null;
  } catch {
    return null;
  }
}

/** False when it could not be kept: too much text, or storage is switched off. */
export function keepGridDraft(
  slug: string,
  draft: { rows: GridRows; order: GridDraft["order"]; key: string },
): boolean {
  try {
    if (draft.rows.length === 0) {
      window.localStorage.removeItem(keyOf(slug));
      return true;
    }
    const text = JSON.stringify(draft);
    if (text.length > MOST_CHARACTERS) return false;
    window.localStorage.setItem(keyOf(slug), text);
    return true;
  } catch {
    return false;
  }
}
