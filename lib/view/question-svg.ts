import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { type Colour, colourIn } from "./drawing-colour";
import type { ChancePoint, QuestionChart, SaidPoint } from "./question-chart";
import { LABEL_SIZE, type QuestionLayout, questionLayout } from "./question-layout";
import { FONTS } from "./svg-fonts";
import { framed } from "./svg-frame";
import { element, escapeXml, round } from "./svg-text";
import { node, type SvgNode, svgMarkup } from "./svg-tree";
import { FONT_SIZE } from "./trajectory-svg";

/** The question over time as a drawing for the page: colours of the page, no title inside. */
export function questionDrawing(data: QuestionChart, width: number, say: Say, formats: Formats): SvgNode {
  const layout = questionLayout(data, width, say, formats);
  return node(
    "svg",
    {
      class: `q q${width}`,
      width: layout.width,
      height: layout.height,
      viewBox: `0 0 ${layout.width} ${layout.height}`,
      role: "img",
      "aria-label": data.description,
    },
    ...shapes(data, layout, colourIn("tokens")),
  );
}

/** The same as a picture that travels alone: with title, sentence and provenance, in fixed colours. */
export function questionSvg(data: QuestionChart, width: number, say: Say, formats: Formats): string {
  const colour = colourIn("hex");
  const layout = questionLayout(data, width, say, formats);
  const drawing = shapes(data, layout, colour).map(svgMarkup).join("");
  const frame = framed(data, layout, drawing, colour);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      ...{ width: layout.width, height: frame.height, viewBox: `0 0 ${layout.width} ${frame.height}` },
      ...{ role: "img", "font-family": FONTS, "font-size": FONT_SIZE, fill: colour("ink-2") },
    },
    element("title", {}, escapeXml(data.title)),
    element("desc", {}, escapeXml(`${data.description} ${data.provenance}`)),
    frame.markup,
  );
}

function shapes(data: QuestionChart, layout: QuestionLayout, colour: Colour): SvgNode[] {
  return [
    ...ground(data, layout, colour),
    ...data.runs.map((run) => line(run, layout, { stroke: colour("ink"), "stroke-width": 2.25 })),
    ...ahead(data, layout, colour),
    ...spoken(data.said, layout, colour),
    ...ends(data, layout, colour),
    ...labels(layout, colour),
  ];
}

function ground(data: QuestionChart, layout: QuestionLayout, colour: Colour): SvgNode[] {
  const { left, right, top, bottom, now, end } = layout;
  const grid = layout.valueTicks.map(({ y }) =>
    node("line", { x1: left, x2: right, y1: y, y2: y, stroke: colour("grid") }),
  );
  const values = layout.valueTicks.map(({ y, text }) =>
    node("text", { x: left - 8, y: y + 4, "text-anchor": "end", fill: colour("ink-2") }, text),
  );
  const times = layout.timeTicks.map(({ px, text, anchor }) =>
    node("text", { x: px, y: bottom + 20, "text-anchor": anchor, fill: colour("ink-2") }, text),
  );
  const future =
    now === null
      ? []
      : [
          node("rect", {
            x: now.px,
            y: top,
            width: Math.max(layout.xOf(data.closesOn) - now.px, 0),
            height: bottom - top,
            fill: colour("future"),
          }),
        ];
  const rules = [
    ...(now === null ? [] : [vertical(now.px, layout, colour, 1.25)]),
    node("line", {
      ...{ x1: end.px, x2: end.px, y1: top - 4, y2: bottom, stroke: colour("ink"), "stroke-width": 1.25 },
      "stroke-dasharray": "5 3",
    }),
  ];
  const heads = [
    ...(now === null ? [] : [head(now.px, now.anchor, now.text, layout, colour)]),
    head(end.px, "end", end.text, layout, colour),
  ];
  return [...future, ...grid, ...values, ...times, ...rules, ...heads];
}

const vertical = (px: number, { top, bottom }: QuestionLayout, colour: Colour, width: number) =>
  node("line", { x1: px, x2: px, y1: top - 4, y2: bottom, stroke: colour("ink"), "stroke-width": width });

const head = (px: number, anchor: "start" | "end", text: string, { top }: QuestionLayout, colour: Colour) =>
  node("text", { x: px, y: top - 11, "text-anchor": anchor, fill: colour("ink-2"), "font-size": LABEL_SIZE }, text);

