import type { StoredQuestion } from "@/lib/domain/case-file";
import type { CaseHistory } from "@/lib/domain/case-history";
import { addDays, type Day, dayOf, daysBetween, earlierDay, laterDay } from "@/lib/domain/instant";
import type { QuestionRecord } from "@/lib/domain/question-record";
import { closingDay, type QuestionState, questionState } from "@/lib/domain/question-state";
import { questionReplay } from "./question-replay";
import { settledOn } from "./question-scores";

/** Over how many days the change of a number is told. */
export const CHANGE_DAYS = 7;

export interface DayNumber {
  readonly day: Day;
  readonly probability: number;
}

export interface QuestionListRow {
  readonly record: QuestionRecord;
  readonly state: QuestionState;
  readonly closesOn: Day;
  /** From today to the end of the horizon; 0 when it has passed. */
  readonly daysLeft: number;
  readonly first: DayNumber | null;
  /** The latest number, at the end the last one. */
  readonly last: DayNumber | null;
  /** Of the last number over a week, a difference of the printed numbers (thousandths); null when it is younger. */
  readonly change: number | null;
  /** The actor's own last forecast. */
  readonly own: DayNumber | null;
  /** How many analysts have said something, the hidden ones not among them. */
  readonly analysts: number;
  readonly hidden: number;
}

export interface QuestionListArgs {
  readonly questions: readonly QuestionRecord[];
  readonly revisions: Readonly<Record<string, readonly StoredQuestion[]>>;
  readonly hidden: Readonly<Record<string, number>>;
  readonly history: CaseHistory;
  readonly actorId: string;
  readonly today: Day;
}

const order: readonly QuestionState[] = ["due", "open", "upcoming", "resolved", "withdrawn"];

/** All questions: first those that ask for a resolution, then the open ones by their end, then the ended ones, newest first. */
export function questionList(args: QuestionListArgs): QuestionListRow[] {
  const numbers = numbersOf(args);
  const rows = args.questions.map((record): QuestionListRow => {
    const { question, forecasts } = record;
    const closesOn = closingDay(question);
    const said = forecasts.filter((forecast) => forecast.recordedBy === args.actorId).at(-1);
    const { first, last, week } = numbers.get(question.id) ?? { first: null, last: null, week: null };
    return {
      record,
      state: questionState(record, args.today),
      closesOn,
      daysLeft: Math.max(daysBetween(args.today, closesOn), 0),
      ...{ first, last, change: last === null || week === null ? null : printedChange(last, week) },
      own: said === undefined ? null : { day: dayOf(new Date(said.recordedAt)), probability: said.probability },
      analysts: new Set(forecasts.map((forecast) => forecast.recordedBy)).size,
      hidden: args.hidden[question.id] ?? 0,
    };
  });
  return rows.sort(inOrder);
}

function printedChange(last: DayNumber, week: DayNumber): number {
  return (Math.round(last.probability * 1000) - Math.round(week.probability * 1000)) / 1000;
}

function inOrder(a: QuestionListRow, b: QuestionListRow): number {
  const state = order.indexOf(a.state) - order.indexOf(b.state);
  if (state !== 0) return state;
  const ended = a.state === "resolved" || a.state === "withdrawn" ? -1 : 1;
  const [dayA, dayB] = [endOf(a), endOf(b)];
  if (dayA !== dayB) return (dayA < dayB ? -1 : 1) * ended;
  return a.record.question.id < b.record.question.id ? -1 : 1;
}

const endOf = ({ record, closesOn }: QuestionListRow): Day => record.resolution?.resolvedOn ?? closesOn;

/**
 * The first and the last day on which a question has a number; null when there is none.
 * @param entered from which day on it was known here
 */
export function numberDays(
  record: QuestionRecord,
  entered: Day,
  { latest }: Pick<CaseHistory, "latest">,
): { readonly first: Day; readonly last: Day } | null {
  const first = laterDay(record.question.openedOn, entered);
  const end = settledOn(record) ?? closingDay(record.question);
  const last = earlierDay(latest, addDays(end, -1));
  return first > last ? null : { first, last };
}

/** The day on which a question was first put on record. */
export function enteredOn(revisions: readonly StoredQuestion[], question: StoredQuestion): Day {
  return dayOf(new Date((revisions[0] ?? question).recordedAt));
}

interface Numbers {
  readonly first: DayNumber | null;
  readonly last: DayNumber | null;
  readonly week: DayNumber | null;
}

function numbersOf({ questions, revisions, history }: QuestionListArgs): ReadonlyMap<string, Numbers> {
  const asked = questions.flatMap((record) => {
    const own = revisions[record.question.id] ?? [record.question];
    const days = numberDays(record, enteredOn(own, record.question), history);
    return days === null ? [] : [{ id: record.question.id, own, ...days, week: addDays(days.last, -CHANGE_DAYS) }];
  });
  const days = [...new Set(asked.flatMap(({ first, last, week }) => [first, last, ...(week >= first ? [week] : [])]))];
  const chances = new Map<Day, readonly (number | null)[]>();
  const all = asked.map(({ own }) => own);
  for (const moment of questionReplay(history, "recorded", all, days.sort())) chances.set(moment.day, moment.chances);
  const numberAt = (day: Day, index: number): DayNumber | null => {
    const probability = chances.get(day)?.[index] ?? null;
    return probability === null ? null : { day, probability };
  };
  return new Map(
    asked.map(({ id, first, last, week }, index) => [
      id,
      {
        first: numberAt(first, index),
        last: numberAt(last, index),
        week: week >= first ? numberAt(week, index) : null,
      },
    ]),
  );
}
