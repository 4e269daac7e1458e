import type { Formats } from "@/lib/messages/formats";
import { fitText, textWidth } from "../fit-text";
import { type Leaning, leaningClass } from "../level-leaning";
import { round } from "../svg-text";
import { timeTicks } from "../time-ticks";
import type { HeatLine, HeatRoom } from "./heat-room";
import type { HeatMark } from "./heat-rows";

/** Named as the tokens of the page are. */
export type HeatPaint =
  | "ink"
  | "ink-2"
  | "grid"
  | "line"
  | "edge"
  | "for1"
  | "for2"
  | "for3"
  | "ag1"
  | "ag2"
  | "ag3"
  | "div0";

export type HeatShape =
  | {
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: HeatPaint;
      readonly stroke?: HeatPaint;
      /** Said on hover. */
      readonly title?: string;
    }
  | { readonly kind: "path"; readonly d: string; readonly stroke: HeatPaint }
  /** Many marks of one tint as one path. */
  | { readonly kind: "area"; readonly d: string; readonly fill: HeatPaint }
  | {
      readonly kind: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly fill: HeatPaint;
      readonly bold?: boolean;
      readonly anchor?: "middle" | "end";
    };

export interface HeatLayout {
  readonly width: number;
  readonly height: number;
  /** In the order of drawing; the key is that order. */
  readonly shapes: readonly (HeatShape & { readonly key: number })[];
}

/** At most one mark in so many pixels of a row; in a long record a mark is one pixel narrower. */
const BIN = 3;
const SIZE = 13;
const AXIS = 24;
const MOST_TITLES = 40;
const tints: Record<Leaning, { readonly fill: HeatPaint; readonly stroke: HeatPaint; readonly tall: number }> = {
  n3: { fill: "ag3", stroke: "ag3", tall: -13 },
  n2: { fill: "ag2", stroke: "ag3", tall: -10 },
  n1: { fill: "ag1", stroke: "ag3", tall: -6 },
  z0: { fill: "div0", stroke: "edge", tall: 0 },
  p1: { fill: "for1", stroke: "for3", tall: 6 },
  p2: { fill: "for2", stroke: "for3", tall: 10 },
  p3: { fill: "for3", stroke: "for3", tall: 13 },
};

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly wide: boolean;
  readonly width: number;
  readonly xOf: (t: number) => number;
}

/** Where everything stands at one width: marks above the line speak for the scenario, below it against. */
export function heatLayout(room: HeatRoom, width: number, formats: Formats): HeatLayout {
  const wide = width >= 600;
  const left = wide ? (width >= 1040 ? 272 : width >= 850 ? 236 : 184) : 0;
  const right = width - (wide ? 158 : 0);
  const days = room.to + 1 - room.from;
  const xOf = (t: number) => left + ((t - room.from) / days) * (right - left);
  const frame: Frame = { left, right, wide, width, xOf };
  const rows: HeatShape[] = [];
  let y = AXIS;
  let category = "";
  for (const line of room.lines) {
    if (room.byCategory && line.row.category !== category) {
      ({ category } = line.row);
      rows.push({ kind: "text", x: 0, y: y + 19, text: fitText(category, width, SIZE, true), fill: "ink", bold: true });
      y += 26;
      rows.push(rule(y, width, "edge"));
    }
    rows.push(...rowShapes(line, frame, y, days, formats));
    y += wide ? 30 : 50;
    rows.push(rule(y, width, "line"));
  }
  const shapes = [...axis(room, frame, y, formats), ...rows].map((shape, key) => ({ ...shape, key }));
  return { width, height: y + 4, shapes };
}

function rule(y: number, width: number, stroke: HeatPaint): HeatShape {
  return { kind: "path", d: `M0 ${y}H${width}`, stroke };
}

function axis(room: HeatRoom, { left, right, wide, xOf }: Frame, bottom: number, formats: Formats): HeatShape[] {
  const axisOf = { start: room.start, from: room.from, to: room.to + 1, width: right - left };
  return timeTicks(axisOf, formats, wide ? 64 : 60).flatMap((tick): HeatShape[] => {
    const x = Math.round(xOf(tick.x) * 10) / 10;
    // a label that would run over the end is left out, its line stays
    const fits = x + textWidth(tick.text, SIZE) + 4 <= right;
    return [
      { kind: "path", d: `M${x} ${AXIS - 6}V${bottom}`, stroke: "grid" },
      ...(fits ? [{ kind: "text" as const, x: x + 3, y: 13, text: tick.text, fill: "ink-2" as const }] : []),
    ];
  });
}

