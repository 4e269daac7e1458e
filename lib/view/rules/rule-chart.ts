import { addDays, daysBetween } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/instant";
import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import type { Rule } from "@/lib/rules/rule";
import { type Colour, colourIn } from "../drawing-colour";
import { FONTS } from "../svg-fonts";
import { framed } from "../svg-frame";
import { element, escapeXml } from "../svg-text";
import { node, type SvgNode, svgMarkup } from "../svg-tree";
import { timeTicks } from "../time-ticks";
import { valueText } from "./firing-texts";
import type { RulePreview } from "./preview-rule";

/** The numbers of a rule over time, with its cuts; plain values. */
export interface RuleChart {
  readonly subject: string;
  readonly title: string;
  readonly description: string;
  readonly provenance: string;
  readonly from: Day;
  readonly to: Day;
  readonly bars: readonly { readonly day: Day; readonly value: number; readonly fires: boolean }[];
  readonly cuts: readonly { readonly value: number; readonly text: string }[];
  /** True where a low number is the alarming one. */
  readonly isLow: boolean;
}

export const RULE_CHART_WIDTHS = [300, 460, 640, 860] as const;
const HEIGHT = 250;
const LEFT = 44;
const TOP = 26;
const BOTTOM = 30;
/** Cuts stay readable where a few numbers are far above them. */
const MOST_ABOVE_CUTS = 1.6;
const SIZE = 12;

interface Texts {
  readonly subject: string;
  readonly provenance: string;
  readonly say: Say;
  readonly formats: Formats;
  /** A level's name. */
  readonly levelName: (level: string) => string;
}

export function ruleChart(rule: Rule, preview: RulePreview, texts: Texts): RuleChart {
  const { say, formats } = texts;
  const fired = new Set(preview.firings.flatMap(({ kind, occurredOn }) => (kind === "gone" ? [] : [occurredOn])));
  const { reading, measure } = rule;
  const isLow = measure.kind === "nearest-distance" || (reading.kind === "event" && reading.when === "at-most");
  const values = preview.points.map(({ value }) => value);
  const extreme = values.length === 0 ? null : isLow ? Math.min(...values) : values.reduce((a, b) => Math.max(a, b), 0);
  const facts = {
    findings: fired.size,
    days: preview.points.length,
    from: formats.day(preview.from),
    to: formats.day(preview.to),
    value: extreme === null ? "" : valueText(rule, extreme, say, formats),
  };
  const title =
    extreme === null
      ? say("rules.chart.none", facts)
      : say("rules.chart.title", { ...facts, low: isLow ? "yes" : "no" });
  return {
    subject: texts.subject,
    title,
    description: say("rules.chart.what", { ...facts, rule: rule.title }),
    provenance: texts.provenance,
    ...{ from: preview.from, to: preview.to, isLow },
    bars: preview.points.map(({ day, value }) => ({ day, value, fires: fired.has(day) })),
    cuts: cutsOf(rule, texts),
  };
}

function cutsOf({ reading, ...rule }: Rule, { say, formats, levelName }: Texts): RuleChart["cuts"] {
  const number = (value: number) => valueText({ ...rule }, value, say, formats);
  if (reading.kind === "event")
    return [{ value: reading.value, text: say(`rules.chart.${reading.when}`, { value: number(reading.value) }) }];
  return reading.steps.flatMap(({ upTo }, place) => {
    const above = reading.steps[place + 1]?.level ?? null;
    if (upTo === null) return [];
    return [
      {
        value: upTo,
        text: say("rules.chart.above", { value: number(upTo), level: above === null ? "–" : levelName(above) }),
      },
    ];
  });
}

/** For the page, in its colours; one of a few widths is shown. */
export function ruleDrawing(chart: RuleChart, width: number, formats: Formats): SvgNode {
  return node(
    "svg",
    {
      class: `rc rc${width}`,
      ...{
        width,
        height: HEIGHT,
        viewBox: `0 0 ${width} ${HEIGHT}`,
        role: "img",
        "aria-label": `${chart.title} ${chart.description}`,
      },
    },
    ...shapes(chart, width, formats, colourIn("tokens")),
  );
}

/** The same as a picture that travels alone. */
export function ruleSvg(chart: RuleChart, width: number, formats: Formats): string {
  const colour = colourIn("hex");
  const drawing = shapes(chart, width, formats, colour).map(svgMarkup).join("");
  const frame = framed(chart, { width, height: HEIGHT }, drawing, colour);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      ...{ width, height: frame.height, viewBox: `0 0 ${width} ${frame.height}` },
      ...{ role: "img", "font-family": FONTS, "font-size": SIZE, fill: colour("ink-2") },
    },
    element("title", {}, escapeXml(chart.title)),
    element("desc", {}, escapeXml(`${chart.description} ${chart.provenance}`)),
    frame.markup,
  );
}

