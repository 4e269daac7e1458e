import type { Formats } from "@/lib/messages/formats";
import { bar, barAxis } from "./bar-axis";
import { colourIn } from "./drawing-colour";
import { fitText, heldToWidth } from "./fit-text";
import { FONTS } from "./svg-fonts";
import { framed } from "./svg-frame";
import { element, escapeXml, round } from "./svg-text";
import { FONT_SIZE } from "./trajectory-svg";
import type { Waterfall, WaterfallRow } from "./waterfall";

/** What a picture of the steps says of itself. */
export interface WaterfallWords {
  readonly subject: string;
  readonly title: string;
  readonly description: string;
  readonly provenance: string;
}

const WIDTH = 900;
const MARGIN = 16;
const DAY = 116;
const NAME = 330;
const POINTS = 60;
const ROW = 24;
const HEAD = 26;
const THICK = 14;

/** Start, every step and end of one score as a picture that travels alone, with its title and where it comes from. */
export function waterfallSvg(fall: Waterfall, words: WaterfallWords, formats: Pick<Formats, "number">): string {
  const colour = colourIn("hex");
  const axis = barAxis(fall.highest);
  const left = MARGIN + DAY + NAME;
  const span = WIDTH - MARGIN - POINTS - left;
  const height = HEAD + fall.rows.length * ROW + 4;
  const ticks = axis.ticks.map((tick, index) => {
    const px = left + (index / axis.ticks.length) * span;
    const text = formats.number(tick, 0);
    return [
      element("path", { d: `M${round(px)} ${HEAD - 4}V${height}`, stroke: colour("grid") }),
      element("text", { x: px, y: HEAD - 9, ...heldToWidth(text, FONT_SIZE) }, escapeXml(text)),
    ].join("");
  });
  const rows = fall.rows.map((row, index) => {
    const y = HEAD + index * ROW;
    const bold = isTotal(row);
    const said = (x: number, text: string, anchor?: "end") =>
      element(
        "text",
        {
          x,
          y: y + 16,
          "text-anchor": anchor,
          "font-weight": bold ? "650" : undefined,
          fill: colour("ink"),
          ...heldToWidth(text, FONT_SIZE, bold),
        },
        escapeXml(text),
      );
    const place = bar(row.from, row.to, axis);
    const nothing = row.permille === 0;
    return [
      element("path", { d: `M${MARGIN} ${y}H${WIDTH - MARGIN}`, stroke: colour("grid") }),
      row.dayText === "" ? "" : said(MARGIN, fitText(row.dayText, DAY - 8, FONT_SIZE, bold)),
      said(MARGIN + DAY, fitText(row.label, NAME - 12, FONT_SIZE, bold)),
      nothing
        ? ""
        : element("rect", {
            x: left + (place.x / 1000) * span,
            width: Math.max((place.width / 1000) * span, 1),
            y: y + (ROW - THICK) / 2,
            height: THICK,
            fill: colour(bold ? "ink-2" : row.permille > 0 ? "for" : "against"),
          }),
      said(WIDTH - MARGIN, row.points, "end"),
    ].join("");
  });
  const frame = framed(words, { width: WIDTH, height }, ticks.join("") + rows.join(""), colour);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: WIDTH,
      height: frame.height,
      viewBox: `0 0 ${WIDTH} ${frame.height}`,
      role: "img",
      "font-family": FONTS,
      "font-size": FONT_SIZE,
      fill: colour("ink-2"),
    },
    element("title", {}, escapeXml(words.title)),
    element("desc", {}, escapeXml(`${words.description} ${words.provenance}`)),
    frame.markup,
  );
}

const isTotal = (row: WaterfallRow): boolean => row.kind === "start" || row.kind === "end";
