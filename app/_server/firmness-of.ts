import type { CaseFile } from "@/lib/domain/case-file";
import type { Assessment } from "@/lib/engine/assessment";
import { type Firmness, firmness } from "@/lib/view/firmness";

const known = new WeakMap<CaseFile, Firmness>();

/** How firm the lead of a case is, computed once for as long as the case is the same value: readCase keeps it until something is written. */
export function firmnessOf(file: CaseFile, assessment: Assessment): Firmness {
  const before = known.get(file);
  if (before !== undefined) return before;
  const firm = firmness({ file, assessment });
  known.set(file, firm);
  return firm;
}
