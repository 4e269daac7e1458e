import type { CaseFile } from "@/lib/domain/case-file";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import type { Assessment } from "@/lib/engine/assessment";
import { reviseCase } from "@/lib/view/revise-case";
import { type Assessed, tryAssess } from "@/lib/view/try-assess";

interface Last {
  readonly file: CaseFile;
  readonly assessment: Assessment;
}

const scored = new WeakMap<CaseFile, Assessed>();
/** The last scores of each assessment that is worked on, to go on from after a write. */
const last = new Map<string, Last>();
const MOST = 8;
/** Of all of them together. */
const MOST_FINDINGS = 50_000;

/**
 * The scores of a case, computed once for as long as the case is the same value: readCase keeps it until something is written. After a
 * write only what it changed is computed.
 */
export function scoreCase(file: CaseFile): Assessed {
  const known = scored.get(file);
  if (known !== undefined) return known;
  const assessed = scoreAnew(file);
  scored.set(file, assessed);
  if (assessed.ok && file.cut.asOf === null) remember({ file, assessment: assessed.assessment });
  return assessed;
}

function scoreAnew(file: CaseFile): Assessed {
  const before = file.cut.asOf === null ? last.get(file.assessment.id) : undefined;
  const revised = before === undefined ? null : reviseCase(before.file, before.assessment, file);
  return revised === null ? tryAssess(toScoringInput(file)) : { ok: true, assessment: revised };
}

function remember(scores: Last): void {
  const { id } = scores.file.assessment;
  last.delete(id);
  last.set(id, scores);
  let findings = 0;
  for (const { file } of last.values()) findings += file.findings.length;
  for (const [oldest, { file }] of last) {
    if (last.size === 1 || (last.size <= MOST && findings <= MOST_FINDINGS)) break;
    last.delete(oldest);
    findings -= file.findings.length;
  }
}
