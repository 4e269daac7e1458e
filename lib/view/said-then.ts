import { daysBetween } from "@/lib/domain/calendar";
import type { Cut } from "@/lib/domain/case-file";
import type { CaseHistory } from "@/lib/domain/case-history";
import { addDays, type Day, earlierDay } from "@/lib/domain/instant";
import { filteredAt } from "@/lib/engine/filter/filtered-at";
import { smoothedTrajectory } from "@/lib/engine/filter/smoothed-trajectory";
import type { AsOfStop } from "./as-of-stops";
import { provenance } from "./chart-data";
import { type EstimativeWord, estimativeWord } from "./estimative-word";
import { toPermille } from "./permille";
import { replay } from "./replay";
import { nearDay, type ViewCase } from "./view-case";

/** Three answers to "where did we stand on that day?", scenarios in the order of the model at hand. */
export interface SaidDay {
  readonly day: Day;
  /** Days since the start. */
  readonly t: number;
  /** Of the model that was in force. */
  readonly modelVersion: number;
  /** What was said by the end of the day; null: nothing, the record was impossible then or the scenarios were others. */
  readonly said: readonly number[] | null;
  /** The same day with what has become known since about days up to it. */
  readonly known: readonly number[];
  /** What all evidence up to the as-of day, later days included, says about it. */
  readonly hindsight: readonly number[];
}

export interface SaidRow {
  readonly day: Day;
  readonly dayText: string;
  readonly said: SaidScore | null;
  readonly known: string;
  readonly hindsight: SaidScore;
  /** Hindsight less said; null when nothing was said. */
  readonly differencePermille: number | null;
  readonly difference: string;
  readonly isLargest: boolean;
}

interface SaidScore {
  readonly permille: number;
  readonly text: string;
  readonly word: EstimativeWord;
}

/** What was said then beside what is known now, for one scenario. */
export interface SaidThen {
  readonly subject: string;
  readonly title: string;
  readonly description: string;
  readonly provenance: string;
  readonly scenario: number;
  readonly name: string;
  readonly rows: readonly SaidRow[];
  /** How many days with new findings were left out. */
  readonly leftOut: number;
  /** The lines, from the start to the as-of day; probabilities. */
  readonly start: Day;
  readonly until: Day;
  readonly line: readonly { readonly t: number; readonly said: number | null; readonly hindsight: number }[];
  /** Where the rows stand on the line. */
  readonly largest: SaidRow | null;
}

export interface SaidThenChoice {
  readonly by: Cut["by"];
  readonly scenario: number;
  readonly stops: readonly AsOfStop[];
  /** Days that are shown whether or not something became known on them. */
  readonly also: readonly Day[];
  readonly mostRows: number;
}

/** About a day for every sixth pixel of a wide drawing. */
const LINE_DAYS = 150;

/** Each of some rising days within the period three ways. */
export function saidDays(view: ViewCase, history: CaseHistory, by: Cut["by"], days: readonly Day[]): SaidDay[] {
  const { model } = view.file;
  const times = days.map((day) => daysBetween(model.start, day));
  const hindsight = smoothedTrajectory(view.assessment, times);
  return [...replay(history, by, days)].map((told, index) => {
    const t = times[index] ?? 0;
    const order = model.scenarios.map(({ id }) => told.model.scenarios.findIndex((scenario) => scenario.id === id));
    const isSame = order.length === told.model.scenarios.length && !order.includes(-1);
    return {
      day: told.day,
      t,
      modelVersion: told.model.version,
      said: told.p !== null && isSame ? order.map((place) => told.p?.[place] ?? 0) : null,
      known: filteredAt(view.assessment, t).p,
      hindsight: hindsight[index]?.p ?? [],
    };
  });
}

