import type { StoredFinding } from "@/lib/domain/case-file";
import type { Moved } from "@/lib/domain/plan-incident-move";
import { isCounted, scoringFinding } from "@/lib/domain/to-scoring-input";
import type { PreviewBase } from "../record-preview";
import { type ScoresThen, scoresOf } from "./preview-incident";

/** What a merge or a split starts from; plain values for the browser. */
export type MoveBase = Pick<PreviewBase, "input" | "start" | "until" | "gradeWeights">;

/** What every score would be after findings were joined or parted; findings that only change their incident move nothing. */
export function previewMove(base: MoveBase, { touched, after }: Moved): ScoresThen {
  const gone = new Set(touched);
  const scored = after.filter((finding: StoredFinding) => isCounted(finding)).map((one) => scoringFinding(one, base));
  return scoresOf(base.input, [...base.input.findings.filter(({ id }) => !gone.has(id)), ...scored], base);
}
