import { daysBetween } from "@/lib/domain/calendar";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { type Colour, colourIn } from "./drawing-colour";
import type { SaidThen } from "./said-then";
import { scenarioMark } from "./scenario-mark";
import { FONTS } from "./svg-fonts";
import { framed } from "./svg-frame";
import { element, escapeXml, round } from "./svg-text";
import { node, type SvgNode, svgMarkup } from "./svg-tree";
import { timeTicks } from "./time-ticks";
import { FONT_SIZE } from "./trajectory-svg";

type Value = (point: SaidThen["line"][number]) => number | null;

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly xOf: (t: number) => number;
  readonly yOf: (p: number) => number;
}

function layoutOf(data: SaidThen, width: number): Layout {
  const height = width < 600 ? 220 : 260;
  const [left, right, top, bottom] = [36, width - 12, 12, height - 30];
  const days = Math.max(daysBetween(data.start, data.until), 1);
  return {
    ...{ width, height, left, right, top, bottom },
    xOf: (t) => left + (t / days) * (right - left),
    yOf: (p) => bottom - p * (bottom - top),
  };
}

/** What was said then and what hindsight says as two lines, for the page: its colours, no title inside. */
export function saidThenDrawing(data: SaidThen, width: number, say: Say, formats: Formats): SvgNode {
  const layout = layoutOf(data, width);
  return node(
    "svg",
    {
      class: `said said${width}`,
      ...{ width, height: layout.height, viewBox: `0 0 ${width} ${layout.height}` },
      ...{ role: "img", "aria-label": `${data.title}. ${data.description}` },
    },
    ...shapes(data, layout, colourIn("tokens"), say, formats),
  );
}

/** The same as a picture that travels alone. */
export function saidThenSvg(data: SaidThen, width: number, say: Say, formats: Formats): string {
  const colour = colourIn("hex");
  const layout = layoutOf(data, width);
  const drawing = shapes(data, layout, colour, say, formats).map(svgMarkup).join("");
  const frame = framed(data, layout, drawing, colour);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      ...{ width, height: frame.height, viewBox: `0 0 ${width} ${frame.height}` },
      ...{ role: "img", "font-family": FONTS, "font-size": FONT_SIZE, fill: colour("ink-2") },
    },
    element("title", {}, escapeXml(data.title)),
    element("desc", {}, escapeXml(`${data.description} ${data.provenance}`)),
    frame.markup,
  );
}

function shapes(data: SaidThen, layout: Layout, colour: Colour, say: Say, formats: Formats): SvgNode[] {
  const { xOf, yOf } = layout;
  const mark = colour(scenarioMark(data.scenario));
  const line = (value: Value, look: SvgNode["attributes"]) =>
    node("path", {
      d: pathOf(data, layout, value),
      ...{ fill: "none", stroke: mark, "stroke-linejoin": "round", "stroke-linecap": "round", ...look },
    });
  const rows = data.rows.flatMap(({ day, said }) =>
    said === null
      ? []
      : [
          node("circle", {
            cx: xOf(daysBetween(data.start, day)),
            cy: yOf(said.permille / 1000),
            ...{ r: 3, fill: mark, stroke: colour("paper"), "stroke-width": 1 },
          }),
        ],
  );
  return [
    ...ground(data, layout, colour, formats),
    line(({ hindsight }) => hindsight, { "stroke-width": 1.5, "stroke-dasharray": "2 4" }),
    line(({ said }) => said, { "stroke-width": 2.25 }),
    ...rows,
    ...labels(data, layout, colour, say),
  ];
}

/** A line with a gap wherever there is no value. */
function pathOf({ line }: SaidThen, { xOf, yOf }: Layout, value: Value): string {
  let isDrawing = false;
  return line
    .map((point) => {
      const p = value(point);
      const command = isDrawing ? "L" : "M";
      isDrawing = p !== null;
      return p === null ? "" : `${command}${round(xOf(point.t))} ${round(yOf(p))}`;
    })
    .join("");
}

function ground(data: SaidThen, layout: Layout, colour: Colour, formats: Formats): SvgNode[] {
  const { left, right, bottom, xOf, yOf } = layout;
  const values = [0, 0.25, 0.5, 0.75, 1].flatMap((p) => [
    node("line", {
      ...{ x1: left, x2: right, y1: yOf(p), y2: yOf(p), stroke: colour(p === 0 ? "ink" : "grid") },
    }),
    node(
      "text",
      { x: left - 6, y: yOf(p) + 4.5, "text-anchor": "end", fill: colour("ink-2") },
      formats.number(p * 100, 0),
    ),
  ]);
  const to = Math.max(daysBetween(data.start, data.until), 1);
  const days = timeTicks({ start: data.start, from: 0, to, width: right - left }, formats, 70)
    .filter(({ x }) => xOf(x) < right - 24)
    .map(({ x, text }) =>
      node("text", { x: xOf(x), y: bottom + 20, "text-anchor": "start", fill: colour("ink-2") }, text),
    );
  return [...values, ...days];
}

/** Both lines are named where they lie furthest apart, the higher one above itself and the lower one below. */
function labels({ largest, start, line }: SaidThen, layout: Layout, colour: Colour, say: Say): SvgNode[] {
  const { xOf, yOf, left, right } = layout;
  const t = largest === null ? 0 : daysBetween(start, largest.day);
  const at = line.find((point) => point.t === t);
  if (at === undefined || at.said === null) return [];
  const isRight = xOf(t) > (left + right) / 2;
  const name = (text: string, value: Value, isAbove: boolean, strong: boolean) =>
    node(
      "text",
      {
        ...{ x: xOf(t) + (isRight ? -8 : 8), y: beside(line, value, { t, isRight, isAbove }, layout) },
        "text-anchor": isRight ? "end" : "start",
        ...{ fill: colour("ink"), stroke: colour("paper"), "stroke-width": 4, "paint-order": "stroke" },
        "font-weight": strong ? 650 : 400,
      },
      text,
    );
  const isSaidAbove = at.said >= at.hindsight;
  return [
    node("line", {
      ...{ x1: xOf(t), x2: xOf(t), y1: yOf(at.said), y2: yOf(at.hindsight) },
      ...{ stroke: colour("ink"), "stroke-width": 1 },
    }),
    name(say("hindsight.lineSaid"), ({ said }) => said, isSaidAbove, true),
    name(say("hindsight.lineHindsight"), ({ hindsight }) => hindsight, !isSaidAbove, false),
  ];
}

const LABEL_WIDTH = 84;

/** The height of a label beside a day that keeps clear of its line; above it when there is no room below. */
function beside(
  line: SaidThen["line"],
  value: Value,
  { t, isRight, isAbove }: { t: number; isRight: boolean; isAbove: boolean },
  { xOf, yOf, bottom }: Layout,
): number {
  const from = isRight ? xOf(t) - LABEL_WIDTH : xOf(t);
  const heights = line
    .filter((point) => xOf(point.t) >= from && xOf(point.t) <= from + LABEL_WIDTH)
    .flatMap((point) => value(point) ?? [])
    .map(yOf);
  const below = Math.max(...heights) + 18;
  return isAbove || below > bottom - 4 ? Math.min(...heights) - 8 : below;
}
