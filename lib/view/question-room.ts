import type { Cut, StoredModel, StoredQuestion } from "@/lib/domain/case-file";
import type { CaseHistory } from "@/lib/domain/case-history";
import { type Day, dayOf, daysBetween, laterDay } from "@/lib/domain/instant";
import type { QuestionRecord } from "@/lib/domain/question-record";
import { closingDay, type QuestionState, questionState } from "@/lib/domain/question-state";
import { project } from "@/lib/engine/forecast/project";
import { ENGINE_VERSION } from "@/lib/engine/version";
import { questionChance } from "./question-chance";
import type { ChancePoint, QuestionChart, SaidPoint } from "./question-chart";
import { enteredOn, numberDays } from "./question-list";
import { type QuestionParts, questionParts } from "./question-parts";
import { evenDays, type QuestionMoment, questionReplay } from "./question-replay";
import { type QuestionScore, questionScore, saidByAnalyst, settledOn } from "./question-scores";
import type { SpokenCase, ViewCase } from "./view-case";

/** Three years day by day; a longer horizon is drawn and scored in even steps. */
const MOST_DAYS = 1100;
const MOST_AHEAD = 60;

export interface QuestionRoomArgs {
  readonly view: SpokenCase;
  /** Today's; null when the evidence is impossible. */
  readonly assessment: ViewCase["assessment"] | null;
  readonly history: CaseHistory;
  readonly by: Cut["by"];
  readonly record: QuestionRecord;
  readonly revisions: readonly StoredQuestion[];
  readonly actorId: string;
  readonly nameOf: (id: string) => string;
  readonly today: Day;
}

export interface ScoreRow {
  readonly who: "model" | "even" | "prior" | "you" | "analyst";
  readonly name: string;
  /** Null when nothing stood before it was settled. */
  readonly score: QuestionScore | null;
}

export interface QuestionRoom {
  readonly state: QuestionState;
  readonly closesOn: Day;
  /** Every day with a number, oldest first. */
  readonly points: readonly ChancePoint[];
  readonly last: ChancePoint | null;
  readonly parts: { readonly of: QuestionParts; readonly model: StoredModel } | null;
  readonly chart: QuestionChart;
  readonly scores: readonly ScoreRow[];
}

export function questionRoom(args: QuestionRoomArgs): QuestionRoom {
  const { record, by, today } = args;
  const { question } = record;
  const moments = momentsOf(args, by);
  const runs = runsOf(moments);
  const points = runs.flat();
  const last = points.at(-1) ?? null;
  const end = moments.findLast((moment) => moment.chances[0] !== null)?.scored ?? null;
  const of = end === null || last === null ? null : questionParts(end.model.scenarios, end.p, question, last.day);
  // only what was on record when it was said is scored
  const scored = by === "recorded" || record.resolution === null ? points : runsOf(momentsOf(args, "recorded")).flat();
  return {
    state: questionState(record, today),
    closesOn: closingDay(question),
    points,
    last,
    parts: of === null || end === null ? null : { of, model: end.model },
    chart: chartOf(args, runs),
    scores: scoresOf(args, scored),
  };
}

function momentsOf({ record, revisions, history }: QuestionRoomArgs, by: Cut["by"]): QuestionMoment[] {
  const entered = by === "recorded" ? enteredOn(revisions, record.question) : record.question.openedOn;
  const days = numberDays(record, entered, history);
  const asked = days === null ? [] : evenDays(days.first, days.last, MOST_DAYS);
  return [...questionReplay(history, by, [revisions], asked)];
}

/** Days in a row that have a number. */
function runsOf(moments: readonly QuestionMoment[]): ChancePoint[][] {
  const runs: ChancePoint[][] = [];
  let open = false;
  for (const { day, chances } of moments) {
    const probability = chances[0] ?? null;
    if (probability === null) open = false;
    else {
      const point = { day, probability, projected: false };
      if (open) runs.at(-1)?.push(point);
      else runs.push([point]);
      open = true;
    }
  }
  return runs;
}

