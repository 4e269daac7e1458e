import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { type Colour, colourIn } from "../drawing-colour";
import { heldToWidth } from "../fit-text";
import { scenarioMark } from "../scenario-mark";
import { FONTS } from "../svg-fonts";
import { framed } from "../svg-frame";
import { element, escapeXml, round } from "../svg-text";
import { type CompareData, type CompareLayout, compareLayout } from "./compare-layout";

/** How wide the line of each side is: as it is thin, the scratch copy full. */
export const LINE_WIDTH = { now: 1, tried: 2.25 } as const;

/** Both trajectories as one picture that travels alone: title, sentence and provenance inside, light colours written out. */
export function compareSvg(data: CompareData, width: number, say: Say, formats: Formats): string {
  const layout = compareLayout(data, width, say, formats);
  const colour = colourIn("hex");
  const drawing = [grid(layout, colour), lines(layout, colour), labels(layout, colour)].join("");
  const frame = framed(data, layout, drawing, colour);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: layout.width,
      height: frame.height,
      viewBox: `0 0 ${layout.width} ${frame.height}`,
      role: "img",
      "font-family": FONTS,
      "font-size": 13,
      fill: colour("ink-2"),
    },
    element("title", {}, escapeXml(data.title)),
    element("desc", {}, escapeXml(`${data.description} ${data.provenance}`)),
    frame.markup,
  );
}

function grid(layout: CompareLayout, colour: Colour): string {
  const rows = layout.valueTicks.map(({ y, text }, index) => {
    const stroke = colour(index === 0 ? "ink" : "grid");
    const number = element("text", { x: layout.left - 8, y: y + 4.5, "text-anchor": "end" }, escapeXml(text));
    return element("path", { d: `M${round(layout.left)} ${round(y)}H${round(layout.right)}`, stroke }) + number;
  });
  const days = layout.timeTicks.map(
    ({ x, text, anchor }) =>
      element("path", { d: `M${round(x)} ${layout.bottom}v4`, stroke: colour("ink") }) +
      element("text", { x, y: layout.height - 4, "text-anchor": anchor }, escapeXml(text)),
  );
  return [...rows, ...days].join("");
}

function lines(layout: CompareLayout, colour: Colour): string {
  return layout.lines
    .map(({ scenario, side, path }) => {
      const mark = scenarioMark(scenario);
      return element("path", {
        d: path,
        fill: "none",
        stroke: colour(mark),
        "stroke-width": String(LINE_WIDTH[side]),
        "stroke-dasharray": mark.dash ?? undefined,
        "stroke-linejoin": "round",
      });
    })
    .join("");
}

function labels(layout: CompareLayout, colour: Colour): string {
  return layout.labels
    .map(({ scenario, side, x, y, lineY, name, score }) => {
      const bold = side === "tried";
      return [
        element("path", {
          d: leader(layout, { x, y, lineY }),
          fill: "none",
          stroke: colour(scenarioMark(scenario)),
        }),
        element(
          "text",
          { x, y, "font-weight": bold ? "650" : undefined, fill: colour("ink"), ...heldToWidth(name, 13, bold) },
          escapeXml(name),
        ),
        element("text", { x, y: y + 15, ...heldToWidth(score, 13) }, escapeXml(score)),
      ].join("");
    })
    .join("");
}

/** From the end of a line to its label. */
export function leader(
  layout: Pick<CompareLayout, "right">,
  { x, y, lineY }: { readonly x: number; readonly y: number; readonly lineY: number },
): string {
  return `M${round(layout.right + 2)} ${round(lineY)}L${round(layout.right + 9)} ${round(y - 4)}H${round(x - 4)}`;
}
