import type { Cut, StoredModel, StoredQuestion } from "@/lib/domain/case-file";
import type { CaseHistory } from "@/lib/domain/case-history";
import { addDays, type Day, dayOf, daysBetween } from "@/lib/domain/instant";
import { questionChance } from "./question-chance";
import { replay } from "./replay";

export interface QuestionMoment {
  readonly day: Day;
  /** For each question its number at the end of the day; null when there was none. */
  readonly chances: readonly (number | null)[];
  /** The scores they followed from, and the model of then; null when there were none. */
  readonly scored: { readonly p: readonly number[]; readonly model: StoredModel } | null;
}

/**
 * What followed for questions at the end of each day, with the model, the evidence and the chances of then.
 * @param questions of each all its revisions, oldest first
 * @param days rising
 */
export function* questionReplay(
  history: CaseHistory,
  by: Cut["by"],
  questions: readonly (readonly StoredQuestion[])[],
  days: readonly Day[],
): Generator<QuestionMoment, void> {
  for (const { day, model, assessment, p } of replay(history, by, days)) {
    const chances = questions.map((revisions) => {
      const asked = by === "recorded" ? standingOn(revisions, day) : revisions.at(-1);
      if (asked === undefined || asked.status === "withdrawn" || assessment === null || p === null) return null;
      return questionChance(assessment, p, asked, day);
    });
    yield { day, chances, scored: p === null ? null : { p, model } };
  }
}

/** How a question was put at the end of a day; undefined before it was entered. */
function standingOn(revisions: readonly StoredQuestion[], day: Day): StoredQuestion | undefined {
  return revisions.findLast((revision) => dayOf(new Date(revision.recordedAt)) <= day);
}

/** At most `most` days from one to another, evenly apart, the last one always among them; none when `to` comes first. */
export function evenDays(from: Day, to: Day, most: number): Day[] {
  const span = daysBetween(from, to);
  if (span < 0) return [];
  const step = Math.max(1, Math.ceil(span / Math.max(most - 1, 1)));
  const days: Day[] = [];
  for (let t = span; t > 0; t -= step) days.push(addDays(from, t));
  return [...days, from].reverse();
}
