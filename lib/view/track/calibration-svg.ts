import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { type Colour, colourIn } from "../drawing-colour";
import { FONTS } from "../svg-fonts";
import { framed } from "../svg-frame";
import { element, escapeXml, round } from "../svg-text";
import { node, type SvgNode, svgMarkup } from "../svg-tree";
import type { CalibrationBin } from "./track-record";

export interface CalibrationChart {
  readonly subject: string;
  readonly title: string;
  readonly description: string;
  readonly provenance: string;
  readonly bins: readonly CalibrationBin[];
}

const LEFT = 44;
const TOP = 12;
const BELOW = 40;
const MOST_SIDE = 460;
const RIGHT = 16;

/** The diagram for the page: what was said across, how often it happened upwards, a whisker for what few cases allow to say. */
export function calibrationDrawing(chart: CalibrationChart, width: number, say: Say, formats: Formats): SvgNode {
  const { height, shapes } = drawing(chart, width, colourIn("tokens"), say, formats);
  return node(
    "svg",
    { class: "calib", width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": chart.description },
    ...shapes,
  );
}

/** The same as a picture that travels alone. */
export function calibrationSvg(chart: CalibrationChart, width: number, say: Say, formats: Formats): string {
  const colour = colourIn("hex");
  const { height, shapes } = drawing(chart, width, colour, say, formats);
  const frame = framed(chart, { width, height }, shapes.map(svgMarkup).join(""), colour);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      ...{ width, height: frame.height, viewBox: `0 0 ${width} ${round(frame.height)}`, role: "img" },
      "font-family": FONTS,
      ...{ "font-size": 13, fill: colour("ink-2") },
    },
    element("title", {}, escapeXml(chart.title)),
    element("desc", {}, escapeXml(`${chart.description} ${chart.provenance}`)),
    frame.markup,
  );
}

function drawing({ bins }: CalibrationChart, width: number, colour: Colour, say: Say, formats: Formats) {
  const side = Math.min(width - LEFT - RIGHT, MOST_SIDE);
  const bottom = TOP + side;
  const xOf = (p: number) => LEFT + p * side;
  const yOf = (p: number) => bottom - p * side;
  const grid = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((value) => {
    const text = formats.number(value * 100, 0);
    return [
      node("line", {
        x1: LEFT,
        x2: xOf(1),
        y1: yOf(value),
        y2: yOf(value),
        stroke: colour(value === 0 ? "ink" : "grid"),
      }),
      node("text", { x: LEFT - 8, y: yOf(value) + 4, "text-anchor": "end", fill: colour("ink-2") }, text),
      node("text", { x: xOf(value), y: bottom + 18, "text-anchor": "middle", fill: colour("ink-2") }, text),
    ];
  });
  const perfect = node("line", {
    ...{ x1: xOf(0), y1: yOf(0), x2: xOf(1), y2: yOf(1), stroke: colour("ink-2"), "stroke-dasharray": "3 3" },
  });
  const axis = node(
    "text",
    { x: xOf(0.5), y: bottom + 36, "text-anchor": "middle", fill: colour("ink-2") },
    say("track.axis"),
  );
  const marks = bins.flatMap(({ count, meanForecast, frequency, interval }) => {
    if (meanForecast === null || frequency === null || interval === null) return [];
    const [x, y] = [xOf(meanForecast), yOf(frequency)];
    const left = meanForecast > 0.85;
    return [
      node("line", {
        x1: x,
        x2: x,
        y1: yOf(interval.low),
        y2: yOf(interval.high),
        stroke: colour("ink"),
        "stroke-width": 1.5,
      }),
      node("circle", {
        cx: x,
        cy: y,
        r: Math.min(4 + Math.sqrt(count), 10),
        fill: colour("ink"),
        stroke: colour("paper"),
      }),
      node(
        "text",
        {
          ...{ x: left ? x - 14 : x + 14, y: y + 4, "text-anchor": left ? "end" : "start", fill: colour("ink") },
          ...{ stroke: colour("paper"), "stroke-width": 3, "paint-order": "stroke" },
        },
        say("track.cases", { count }),
      ),
    ];
  });
  return { height: bottom + BELOW, shapes: [...grid, perfect, axis, ...marks] };
}
