import type { EventFormat } from "./import-mapping";

const VIOLENCE: Readonly<Record<string, string>> = { 1: "state-based", 2: "non-state", 3: "one-sided" };

/** UCDP tells the kind by a number; every other file by words. */
export function kindOf(format: EventFormat, cell: string): string {
  return format === "ucdp" ? (VIOLENCE[cell] ?? cell) : cell;
}

/** ACLED knows three grades of day, Vigie (like UCDP) five: a week is 3, a month 4. */
export function dayPrecisionOf(format: EventFormat, grade: number): number {
  return format === "acled" ? (ACLED_DAY[grade] ?? 5) : grade;
}
const ACLED_DAY: Readonly<Record<number, number>> = { 1: 1, 2: 3, 3: 4 };

/** ACLED knows three grades of place, Vigie (like UCDP) seven: near is 3, the region 4. */
export function placePrecisionOf(format: EventFormat, grade: number): number {
  return format === "acled" ? (ACLED_PLACE[grade] ?? 7) : grade;
}
const ACLED_PLACE: Readonly<Record<number, number>> = { 1: 1, 2: 3, 3: 4 };

const YES = new Set(["yes", "true", "1", "y", "oui", "vrai", "x"]);
const NO = new Set(["no", "false", "0", "n", "non", "faux"]);

/** Whether civilians were the target; null where the file does not say. */
export function targetsCivilians(format: EventFormat, cell: string): boolean | null {
  const text = cell.toLowerCase();
  if (format === "ucdp") return text === "" ? null : text === "3";
  if (text.startsWith("civil")) return true;
  if (format === "acled") return false;
  if (YES.has(text)) return true;
  return NO.has(text) ? false : null;
}
