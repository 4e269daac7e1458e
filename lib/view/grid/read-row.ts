import { Finding } from "@/lib/domain/finding";
import { Incident } from "@/lib/domain/incident";
import type { Indicator } from "@/lib/domain/indicator";
import type { Day } from "@/lib/domain/instant";
import { Report } from "@/lib/domain/report";
import { Grade } from "@/lib/domain/standards/admiralty";
import { type Handling, handlingMarks } from "@/lib/domain/standards/tlp";
import type { GridColumn, GridRow } from "./grid-columns";
import { plainText } from "./plain-text";
import { type DayOrder, readDay } from "./read-day";

/** What words in a grid may name; built once for a page by `gridWords`. */
export interface GridWords {
  readonly start: Day;
  readonly today: Day;
  readonly handling: Handling;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly incidents: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, string>;
}

interface Named {
  readonly id: string;
  readonly title: string;
}

export function gridWords(of: {
  readonly start: Day;
  readonly today: Day;
  readonly handling: Handling;
  readonly indicators: readonly Indicator[];
  readonly incidents: readonly Named[];
  readonly documents: readonly Named[];
}): GridWords {
  const { start, today, handling } = of;
  const named = (all: readonly Named[]) =>
    new Map([
      ...all.map(({ id, title }) => [plainText(title), id] as const),
      ...all.map(({ id }) => [id, id] as const),
    ]);
  const indicators = new Map([
    ...of.indicators.map((each) => [plainText(each.label), each] as const),
    ...of.indicators.map((each) => [each.id, each] as const),
  ]);
  return { start, today, handling, indicators, incidents: named(of.incidents), documents: named(of.documents) };
}

/** A rule that a cell breaks; the page has the sentence. Days in `values` are YYYY-MM-DD. */
export interface CellProblem {
  readonly column: GridColumn;
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}
export type ProblemCode =
  | "indicatorMissing"
  | "indicatorUnknown"
  | "readingMissing"
  | "readingUnknown"
  | "readingEvent"
  | "dayMissing"
  | "dayUnreadable"
  | "dayAmbiguous"
  | "beforeStart"
  | "future"
  | "window"
  | "reportedFirst"
  | "sourceMissing"
  | "gradeMissing"
  | "gradeUnknown"
  | "tooLong"
  | "documentUnknown"
  | "markUnknown";

/** A row that breaks no rule, as the API takes it. */
export interface ReadyRow {
  readonly finding: Finding;
  readonly report: Report;
  /** Of an incident that is not there yet; empty where there is none or it is known. */
  readonly incidentTitle: string;
}

export interface ReadRow {
  readonly problems: readonly CellProblem[];
  /** Null while there are problems. */
  readonly ready: ReadyRow | null;
}

/** One row by the words and rules of an assessment; the server checks the rules again. */
export function readRow(row: GridRow, words: GridWords, order: DayOrder | null): ReadRow {
  const problems: CellProblem[] = [];
  const tell = (column: GridColumn, code: ProblemCode, values: CellProblem["values"] = {}) => {
    if (!problems.some((one) => one.column === column)) problems.push({ column, code, values });
  };
  const cell = (column: GridColumn) => (row[column] ?? "").trim();
  checkLengths(row, tell);
  const indicator = readIndicator(cell("indicator"), words, tell);
  const level = indicator === undefined ? null : readReading(cell("reading"), indicator, tell);
  const occurredOn = readDayCell(cell("occurred"), "occurred", order, tell);
  const reportedOn = cell("reported") === "" ? occurredOn : readDayCell(cell("reported"), "reported", order, tell);
  if (occurredOn !== null) checkOccurred(occurredOn, indicator, words, tell);
  if (reportedOn !== null && reportedOn > words.today) tell("reported", "future", { today: words.today });
  if (occurredOn !== null && reportedOn !== null && reportedOn < occurredOn)
    tell("reported", "reportedFirst", { occurred: occurredOn });
  const source = cell("source");
  if (source === "") tell("source", "sourceMissing");
  const grade = Grade.safeParse(cell("grade").toUpperCase().replace(/[\s-]/g, ""));
  if (!grade.success) tell("grade", cell("grade") === "" ? "gradeMissing" : "gradeUnknown", { text: cell("grade") });
  const documentId =
    cell("document") === ""
      ? null
      : (words.documents.get(cell("document")) ?? words.documents.get(plainText(cell("document"))));
  if (documentId === undefined) tell("document", "documentUnknown", { text: cell("document") });
  const handling = readMark(cell("mark"), words.handling);
  if (handling === undefined) tell("mark", "markUnknown", { text: cell("mark") });
  if (problems.length > 0 || indicator === undefined || occurredOn === null || reportedOn === null)
    return { problems, ready: null };
  if (!grade.success || documentId === undefined || handling === undefined) return { problems, ready: null };
  const incident = cell("incident");
  const incidentId = words.incidents.get(incident) ?? words.incidents.get(plainText(incident)) ?? null;
  const [title, place, quote, note] = [cell("title"), cell("place"), cell("quote"), cell("note")];
  const origin = cell("origin") === "" ? null : cell("origin");
  return {
    problems,
    ready: {
      finding: {
        indicator: indicator.id,
        occurredOn,
        incidentId: incident === "" ? null : incidentId,
        title,
        place,
        handling,
      },
      report: { level, source, origin, grade: grade.data, quote, note, reportedOn, documentId, passage: null },
      incidentTitle: incidentId === null ? incident : "",
    },
  };
}