interface Scale {
  readonly right: number;
  readonly x: (day: Day) => number;
  readonly y: (value: number) => number;
  readonly top: number;
  readonly barWidth: number;
}

function scaleOf({ from, to, bars, cuts }: RuleChart, width: number): Scale {
  const right = width - 8;
  const days = daysBetween(from, to) + 1;
  const perDay = (right - LEFT) / days;
  const highest = bars.reduce((most, { value }) => Math.max(most, value), 0);
  const cut = cuts.reduce((most, { value }) => Math.max(most, value), 0);
  const most = cut > 0 ? Math.min(Math.max(highest, cut * 1.15), cut * MOST_ABOVE_CUTS) : highest;
  const top = most === 0 ? 1 : most;
  return {
    ...{ right, top },
    x: (day) => LEFT + daysBetween(from, day) * perDay,
    y: (value) => HEIGHT - BOTTOM - (Math.min(value, top) / top) * (HEIGHT - BOTTOM - TOP),
    barWidth: Math.min(Math.max(perDay * 0.8, 1), 18),
  };
}

function shapes(chart: RuleChart, width: number, formats: Formats, colour: Colour): SvgNode[] {
  const scale = scaleOf(chart, width);
  const floor = HEIGHT - BOTTOM;
  return [
    node("line", { x1: LEFT, x2: scale.right, y1: floor, y2: floor, stroke: colour("grid") }),
    ...heights(chart, scale, formats, colour),
    ...times(chart, scale, formats, colour),
    ...columns(chart, scale).map(({ x, value, fires }) =>
      node("rect", {
        ...{ x, width: scale.barWidth, y: scale.y(value), height: Math.max(floor - scale.y(value), 1) },
        fill: colour(fires ? "ink" : "ink-2"),
        "fill-opacity": fires ? 1 : 0.45,
      }),
    ),
    ...lines(chart, scale, colour),
  ];
}

/** One bar a pixel at most: of the days that share it the one that says most. */
function columns({ bars, isLow }: RuleChart, scale: Scale) {
  const best = new Map<number, { x: number; value: number; fires: boolean }>();
  for (const { day, value, fires } of bars) {
    const x = Math.round(scale.x(day) * 2) / 2;
    const known = best.get(x);
    const says = known === undefined || (isLow ? value < known.value : value > known.value);
    best.set(x, { x, value: says ? value : (known?.value ?? value), fires: fires || known?.fires === true });
  }
  return [...best.values()];
}

function heights({ bars }: RuleChart, { y, top }: Scale, formats: Formats, colour: Colour): SvgNode[] {
  const isCut = bars.some(({ value }) => value > top);
  const digits = top < 2 ? 2 : top < 10 ? 1 : 0;
  return [0, top].map((value) =>
    node(
      "text",
      { x: LEFT - 6, y: y(value) + 4, "text-anchor": "end", "font-size": SIZE, fill: colour("ink-2") },
      `${isCut && value === top ? "≥ " : ""}${formats.number(value, value === 0 ? 0 : digits)}`,
    ),
  );
}

function times({ from, to }: RuleChart, { right }: Scale, formats: Formats, colour: Colour): SvgNode[] {
  const axis = { start: from, from: 0, to: daysBetween(from, to) + 1, width: right - LEFT };
  return timeTicks(axis, formats, 64).flatMap(({ x, text }) => {
    const px = LEFT + (x / Math.max(axis.to, 1)) * axis.width;
    if (px > right - 40 || addDays(from, x) > to) return [];
    return [
      node("line", { x1: px, x2: px, y1: HEIGHT - BOTTOM, y2: HEIGHT - BOTTOM + 5, stroke: colour("grid") }),
      node("text", { x: px, y: HEIGHT - BOTTOM + 19, "font-size": SIZE, fill: colour("ink-2") }, text),
    ];
  });
}

function lines({ cuts }: RuleChart, { y, right }: Scale, colour: Colour): SvgNode[] {
  let above = Number.POSITIVE_INFINITY;
  return cuts.flatMap(({ value, text }) => {
    const height = y(value);
    // a label that would lie on the one below it is left out; the table names all
    const hasRoom = above - height >= 15;
    if (hasRoom) above = height;
    const look = { fill: colour("ink"), stroke: colour("paper"), "stroke-width": 3, "paint-order": "stroke" };
    return [
      node("line", {
        x1: LEFT,
        x2: right,
        y1: height,
        y2: height,
        stroke: colour("against"),
        "stroke-dasharray": "5 3",
      }),
      ...(hasRoom
        ? [node("text", { x: right, y: height - 4, "text-anchor": "end", "font-size": SIZE, ...look }, text)]
        : []),
    ];
  });
}
