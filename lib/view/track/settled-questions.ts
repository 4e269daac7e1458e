import type { Cut, StoredQuestion } from "@/lib/domain/case-file";
import type { CaseHistory } from "@/lib/domain/case-history";
import { compareText } from "@/lib/domain/compare-text";
import type { Day } from "@/lib/domain/instant";
import type { QuestionRecord } from "@/lib/domain/question-record";
import type { Assessment } from "@/lib/engine/assessment";
import { climatologyBaseline, persistenceBaseline } from "@/lib/engine/score/baseline-forecasts";
import { questionChance } from "../question-chance";
import { enteredOn, numberDays } from "../question-list";
import { evenDays, questionReplay } from "../question-replay";
import { type Standing, saidByAnalyst, settledOn } from "../question-scores";

/** Who said something of a question: the model, an analyst, or somebody who needs no skill. */
export type VoiceKind = "model" | "analyst" | "uniform" | "prior" | "persistence" | "climatology";

export interface Voice {
  readonly kind: VoiceKind;
  /** Of an analyst; empty for the others. */
  readonly id: string;
  /** Oldest first; what stood on the day of settlement or later is left out. */
  readonly said: readonly Standing[];
}

export interface SettledQuestion {
  readonly id: string;
  readonly text: string;
  readonly happened: boolean;
  /** From this day on nothing counts as said in advance. */
  readonly settled: Day;
  readonly record: QuestionRecord;
  /** The model first; a voice that said nothing in time is left out. */
  readonly voices: readonly Voice[];
}

export interface TrackArgs {
  readonly questions: readonly QuestionRecord[];
  readonly revisions: Readonly<Record<string, readonly StoredQuestion[]>>;
  readonly history: CaseHistory;
  readonly by: Cut["by"];
  /** Today's, for what somebody would say who knew the model and no evidence; null when the evidence is impossible. */
  readonly assessment: Assessment | null;
}

/** Three years day by day; a longer horizon in even steps: the same days as on a question's own page. */
const MOST_DAYS = 1100;
/** Below 1, so that one surprise does not make the log score infinite. */
const PERSISTENCE_SHARE = 0.95;
const YES = 1;

/** Every question that ended in yes or no, in the order of settlement, with all that was said of it in time. */
export function settledQuestions(args: TrackArgs): SettledQuestion[] {
  const ended = args.questions.flatMap((record) => {
    const settled = settledOn(record);
    const outcome = record.resolution?.outcome;
    if (settled === null || outcome === undefined || outcome === "void") return [];
    return [{ record, settled, happened: outcome === "yes" }];
  });
  ended.sort((a, b) => compareText(a.settled, b.settled) || compareText(a.record.question.id, b.record.question.id));
  const numbers = modelNumbers(
    args,
    ended.map(({ record }) => record),
  );
  return ended.map(({ record, settled, happened }, index) => {
    const { question } = record;
    const model = numbers[index] ?? [];
    const from = model[0]?.day ?? question.openedOn;
    const known = ended.filter((other) => other.settled <= question.openedOn).map((other) => (other.happened ? 1 : 0));
    const analysts = [...saidByAnalyst(record)].map(([id, said]): Voice => ({ kind: "analyst", id, said }));
    const voices = [
      { kind: "model" as const, id: "", said: model },
      ...analysts,
      ...baselines(args, record, known, from),
    ];
    return {
      ...{ id: question.id, text: question.text, happened, settled, record },
      voices: voices
        .map((voice) => ({ ...voice, said: voice.said.filter(({ day }) => day < settled) }))
        .filter((voice) => voice.said.length > 0),
    };
  });
}

/** What the model said of each question on each day, in one replay. */
function modelNumbers({ history, by, revisions }: TrackArgs, records: readonly QuestionRecord[]): Standing[][] {
  const asked = records.map(({ question }) => revisions[question.id] ?? [question]);
  const days = records.map((record, index) => {
    const { question } = record;
    const entered = by === "recorded" ? enteredOn(asked[index] ?? [], question) : question.openedOn;
    const span = numberDays(record, entered, history);
    return new Set(span === null ? [] : evenDays(span.first, span.last, MOST_DAYS));
  });
  const all = [...new Set(days.flatMap((each) => [...each]))].sort(compareText);
  const said: Standing[][] = records.map(() => []);
  for (const { day, chances } of questionReplay(history, by, asked, all)) {
    chances.forEach((probability, index) => {
      if (probability !== null && days[index]?.has(day)) said[index]?.push({ day, probability });
    });
  }
  return said;
}

/** @param known outcomes that were settled when the question was opened, in that order */
function baselines(
  { assessment, history }: TrackArgs,
  { question }: QuestionRecord,
  known: readonly number[],
  day: Day,
): Voice[] {
  const one = (kind: VoiceKind, probability: number | undefined): Voice[] =>
    probability === undefined ? [] : [{ kind, id: "", said: [{ day, probability }] }];
  const last = known.at(-1);
  const priors = (history.models.at(-1)?.scenarios ?? []).map((scenario) => scenario.prior);
  const prior = assessment === null ? null : questionChance(assessment, priors, question, day);
  return [
    ...one("uniform", 0.5),
    ...one("prior", prior ?? undefined),
    ...one("persistence", last === undefined ? undefined : persistenceBaseline(last, 2, PERSISTENCE_SHARE)[YES]),
    ...one("climatology", known.length === 0 ? undefined : climatologyBaseline(known, 2, 1)[YES]),
  ];
}
