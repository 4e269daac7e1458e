import type { Day } from "@/lib/domain/instant";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { fitText } from "../fit-text";
import { placeLabels } from "../place-labels";
import { timeTicks } from "../time-ticks";
import { valueTicks } from "../value-scale";
import type { LinePoint } from "./compare-lines";

export interface CompareData {
  readonly subject: string;
  readonly title: string;
  /** One sentence that says what is drawn. */
  readonly description: string;
  readonly provenance: string;
  readonly start: Day;
  readonly from: number;
  /** The as-of day. */
  readonly to: number;
  readonly names: readonly string[];
  /** Whether the scratch changes anything; where it does not, there is one line each and not two. */
  readonly isTouched: boolean;
  /** The scenarios that are drawn, by place; the points hold their values in this order. */
  readonly shown: readonly number[];
  readonly now: readonly LinePoint[];
  readonly tried: readonly LinePoint[];
  /** Printed scores of all scenarios at the as-of day; null without scores. */
  readonly nowPermille: readonly number[] | null;
  readonly triedPermille: readonly number[] | null;
}

export interface CompareLine {
  readonly scenario: number;
  readonly side: "now" | "tried";
  /** An SVG path without its element. */
  readonly path: string;
}

export interface CompareLabel {
  readonly scenario: number;
  readonly side: "now" | "tried";
  readonly x: number;
  readonly y: number;
  readonly lineY: number;
  readonly name: string;
  readonly score: string;
}

/** Where everything stands at one width; drawn by the page as elements and by compareSvg as text. */
export interface CompareLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly valueTicks: readonly { readonly y: number; readonly text: string }[];
  readonly timeTicks: readonly { readonly x: number; readonly text: string; readonly anchor: "start" | "middle" }[];
  /** Thin lines first, so that full ones lie over them. */
  readonly lines: readonly CompareLine[];
  readonly labels: readonly CompareLabel[];
}

const LEFT = 32;
const TOP = 12;
const BELOW = 26;
const LABEL_INDENT = 18;
const LABEL_GAP = 32;
const NAME_ABOVE = 4;
const SCORE_BELOW = 15;
const WIDE = 520;

export function compareLayout(data: CompareData, width: number, say: Say, formats: Formats): CompareLayout {
  const isWide = width >= WIDE;
  const height = isWide ? 300 : 270;
  const right = width - (isWide ? 178 : 122);
  const bottom = height - BELOW;
  const span = Math.max(data.to + 1 - data.from, 1);
  const xOf = (x: number) => LEFT + ((x - data.from) / span) * (right - LEFT);
  const yOf = (p: number) => bottom - p * (bottom - TOP);
  const axis = { start: data.start, from: data.from, to: data.to + 1, width: right - LEFT };
  const place = { top: TOP, bottom, right, width: width - right - LABEL_INDENT - 2, yOf };
  return {
    ...{ width, height, left: LEFT, right, top: TOP, bottom },
    valueTicks: valueTicks("linear").map((value) => ({ y: yOf(value), text: formats.number(value * 100, 0) })),
    timeTicks: timeTicks(axis, formats, 60)
      .map(({ x, text }, index) => ({
        x: xOf(x),
        text,
        anchor: index === 0 ? ("start" as const) : ("middle" as const),
      }))
      .filter(({ x }) => x <= right - 12),
    lines: [...linesOf(data, "now", xOf, yOf), ...linesOf(data, "tried", xOf, yOf)],
    labels: labelsOf(data, place, say, formats),
  };
}

function linesOf(
  data: CompareData,
  side: "now" | "tried",
  xOf: (x: number) => number,
  yOf: (p: number) => number,
): CompareLine[] {
  const points = data[side];
  if (points.length === 0 || (side === "now" && !data.isTouched)) return [];
  return data.shown.map((scenario, place) => {
    const pairs = points.map(({ x, p }) => `${xOf(x).toFixed(1)} ${yOf(p[place] ?? 0).toFixed(1)}`);
    return { scenario, side, path: `M${pairs.join("L")}` };
  });
}

function labelsOf(
  data: CompareData,
  place: { top: number; bottom: number; right: number; width: number; yOf: (p: number) => number },
  say: Say,
  formats: Formats,
): CompareLabel[] {
  const ends = (["tried", "now"] as const).flatMap((side) => {
    const permille = side === "now" ? data.nowPermille : data.triedPermille;
    if (permille === null || (side === "now" && !data.isTouched)) return [];
    return data.shown.map((scenario) => ({ scenario, side, score: (permille[scenario] ?? 0) / 1000 }));
  });
  const ys = placeLabels(
    ends.map(({ score }) => place.yOf(score)),
    { gap: LABEL_GAP, top: place.top + 10, bottom: place.bottom - SCORE_BELOW },
  );
  return ends.map(({ scenario, side, score }, index) => ({
    scenario,
    side,
    x: place.right + LABEL_INDENT,
    y: (ys[index] ?? 0) + NAME_ABOVE,
    lineY: place.yOf(score),
    name: fitText(data.names[scenario] ?? "", place.width, 13, side === "tried"),
    score: fitText(
      data.isTouched ? say(`whatif.label.${side}`, { score: formats.percent(score) }) : formats.percent(score),
      place.width,
      13,
    ),
  }));
}
