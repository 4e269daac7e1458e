import { type Day, dayNumber, dayOf, earlierDay } from "@/lib/domain/instant";
import type { QuestionRecord } from "@/lib/domain/question-record";
import { closingDay } from "@/lib/domain/question-state";
import { binaryBrier } from "@/lib/engine/score/binary-brier";
import { logScore } from "@/lib/engine/score/log-score";
import { timeAveragedScore } from "@/lib/engine/score/time-averaged-score";

/** A number, and the day from which it stood. */
export interface Standing {
  readonly day: Day;
  readonly probability: number;
}

export interface QuestionScore {
  /** The last number before the end. */
  readonly last: number;
  /** (last - outcome) squared: 0 at best, 1 at worst. */
  readonly brier: number;
  /** -ln of what was given to what happened, nats: 0 at best, without end at worst. */
  readonly log: number;
  /** The Brier score of every number, each weighed by the days it stood. */
  readonly averaged: number;
  /** Over how many days. */
  readonly days: number;
}

/** The day from which nothing counts as said in advance: when it was settled, at the latest when the horizon ended. */
export function settledOn({ question, resolution }: Pick<QuestionRecord, "question" | "resolution">): Day | null {
  return resolution === null ? null : earlierDay(resolution.resolvedOn, closingDay(question));
}

/**
 * How well a row of numbers foresaw what happened. Numbers given on the day of settlement or later do not count.
 * @param said oldest first
 * @returns null when nothing stood for a day before it was settled
 */
export function questionScore(said: readonly Standing[], happened: boolean, settled: Day): QuestionScore | null {
  const counted = said.filter(({ day }) => day < settled);
  const [first, last] = [counted[0], counted.at(-1)];
  if (first === undefined || last === undefined) return null;
  const outcome = happened ? 1 : 0;
  const until = dayNumber(settled);
  const forecasts = counted.map(({ day, probability }) => ({ from: dayNumber(day), forecast: probability }));
  return {
    last: last.probability,
    brier: binaryBrier(last.probability, outcome),
    log: logScore([1 - last.probability, last.probability], outcome),
    averaged: timeAveragedScore(forecasts, until, (p) => binaryBrier(p, outcome)),
    days: until - dayNumber(first.day),
  };
}

/** The rows of each analyst, those who spoke first on top. */
export function saidByAnalyst({ forecasts }: Pick<QuestionRecord, "forecasts">): ReadonlyMap<string, Standing[]> {
  const rows = new Map<string, Standing[]>();
  for (const { recordedBy, recordedAt, probability } of forecasts) {
    const row = rows.get(recordedBy) ?? [];
    row.push({ day: dayOf(new Date(recordedAt)), probability });
    rows.set(recordedBy, row);
  }
  return rows;
}
