/** A text as it is compared: without accents, case, or doubled spaces. */
export function plainText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}