type Tell = (column: GridColumn, code: ProblemCode, values?: CellProblem["values"]) => void;

function readIndicator(text: string, { indicators }: GridWords, tell: Tell): Indicator | undefined {
  if (text === "") {
    tell("indicator", "indicatorMissing");
    return undefined;
  }
  const found = indicators.get(text) ?? indicators.get(plainText(text));
  if (found === undefined) tell("indicator", "indicatorUnknown", { text });
  return found;
}

const EVENT_WORDS: ReadonlySet<string> = new Set([
  ...["", "event", "evenement", "one event", "un evenement", "yes", "oui", "1", "x"],
  ...["it happened", "it happened: one event"],
]);

/** The level that a text names, by id, label or number; null for an event. */
function readReading(text: string, indicator: Indicator, tell: Tell): string | null {
  if (indicator.kind === "rate") {
    if (!EVENT_WORDS.has(plainText(text))) tell("reading", "readingEvent", { text });
    return null;
  }
  const { levels } = indicator;
  const plain = plainText(text);
  const found =
    levels.find(({ id }) => id === text) ??
    levels.find(({ label }) => plainText(label) === plain) ??
    levels.find(({ id }) => id === plain) ??
    (/^\d{1,2}$/.test(plain) ? levels[Number(plain) - 1] : undefined);
  const choices = levels.map(({ label }) => label).join(" | ");
  if (found === undefined) tell("reading", text === "" ? "readingMissing" : "readingUnknown", { text, choices });
  return found?.id ?? null;
}

function readDayCell(text: string, column: "occurred" | "reported", order: DayOrder | null, tell: Tell): Day | null {
  if (text === "") {
    tell(column, "dayMissing");
    return null;
  }
  const read = readDay(text, order);
  if (read.kind === "day") return read.day;
  tell(column, read.kind === "ambiguous" ? "dayAmbiguous" : "dayUnreadable", { text });
  return null;
}

function checkOccurred(day: Day, indicator: Indicator | undefined, { start, today }: GridWords, tell: Tell): void {
  if (day < start) tell("occurred", "beforeStart", { start });
  if (day > today) tell("occurred", "future", { today });
  if (indicator?.kind !== "rate") return;
  const { from, to } = indicator.monitored;
  if (day < from || (to !== null && day > to)) tell("occurred", "window", { from, to: to ?? "" });
}

function readMark(text: string, handling: Handling): Handling | undefined {
  if (text === "") return handling;
  const bare = text
    .toUpperCase()
    .replace(/^TLP[:\s]*/, "")
    .replace(/\s*\+\s*/, "+")
    .trim();
  return handlingMarks.find((mark) => mark === `TLP:${bare}`);
}

const texts = [
  ["source", Report.shape.source],
  ["origin", Report.shape.origin],
  ["quote", Report.shape.quote],
  ["note", Report.shape.note],
  ["place", Finding.shape.place],
  ["title", Finding.shape.title],
  ["incident", Incident.shape.title],
] as const;

function checkLengths(row: GridRow, tell: Tell): void {
  for (const [column, schema] of texts) {
    const text = row[column] ?? "";
    if (text.length < 100) continue;
    const issue = schema.safeParse(text).error?.issues.find(({ code }) => code === "too_big");
    if (issue?.code === "too_big") tell(column, "tooLong", { length: text.trim().length, max: Number(issue.maximum) });
  }
}
