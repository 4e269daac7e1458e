import type { CaseFile } from "@/lib/domain/case-file";
import type { Assessment } from "@/lib/engine/assessment";
import { type TriedChanges, triedChanges } from "@/lib/view/robustness/tried-changes";

const known = new WeakMap<CaseFile, TriedChanges>();

/** What was tried on a case, computed once for as long as the case is the same value: readCase keeps it until something is written. */
export function triedOf(file: CaseFile, assessment: Assessment): TriedChanges {
  const before = known.get(file);
  if (before !== undefined) return before;
  const tried = triedChanges({ file, assessment });
  known.set(file, tried);
  return tried;
}
