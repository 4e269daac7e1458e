import type { CaseFile } from "@/lib/domain/case-file";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { filteredAt } from "@/lib/engine/filter/filtered-at";

/** The scores at the end of a case file, in percent with one decimal, in the order of its scenarios. */
export function scoresOf(file: CaseFile): string[] {
  const input = toScoringInput(file);
  return Array.from(filteredAt(assess(input), input.asOf).p, (each) => (each * 100).toFixed(1));
}
