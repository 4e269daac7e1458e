import type { CaseFile, StoredFinding } from "@/lib/domain/case-file";
import { isCounted, scoringFinding } from "@/lib/domain/to-scoring-input";
import type { Assessment } from "@/lib/engine/assessment";
import { revise } from "@/lib/engine/revise";

/** After more changes than this a whole assessment is as quick. */
const MOST_CHANGES = 200;

/**
 * The scores of a case from those of an earlier reading of it, when only findings have come, gone or changed: the same numbers, to the
 * last bit, as assessing it anew.
 * @returns null when something else changed, when too much did, or when the engine refuses the change
 */
export function reviseCase(before: CaseFile, assessment: Assessment, after: CaseFile): Assessment | null {
  if (before.model.version !== after.model.version || before.model.id !== after.model.id) return null;
  if (before.cut.until !== after.cut.until || before.cut.by !== after.cut.by) return null;
  const changed = changedFindings(before.findings, after.findings);
  if (changed === null) return null;
  const remove = changed.gone.filter(isCounted).map(({ id }) => id);
  const add = changed.come.filter(isCounted).map((finding) => scoringFinding(finding, after.model));
  if (remove.length === 0 && add.length === 0) return assessment;
  try {
    return revise(assessment, { add, remove });
  } catch {
    // a whole assessment says why, and names the findings
    return null;
  }
}

interface Changed {
  readonly gone: readonly StoredFinding[];
  readonly come: readonly StoredFinding[];
}

/** Findings that are not the same value in both; a reading keeps the value of each finding that nobody wrote to. */
function changedFindings(before: readonly StoredFinding[], after: readonly StoredFinding[]): Changed | null {
  const stays = new Set(after);
  const was = new Set(before);
  const gone = before.filter((finding) => !stays.has(finding));
  const come = after.filter((finding) => !was.has(finding));
  return gone.length + come.length > MOST_CHANGES ? null : { gone, come };
}
