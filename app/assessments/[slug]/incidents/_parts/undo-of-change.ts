import type { UndoCall } from "@/app/_components/undo/use-undo";

/** The calls that take a change of an incident back as a whole and do it again. */
export function undoOfChange(
  slug: string,
  change: string,
): { readonly undo: readonly UndoCall[]; readonly redo: readonly UndoCall[] } {
  const path = `/api/v1/assessments/${encodeURIComponent(slug)}/incident-changes/${encodeURIComponent(change)}/take-back`;
  return {
    undo: [{ method: "POST", path, body: { again: false } }],
    redo: [{ method: "POST", path, body: { again: true } }],
  };
}
