import { Day } from "@/lib/domain/instant";
import { plainText } from "./plain-text";

/** Which part of 03/04/2022 comes first. */
export type DayOrder = "day-first" | "month-first";

export type ReadDay =
  | { readonly kind: "day"; readonly day: Day }
  /** It could be either, and nobody has said which. */
  | { readonly kind: "ambiguous"; readonly dayFirst: Day; readonly monthFirst: Day }
  | { readonly kind: "unreadable" };

const months: readonly (readonly string[])[] = [
  ["january", "jan", "janvier", "janv"],
  ["february", "feb", "fevrier", "fevr", "fev"],
  ["march", "mar", "mars"],
  ["april", "apr", "avril", "avr"],
  ["may", "mai"],
  ["june", "jun", "juin"],
  ["july", "jul", "juillet", "juil"],
  ["august", "aug", "aout"],
  ["september", "sep", "sept", "septembre"],
  ["october", "oct", "octobre"],
  ["november", "nov", "novembre"],
  ["december", "dec", "decembre"],
];
const monthOf: ReadonlyMap<string, number> = new Map(
  months.flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
);

/**
 * A day as people write it: 2022-07-22, 22/07/2022, 22.07.2022, 22 July 2022, July 22, 2022, 22 juillet 2022, with a time or without.
 * @param order what 03/04/2022 means; null while nobody has said
 */
export function readDay(text: string, order: DayOrder | null): ReadDay {
  const plain = plainText(text).replace(/,/g, " ").replace(/\s+/g, " ").trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{1,2}:\d{2}.*)?$/.exec(plain);
  if (iso !== null) return dayOf(iso[1], Number(iso[2]), iso[3]);
  const numbers = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$/.exec(plain);
  if (numbers !== null) return ofNumbers(numbers, order);
  const weekday = plain.replace(/^[a-z]{3,9}\.? (?=\d|[a-z])/, (word) =>
    monthOf.has(word.trim().replace(".", "")) ? word : "",
  );
  const dayMonth = /^(\d{1,2})(?:st|nd|rd|th|er)?[ -]([a-z]+)\.?[ -](\d{4})$/.exec(weekday);
  if (dayMonth !== null) return dayOf(dayMonth[3], monthOf.get(dayMonth[2] ?? ""), dayMonth[1]);
  const monthDay = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/.exec(weekday);
  if (monthDay !== null) return dayOf(monthDay[3], monthOf.get(monthDay[1] ?? ""), monthDay[2]);
  return { kind: "unreadable" };
}

function ofNumbers([, first, separator, second, year]: RegExpExecArray, order: DayOrder | null): ReadDay {
  const dayFirst = dayOf(year, Number(second), first);
  const monthFirst = dayOf(year, Number(first), second);
  // With points the day always comes first.
  if (separator === "." || monthFirst.kind !== "day") return dayFirst;
  if (dayFirst.kind !== "day") return monthFirst;
  if (dayFirst.day === monthFirst.day || order === "day-first") return dayFirst;
  if (order === "month-first") return monthFirst;
  return { kind: "ambiguous", dayFirst: dayFirst.day, monthFirst: monthFirst.day };
}

function dayOf(year: string | undefined, month: number | undefined, day: string | undefined): ReadDay {
  if (year === undefined || month === undefined || day === undefined) return { kind: "unreadable" };
  const two = (value: number | string) => String(value).padStart(2, "0");
  const parsed = Day.safeParse(`${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`);
  return parsed.success ? { kind: "day", day: parsed.data } : { kind: "unreadable" };
}
