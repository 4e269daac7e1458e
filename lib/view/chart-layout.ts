import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import type { ChartData, ChartPoint, ChartScenario } from "./chart-data";
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
  /** The rule of the day kept for comparison; null when it lies outside of the window. */
  readonly pin: { readonly px: number; readonly text: string; readonly anchor: "start" | "end" } | null;
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
/** Two lines of a label need this; with less for each, name and score share one line. */
const LEAST_GAP = 29;
const LINE = 18;

/** Plot height and room for labels by width; the boxes of the stylesheet have the same heights. */
const sizes = [
  { from: 1200, height: 600, gutter: 210 },
  { from: 1080, height: 440, gutter: 210 },
  { from: 850, height: 410, gutter: 206 },
  { from: 600, height: 380, gutter: 196 },
  { from: 350, height: 330, gutter: 118 },
  { from: 0, height: 320, gutter: 118 },
] as const;
const WIDE_GUTTER = 180;
const NARROW = 300;

export function chartLayout(data: ChartData, width: number, say: Say, formats: Formats): ChartLayout {
  const size = sizes.find((entry) => width >= entry.from) ?? sizes[5];
  const right = width - size.gutter;
  const bottom = size.height - BELOW;
  const span = Math.max(data.xEnd - data.from, 1);
  const scale = data.view === "shares" ? "linear" : data.scale;
  const xOf = (x: number) => LEFT + ((x - data.from) / span) * (right - LEFT);
  const yOf = (probability: number) => bottom - toFraction(probability, scale) * (bottom - TOP);
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
    valueTicks: valueTicks(scale).map((value) => ({
      y: yOf(value),
      text: formats.number(value * 100, Number.isInteger(Number((value * 100).toFixed(6))) ? 0 : 1),
    })),
    timeTicks: apart(
      timeTicks(axis, formats, wide ? 64 : 56)
        .map((tick, index) => ({
          px: xOf(tick.x),
          text: tick.text,
          anchor: index === 0 ? ("start" as const) : ("middle" as const),
        }))
        .filter((tick) => tick.px <= right - 12),
    ),
    markers: clusterMarkers(
      data.markers.map((marker) => ({ number: marker.number, px: xOf(marker.x) })),
      right - LEFT,
    ),
    now: data.horizonDays === 0 ? null : nowRule(xOf(data.to + 1), right, data, say, formats),
    pin: pinRule(data, { left: LEFT, right, xOf }, say, formats),
    labels: lineLabels(data, { right, bottom, yOf, wide, width: size.gutter - LABEL_INDENT - 4 }, say, formats),
    order,
    xOf,
    yOf,
  };
}

/** The ticks without those whose words would touch the words before them. */
function apart(ticks: ChartLayout["timeTicks"]): ChartLayout["timeTicks"] {
  let end = Number.NEGATIVE_INFINITY;
  return ticks.filter(({ px, text, anchor }) => {
    const width = textWidth(text, 13);
    const left = anchor === "start" ? px : px - width / 2;
    if (left < end + 6) return false;
    end = left + width;
    return true;
  });
}

function nowRule(px: number, right: number, data: ChartData, say: Say, formats: Formats) {
  const long = say("view.now", { day: formats.day(data.endDay) });
  const text = textWidth(long, 13, true) <= px - 10 ? long : formats.shortDay(data.endDay);
  // while the as-of day is being moved nothing is projected
  const ahead = data.scenarios.every((scenario) => scenario.projectedPermille === null) ? "" : say("view.projected");
  return { px, text, ahead: textWidth(ahead, 13) <= right - px - 6 ? ahead : say("view.projectedShort") };
}

function pinRule(
  { pin, from, to }: ChartData,
  plot: { left: number; right: number; xOf: (x: number) => number },
  say: Say,
  formats: Formats,
): ChartLayout["pin"] {
  if (pin === null || pin.x < from || pin.x > to) return null;
  const px = plot.xOf(pin.x);
  const day = formats.shortDay(pin.day);
  const text = plot.right - plot.left < NARROW ? day : say("view.pinned", { day });
  return { px, text, anchor: px + textWidth(text, 13) + 8 <= plot.right ? "start" : "end" };
}

function lineLabels(
  data: ChartData,
  place: { right: number; bottom: number; yOf: (p: number) => number; wide: boolean; width: number },
  say: Say,
  formats: Formats,
): LineLabel[] {
  const lineYs = endHeights(data).map(place.yOf);
  const [top, bottom] = [TOP + 10, place.bottom - SUB_LINE];
  const isTight = (bottom - top) / Math.max(data.scenarios.length - 1, 1) < LEAST_GAP;
  const ys = placeLabels(lineYs, { gap: isTight ? LINE : place.wide ? 34 : 31, top, bottom });
  return data.scenarios.map((scenario, index) => {
    const score = formats.number(scenario.permille / 10);
    const room = place.width - textWidth(` ${score}`, 13, true);
    const name = fitText(
      place.wide && !isTight ? scenario.label : scenario.shortLabel,
      isTight ? room : place.width,
      13,
      true,
    );
    return {
      scenario: index,
      x: place.right + LABEL_INDENT,
      y: ys[index] ?? 0,
      lineY: lineYs[index] ?? 0,
      name: isTight ? `${name} ${score}` : name,
      sub: isTight ? "" : fitText(labelNumbers(data, scenario, index, place.wide, say, formats), place.width, 13),
    };
  });
}

/** At which probability each label stands: where the line ends, or the middle of the share. */
function endHeights(data: ChartData): number[] {
  const end: ChartPoint | undefined = data.points.at(-1);
  if (data.view !== "shares") return data.scenarios.map((_, index) => end?.p[index] ?? 0);
  let below = 0;
  return data.scenarios.map((_, index) => {
    const share = end?.p[index] ?? 0;
    below += share;
    return below - share / 2;
  });
}

function labelNumbers(
  data: ChartData,
  scenario: ChartScenario,
  index: number,
  wide: boolean,
  say: Say,
  formats: Formats,
): string {
  const score = formats.percent(scenario.permille / 1000);
  if (data.pin !== null) {
    const change = formats.signed((scenario.permille - (data.pin.permille[index] ?? 0)) / 10);
    return wide
      ? say("view.labelPinned", { score, change, day: formats.shortDay(data.pin.day) })
      : `${formats.number(scenario.permille / 10)} (${change})`;
  }
  const ahead = scenario.projectedPermille;
  if (!wide || ahead === null) return score;
  return say("view.labelAhead", { score, days: data.horizonDays, ahead: formats.number(ahead / 10) });
}
