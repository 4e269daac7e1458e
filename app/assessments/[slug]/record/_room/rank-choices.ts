/** How well a label answers what was typed: -1 is it, 0 begins with it, 1 a word begins with it, 2 contains it, 3 its note does; null: not at all. */
function rank(label: string, note: string, typed: string): number | null {
  const text = plain(label);
  if (text === typed) return -1;
  if (text.startsWith(typed)) return 0;
  if (text.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(typed))) return 1;
  if (text.includes(typed)) return 2;
  return plain(note).includes(typed) ? 3 : null;
}

/** Lower case without accents, so that "segou" finds "Ségou". */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The choices that answer what was typed, best first; equals stay in their order. Nothing typed leaves all of them. */
export function rankChoices<T extends { readonly label: string; readonly note?: string }>(
  choices: readonly T[],
  typed: string,
): T[] {
  const wanted = plain(typed.trim());
  if (wanted === "") return [...choices];
  return choices
    .flatMap((choice, order) => {
      const found = rank(choice.label, choice.note ?? "", wanted);
      return found === null ? [] : [{ choice, found, order }];
    })
    .sort((a, b) => a.found - b.found || a.order - b.order)
    .map(({ choice }) => choice);
}
