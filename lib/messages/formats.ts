import type { Day } from "@/lib/domain/instant";
import type { Language } from "./say";

const locales: Record<Language, string> = { en: "en-GB", fr: "fr-FR" };
const MINUS = "\u2212";

/** How days and numbers are written in one language; always UTC, never the machine's own locale. */
export interface Formats {
  /** 29 Jul 2022 */
  day(day: Day): string;
  /** 29 July 2022 */
  longDay(day: Day): string;
  /** 29 Jul */
  shortDay(day: Day): string;
  /** Jul */
  month(day: Day): string;
  /** Jul 2022 */
  monthYear(day: Day): string;
  /** 29 Jul 2022, 18:00 UTC */
  instant(instant: string): string;
  /** 52.6 (no sign, `digits` after the point) */
  number(value: number, digits?: number): string;
  /** +42.1, −0.8, 0.0 */
  signed(value: number, digits?: number): string;
  /** 52.6 % from 0.526 */
  percent(probability: number, digits?: number): string;
}

export function formatsIn(language: Language): Formats {
  const locale = locales[language];
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
  const day = date({ day: "numeric", month: "short", year: "numeric" });
  const longDay = date({ day: "numeric", month: "long", year: "numeric" });
  const shortDay = date({ day: "numeric", month: "short" });
  const month = date({ month: "short" });
  const monthYear = date({ month: "short", year: "numeric" });
  const time = date({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const at = (value: Day) => new Date(`${value}T00:00:00Z`);
  const numbers = new Map<number, Intl.NumberFormat>();
  const numberFormat = (digits: number) => {
    const known = numbers.get(digits);
    if (known !== undefined) return known;
    const made = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    numbers.set(digits, made);
    return made;
  };
  const number = (value: number, digits = 1) =>
    numberFormat(digits)
      .format(value === 0 ? 0 : value)
      .replace(/^[-\u2212](?=0(?:[.,]0+)?$)/, "")
      .replace("-", MINUS);
  return {
    day: (value) => day.format(at(value)),
    longDay: (value) => longDay.format(at(value)),
    shortDay: (value) => shortDay.format(at(value)),
    month: (value) => month.format(at(value)),
    monthYear: (value) => monthYear.format(at(value)),
    instant: (value) => `${day.format(new Date(value))}, ${time.format(new Date(value))} UTC`,
    number,
    signed: (value, digits = 1) => {
      const text = number(value, digits);
      return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
    },
    percent: (probability, digits = 1) => `${number(probability * 100, digits)}\u00a0%`,
  };
}
