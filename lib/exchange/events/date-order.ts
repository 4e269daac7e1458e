import type { DateOrder } from "./import-mapping";
import { type DayForm, openNumbers, readDay } from "./read-day";

export interface DatedRow {
  readonly row: number;
  readonly value: string;
}
export interface DateOrderFound {
  /** Null: nothing in the column tells which number is the day. */
  readonly order: DateOrder | null;
  /** The value that settles it. */
  readonly evidence: DatedRow | null;
  /** A value that says the opposite: the column mixes both orders. */
  readonly against: DatedRow | null;
  /** The usual way of writing, and the first values that are written otherwise or are no day at all. */
  readonly form: DayForm | null;
  readonly others: readonly DatedRow[];
}

const MOST_OTHERS = 20;

/** Which number of 04/05/2022 is the day, with the value that proves it, and what in the column is written differently. */
export function findDateOrder(cells: readonly DatedRow[]): DateOrderFound {
  let dmy: DatedRow | null = null;
  let mdy: DatedRow | null = null;
  const counts = new Map<DayForm | null, DatedRow[]>();
  let open = 0;
  for (const cell of cells) {
    if (cell.value.trim() === "") continue;
    const numbers = openNumbers(cell.value);
    if (numbers !== null) {
      open += 1;
      if (numbers[0] > 12) dmy ??= cell;
      if (numbers[1] > 12) mdy ??= cell;
    }
    const form = numbers !== null ? "numbers" : (readDay(cell.value, "dmy")?.form ?? null);
    const kept = counts.get(form) ?? [];
    kept.push(cell);
    counts.set(form, kept);
  }
  const usual = [...counts].filter(([form]) => form !== null).sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? null;
  const others = [...counts].flatMap(([form, kept]) => (form === usual ? [] : kept)).sort((a, b) => a.row - b.row);
  const shared = { form: usual, others: others.slice(0, MOST_OTHERS) };
  if (dmy !== null) return { order: "dmy", evidence: dmy, against: mdy, ...shared };
  if (mdy !== null) return { order: "mdy", evidence: mdy, against: null, ...shared };
  return { order: open === 0 ? "dmy" : null, evidence: null, against: null, ...shared };
}
