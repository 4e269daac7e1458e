/** An axis from 0 for bars inside table cells. */
export interface BarAxis {
  /** Where the axis ends, in tenths of a percent. */
  readonly max: number;
  /** Percent at each grid line, the end left out; equally spaced. */
  readonly ticks: readonly number[];
}

const axes: readonly BarAxis[] = [
  { max: 100, ticks: [0, 2, 4, 6, 8] },
  { max: 200, ticks: [0, 5, 10, 15] },
  { max: 400, ticks: [0, 10, 20, 30] },
  { max: 600, ticks: [0, 20, 40] },
  { max: 800, ticks: [0, 20, 40, 60] },
  { max: 1000, ticks: [0, 20, 40, 60, 80] },
];
const whole: BarAxis = { max: 1000, ticks: [0, 20, 40, 60, 80] };

/** The shortest axis that holds a value in tenths of a percent. */
export function barAxis(highest: number): BarAxis {
  return axes.find((axis) => highest <= axis.max) ?? whole;
}

export interface Bar {
  /** In thousandths of the axis. */
  readonly x: number;
  readonly width: number;
}

const THINNEST = 4;

/** A bar between two values of an axis, never so thin that it cannot be seen. */
export function bar(from: number, to: number, axis: BarAxis): Bar {
  const [low, high] = from <= to ? [from, to] : [to, from];
  const width = Math.max(((high - low) / axis.max) * 1000, THINNEST);
  const x = Math.min((low / axis.max) * 1000, 1000 - width);
  return { x: Math.round(x * 10) / 10, width: Math.round(width * 10) / 10 };
}
