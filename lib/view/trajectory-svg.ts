import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import type { ChartData, ChartPoint } from "./chart-data";
import { type ChartLayout, chartLayout } from "./chart-layout";
import { type Colour, colourIn } from "./drawing-colour";
import { heldToWidth } from "./fit-text";
import { scenarioMark } from "./scenario-mark";
import { framed } from "./svg-frame";
import { element, escapeXml, round } from "./svg-text";

export interface SvgOptions {
  readonly width: number;
  /** `tokens`: the colours of the page with the light values as fallback; `hex`: the light values alone. */
  readonly colours: "tokens" | "hex";
  /** Adds background, title, sentence and provenance, for a picture that travels alone. */
  readonly frame?: boolean;
  /** For the style sheet of a page that holds the picture. */
  readonly className?: string;
}

/** The trajectory as one static SVG: complete without script, style sheet or network. */
export function trajectorySvg(data: ChartData, options: SvgOptions, say: Say, formats: Formats): string {
  const layout = chartLayout(data, options.width, say, formats);
  const colour = colourIn(options.colours);
  const drawing = [
    zone(layout, colour),
    grid(layout, colour, options.frame === true),
    ...layout.order.map((scenario) => line(data, layout, scenario, colour)),
    nowRule(layout, colour),
    labels(layout, colour, options.frame === true),
    timeAxis(layout, colour),
    markers(layout, colour),
  ].join("");
  const frame = options.frame ? framed(data, layout, drawing, colour) : { height: layout.height, markup: drawing };
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: options.className,
      width: layout.width,
      height: frame.height,
      viewBox: `0 0 ${layout.width} ${frame.height}`,
      role: "img",
      "font-family": FONTS,
      "font-size": FONT_SIZE,
      fill: colour("ink-2"),
    },
    element("title", {}, escapeXml(data.title)),
    element("desc", {}, escapeXml(`${data.description} ${data.provenance}`)),
    frame.markup,
  );
}

const FONT_SIZE = 13;
const FONTS = "'Source Sans 3','Source Sans Pro','Noto Sans','DejaVu Sans',system-ui,sans-serif";

function zone(layout: ChartLayout, colour: Colour): string {
  if (layout.now === null) return "";
  const { px } = layout.now;
  return element("rect", {
    x: px,
    y: layout.top,
    width: layout.right - px,
    height: layout.bottom - layout.top,
    fill: colour("future"),
  });
}

function grid(layout: ChartLayout, colour: Colour, alone: boolean): string {
  return layout.valueTicks
    .map(({ y, text }, index) =>
      [
        element("path", {
          d: `M${round(layout.left)} ${round(y)}H${round(layout.right)}`,
          stroke: colour(index === 0 ? "ink" : "grid"),
        }),
        element(
          "text",
          { x: layout.left - 8, y: y + 4.5, "text-anchor": "end", ...(alone ? heldToWidth(text, FONT_SIZE) : {}) },
          escapeXml(text),
        ),
      ].join(""),
    )
    .join("");
}

/** The path through points, straight from one to the next. */
export function pathOf(
  points: readonly ChartPoint[],
  scenario: number,
  layout: Pick<ChartLayout, "xOf" | "yOf">,
): string {
  const pairs = points.map((point) => `${round(layout.xOf(point.x))} ${round(layout.yOf(point.p[scenario] ?? 0))}`);
  return pairs.length === 0 ? "" : `M${pairs.join(" ")}`;
}

function line(data: ChartData, layout: ChartLayout, scenario: number, colour: Colour): string {
  const mark = scenarioMark(scenario);
  const stroke = colour(mark);
  const seen = data.points.filter((point) => point.phase !== "projected");
  const ahead = data.points.filter((point) => point.phase === "now" || point.phase === "projected");
  const path = (points: readonly ChartPoint[], width: number) =>
    element("path", {
      d: pathOf(points, scenario, layout),
      fill: "none",
      stroke,
      "stroke-width": String(width),
      "stroke-dasharray": mark.dash ?? undefined,
      "stroke-linejoin": "round",
    });
  const now = seen.at(-1);
  const dot =
    layout.now === null || now === undefined
      ? ""
      : element("circle", {
          cx: layout.now.px,
          cy: layout.yOf(now.p[scenario] ?? 0),
          r: 4,
          fill: stroke,
          stroke: colour("paper"),
          "stroke-width": "1.5",
        });
  return [path(seen, 2.25), ahead.length > 1 ? path(ahead, 1.5) : "", dot].join("");
}

function nowRule(layout: ChartLayout, colour: Colour): string {
  if (layout.now === null) return "";
  const { px, text, ahead } = layout.now;
  return [
    element("path", {
      d: `M${round(px)} ${layout.top - 6}V${layout.bottom}`,
      stroke: colour("ink"),
      "stroke-width": "1.25",
    }),
    element(
      "text",
      { x: px - 6, y: 13, "text-anchor": "end", "font-weight": "650", fill: colour("ink") },
      escapeXml(text),
    ),
    element("text", { x: px + 6, y: 13 }, escapeXml(ahead)),
  ].join("");
}

function labels(layout: ChartLayout, colour: Colour, alone: boolean): string {
  return layout.labels
    .map(({ scenario, x, y, lineY, name, sub }) => {
      const lead = `M${round(layout.right + 2)} ${round(lineY)}L${round(layout.right + 10)} ${round(y - 4)}H${round(x - 4)}`;
      return [
        element("path", { d: lead, fill: "none", stroke: colour(scenarioMark(scenario)) }),
        element(
          "text",
          { x, y, "font-weight": "650", fill: colour("ink"), ...(alone ? heldToWidth(name, FONT_SIZE, true) : {}) },
          escapeXml(name),
        ),
        element("text", { x, y: y + 15, ...(alone ? heldToWidth(sub, FONT_SIZE) : {}) }, escapeXml(sub)),
      ].join("");
    })
    .join("");
}

function timeAxis(layout: ChartLayout, colour: Colour): string {
  return layout.timeTicks
    .map(({ px, text, anchor }) =>
      [
        element("path", { d: `M${round(px)} ${layout.bottom}v4`, stroke: colour("ink") }),
        element("text", { x: px, y: layout.height - 4, "text-anchor": anchor }, escapeXml(text)),
      ].join(""),
    )
    .join("");
}

function markers(layout: ChartLayout, colour: Colour): string {
  return layout.markers
    .map(({ text, center, width, rules }) =>
      [
        element("path", {
          d: rules.map((px) => `M${round(px)} ${layout.top}V${layout.bottom}`).join(""),
          stroke: colour("ink"),
          "stroke-dasharray": "2 2",
          opacity: "0.55",
        }),
        element("rect", { x: center - width / 2, y: layout.bottom + 7, width, height: 17, fill: colour("ink") }),
        element(
          "text",
          {
            x: center,
            y: layout.bottom + 20,
            "text-anchor": "middle",
            "font-weight": "650",
            "font-size": 12,
            fill: colour("paper"),
          },
          escapeXml(text),
        ),
      ].join(""),
    )
    .join("");
}
