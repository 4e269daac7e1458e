import { addDays, type Day, daysBetween, laterDay } from "@/lib/domain/instant";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { fitText, textWidth } from "./fit-text";
import { placeLabels } from "./place-labels";
import type { ChancePoint, QuestionChart, SaidPoint } from "./question-chart";
import { timeTicks } from "./time-ticks";

export interface QuestionLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
  readonly text: string;
  readonly strong: boolean;
}

/** Where everything stands in a drawing of one width, in px. */
export interface QuestionLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly valueTicks: readonly { readonly y: number; readonly text: string }[];
  readonly timeTicks: readonly { readonly px: number; readonly text: string; readonly anchor: "start" | "middle" }[];
  /** From where on the scores are projected; null when nothing lies ahead. */
  readonly now: { readonly px: number; readonly text: string; readonly anchor: "start" | "end" } | null;
  readonly end: { readonly px: number; readonly text: string };
  readonly labels: readonly QuestionLabel[];
  readonly xOf: (day: Day) => number;
  readonly yOf: (probability: number) => number;
}

export const LABEL_SIZE = 13;
const LEFT = 34;
const RIGHT = 14;
const TOP = 26;
const BELOW = 30;
const GAP = 17;
const MOST_NAMED = 5;
const sizes = [
  { from: 600, height: 320 },
  { from: 0, height: 280 },
] as const;

export function questionLayout(data: QuestionChart, width: number, say: Say, formats: Formats): QuestionLayout {
  const { height } = sizes.find((size) => width >= size.from) ?? sizes[1];
  const [left, right, top, bottom] = [LEFT, width - RIGHT, TOP, height - BELOW];
  const last = laterDay(data.closesOn, data.outcome?.day ?? data.closesOn);
  const span = Math.max(daysBetween(data.openedOn, last), 1);
  const xOf = (day: Day) => left + (Math.max(daysBetween(data.openedOn, day), 0) / span) * (right - left);
  const yOf = (probability: number) => bottom - probability * (bottom - top);
  const axis = { start: data.openedOn, from: 0, to: span, width: right - left };
  const end = xOf(data.closesOn);
  const endText = say("forecasts.chart.end", { day: formats.day(data.closesOn) });
  const endRoom = textWidth(endText, LABEL_SIZE);
  return {
    ...{ width, height, left, right, top, bottom, xOf, yOf },
    valueTicks: [0, 20, 40, 60, 80, 100].map((value) => ({ y: yOf(value / 100), text: formats.number(value, 0) })),
    timeTicks: timeTicks(axis, formats, 64)
      .map((tick, index) => ({
        px: xOf(addDays(data.openedOn, tick.x)),
        text: tick.text,
        anchor: index === 0 ? ("start" as const) : ("middle" as const),
      }))
      .filter((tick) => tick.px <= right - 16),
    now: nowRule(data, { left, right: end - endRoom - 12, xOf }, say, formats),
    end: { px: end, text: endText },
    labels: labelsOf(data, { left, right, top, bottom, xOf, yOf }, say, formats),
  };
}

function nowRule(
  data: QuestionChart,
  room: { readonly left: number; readonly right: number; readonly xOf: (day: Day) => number },
  say: Say,
  formats: Formats,
): QuestionLayout["now"] {
  const last = data.runs.at(-1)?.at(-1);
  if (last === undefined || data.ahead.length === 0) return null;
  const px = room.xOf(last.day);
  const texts = [say("forecasts.chart.now", { day: formats.day(last.day) }), formats.shortDay(last.day), ""];
  const fits = (text: string) => px + textWidth(text, LABEL_SIZE) <= room.right;
  return { px, text: texts.find(fits) ?? "", anchor: "start" };
}

interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly xOf: (day: Day) => number;
  readonly yOf: (probability: number) => number;
}

/** Beside the last number of each: the model's, one's own, and those of the analysts who spoke last. */
function labelsOf(data: QuestionChart, place: Place, say: Say, formats: Formats): QuestionLabel[] {
  const named = lastSaid(data.said);
  const model: ChancePoint | undefined = data.runs.at(-1)?.at(-1);
  const wanted = [
    ...(model === undefined ? [] : [{ point: model, name: say("forecasts.chart.model"), strong: true }]),
    ...named.map((point) => ({
      point,
      name: point.own ? say("forecasts.chart.you") : point.name,
      strong: point.own,
    })),
  ];
  const heights = wanted.map(({ point }) => place.yOf(point.probability) - 9);
  const ys = placeLabels(heights, { gap: GAP, top: place.top + 12, bottom: place.bottom - 6 });
  return wanted.map(({ point, name, strong }, index) => {
    const number = formats.percent(point.probability);
    const px = place.xOf(point.day);
    const text = `${fitText(name, 130, LABEL_SIZE, strong)} ${number}`;
    const right = px + 9 + textWidth(text, LABEL_SIZE, strong) <= place.right - 4;
    return {
      ...{ x: right ? px + 9 : px - 9, y: (ys[index] ?? 0) + 4, anchor: right ? ("start" as const) : ("end" as const) },
      ...{ text, strong },
    };
  });
}

/** Of each analyst the last, one's own first, then those who spoke last. */
function lastSaid(said: readonly SaidPoint[]): SaidPoint[] {
  const last = new Map(said.map((point) => [point.by, point]));
  const others = [...last.values()].filter((point) => !point.own);
  others.sort((a, b) => (a.day === b.day ? (a.by < b.by ? -1 : 1) : a.day < b.day ? 1 : -1));
  return [...[...last.values()].filter((point) => point.own), ...others.slice(0, MOST_NAMED)];
}
