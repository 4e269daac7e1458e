import { addDays } from "@/lib/domain/calendar";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import type { ChartData } from "./chart-data";
import type { ChartFrame, ChartOverlay, Drawing } from "./chart-overlay";
import type { DrawingStyle } from "./drawing-ground";
import { bandMarkup, fanMarkup, hatchMarkup, hindsightMarkup, lineMarkup } from "./drawing-lines";
import { fitText, heldToWidth } from "./fit-text";
import { scenarioMark } from "./scenario-mark";
import { element, escapeXml, round } from "./svg-text";
import { toFraction, valueTicks } from "./value-scale";

const LEFT = 32;
const BETWEEN = 24;
const HEAD = 38;
const FOOT = 24;
const FONT_SIZE = 13;

/** How high the whole drawing is, and how many panels stand side by side; the boxes of the stylesheet have the same heights. */
const sizes = [
  { from: 850, height: 480, columns: [1, 2, 3, 2, 3, 3, 4, 4, 3, 4, 4, 4] },
  { from: 600, height: 560, columns: [1, 2, 3, 2, 3, 3, 3, 3, 3, 4, 4, 4] },
  { from: 0, height: 680, columns: [1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2] },
] as const;

/** One small plot a scenario, all on the same scales, each with its band. */
export function panelsDrawing(
  data: ChartData,
  width: number,
  overlay: ChartOverlay,
  style: DrawingStyle,
  say: Say,
  formats: Formats,
): Drawing {
  const size = sizes.find((entry) => width >= entry.from) ?? sizes[2];
  const columns = size.columns[data.scenarios.length - 1] ?? 2;
  const lines = Math.ceil(data.scenarios.length / columns);
  const cell = { width: (width - LEFT - (columns - 1) * BETWEEN - 4) / columns, height: size.height / lines };
  const frames = data.scenarios.map((_, index): ChartFrame => {
    const left = LEFT + (index % columns) * (cell.width + BETWEEN);
    const top = Math.floor(index / columns) * cell.height + HEAD;
    const bottom = top - HEAD + cell.height - FOOT;
    const yOf = (probability: number) => bottom - toFraction(probability, data.scale) * (bottom - top);
    return { left, right: left + cell.width, top, bottom, scenarios: [index], yOf };
  });
  const markup = frames.map((frame, index) => panel(data, frame, index, overlay, style, say, formats));
  return { width, height: size.height, markup: markup.join(""), frames };
}

function panel(
  data: ChartData,
  frame: ChartFrame,
  scenario: number,
  overlay: ChartOverlay,
  style: DrawingStyle,
  say: Say,
  formats: Formats,
): string {
  const span = Math.max(data.xEnd - data.from, 1);
  const plot = { ...frame, xOf: (x: number) => frame.left + ((x - data.from) / span) * (frame.right - frame.left) };
  const named = data.scenarios[scenario];
  if (named === undefined) return "";
  return [
    ground(data, plot, frame.left <= LEFT, style, formats),
    overlay.bands === null || data.horizonDays === 0 ? "" : hatchMarkup(scenario, style),
    bandMarkup(data, plot, scenario, overlay, true, style),
    fanMarkup(data, plot, scenario, overlay, style),
    lineMarkup(data, plot, scenario, style),
    hindsightMarkup(data, plot, scenario, style),
    heading(data, plot, scenario, style, say, formats),
  ].join("");
}

function ground(
  data: ChartData,
  plot: ChartFrame & { readonly xOf: (x: number) => number },
  isFirst: boolean,
  { colour, alone }: DrawingStyle,
  formats: Formats,
): string {
  const { left, right, top, bottom } = plot;
  const now = plot.xOf(data.to + 1);
  const ticks = valueTicks(data.scale).filter((_, index, all) => all.length <= 6 || index % 2 === 0);
  const held = (text: string) => (alone ? heldToWidth(text, FONT_SIZE) : {});
  const grid = ticks.flatMap((value, index) => {
    const y = plot.yOf(value);
    const text = formats.number(value * 100, Number.isInteger(Number((value * 100).toFixed(6))) ? 0 : 1);
    const rule = element("path", {
      d: `M${round(left)} ${round(y)}H${round(right)}`,
      stroke: colour(index === 0 ? "ink" : "grid"),
    });
    const label = element("text", { x: left - 6, y: y + 4.5, "text-anchor": "end", ...held(text) }, escapeXml(text));
    return isFirst && (data.scale === "log-odds" || index % 5 === 0) ? [rule, label] : [rule];
  });
  const day = (x: number) => formats.shortDay(addDays(data.start, x));
  const zone = { x: now, y: top, width: right - now, height: bottom - top, fill: colour("future") };
  return [
    data.horizonDays === 0 ? "" : element("rect", zone),
    ...grid,
    data.horizonDays === 0
      ? ""
      : element("path", { d: `M${round(now)} ${round(top)}V${round(bottom)}`, stroke: colour("ink") }),
    data.pin === null || data.pin.x < data.from || data.pin.x > data.to
      ? ""
      : element("path", {
          d: `M${round(plot.xOf(data.pin.x))} ${round(top)}V${round(bottom)}`,
          stroke: colour("ink"),
          "stroke-dasharray": "6 3",
        }),
    element("text", { x: left, y: bottom + 16, ...held(day(data.from)) }, escapeXml(day(data.from))),
    element(
      "text",
      { x: Math.min(now, right), y: bottom + 16, "text-anchor": "end", ...held(day(data.to)) },
      escapeXml(day(data.to)),
    ),
  ].join("");
}

function heading(
  data: ChartData,
  { left, right, top }: ChartFrame,
  scenario: number,
  { colour, alone }: DrawingStyle,
  say: Say,
  formats: Formats,
): string {
  const named = data.scenarios[scenario];
  if (named === undefined) return "";
  const mark = scenarioMark(scenario);
  const width = right - left;
  const score = formats.percent(named.permille / 1000);
  const change = data.pin === null ? null : formats.signed((named.permille - (data.pin.permille[scenario] ?? 0)) / 10);
  const numbers =
    change === null || data.pin === null
      ? named.projectedPermille === null || width < 170
        ? score
        : say("view.labelAhead", { score, days: data.horizonDays, ahead: formats.number(named.projectedPermille / 10) })
      : say("view.labelPinned", { score, change, day: formats.shortDay(data.pin.day) });
  const name = fitText(width < 220 ? named.shortLabel : named.label, width - 34, FONT_SIZE, true);
  const sub = fitText(numbers, width, FONT_SIZE);
  const key = {
    d: `M${round(left)} ${round(top - 27)}h26`,
    stroke: colour(mark),
    "stroke-width": "2.25",
    "stroke-dasharray": mark.dash ?? undefined,
  };
  return [
    element("path", key),
    element(
      "text",
      {
        x: left + 33,
        y: top - 23,
        "font-weight": "650",
        fill: colour("ink"),
        ...(alone ? heldToWidth(name, FONT_SIZE, true) : {}),
      },
      escapeXml(name),
    ),
    element("text", { x: left, y: top - 7, ...(alone ? heldToWidth(sub, FONT_SIZE) : {}) }, escapeXml(sub)),
  ].join("");
}
