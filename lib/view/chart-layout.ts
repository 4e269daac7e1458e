import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import type { ChartData, ChartPoint } from "./chart-data";
import { fitText, textWidth } from "./fit-text";
import { clusterMarkers, type MarkerCluster } from "./incident-markers";
import { placeLabels } from "./place-labels";
import { timeTicks } from "./time-ticks";
import { toFraction, valueTicks } from "./value-scale";

export interface LineLabel {
  readonly scenario: number;
  readonly x: number;
  /** Baseline of the name; the second line stands 15 px lower. */
  readonly y: number;
  /** Where the line ends. */
  readonly lineY: number;
  readonly name: string;
  readonly sub: string;
}

/** Where everything stands in a drawing of one width, in px; the same for the live chart and for static pictures. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly valueTicks: readonly { readonly y: number; readonly text: string }[];
  readonly timeTicks: readonly { readonly px: number; readonly text: string; readonly anchor: "start" | "middle" }[];
  readonly markers: readonly MarkerCluster[];
  readonly now: { readonly px: number; readonly text: string; readonly ahead: string } | null;
  readonly labels: readonly LineLabel[];
  /** Scenarios in rising order of score, so that the leader is drawn last and lies on top. */
  readonly order: readonly number[];
  readonly xOf: (x: number) => number;
  readonly yOf: (probability: number) => number;
}

const LEFT = 32;
const TOP = 22;
const BELOW = 46;
const LABEL_INDENT = 20;
const SUB_LINE = 14;

/** Plot height and room for labels by width; the boxes of the stylesheet have the same heights. */
const sizes = [
  { from: 1080, height: 440, gutter: 210 },
  { from: 850, height: 410, gutter: 206 },
  { from: 600, height: 380, gutter: 196 },
  { from: 350, height: 330, gutter: 118 },
  { from: 0, height: 320, gutter: 118 },
] as const;
const WIDE_GUTTER = 180;

export function chartLayout(data: ChartData, width: number, say: Say, formats: Formats): ChartLayout {
  const size = sizes.find((entry) => width >= entry.from) ?? sizes[4];
  const right = width - size.gutter;
  const bottom = size.height - BELOW;
  const span = Math.max(data.xEnd - data.from, 1);
  const xOf = (x: number) => LEFT + ((x - data.from) / span) * (right - LEFT);
  const yOf = (probability: number) => bottom - toFraction(probability, data.scale) * (bottom - TOP);
  const axis = { start: data.start, from: data.from, to: data.xEnd, width: right - LEFT };
  const order = data.scenarios
    .map((scenario, index) => ({ index, permille: scenario.permille }))
    .sort((a, b) => a.permille - b.permille || b.index - a.index)
    .map((entry) => entry.index);
  const wide = size.gutter >= WIDE_GUTTER;
  return {
    width,
    height: size.height,
    left: LEFT,
    right,
    top: TOP,
    bottom,
    valueTicks: valueTicks(data.scale).map((value) => ({
      y: yOf(value),
      text: formats.number(value * 100, Number.isInteger(Number((value * 100).toFixed(6))) ? 0 : 1),
    })),
    timeTicks: timeTicks(axis, formats, wide ? 64 : 56)
      .map((tick, index) => ({
        px: xOf(tick.x),
        text: tick.text,
        anchor: index === 0 ? ("start" as const) : ("middle" as const),
      }))
      .filter((tick) => tick.px <= right - 12),
    markers: clusterMarkers(data.markers.map((marker) => ({ number: marker.number, px: xOf(marker.x) }))),
    now: data.horizonDays === 0 ? null : nowRule(xOf(data.to + 1), right, data, say, formats),
    labels: lineLabels(data, { right, bottom, yOf, wide, width: size.gutter - LABEL_INDENT - 4 }, say, formats),
    order,
    xOf,
    yOf,
  };
}

function nowRule(px: number, right: number, data: ChartData, say: Say, formats: Formats) {
  const long = say("view.now", { day: formats.day(data.endDay) });
  const text = textWidth(long, 13, true) <= px - 10 ? long : formats.shortDay(data.endDay);
  const ahead = say("view.projected");
  return { px, text, ahead: textWidth(ahead, 13) <= right - px - 6 ? ahead : say("view.projectedShort") };
}

function lineLabels(
  data: ChartData,
  place: { right: number; bottom: number; yOf: (p: number) => number; wide: boolean; width: number },
  say: Say,
  formats: Formats,
): LineLabel[] {
  const end: ChartPoint | undefined = data.points.at(-1);
  const lineYs = data.scenarios.map((_, index) => place.yOf(end?.p[index] ?? 0));
  const ys = placeLabels(lineYs, { gap: place.wide ? 34 : 31, top: TOP + 10, bottom: place.bottom - SUB_LINE });
  return data.scenarios.map((scenario, index) => {
    const score = formats.percent(scenario.permille / 1000);
    const ahead = scenario.projectedPermille;
    const sub =
      place.wide && ahead !== null
        ? say("view.labelAhead", { score, days: data.horizonDays, ahead: formats.number(ahead / 10) })
        : score;
    return {
      scenario: index,
      x: place.right + LABEL_INDENT,
      y: ys[index] ?? 0,
      lineY: lineYs[index] ?? 0,
      name: fitText(place.wide ? scenario.label : scenario.shortLabel, place.width, 13, true),
      sub: fitText(sub, place.width, 13),
    };
  });
}
