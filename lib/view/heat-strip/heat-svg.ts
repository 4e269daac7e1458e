import type { Formats } from "@/lib/messages/formats";
import { colourIn } from "../drawing-colour";
import { heldToWidth } from "../fit-text";
import { FONTS } from "../svg-fonts";
import { framed } from "../svg-frame";
import { element, escapeXml } from "../svg-text";
import { type HeatLayout, type HeatPaint, type HeatShape, heatLayout } from "./heat-layout";
import type { HeatRoom } from "./heat-room";

/** Light values of the tokens that the strip is painted with; a test compares them with public/tokens.css. */
export const heatColours: Readonly<Record<HeatPaint, string>> = {
  ink: "#14181c",
  "ink-2": "#4b535b",
  grid: "#e4e6e8",
  line: "#dde0e3",
  edge: "#868e96",
  for1: "#ddf0ed",
  for2: "#a3d8d0",
  for3: "#1c7a72",
  ag1: "#f8ecd9",
  ag2: "#ebc68e",
  ag3: "#8a5718",
  div0: "#f3f4f5",
};

const WIDTH = 1080;
const MARGIN = 16;
const SIZE = 13;

/** The rows of the page as one picture that stands alone. */
export function heatSvg(room: HeatRoom, formats: Formats): string {
  const colour = colourIn("hex");
  const layout: HeatLayout = heatLayout(room, WIDTH - 2 * MARGIN, formats);
  const drawing = element("g", { transform: `translate(${MARGIN} 0)` }, layout.shapes.map(shapeText).join(""));
  const frame = framed(
    { ...room, description: room.caption },
    { width: WIDTH, height: layout.height },
    drawing,
    colour,
  );
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: WIDTH,
      height: frame.height,
      viewBox: `0 0 ${WIDTH} ${frame.height}`,
      role: "img",
      "font-family": FONTS,
      "font-size": SIZE,
      fill: colour("ink-2"),
    },
    element("title", {}, escapeXml(room.title)),
    element("desc", {}, escapeXml(`${room.description} ${room.provenance}`)),
    frame.markup,
  );
}

function shapeText(shape: HeatShape): string {
  if (shape.kind === "path") return element("path", { d: shape.d, stroke: heatColours[shape.stroke] });
  if (shape.kind === "area") return element("path", { d: shape.d, fill: heatColours[shape.fill] });
  if (shape.kind === "rect") {
    const { x, y, width, height, stroke } = shape;
    const box =
      stroke === undefined
        ? { x, y, width, height }
        : { x: x + 0.5, y: y + 0.5, width: Math.max(width - 1, 1), height: Math.max(height - 1, 1) };
    return element("rect", { ...box, fill: heatColours[shape.fill], stroke: stroke && heatColours[stroke] });
  }
  const { x, y, text, bold, anchor, fill } = shape;
  return element(
    "text",
    {
      x,
      y,
      fill: heatColours[fill],
      "text-anchor": anchor,
      "font-weight": bold === true ? "650" : undefined,
      ...heldToWidth(text, SIZE, bold === true),
    },
    escapeXml(text),
  );
}
