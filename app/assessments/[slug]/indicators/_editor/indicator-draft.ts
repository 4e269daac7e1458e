import { z } from "zod";
import { Indicator } from "@/lib/domain/indicator";
import { Day } from "@/lib/domain/instant";
import { slugFromText } from "@/lib/domain/slug-from-text";
import { isLikelihoodWord } from "@/lib/domain/standards/likelihood-words";
import type { Language } from "@/lib/messages/say";
import { decimalText, fromPercent, parseDecimal, toPercent } from "@/lib/view/decimal-entry";
import { normaliseRow, rowFromWords, wordsOfRow } from "@/lib/view/likelihood-row";
import { percentSum } from "@/lib/view/spread-rest";

/** What the editor of an indicator holds, complete or not. Rows are scenarios; numbers are what was typed, in percent. */
export const IndicatorDraft = z.object({
  id: z.string().nullable(),
  label: z.string(),
  category: z.string(),
  question: z.string(),
  note: z.string(),
  weight: z.string(),
  kind: z.enum(["categorical", "rate"]),
  mode: z.enum(["words", "numbers"]),
  levels: z.array(z.object({ key: z.string(), stored: z.boolean(), label: z.string() })),
  percents: z.array(z.array(z.string())),
  /** One word for each percentage; empty where none was chosen or the numbers speak for themselves. */
  words: z.array(z.array(z.string())),
  rates: z.array(z.string()),
  from: Day.nullable(),
  /** null: the watch goes on. */
  to: Day.nullable(),
  ends: z.boolean(),
  /** Empty: as the model says. A draft that was kept before the field existed has none. */
  kappa: z.string().default(""),
  /** The key of the level that says "looked, and nothing was seen"; empty for none. */
  absent: z.string().default(""),
});
export type IndicatorDraft = z.infer<typeof IndicatorDraft>;

const blankRow = (length: number) => new Array<string>(length).fill("");

export function blankIndicator(scenarios: number, start: Day): IndicatorDraft {
  return {
    ...{ id: null, label: "", category: "", question: "", note: "", weight: "1", kind: "categorical", mode: "words" },
    levels: [
      { key: "first", stored: false, label: "" },
      { key: "second", stored: false, label: "" },
    ],
    percents: Array.from({ length: scenarios }, () => blankRow(2)),
    words: Array.from({ length: scenarios }, () => blankRow(2)),
    rates: blankRow(scenarios),
    ...{ from: start, to: null, ends: false, kappa: "", absent: "" },
  };
}

export function draftOfIndicator(
  indicator: Indicator,
  scenarios: number,
  start: Day,
  language: Language,
): IndicatorDraft {
  const { id, label, category, question, note } = indicator;
  const weight = decimalText(indicator.weight, language);
  const kappa = indicator.kappa === undefined ? "" : decimalText(indicator.kappa, language);
  const base = { ...blankIndicator(scenarios, start), id, label, category, question, note, weight, kappa };
  if (indicator.kind === "rate") {
    const { from, to } = indicator.monitored;
    const rates = indicator.eventsPer30Days.map((rate) => decimalText(rate, language));
    return { ...base, kind: "rate", rates, from, to, ends: to !== null };
  }
  return {
    ...base,
    kind: "categorical",
    mode: "numbers",
    levels: indicator.levels.map((level) => ({ key: level.id, stored: true, label: level.label })),
    percents: indicator.likelihood.map((row) => row.map((chance) => decimalText(toPercent(chance), language))),
    words: indicator.likelihood.map(wordsOfRow),
    absent: indicator.absentLevel ?? "",
  };
}

/** The chances of one scenario, null where no number stands. */
export function chancesOf(draft: IndicatorDraft, scenario: number): (number | null)[] {
  return (draft.percents[scenario] ?? []).map(parseDecimal);
}

/** What the row of a scenario adds to, in percent. */
export function rowSum(draft: IndicatorDraft, scenario: number): number {
  return percentSum(chancesOf(draft, scenario));
}

function withRow(
  draft: IndicatorDraft,
  scenario: number,
  row: { percents: string[]; words: string[] },
): IndicatorDraft {
  return {
    ...draft,
    percents: draft.percents.map((old, s) => (s === scenario ? row.percents : old)),
    words: draft.words.map((old, s) => (s === scenario ? row.words : old)),
  };
}

