import type { StoredReport } from "@/lib/domain/case-file";
import type { Firmness } from "./firmness";
import { plainName, sourceOf } from "./testimony";
import type { SpokenCase } from "./view-case";

/** From the least to the most. */
export const confidenceLevels = ["low", "moderate", "high"] as const;
export type ConfidenceLevel = (typeof confidenceLevels)[number];

export const confidenceParts = ["robustness", "volume", "grades"] as const;
export type ConfidencePart = (typeof confidenceParts)[number];

/** Where each part begins to be moderate and to be high; the page prints them beside the sentence. */
export const CONFIDENCE_RULE = {
  findings: { moderate: 5, high: 15 },
  sources: { moderate: 3, high: 5 },
  /** Share of the reports that are graded B2 or better, in thirds. */
  gradedThirds: { moderate: 1, high: 2 },
} as const;

/** How much may be built on the scores. It speaks of the evidence, never of likelihood, and has a sentence of its own (ICD 203). */
export interface Confidence {
  readonly level: ConfidenceLevel;
  readonly parts: Readonly<Record<ConfidencePart, ConfidenceLevel>>;
  readonly sentence: string;
}

/**
 * Confidence is as high as the weakest of its three parts, and each part is a count that the sentence names:
 * - robustness: low when one finding alone carries the lead or two scenarios share it, moderate when one source does or is the only one, else high;
 * - volume: how many findings weigh in (without one of them the odds of the leader against the strongest other would change by a hundredth or
 *   more), and from how many sources;
 * - grades: how many of their reports are graded A or B with 1 or 2. F and 6 are no such grade: they cannot be judged.
 */
export function confidence(view: SpokenCase, firm: Firmness): Confidence {
  const reports = firm.weighing.flatMap((finding) => finding.reports.filter((report) => report.status === "active"));
  const counted = {
    findings: firm.weighing.length,
    sources: new Set(reports.map((report) => plainName(sourceOf(report)))).size,
    reports: reports.length,
    graded: reports.filter(isWellGraded).length,
  };
  const parts = {
    robustness: robustnessLevel(firm),
    volume: volumeLevel(counted.findings, counted.sources),
    grades: gradesLevel(counted.graded, counted.reports),
  };
  const level = weakest(Object.values(parts));
  return { level, parts, sentence: sentenceOf(view, firm, { level, parts, counted }) };
}

function isWellGraded({ grade }: StoredReport): boolean {
  return /^[AB][12]$/.test(grade);
}

function robustnessLevel({ isShared, findings, sources }: Firmness): ConfidenceLevel {
  if (isShared || findings.of === 0 || findings.flips > 0) return "low";
  return sources.flips > 0 || sources.of <= 1 ? "moderate" : "high";
}

function volumeLevel(findings: number, sources: number): ConfidenceLevel {
  const { findings: f, sources: s } = CONFIDENCE_RULE;
  if (findings >= f.high && sources >= s.high) return "high";
  return findings >= f.moderate && sources >= s.moderate ? "moderate" : "low";
}

function gradesLevel(graded: number, reports: number): ConfidenceLevel {
  const { moderate, high } = CONFIDENCE_RULE.gradedThirds;
  if (reports === 0) return "low";
  if (graded * 3 >= reports * high) return "high";
  return graded * 3 >= reports * moderate ? "moderate" : "low";
}

function weakest(levels: readonly ConfidenceLevel[]): ConfidenceLevel {
  return confidenceLevels.find((level) => levels.includes(level)) ?? "low";
}

interface Reasons {
  readonly level: ConfidenceLevel;
  readonly parts: Readonly<Record<ConfidencePart, ConfidenceLevel>>;
  readonly counted: Readonly<Record<"findings" | "sources" | "reports" | "graded", number>>;
}

function isAllTried({ findings, sources }: Firmness): boolean {
  return findings.tried === findings.of && sources.of > 1 && sources.tried === sources.of;
}

function sentenceOf({ say }: SpokenCase, firm: Firmness, { level, parts, counted }: Reasons): string {
  if (firm.findings.of === 0) return say("firm.confidenceNone");
  const robustness = firm.isShared
    ? say("firm.because.shared")
    : firm.findings.flips > 0
      ? say("firm.because.finding", { count: firm.findings.flips })
      : firm.sources.flips > 0
        ? say("firm.because.source", { count: firm.sources.flips })
        : firm.sources.of === 1
          ? say("firm.because.onlySource")
          : say(isAllTried(firm) ? "firm.because.firm" : "firm.because.firmTried");
  const rated = (part: ConfidencePart, text: string) =>
    say("firm.because.rated", { text, level: say(`firm.level.${parts[part]}`) });
  return say("firm.confidence", {
    level: say(`firm.level.${level}`),
    robustness: rated("robustness", robustness),
    volume: rated("volume", say("firm.because.volume", { findings: counted.findings, sources: counted.sources })),
    grades: rated("grades", say("firm.because.grades", { graded: counted.graded, reports: counted.reports })),
  });
}
