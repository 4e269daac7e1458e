import type { CaseFile } from "@/lib/domain/case-file";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { type Assessed, tryAssess } from "@/lib/view/try-assess";

const scored = new WeakMap<CaseFile, Assessed>();

/** The scores of a case, computed once for as long as the case is the same value: readCase keeps it until something is written. */
export function scoreCase(file: CaseFile): Assessed {
  const known = scored.get(file);
  if (known !== undefined) return known;
  const assessed = tryAssess(toScoringInput(file));
  scored.set(file, assessed);
  return assessed;
}