/** A word for one level; once every level of the scenario has one, the row is what they come to. */
export function setWord(
  draft: IndicatorDraft,
  scenario: number,
  level: number,
  word: string,
  language: Language,
): IndicatorDraft {
  const words = (draft.words[scenario] ?? []).map((old, l) => (l === level ? word : old));
  return withRow(draft, scenario, { words, percents: percentsOfWords(words, language) });
}

function percentsOfWords(words: readonly string[], language: Language): string[] {
  const known = words.filter(isLikelihoodWord);
  if (known.length < words.length) return blankRow(words.length);
  return rowFromWords(known).map((chance) => decimalText(toPercent(chance), language));
}

/** A number for one level; the words are those that come closest, as soon as the row adds up. */
export function setPercent(draft: IndicatorDraft, scenario: number, level: number, text: string): IndicatorDraft {
  const percents = (draft.percents[scenario] ?? []).map((old, l) => (l === level ? text : old));
  return withRow(draft, scenario, { percents, words: wordsOfPercents(percents) });
}

function wordsOfPercents(percents: readonly string[]): string[] {
  const chances = percents.map(parseDecimal);
  const isRow = percentSum(chances) === 100 && chances.every((chance) => chance !== null && chance >= 0);
  return isRow ? wordsOfRow(chances.map((chance) => fromPercent(chance ?? 0))) : blankRow(percents.length);
}

/** Keeps the proportions of a row and makes it add to 100. */
export function normaliseScenario(draft: IndicatorDraft, scenario: number, language: Language): IndicatorDraft {
  const row = normaliseRow(chancesOf(draft, scenario).map((chance) => Math.max(chance ?? 0, 0)));
  const percents = row.map((chance) => decimalText(toPercent(chance), language));
  return withRow(draft, scenario, { percents, words: wordsOfPercents(percents) });
}

export function addLevel(draft: IndicatorDraft, key: string): IndicatorDraft {
  return {
    ...draft,
    levels: [...draft.levels, { key, stored: false, label: "" }],
    percents: draft.percents.map((row) => [...row, ""]),
    words: draft.words.map((row) => [...row, ""]),
  };
}

export function removeLevel(draft: IndicatorDraft, key: string, language: Language): IndicatorDraft {
  const gone = draft.levels.findIndex((level) => level.key === key);
  const without = (row: readonly string[]) => row.filter((_, l) => l !== gone);
  const words = draft.words.map(without);
  return {
    ...draft,
    levels: draft.levels.filter((level) => level.key !== key),
    absent: draft.absent === key ? "" : draft.absent,
    words,
    percents: draft.mode === "words" ? words.map((row) => percentsOfWords(row, language)) : draft.percents.map(without),
  };
}

/** The draft as the schema judges it; what is no number stays NaN, so that the schema names its place. */
export function indicatorFrom(draft: IndicatorDraft, takenIds: readonly string[]) {
  const number = (text: string) => parseDecimal(text) ?? Number.NaN;
  const { label, category, question, note } = draft;
  const id = draft.id ?? (slugFromText(label, takenIds) || slugFromText("indicator", takenIds));
  const own = draft.kappa.trim() === "" ? {} : { kappa: number(draft.kappa) };
  const common = { id, label, category, question, note, weight: number(draft.weight), ...own };
  if (draft.kind === "rate")
    return Indicator.safeParse({
      ...common,
      kind: "rate",
      eventsPer30Days: draft.rates.map(number),
      monitored: { from: draft.from, to: draft.ends ? draft.to : null },
    });
  const ids = draft.levels.filter((level) => level.stored).map((level) => level.key);
  const levels = draft.levels.map((level, l) => {
    if (level.stored) return { id: level.key, label: level.label };
    const made = slugFromText(level.label, ids) || slugFromText(`level ${l + 1}`, ids);
    ids.push(made);
    return { id: made, label: level.label };
  });
  const absent = levels[draft.levels.findIndex(({ key }) => key === draft.absent)];
  return Indicator.safeParse({
    ...common,
    kind: "categorical",
    levels,
    likelihood: draft.percents.map((row) => row.map((text) => fromPercent(number(text)))),
    ...(absent === undefined ? {} : { absentLevel: absent.id }),
  });
}
