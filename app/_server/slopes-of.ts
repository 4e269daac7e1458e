import type { CaseFile } from "@/lib/domain/case-file";
import type { Assessment } from "@/lib/engine/assessment";
import { type SlopesOfCase, slopesOfCase } from "@/lib/view/sensitivity/tested-cells";

const known = new WeakMap<CaseFile, SlopesOfCase>();

/** The slopes of a case, computed once for as long as the case is the same value: readCase keeps it until something is written. */
export function slopesOf(file: CaseFile, assessment: Assessment): SlopesOfCase {
  const before = known.get(file);
  if (before !== undefined) return before;
  const slopes = slopesOfCase(file, assessment);
  known.set(file, slopes);
  return slopes;
}
