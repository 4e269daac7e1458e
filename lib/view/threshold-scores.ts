import { daysBetween } from "@/lib/domain/calendar";
import type { CaseFile } from "@/lib/domain/case-file";
import { DomainError, type ErrorCode } from "@/lib/domain/errors";
import type { ThresholdMeasure } from "@/lib/domain/threshold";
import { assess } from "@/lib/engine/assess";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { answerBands } from "./answer-bands";
import { type BandsWork, bandsWork } from "./bands-work";

/** Each measure of every scenario, in the order of the scenarios; the edges are null where nobody asked for them. */
export type ThresholdScores =
  | {
      readonly ok: true;
      readonly score: readonly number[];
      readonly edges: { readonly lower: readonly number[]; readonly upper: readonly number[] } | null;
    }
  | { readonly ok: false; readonly code: ErrorCode };

/** What thresholds are looked at with: the case on its as-of day, and whether bands are wanted. */
export function thresholdWork(file: CaseFile, measures: readonly ThresholdMeasure[]): BandsWork {
  const asOf = daysBetween(file.model.start, file.cut.until);
  return bandsWork(file, measures.some((measure) => measure !== "score") ? [asOf] : []);
}

/** The scores and, when the work names a day, the edges of the bands; this is what runs in a worker. */
export function thresholdScores(work: BandsWork): ThresholdScores {
  try {
    const score = [...filteredAt(assess(work.input), work.input.asOf).p];
    if (work.times.length === 0) return { ok: true, score, edges: null };
    const answer = answerBands(work);
    if (!answer.ok) return answer;
    const [lower = [], upper = []] = [answer.points[0]?.quantiles.at(0), answer.points[0]?.quantiles.at(-1)];
    return { ok: true, score, edges: { lower: [...lower], upper: [...upper] } };
  } catch (error) {
    if (error instanceof DomainError) return { ok: false, code: error.code };
    throw error;
  }
}

/** The value that a threshold speaks of; null when there is none. */
export function measured(scores: ThresholdScores, measure: ThresholdMeasure, scenario: number): number | null {
  if (!scores.ok) return null;
  if (measure === "score") return scores.score[scenario] ?? null;
  return scores.edges?.[measure][scenario] ?? null;
}
