import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { type Leaning, leaningClass } from "../level-leaning";
import type { MatrixState } from "./matrix-state";

export type AchCode = "CC" | "C" | "N" | "I" | "II";

const signs: Record<Leaning, string> = {
  n3: "−−−",
  n2: "−−",
  n1: "−",
  z0: "0",
  p1: "+",
  p2: "++",
  p3: "+++",
};
/** Both inner steps of the scale are one code, because the analysis of competing hypotheses knows five. */
const codes: Record<Leaning, AchCode> = { n3: "II", n2: "I", n1: "I", z0: "N", p1: "C", p2: "C", p3: "CC" };

export const leanings: readonly Leaning[] = ["n3", "n2", "n1", "z0", "p1", "p2", "p3"];

export function achCode(logRatio: number): AchCode {
  return codes[leaningClass(logRatio)];
}

export interface MatrixCell {
  readonly leaning: Leaning;
  /** Says the tint again for those who do not see it. */
  readonly sign: string;
  readonly text: string;
}

/** A log-likelihood ratio (not a number: there is none) as the matrix prints it: with two digits, in words, or as a consistency code. */
export function matrixCell(logRatio: number, cells: MatrixState["cells"], say: Say, formats: Formats): MatrixCell {
  if (Number.isNaN(logRatio)) return { leaning: "z0", sign: "", text: "–" };
  const leaning = leaningClass(logRatio);
  const sign = signs[leaning];
  if (cells === "ach") return { leaning, sign, text: codes[leaning] };
  if (logRatio === Number.NEGATIVE_INFINITY) return { leaning, sign, text: say("matrix.ruledOut") };
  if (cells === "words") return { leaning, sign, text: say(`matrix.word.${leaning}`) };
  return { leaning, sign, text: formats.signed(logRatio, 2) };
}
