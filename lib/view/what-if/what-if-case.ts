import type { Yardstick } from "@/lib/domain/assessment";
import { daysBetween } from "@/lib/domain/calendar";
import type { CaseFile, StoredFinding, StoredReport } from "@/lib/domain/case-file";
import type { Indicator } from "@/lib/domain/indicator";
import type { Day } from "@/lib/domain/instant";
import type { Dynamics } from "@/lib/domain/scoring-input";
import { credibilities, reliabilities } from "@/lib/domain/standards/admiralty";
import { isCounted, scoringIndicator } from "@/lib/domain/to-scoring-input";
import { caseMark } from "../case-mark";
import { shortKeys } from "./short-key";

/** One report: the key that a scratch knows it by, the level by place (-1: an event), the grade, and places in `names`. */
export type WhatIfReport = readonly [key: string, level: number, grade: string, source: number, origin: number];
/** One finding that counts, by place of its indicator, with its day since the start; an empty title means indicator and level. */
export type WhatIfFinding = readonly [
  id: string,
  indicator: number,
  at: number,
  title: string,
  reports: readonly WhatIfReport[],
];

export interface WhatIfIndicator {
  readonly id: string;
  readonly label: string;
  readonly category: string;
  readonly weight: number;
  /** Names of the levels; none for events of a rate. */
  readonly levels: readonly { readonly id: string; readonly label: string }[];
  /** [scenario][level], or one row: events a day by scenario. */
  readonly numbers: readonly (readonly number[])[];
  /** When events are watched, in days since the start; `to` null while it goes on. null: readings on levels. */
  readonly watch: { readonly from: number; readonly to: number | null } | null;
}

/** All that a scratch copy of a case is computed from, and the names to speak of it; plain JSON, as small as it goes. */
export interface WhatIfCase {
  readonly mark: string;
  readonly slug: string;
  readonly version: number;
  readonly start: Day;
  readonly until: Day;
  readonly yardstick: Yardstick;
  readonly scenarios: readonly WhatIfScenario[];
  readonly dynamics: Dynamics;
  /** How much a report of each grade counts. */
  readonly gradeWeights: Readonly<Record<string, number>>;
  readonly indicators: readonly WhatIfIndicator[];
  /** Sources and origins, each once. */
  readonly names: readonly string[];
  /** By day, then by id; those up to the as-of day. */
  readonly findings: readonly WhatIfFinding[];
}

export interface WhatIfScenario {
  readonly id: string;
  readonly label: string;
  readonly shortLabel: string;
  readonly prior: number;
}

export function whatIfCase(file: CaseFile): WhatIfCase {
  const { model, cut, assessment } = file;
  const counted = file.findings.filter((finding) => isCounted(finding) && finding.occurredOn <= cut.until);
  const names = new Map<string, number>();
  const place = (name: string): number => {
    const known = names.get(name) ?? names.size;
    names.set(name, known);
    return known;
  };
  const keys = new Map(reportKeys(counted));
  const indicators = new Map(model.indicators.map((indicator, index) => [indicator.id, { indicator, index }]));
  return {
    mark: caseMark(file),
    slug: assessment.slug,
    version: model.version,
    start: model.start,
    until: cut.until,
    yardstick: assessment.yardstick,
    scenarios: model.scenarios.map(({ id, label, shortLabel, prior }) => ({ id, label, shortLabel, prior })),
    dynamics: model.dynamics,
    gradeWeights: weightsOfGrades(model.gradeWeights),
    indicators: model.indicators.map((indicator) => compactIndicator(indicator, model.start)),
    findings: counted.map((finding): WhatIfFinding => {
      const found = indicators.get(finding.indicator);
      const reports = standing(finding).map(
        (report): WhatIfReport => [
          keys.get(report.id) ?? report.id,
          levelPlace(found?.indicator, report.level),
          report.grade,
          place(report.source),
          place(report.origin ?? report.source),
        ],
      );
      return [finding.id, found?.index ?? -1, daysBetween(model.start, finding.occurredOn), finding.title, reports];
    }),
    names: [...names.keys()],
  };
}

function standing(finding: StoredFinding): readonly StoredReport[] {
  return finding.reports.filter((report) => report.status === "active");
}

function reportKeys(findings: readonly StoredFinding[]): [string, string][] {
  const ids = findings.flatMap((finding) => standing(finding).map((report) => report.id));
  return shortKeys(ids).map((key, index) => [ids[index] ?? key, key]);
}

function levelPlace(indicator: Indicator | undefined, level: string | null): number {
  return indicator?.kind === "categorical" ? indicator.levels.findIndex(({ id }) => id === level) : -1;
}

function compactIndicator(indicator: Indicator, start: Day): WhatIfIndicator {
  const { id, label, category, weight } = indicator;
  const scoring = scoringIndicator(indicator, start);
  if (scoring.kind === "categorical") {
    const levels = indicator.kind === "categorical" ? indicator.levels : [];
    return { id, label, category, weight, levels, numbers: scoring.likelihood, watch: null };
  }
  const { from, to } = scoring.monitored;
  const watch = { from, to: Number.isFinite(to) ? to : null };
  return { id, label, category, weight, levels: [], numbers: [scoring.ratePerDay], watch };
}

function weightsOfGrades(weights: CaseFile["model"]["gradeWeights"]): Record<string, number> {
  return Object.fromEntries(
    reliabilities.flatMap((letter) =>
      credibilities.map((digit) => [`${letter}${digit}`, weights.reliability[letter] * weights.credibility[digit]]),
    ),
  );
}
