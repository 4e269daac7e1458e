import { scoreCase } from "@/app/_server/score-case";
import type { CaseFile } from "@/lib/domain/case-file";
import type { ErrorCode } from "@/lib/domain/errors";
import { type Day, daysBetween } from "@/lib/domain/instant";
import type { Model } from "@/lib/domain/model";
import { isCounted, type Reading, scoringFinding, scoringIndicator } from "@/lib/domain/to-scoring-input";
import type { Credence } from "@/lib/engine/credence";
import { current } from "@/lib/engine/filter/current";
import { findingName } from "@/lib/view/finding-name";
import { type ShiftRow, scoreShift } from "@/lib/view/score-shift";
import { tryAssess } from "@/lib/view/try-assess";

/** What the page hands to the form: plain values only. */
export interface ModelPageData {
  readonly slug: string;
  readonly version: number;
  readonly model: Model;
  readonly until: Day;
  /** The counted findings with their grades, so that other grade weights can be tried. */
  readonly readings: readonly Reading[];
  readonly now: Credence | null;
  readonly names: Readonly<Record<string, string>>;
}

export type ModelEffect =
  | { readonly ok: true; readonly rows: readonly ShiftRow[] }
  | { readonly ok: false; readonly code: ErrorCode; readonly findings: readonly string[] };

export function modelPageData(file: CaseFile): ModelPageData {
  const { start, dynamics, scenarios, indicators, gradeWeights, kappa, version } = file.model;
  const counted = file.findings.filter(isCounted);
  const result = scoreCase(file);
  return {
    slug: file.assessment.slug,
    version,
    model: { start, dynamics, scenarios, indicators, gradeWeights, kappa },
    until: file.cut.until,
    readings: counted.map(({ id, indicator, occurredOn, reports }) => ({
      ...{ id, indicator, occurredOn },
      reports: reports.map(({ level, source, origin, grade, status }) => ({ level, source, origin, grade, status })),
    })),
    now: result.ok ? current(result.assessment).p : null,
    names: Object.fromEntries(counted.map((finding) => [finding.id, findingName(finding, file.model)])),
  };
}

/** What this model would make of today's evidence. */
export function previewModel(data: ModelPageData, model: Model): ModelEffect {
  const result = tryAssess({
    scenarios: model.scenarios.map(({ id, prior }) => ({ id, prior })),
    dynamics: model.dynamics,
    indicators: model.indicators.map((indicator) => scoringIndicator(indicator, model.start)),
    findings: data.readings.map((reading) => scoringFinding(reading, model)),
    asOf: daysBetween(model.start, data.until),
  });
  if (!result.ok) return result;
  const { p } = current(result.assessment);
  return { ok: true, rows: scoreShift(data.now?.length === p.length ? data.now : p, p) };
}
