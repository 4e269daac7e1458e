/** An axis in tenths of a percent that holds 0; places on it are percent of its length. */
export interface DumbbellAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly value: number; readonly place: number }[];
}

const STEPS = [5, 10, 20, 50, 100, 200, 250, 500] as const;
const MOST_TICKS = 5;
/** Room for half a dot at both ends, percent. */
const EDGE = 2;

/** The shortest axis of round ends that holds 0 and all values. */
export function dumbbellAxis(values: readonly number[]): DumbbellAxis {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const fits = (step: number) => Math.ceil(most / step) - Math.floor(least / step) < MOST_TICKS;
  const step = STEPS.find(fits) ?? 500;
  const low = Math.floor(least / step) * step;
  const high = Math.max(Math.ceil(most / step) * step, low + step);
  const axis = { low, high };
  const count = (high - low) / step + 1;
  const ticks = Array.from({ length: count }, (_, i) => ({
    value: low + i * step === 0 ? 0 : low + i * step,
    place: placeOn(axis, low + i * step),
  }));
  return { ...axis, ticks };
}

/** Where a value lies, percent of the length; between 2 and 98 for what the axis holds. */
export function placeOn({ low, high }: Pick<DumbbellAxis, "low" | "high">, value: number): number {
  const share = (value - low) / (high - low);
  return Math.round((EDGE + share * (100 - 2 * EDGE)) * 100) / 100;
}
