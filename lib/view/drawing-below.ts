import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import type { ChartData } from "./chart-data";
import type { ChartLayout } from "./chart-layout";
import type { ChartFrame, Drawing } from "./chart-overlay";
import type { DrawingStyle } from "./drawing-ground";
import { type EventBars, eventBars, evidenceSteps } from "./evidence-strip";
import { fitText, heldToWidth, textWidth } from "./fit-text";
import { element, escapeXml, round } from "./svg-text";

const FONT_SIZE = 13;
const STRIP = { top: 32, bottom: 64 } as const;
const BARS = { top: 90, bottom: 116 } as const;
const BELOW_HEIGHT = 118;
/** Fewer incidents than these do not fill the height: one is not made to look like many. */
const FULL_COUNT = 4;
/** A step of this many points, or more, has the full height. */
const FULL_STEP = 0.1;

/** Under the chart, on its time axis: what each day's findings did to the filled scenario, and how many incidents there were. */
export function belowDrawing(
  data: ChartData,
  layout: ChartLayout,
  style: DrawingStyle,
  say: Say,
  formats: Formats,
): Drawing {
  const { colour } = style;
  const { left, right, xOf, width } = layout;
  const bars = eventBars(data, (right - left) / Math.max(data.xEnd - data.from, 1));
  const name = data.scenarios[data.filled]?.shortLabel ?? "";
  const whole = say("view.stripCaption", { name, points: formats.number(FULL_STEP * 100, 0) });
  const fits = textWidth(whole, FONT_SIZE) <= width - left;
  const captions: readonly [number, string][] = [
    [25, fits ? whole : say("view.stripCaptionShort", { name })],
    [83, barsCaption(bars, say)],
  ];
  const now = data.horizonDays === 0 ? right : xOf(data.to + 1);
  const zones = [STRIP, BARS].map(({ top, bottom }) =>
    now >= right
      ? ""
      : element("rect", { x: now, y: top, width: right - now, height: bottom - top, fill: colour("future") }),
  );
  const markup = [
    ...zones,
    ...captions.map(([y, text]) => {
      const fitted = fitText(text, width - left, FONT_SIZE);
      return element("text", { x: left, y, ...(style.alone ? heldToWidth(fitted, FONT_SIZE) : {}) }, escapeXml(fitted));
    }),
    stepsMarkup(data, layout, style),
    barsMarkup(bars, layout, style),
    data.pin === null || data.pin.x < data.from || data.pin.x > data.to
      ? ""
      : element("path", {
          d: [STRIP, BARS].map(({ top, bottom }) => `M${round(xOf(data.pin?.x ?? 0))} ${top}V${bottom}`).join(""),
          stroke: colour("ink"),
          "stroke-dasharray": "6 3",
        }),
  ].join("");
  const frames = [STRIP, BARS].map(
    (place): ChartFrame => ({ left, right, ...place, scenarios: [], yOf: () => place.bottom }),
  );
  return { width, height: BELOW_HEIGHT, markup, frames };
}

function barsCaption({ days, most }: EventBars, say: Say): string {
  return say("view.barsCaption", { span: String(days), most });
}

/** One tick a pixel column: the steps of days that fall together are added. */
function stepsMarkup(data: ChartData, { left, right, xOf }: ChartLayout, { colour }: DrawingStyle): string {
  const middle = (STRIP.top + STRIP.bottom) / 2;
  const half = (STRIP.bottom - STRIP.top) / 2 - 1;
  const columns = new Map<number, number>();
  for (const { x, change } of evidenceSteps(data.points, data.filled)) {
    const px = Math.round(xOf(x));
    columns.set(px, (columns.get(px) ?? 0) + change);
  }
  const ticks = (sign: 1 | -1) =>
    [...columns]
      .filter(([, change]) => change * sign > 0)
      .map(([px, change]) => {
        const height = Math.max(Math.min(Math.abs(change) / FULL_STEP, 1) * half, 1.5);
        return `M${px} ${round(middle)}v${round(-sign * height)}`;
      })
      .join("");
  const tick = (sign: 1 | -1) =>
    element("path", {
      d: ticks(sign),
      fill: "none",
      stroke: colour(sign > 0 ? "for" : "against"),
      "stroke-width": "3",
    });
  const axis = element("path", { d: `M${round(left)} ${middle}H${round(right)}`, stroke: colour("ink-2") });
  return tick(1) + tick(-1) + axis;
}

function barsMarkup({ bars, days, most }: EventBars, layout: ChartLayout, { colour }: DrawingStyle): string {
  const { left, right, xOf } = layout;
  const height = BARS.bottom - BARS.top;
  const drawn = bars.map(({ from, count }) => {
    // a bar of a day stands around its day, where the rule of its mark stands
    const start = Math.max(xOf(days === 1 ? from - 0.4 : from), left);
    const end = Math.min(xOf(days === 1 ? from + 0.4 : from + days), right);
    const tall = (count / Math.max(most, FULL_COUNT)) * height;
    return `M${round(start)} ${BARS.bottom}v${round(-tall)}H${round(Math.max(end - 0.5, start + 1))}V${BARS.bottom}Z`;
  });
  return [
    element("path", { d: drawn.join(""), fill: colour("ink-2") }),
    element("path", { d: `M${round(left)} ${BARS.bottom}H${round(right)}`, stroke: colour("ink") }),
    most === 0
      ? ""
      : element(
          "text",
          { x: left - 8, y: BARS.bottom - (most / Math.max(most, FULL_COUNT)) * height + 10, "text-anchor": "end" },
          String(most),
        ),
  ].join("");
}
