import { addDays, dayNumber } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/instant";
import type { Formats } from "@/lib/messages/formats";

export interface TimeTick {
  /** Days since the start. */
  readonly x: number;
  readonly text: string;
}

const DAY_STEPS = [1, 2, 7, 14] as const;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240] as const;
const DAYS_OF_A_MONTH = 30.4;
/** From this many days on, firsts of months say more than every so many days. */
const LONG = 120;

/** Days worth a label between two x, at least `minGap` px apart: every so many days from the left edge, else firsts of months. */
export function timeTicks(
  axis: { readonly start: Day; readonly from: number; readonly to: number; readonly width: number },
  formats: Pick<Formats, "shortDay" | "month" | "monthYear">,
  minGap: number,
): TimeTick[] {
  const pixelsPerDay = axis.width / Math.max(axis.to - axis.from, 1);
  const days = DAY_STEPS.find((step) => step * pixelsPerDay >= minGap);
  if (days !== undefined && axis.to - axis.from < LONG) return dayTicks(axis, days, formats);
  const months = MONTH_STEPS.find((step) => step * DAYS_OF_A_MONTH * pixelsPerDay >= minGap) ?? 240;
  return monthTicks(axis, months, formats);
}

function dayTicks(
  axis: { readonly start: Day; readonly from: number; readonly to: number },
  step: number,
  formats: Pick<Formats, "shortDay">,
): TimeTick[] {
  const ticks: TimeTick[] = [];
  for (let x = axis.from; x < axis.to; x += step) ticks.push({ x, text: formats.shortDay(addDays(axis.start, x)) });
  return ticks;
}

function monthTicks(
  axis: { readonly start: Day; readonly from: number; readonly to: number },
  step: number,
  formats: Pick<Formats, "month" | "monthYear">,
): TimeTick[] {
  const first = addDays(axis.start, axis.from);
  const origin = dayNumber(axis.start);
  const last = addDays(axis.start, axis.to);
  const ticks: TimeTick[] = [];
  let year = Number(first.slice(0, 4));
  let month = Number(first.slice(5, 7)) - 1;
  if (first.slice(8) !== "01") month += 1;
  while (month % Math.min(step, 12) !== 0) month += 1;
  for (;;) {
    year += Math.floor(month / 12);
    month %= 12;
    const day = `${String(year).padStart(4, "0")}-${String(month + 1).padStart(2, "0")}-01`;
    if (day > last) return ticks;
    const text = ticks.length === 0 || month === 0 || step >= 12 ? formats.monthYear(day) : formats.month(day);
    ticks.push({ x: dayNumber(day) - origin, text });
    month += step;
  }
}
