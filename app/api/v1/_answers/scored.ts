import { refuseFields } from "@/app/_server/parse-input";
import { scoreCase } from "@/app/_server/score-case";
import type { CaseFile } from "@/lib/domain/case-file";
import { addDays, type Day, daysBetween } from "@/lib/domain/instant";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";
import { ENGINE_VERSION } from "@/lib/engine/version";

/** A case file and what the engine made of it. */
export interface Scored {
  readonly file: CaseFile;
  readonly assessment: Assessment;
}

export function score(file: CaseFile): Scored {
  const known = scoreCase(file);
  // what the engine refuses is asked again, for its own words
  return { file, assessment: known.ok ? known.assessment : assess(toScoringInput(file)) };
}

/** What every answer with scores says about where they come from. */
export function cutOf({ file }: Scored) {
  const { asOf, until, by } = file.cut;
  return {
    asOf,
    until,
    by,
    engineVersion: ENGINE_VERSION,
    modelVersion: file.model.version,
    scenarios: file.model.scenarios.map((scenario) => scenario.id),
  };
}

export function dayAt({ file }: Scored, time: number): Day {
  return addDays(file.model.start, time);
}

/**
 * Days since the start.
 * @throws invalid-input outside of what is scored
 */
export function timeOf({ file }: Scored, day: Day, name: string): number {
  const { start } = file.model;
  const { until } = file.cut;
  if (day < start || day > until)
    refuseFields([{ path: `query.${name}`, rule: "range", message: `must lie between ${start} and ${until}` }]);
  return daysBetween(start, day);
}

/** @throws invalid-input when the days are the wrong way round */
export function refuseReversed(from: Day, to: Day): void {
  if (from > to) refuseFields([{ path: "query.to", rule: "range", message: "must not lie before `from`" }]);
}
