import type { CaseFile } from "@/lib/domain/case-file";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { tryAssess } from "@/lib/view/try-assess";
import type { ViewCase } from "@/lib/view/view-case";

export interface EvidenceView {
  readonly view: ViewCase;
  /** True when the stored evidence cannot be scored; the list is then shown without contributions. */
  readonly broken: boolean;
}

/** The case with its scores. Evidence that has none can still be read and mended. */
export function evidenceView(file: CaseFile, say: Say, formats: Formats): EvidenceView {
  const input = toScoringInput(file);
  const assessed = tryAssess(input);
  const assessment = assessed.ok ? assessed.assessment : assess({ ...input, findings: [] });
  return { view: { file, assessment, say, formats }, broken: !assessed.ok };
}