export function saidThen(view: ViewCase, history: CaseHistory, choice: SaidThenChoice): SaidThen {
  const { file, formats, say } = view;
  const { start } = file.model;
  const { until } = file.cut;
  const { scenario } = choice;
  const { shown, leftOut } = chosenDays(choice, start, until);
  const told = saidDays(view, history, choice.by, [...new Set([...lineDays(start, until), ...shown])].sort());
  const wanted = new Set(shown);
  const rows = withLargest(told.filter(({ day }) => wanted.has(day)).map((each) => saidRow(view, each, scenario)));
  const largest = rows.find((row) => row.isLargest) ?? null;
  const name = file.model.scenarios[scenario]?.shortLabel ?? "";
  return {
    subject: file.assessment.title,
    title: titleOf(view, name, largest),
    description: say(choice.by === "recorded" ? "hindsight.sentenceRecorded" : "hindsight.sentenceReported", {
      name,
      from: formats.longDay(start),
      to: formats.longDay(until),
    }),
    provenance: provenance(view),
    ...{ scenario, name, rows, leftOut, largest, start, until },
    line: told.map(({ t, said, hindsight }) => ({
      t,
      said: said?.[scenario] ?? null,
      hindsight: hindsight[scenario] ?? 0,
    })),
  };
}

/** Differences up to this are no news: one point. */
const SMALL = 10;

function titleOf(view: ViewCase, name: string, largest: SaidRow | null): string {
  const { say, formats } = view;
  if (largest === null || largest.said === null || largest.differencePermille === null) return say("hindsight.title");
  if (Math.abs(largest.differencePermille) <= SMALL) return say("hindsight.titleSame", { name });
  return say("hindsight.titleOther", {
    name,
    day: nearDay(view, largest.day),
    said: formats.percent(largest.said.permille / 1000),
    hindsight: formats.percent(largest.hindsight.permille / 1000),
  });
}

function saidRow(view: ViewCase, told: SaidDay, scenario: number): SaidRow {
  const { formats, file, say } = view;
  const score = (p: readonly number[]): SaidScore => {
    const permille = toPermille(p)[scenario] ?? 0;
    const word = estimativeWord(permille, file.assessment.yardstick, say);
    return { permille, text: formats.number(permille / 10), word };
  };
  const said = told.said === null ? null : score(told.said);
  const hindsight = score(told.hindsight);
  const difference = said === null ? null : hindsight.permille - said.permille;
  return {
    day: told.day,
    dayText: nearDay(view, told.day),
    said,
    known: score(told.known).text,
    hindsight,
    differencePermille: difference,
    difference: difference === null ? "" : formats.signed(difference / 10),
    isLargest: false,
  };
}

/** The rows with the largest difference marked, the first of equals. */
function withLargest(rows: readonly SaidRow[]): SaidRow[] {
  const size = (row: SaidRow) => (row.differencePermille === null ? -1 : Math.abs(row.differencePermille));
  const most = Math.max(...rows.map(size), -1);
  const place = most < 0 ? -1 : rows.findIndex((row) => size(row) === most);
  return rows.map((row, index) => ({ ...row, isLargest: index === place }));
}

/** Days with new findings before the as-of day, evenly left out when there are too many, and the days that are asked for. */
function chosenDays({ stops, also, mostRows }: SaidThenChoice, start: Day, until: Day) {
  const inside = (day: Day) => day >= start && day < until;
  const days = stops.map((stop) => stop.day).filter(inside);
  const kept = evenly(days, mostRows);
  const asked = also.map((day) => earlierDay(day, until)).filter(inside);
  return { shown: [...new Set([...kept, ...asked])].sort(), leftOut: days.length - kept.length };
}

function lineDays(start: Day, until: Day): Day[] {
  const count = daysBetween(start, until) + 1;
  return evenly(
    Array.from({ length: count }, (_, t) => addDays(start, t)),
    LINE_DAYS,
  );
}

/** At most so many of a list, the first and the last among them. */
function evenly<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  const step = (list.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, place) => list[Math.round(place * step)]).flatMap((entry) =>
    entry === undefined ? [] : [entry],
  );
}