function chartOf(args: QuestionRoomArgs, runs: readonly (readonly ChancePoint[])[]): QuestionChart {
  const { view, record, actorId, nameOf } = args;
  const { say, formats, file } = view;
  const { question, resolution } = record;
  const said = record.forecasts.map(
    ({ recordedAt, recordedBy, probability }): SaidPoint => ({
      ...{ day: dayOf(new Date(recordedAt)), probability, own: recordedBy === actorId },
      ...{ by: recordedBy, name: nameOf(recordedBy) },
    }),
  );
  const words = chartWords(args, runs.flat(), said);
  return {
    subject: question.text,
    ...words,
    provenance: say("forecasts.chart.provenance", {
      title: file.assessment.title,
      asOf: formats.longDay(file.cut.until),
      by: args.by,
      engine: ENGINE_VERSION,
      model: file.model.version,
    }),
    openedOn: question.openedOn,
    closesOn: closingDay(question),
    runs,
    ahead: aheadOf(args, runs.at(-1)?.at(-1)),
    said,
    outcome:
      resolution === null
        ? null
        : {
            ...{ day: resolution.resolvedOn, value: resolution.outcome },
            text: say(`forecasts.chart.${resolution.outcome}`, { day: formats.shortDay(resolution.resolvedOn) }),
          },
  };
}

/** What would be said if nothing more is learned: the days run out, and the scores fade as they are projected. */
function aheadOf({ assessment, view, record }: QuestionRoomArgs, last: ChancePoint | undefined): ChancePoint[] {
  const { question, resolution } = record;
  const until = view.file.cut.until;
  if (assessment === null || resolution !== null || last?.day !== until || question.status === "withdrawn") return [];
  const closes = closingDay(question);
  return evenDays(until, closes, MOST_AHEAD)
    .slice(1)
    .map((day) => {
      const p = project(assessment, daysBetween(until, day));
      return { day, probability: questionChance(assessment, p, question, day) ?? 0, projected: true };
    });
}

function chartWords(
  { view, record }: QuestionRoomArgs,
  points: readonly ChancePoint[],
  said: readonly SaidPoint[],
): Pick<QuestionChart, "title" | "description"> {
  const { say, formats } = view;
  const [first, last] = [points[0], points.at(-1)];
  const closes = formats.longDay(closingDay(record.question));
  if (first === undefined || last === undefined) {
    const none = say("forecasts.chart.none");
    return { title: none, description: none };
  }
  const values = {
    ...{ from: formats.percent(first.probability), to: formats.percent(last.probability) },
    ...{ since: formats.longDay(first.day), until: formats.longDay(last.day), closes },
  };
  const moved = Math.round(last.probability * 1000) - Math.round(first.probability * 1000);
  const way = first === last ? "only" : moved > 0 ? "rose" : moved < 0 ? "fell" : "same";
  const own = said.filter((point) => point.own).length;
  const { resolution } = record;
  const sentences = [
    say(`forecasts.chart.about.${way}`, values),
    say("forecasts.chart.aboutEnd", { closes }),
    ...(said.length === 0 ? [] : [say("forecasts.chart.aboutSaid", { own, others: said.length - own })]),
    ...(resolution === null
      ? []
      : [say(`forecasts.resolvedAs.${resolution.outcome}`, { day: formats.longDay(resolution.resolvedOn) })]),
  ];
  return { title: say(`forecasts.chart.title.${way}`, values), description: sentences.join(" ") };
}

/** The model and each analyst, with somebody who always says half and somebody who never learned anything beside them. */
function scoresOf(args: QuestionRoomArgs, points: readonly ChancePoint[]): ScoreRow[] {
  const { record, view, actorId, nameOf } = args;
  const settled = settledOn(record);
  const outcome = record.resolution?.outcome;
  if (settled === null || outcome === undefined || outcome === "void") return [];
  const score = (said: readonly { readonly day: Day; readonly probability: number }[]) =>
    questionScore(said, outcome === "yes", settled);
  const analysts = [...saidByAnalyst(record)].map(
    ([id, said]): ScoreRow => ({
      ...{ who: id === actorId ? ("you" as const) : ("analyst" as const), name: nameOf(id), score: score(said) },
    }),
  );
  const first = points[0];
  const prior = first === undefined ? null : priorNumber(args, first.day);
  const from = first?.day ?? record.question.openedOn;
  const name = (key: "model" | "even" | "prior") => view.say(`forecasts.score.${key}`);
  return [
    { who: "model", name: name("model"), score: score(points) },
    ...analysts,
    ...(prior === null
      ? []
      : [{ who: "prior" as const, name: name("prior"), score: score([{ day: from, probability: prior }]) }]),
    { who: "even", name: name("even"), score: score([{ day: from, probability: 0.5 }]) },
  ];
}

/** What somebody with the model and without any evidence would have said on the first day. */
function priorNumber({ assessment, view, record }: QuestionRoomArgs, day: Day): number | null {
  if (assessment === null) return null;
  const priors = view.file.model.scenarios.map((scenario) => scenario.prior);
  return questionChance(assessment, priors, record.question, laterDay(day, record.question.openedOn));
}
