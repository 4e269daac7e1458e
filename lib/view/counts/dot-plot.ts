import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { type Colour, colourIn } from "../drawing-colour";
import { FONTS } from "../svg-fonts";
import { framed } from "../svg-frame";
import { element, escapeXml } from "../svg-text";
import { node, type SvgNode, svgMarkup } from "../svg-tree";
import type { CountForecast } from "./count-forecast";

export interface DotPlot {
  readonly subject: string;
  readonly title: string;
  readonly description: string;
  readonly provenance: string;
  readonly forecast: CountForecast;
}

const LEFT = 12;
const TOP = 10;
const BELOW = 44;
const MOST_COLUMNS = 30;

/** Twenty dots, each a twentieth of the chance, stacked over the count they stand for. */
export function dotDrawing(plot: DotPlot, width: number, say: Say, formats: Formats): SvgNode {
  const { height, shapes } = drawing(plot.forecast, width, colourIn("tokens"), say, formats);
  return node(
    "svg",
    { class: "dots", width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": plot.description },
    ...shapes,
  );
}

/** The same as a picture that travels alone. */
export function dotSvg(plot: DotPlot, width: number, say: Say, formats: Formats): string {
  const colour = colourIn("hex");
  const { height, shapes } = drawing(plot.forecast, width, colour, say, formats);
  const frame = framed(plot, { width, height }, shapes.map(svgMarkup).join(""), colour);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      ...{ width, height: frame.height, viewBox: `0 0 ${width} ${frame.height}`, role: "img" },
      "font-family": FONTS,
      ...{ "font-size": 13, fill: colour("ink-2") },
    },
    element("title", {}, escapeXml(plot.title)),
    element("desc", {}, escapeXml(`${plot.description} ${plot.provenance}`)),
    frame.markup,
  );
}

interface Columns {
  /** How many counts one column holds. */
  readonly step: number;
  readonly count: number;
}

/** One column a count, as long as there is room; else several counts share one. */
export function columnsOf({ dots }: Pick<CountForecast, "dots">): Columns {
  const most = dots.at(-1) ?? 0;
  const step = Math.ceil((most + 1) / MOST_COLUMNS);
  return { step, count: Math.max(Math.floor(most / step) + 1, 5) };
}

function drawing(forecast: CountForecast, width: number, colour: Colour, say: Say, formats: Formats) {
  const { step, count } = columnsOf(forecast);
  const column = (width - 2 * LEFT) / count;
  const stacks = new Map<number, number>();
  for (const dot of forecast.dots) {
    const index = Math.floor(dot / step);
    stacks.set(index, (stacks.get(index) ?? 0) + 1);
  }
  const tallest = Math.max(...stacks.values(), 1);
  const size = Math.max(Math.min(column - 2, 14, 170 / tallest), 3);
  const bottom = TOP + tallest * size + 4;
  const xOf = (index: number) => LEFT + (index + 0.5) * column;
  const dots = [...stacks].flatMap(([index, height]) =>
    Array.from({ length: height }, (_, row) =>
      node("circle", { cx: xOf(index), cy: bottom - 3 - (row + 0.5) * size, r: size / 2 - 0.75, fill: colour("ink") }),
    ),
  );
  const every = Math.max(1, Math.ceil(34 / column));
  const ticks = Array.from({ length: count }, (_, index) => index)
    .filter((index) => index % every === 0)
    .map((index) => {
      const text = formats.number(index * step, 0);
      return node("text", { x: xOf(index), y: bottom + 17, "text-anchor": "middle", fill: colour("ink-2") }, text);
    });
  const axis = node("line", { x1: LEFT, x2: width - LEFT, y1: bottom, y2: bottom, stroke: colour("ink") });
  const words = node(
    "text",
    { x: width / 2, y: bottom + 36, "text-anchor": "middle", fill: colour("ink-2") },
    say("track.counts.axis", { days: forecast.days, step }),
  );
  return { height: bottom + BELOW, shapes: [axis, ...dots, ...ticks, words] };
}
