import type { Day } from "../../domain/instant";
import type { DateOrder } from "./import-mapping";

/** How a day is written; "numbers" leaves open whether the day or the month comes first. */
export type DayForm = "iso" | "compact" | "words" | "numbers";

const MONTHS = new Map<string, number>(
  [
    ["january", "jan", "janvier", "janv"],
    ["february", "feb", "février", "fevrier", "févr", "fév", "fev"],
    ["march", "mar", "mars"],
    ["april", "apr", "avril", "avr"],
    ["may", "mai"],
    ["june", "jun", "juin"],
    ["july", "jul", "juillet", "juil"],
    ["august", "aug", "août", "aout"],
    ["september", "sep", "sept", "septembre"],
    ["october", "oct", "octobre"],
    ["november", "nov", "novembre"],
    ["december", "dec", "décembre", "decembre", "déc"],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMBERS = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/;
const DAY_WORD = /^(\d{1,2})(?:er|st|nd|rd|th)?[-\s./]+(\p{L}+)\.?[-\s./,]+(\d{4}|\d{2})$/u;
const WORD_DAY = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u;
const TIME = /[T ]\d{1,2}:\d{2}.*$/;

/** A day as files write it, with how it was written; null when it is none. */
export function readDay(text: string, order: DateOrder): { readonly day: Day; readonly form: DayForm } | null {
  const iso = ISO.exec(text);
  if (iso !== null) return made(iso[1], iso[2], iso[3], "iso");
  const bare = text.replace(TIME, "").trim();
  const first = YEAR_FIRST.exec(bare);
  if (first !== null) return made(first[1], first[2], first[3], "iso");
  const compact = COMPACT.exec(bare);
  if (compact !== null) return made(compact[1], compact[2], compact[3], "compact");
  const numbers = NUMBERS.exec(bare);
  if (numbers !== null)
    return order === "dmy"
      ? made(numbers[3], numbers[2], numbers[1], "numbers")
      : made(numbers[3], numbers[1], numbers[2], "numbers");
  const word = DAY_WORD.exec(bare);
  if (word !== null) return made(word[3], month(word[2]), word[1], "words");
  const american = WORD_DAY.exec(bare);
  if (american !== null) return made(american[3], month(american[1]), american[2], "words");
  return null;
}

/** The two numbers of a day that leaves its order open; null for any other text. */
export function openNumbers(text: string): readonly [number, number] | null {
  const found = NUMBERS.exec(text.replace(TIME, "").trim());
  return found === null ? null : [Number(found[1]), Number(found[2])];
}

function month(name: string | undefined): number | undefined {
  return MONTHS.get((name ?? "").toLowerCase());
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function made(
  year: string | undefined,
  monthOf: string | number | undefined,
  date: string | undefined,
  form: DayForm,
): { day: Day; form: DayForm } | null {
  if (year === undefined || monthOf === undefined || date === undefined) return null;
  const [y, m, d] = [fullYear(year), Number(monthOf), Number(date)];
  if (y < 1900 || y > 2199 || m < 1 || d < 1 || d > (DAYS[m - 1] ?? 0)) return null;
  const day = `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
  if (m === 2 && d === 29 && !isLeap(y)) return null;
  return { day, form };
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Two digits as POSIX reads them: 69 to 99 lie in the last century. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year >= 69 ? 1900 + year : 2000 + year;
}