function ahead(data: QuestionChart, layout: QuestionLayout, colour: Colour): SvgNode[] {
  const last = data.runs.at(-1)?.at(-1);
  if (last === undefined || data.ahead.length === 0) return [];
  const dashed = { stroke: colour("ink"), "stroke-width": 1.5, "stroke-dasharray": "2 4" };
  return [line([last, ...data.ahead], layout, dashed)];
}

function line(points: readonly ChancePoint[], layout: QuestionLayout, look: SvgNode["attributes"]): SvgNode {
  const d = points
    .map(
      ({ day, probability }, i) => `${i === 0 ? "M" : "L"}${round(layout.xOf(day))} ${round(layout.yOf(probability))}`,
    )
    .join("");
  // a single day would have no length: it is drawn as a short stroke
  const path = points.length === 1 ? `${d}h0.1` : d;
  return node("path", { d: path, fill: "none", "stroke-linejoin": "round", "stroke-linecap": "round", ...look });
}

/** One's own forecasts stand until the next one: a stepped line with diamonds; those of others are rings. */
function spoken(said: readonly SaidPoint[], layout: QuestionLayout, colour: Colour): SvgNode[] {
  const own = said.filter((point) => point.own);
  const steps = own
    .map(({ day, probability }, i) => {
      const [x, y] = [round(layout.xOf(day)), round(layout.yOf(probability))];
      return i === 0 ? `M${x} ${y}` : `H${x}V${y}`;
    })
    .join("");
  const stepped = { d: steps, fill: "none", stroke: colour("ink-2"), "stroke-width": 1 };
  return [...(own.length > 1 ? [node("path", stepped)] : []), ...said.map((point) => mark(point, layout, colour))];
}

function mark({ day, probability, own }: SaidPoint, layout: QuestionLayout, colour: Colour): SvgNode {
  const [x, y] = [layout.xOf(day), layout.yOf(probability)];
  const edge = { stroke: own ? colour("paper") : colour("ink"), "stroke-width": own ? 1 : 1.5 };
  if (!own) return node("circle", { cx: x, cy: y, r: 4, fill: colour("paper"), ...edge });
  const [u, v, w, z] = [round(x - 5.5), round(y - 5.5), round(x + 5.5), round(y + 5.5)];
  const d = `M${round(x)} ${v}L${w} ${round(y)}L${round(x)} ${z}L${u} ${round(y)}Z`;
  return node("path", { d, fill: colour("ink"), ...edge });
}

/** How it ended: a disc at 0 or 100, or a word at the bottom when the question is void. */
function ends({ outcome }: QuestionChart, layout: QuestionLayout, colour: Colour): SvgNode[] {
  if (outcome === null) return [];
  const x = layout.xOf(outcome.day);
  const y = layout.yOf(outcome.value === "yes" ? 1 : 0);
  const right = x > (layout.left + layout.right) / 2;
  const place = { x: right ? x - 12 : x + 12, "text-anchor": right ? "end" : "start" };
  const text = node(
    "text",
    {
      ...{ ...place, y: outcome.value === "yes" ? y + 16 : y - 8, "font-size": LABEL_SIZE, "font-weight": 650 },
      ...{ fill: colour("ink"), stroke: colour("paper"), "stroke-width": 3, "paint-order": "stroke" },
    },
    outcome.text,
  );
  if (outcome.value === "void") return [text];
  const ring = { cx: x, cy: y, fill: colour("paper"), stroke: colour("ink"), "stroke-width": 2 };
  return [node("circle", { ...ring, r: 7 }), node("circle", { cx: x, cy: y, r: 3, fill: colour("ink") }), text];
}

const labels = (layout: QuestionLayout, colour: Colour): SvgNode[] =>
  layout.labels.map(({ x, y, anchor, text, strong }) =>
    node(
      "text",
      {
        ...{ x, y, "text-anchor": anchor, "font-size": LABEL_SIZE, "font-weight": strong ? 650 : 400 },
        ...{ fill: colour("ink"), stroke: colour("paper"), "stroke-width": 3, "paint-order": "stroke" },
      },
      text,
    ),
  );
