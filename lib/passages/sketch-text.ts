import { SKETCH_SLOTS, type TextSketch } from "./shingle-sketch";

/** A sketch as it is stored: its version, the number of words, and eight hexadecimal digits a slot. */
export function writeSketch({ words, slots }: TextSketch): string {
  return `1:${words}:${Array.from(slots, (slot) => slot.toString(16).padStart(8, "0")).join("")}`;
}

/** The sketch that was stored; null for none, or for one of a version that is not known here. */
export function readSketch(text: string | null): TextSketch | null {
  const found = /^1:(\d+):([0-9a-f]*)$/.exec(text ?? "");
  if (found === null) return null;
  const digits = found[2] ?? "";
  if (digits.length !== 0 && digits.length !== 8 * SKETCH_SLOTS) return null;
  const slots = Uint32Array.from({ length: digits.length / 8 }, (_, slot) =>
    Number.parseInt(digits.slice(8 * slot, 8 * slot + 8), 16),
  );
  return { words: Number(found[1]), slots };
}
