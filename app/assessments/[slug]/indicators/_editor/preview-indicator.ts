import type { ErrorCode } from "@/lib/domain/errors";
import type { Indicator } from "@/lib/domain/indicator";
import { scoringIndicator } from "@/lib/domain/to-scoring-input";
import { current } from "@/lib/engine/filter/current";
import { diagnosticity } from "@/lib/view/diagnosticity";
import { type ShiftRow, scoreShift } from "@/lib/view/score-shift";
import { tryAssess } from "@/lib/view/try-assess";
import type { EditorData } from "./editor-data";

export type IndicatorEffect =
  | { readonly ok: true; readonly rows: readonly ShiftRow[]; readonly bits: number }
  | { readonly ok: false; readonly code: ErrorCode; readonly findings: readonly string[] };

/** What saving this indicator would do to today's scores, by the same engine that scores the stored case. */
export function previewIndicator(data: EditorData, indicator: Indicator): IndicatorEffect {
  const next = scoringIndicator(indicator, data.start);
  const others = data.input.indicators.filter((other) => other.id !== indicator.id);
  const result = tryAssess({ ...data.input, indicators: [...others, next] });
  if (!result.ok) return result;
  const { p } = current(result.assessment);
  return { ok: true, rows: scoreShift(data.now ?? p, p), bits: diagnosticity(result.assessment, indicator.id) };
}