function rowShapes(line: HeatLine, frame: Frame, top: number, days: number, formats: Formats): HeatShape[] {
  const { wide, left, right, width } = frame;
  const { row } = line;
  const middle = top + (wide ? 15 : 35);
  const stateWidth = textWidth(line.state, SIZE, line.isOverdue);
  const nameWidth = wide ? left - 16 : width - stateWidth - 28;
  const baseline = wide ? middle + 5 : top + 16;
  const shapes: HeatShape[] = [
    { kind: "text", x: 0, y: baseline, text: fitText(row.label, nameWidth, SIZE), fill: "ink" },
    {
      kind: "text",
      x: width,
      y: baseline,
      text: fitText(line.state, wide ? width - right - 26 : width / 2, SIZE, line.isOverdue),
      fill: line.isOverdue ? "ink" : "ink-2",
      bold: line.isOverdue,
      anchor: "end",
    },
  ];
  if (line.isOverdue) {
    shapes.push({ kind: "rect", x: width - stateWidth - 16, y: baseline - 9, width: 8, height: 8, fill: "ink" });
  }
  return [...shapes, ...watchShapes(line, frame, middle), ...markShapes(line, frame, middle, days, formats)];
}

/** The watch of an indicator that counts events; outside of it nobody looked, and nothing is drawn. */
function watchShapes({ row }: HeatLine, { left, right, xOf }: Frame, middle: number): HeatShape[] {
  if (row.watched === null || row.watched.to < row.watched.from) return [];
  const from = Math.min(Math.max(xOf(row.watched.from), left), right);
  const to = Math.min(Math.max(xOf(row.watched.to + 1), left), right);
  return to <= from ? [] : [{ kind: "rect", x: from, y: middle - 1.5, width: to - from, height: 3, fill: "edge" }];
}

interface Placed {
  readonly x: number;
  readonly logRatio: number;
  readonly marks: readonly HeatMark[];
}

/** Many marks are areas without words; a few have a title each, and what was read beside them where it has room. */
function markShapes(line: HeatLine, frame: Frame, middle: number, days: number, formats: Formats): HeatShape[] {
  const { left, right } = frame;
  const placed = inBins(line, frame);
  if (placed.length > MOST_TITLES) return areas(placed, middle);
  const gaps = placed.slice(1).map((mark, index) => mark.x - (placed[index]?.x ?? 0) - 1);
  const widest = Math.min(Math.max((right - left) / days, 10), 14);
  const width = Math.max(Math.min(widest, ...gaps), 2);
  const hasText = frame.wide && line.row.kind === "categorical";
  let free = left;
  return placed.flatMap((mark, index): HeatShape[] => {
    const { fill, stroke, tall } = tints[leaningClass(mark.logRatio)];
    const x = Math.min(mark.x, right - width);
    const title = mark.marks.map(({ day, text }) => `${formats.day(day)}: ${text}`).join("; ");
    const shape: HeatShape = { kind: "rect", x, width, ...uprightOf(tall, middle), fill, stroke, title };
    const room = { before: free, from: x, to: x + width, after: Math.min(placed[index + 1]?.x ?? right, right) };
    const [only] = mark.marks.length === 1 ? mark.marks : [];
    const label = hasText && only !== undefined ? besideMark(only.text, room, middle) : null;
    free = label?.end ?? x + width;
    return label === null ? [shape] : [shape, label.shape];
  });
}

function uprightOf(tall: number, middle: number): { readonly y: number; readonly height: number } {
  return tall === 0 ? { y: middle - 2.5, height: 5 } : { y: middle - Math.max(tall, 0), height: Math.abs(tall) };
}

/** One path for, one against and one between, in the colours of their edges, so that a long record is a few elements. */
function areas(placed: readonly Placed[], middle: number): HeatShape[] {
  const paths = new Map<HeatPaint, string>();
  for (const { x, logRatio } of placed) {
    const { stroke: paint, tall } = tints[leaningClass(logRatio)];
    const { y, height } = uprightOf(tall, middle);
    paths.set(paint, `${paths.get(paint) ?? ""}M${round(x)} ${round(y)}h2v${height}h-2z`);
  }
  return [...paths].map(([fill, d]) => ({ kind: "area", d, fill }));
}

/** What was read, after its mark or else before it, where it has room without being cut. */
function besideMark(
  text: string,
  room: { readonly before: number; readonly from: number; readonly to: number; readonly after: number },
  middle: number,
): { readonly shape: HeatShape; readonly end: number } | null {
  const width = textWidth(text, SIZE) + 5;
  const at = { kind: "text" as const, y: middle + 5, text, fill: "ink-2" as const };
  if (room.to + width + 8 <= room.after) return { shape: { ...at, x: room.to + 5 }, end: room.to + width };
  if (room.from - width - 8 >= room.before) return { shape: { ...at, x: room.from - 5, anchor: "end" }, end: room.to };
  return null;
}

/** Readings that would lie on top of each other are one mark that says what they say together. */
function inBins({ marks }: HeatLine, { left, xOf }: Frame): Placed[] {
  const bins = new Map<number, { readonly x: number; logRatio: number; readonly marks: HeatMark[] }>();
  for (const mark of marks) {
    const x = xOf(mark.at);
    const bin = Math.floor((x - left) / BIN);
    const known = bins.get(bin);
    if (known === undefined) bins.set(bin, { x: Math.round(x * 10) / 10, logRatio: mark.logRatio, marks: [mark] });
    else {
      known.logRatio += mark.logRatio;
      known.marks.push(mark);
    }
  }
  return [...bins.values()];
}
