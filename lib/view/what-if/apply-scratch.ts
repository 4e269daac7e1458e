import { daysBetween } from "@/lib/domain/calendar";
import type { ScoringFinding, ScoringIndicator, ScoringInput, ScoringReport } from "@/lib/domain/scoring-input";
import type { Change } from "@/lib/engine/revise";
import type { ImaginedFinding, Scratch } from "./scratch";
import { shortKeys } from "./short-key";
import type { WhatIfCase, WhatIfFinding, WhatIfIndicator } from "./what-if-case";

/** Findings and reports as a scratch calls them. */
export interface CaseKeys {
  /** Of each finding, in the order of the case. */
  readonly ofFinding: readonly string[];
  /** Key of a finding -> its place. */
  readonly findings: ReadonlyMap<string, number>;
  /** Key of a report -> the place of its finding. */
  readonly reports: ReadonlyMap<string, number>;
}

export function caseKeys({ findings }: Pick<WhatIfCase, "findings">): CaseKeys {
  const ofFinding = shortKeys(findings.map(([id]) => id));
  return {
    ofFinding,
    findings: new Map(ofFinding.map((key, place) => [key, place])),
    reports: new Map(findings.flatMap(([, , , , reports], place) => reports.map(([key]) => [key, place] as const))),
  };
}

/** What the engine scores for a scratch copy; what the scratch names and the case does not hold counts for nothing. */
export function applyScratch(kase: WhatIfCase, scratch: Scratch, keys = caseKeys(kase)): ScoringInput {
  const off = new Set(scratch.off);
  const grades = new Map(Object.entries(scratch.grades));
  const kept = kase.findings.filter((_, place) => !off.has(keys.ofFinding[place] ?? ""));
  return {
    ...modelInput(kase, scratch),
    findings: [...kept.map((finding) => scoringFindingOf(kase, finding, grades)), ...imaginedFindings(kase, scratch)],
  };
}

/** The case with the scratch's model and all of its own findings; these are the same for every scratch. */
export function withModelOf(
  kase: WhatIfCase,
  scratch: Scratch,
  findings: readonly ScoringFinding[] = caseFindings(kase),
): ScoringInput {
  return { ...modelInput(kase, scratch), findings };
}

/** The findings of the case as the engine takes them. */
export function caseFindings(kase: WhatIfCase): ScoringFinding[] {
  return kase.findings.map((finding) => scoringFindingOf(kase, finding, NO_GRADES));
}

/** What a scratch does to the findings, for `revise`: the same as applyScratch, from what is touched alone. */
export function findingsChange(kase: WhatIfCase, scratch: Scratch, keys: CaseKeys): Change {
  const grades = new Map(Object.entries(scratch.grades));
  const off = new Set(placesOf(scratch.off, keys.findings));
  const regraded = new Set(placesOf([...grades.keys()], keys.reports).filter((place) => !off.has(place)));
  const ids = (places: ReadonlySet<number>) => [...places].flatMap((place) => kase.findings[place]?.[0] ?? []);
  const changed = [...regraded].flatMap((place) => {
    const finding = kase.findings[place];
    return finding === undefined ? [] : [scoringFindingOf(kase, finding, grades)];
  });
  return { remove: [...ids(off), ...ids(regraded)], add: [...changed, ...imaginedFindings(kase, scratch)] };
}

const IMAGINED = /^imagined:(\d+)$/;

/** Which of the imagined findings the engine speaks of; null for a finding of the case. */
export function imaginedPlace(id: string): number | null {
  const match = IMAGINED.exec(id);
  return match === null ? null : Number(match[1]);
}

const NO_GRADES: ReadonlyMap<string, string> = new Map();

function placesOf(keys: readonly string[], known: ReadonlyMap<string, number>): number[] {
  return keys.flatMap((key) => known.get(key) ?? []);
}

function modelInput(kase: WhatIfCase, scratch: Scratch): Omit<ScoringInput, "findings"> {
  const { priors, halfLifeDays } = scratch;
  const weights = new Map(Object.entries(scratch.weights));
  const dynamics = kase.dynamics;
  return {
    scenarios: kase.scenarios.map(({ id, prior }) => ({
      id,
      prior: priors === null ? prior : (priors[id] ?? 0) / 1000,
    })),
    dynamics: halfLifeDays === null || dynamics.kind !== "half-life" ? dynamics : { kind: "half-life", halfLifeDays },
    indicators: kase.indicators.map((indicator) => indicatorOf(indicator, weights.get(indicator.id))),
    asOf: daysBetween(kase.start, kase.until),
  };
}

function indicatorOf({ id, levels, numbers, watch, ...rest }: WhatIfIndicator, weight = rest.weight): ScoringIndicator {
  if (watch === null)
    return { id, kind: "categorical", levels: levels.map((level) => level.id), likelihood: numbers, weight };
  const monitored = { from: watch.from, to: watch.to ?? Number.POSITIVE_INFINITY };
  return { id, kind: "rate", ratePerDay: numbers[0] ?? [], monitored, weight };
}

function scoringFindingOf(
  kase: WhatIfCase,
  [id, indicator, at, , reports]: WhatIfFinding,
  grades: ReadonlyMap<string, string>,
): ScoringFinding {
  const there = kase.indicators[indicator];
  return {
    id,
    indicator: there?.id ?? "",
    at,
    reports: reports.map(([key, level, grade, , origin]): ScoringReport => {
      const reliability = reliabilityOf(kase, grades.get(key) ?? grade);
      const from = (kase.names[origin] ?? "").trim().toLowerCase();
      return there?.watch === null
        ? { level: there.levels[level]?.id ?? "", reliability, origin: from }
        : { event: true, reliability, origin: from };
    }),
  };
}

/** Imagined findings stand each for itself: none joins a finding of the case. */
function imaginedFindings(kase: WhatIfCase, scratch: Scratch): ScoringFinding[] {
  return scratch.imagined.map((imagined, place) => ({
    id: `imagined:${place}`,
    indicator: imagined.indicator,
    at: daysBetween(kase.start, imagined.day),
    reports: [imaginedReport(kase, imagined)],
  }));
}

function imaginedReport(kase: WhatIfCase, { level, grade }: ImaginedFinding): ScoringReport {
  const reliability = reliabilityOf(kase, grade);
  return level === null ? { event: true, reliability } : { level, reliability };
}

export function reliabilityOf({ gradeWeights }: Pick<WhatIfCase, "gradeWeights">, grade: string): number {
  const weight = gradeWeights[grade];
  if (weight === undefined) throw new RangeError(`no grade ${grade}`);
  return weight;
}
