import { type Colour, colourIn } from "../drawing-colour";
import { fitText, heldToWidth, textWidth } from "../fit-text";
import { FONTS } from "../svg-fonts";
import { framed } from "../svg-frame";
import { element, escapeXml } from "../svg-text";
import { type DumbbellAxis, placeOn } from "./dumbbell-axis";

export type PictureLine =
  | { readonly kind: "head"; readonly text: string }
  | {
      readonly kind: "bar";
      readonly label: string;
      readonly note: string;
      /** Where bars begin and end, on the axis; the dot stands at the end. */
      readonly bars: readonly { readonly from: number; readonly to: number; readonly isOpen?: boolean }[];
      /** The numbers right of the bar, one a column. */
      readonly texts: readonly string[];
      readonly isStrong: boolean;
    };

export interface BarPicture {
  readonly subject: string;
  readonly title: string;
  readonly description: string;
  readonly provenance: string;
  readonly axis: DumbbellAxis;
  readonly tickText: (value: number) => string;
  /** A dotted rule: how it stands now; null for none. */
  readonly now: number | null;
  readonly columns: readonly string[];
  readonly lines: readonly PictureLine[];
}

const WIDTH = 1080;
const LEFT = 16;
const LABEL = 430;
const COLUMN = 118;
const ROW = 26;
const HEAD = 40;
const SIZE = 13;
/** For and against in the light theme; a test compares them with public/tokens.css. */
export const directionColours = { pos: "#1c7a72", neg: "#96601f" } as const;

/** A table of bars on one axis as one picture that stands alone: hex colours, title, provenance. */
export function barPicture(picture: BarPicture): string {
  const colour = colourIn("hex");
  const height = HEAD + ROW * picture.lines.length + 8;
  const right = WIDTH - LEFT - COLUMN * picture.columns.length;
  const from = LEFT + LABEL + 16;
  const x = (value: number) => from + (placeOn(picture.axis, value) / 100) * (right - 24 - from);
  const drawing = [
    ground(picture, x, height, colour),
    ...picture.lines.map((line, i) => drawLine(line, HEAD + i * ROW, x, right, colour)),
  ].join("");
  const frame = framed(picture, { width: WIDTH, height }, drawing, colour);
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
    element("title", {}, escapeXml(picture.title)),
    element("desc", {}, escapeXml(`${picture.description} ${picture.provenance}`)),
    frame.markup,
  );
}

type Scale = (value: number) => number;

function ground({ axis, now, columns, tickText }: BarPicture, x: Scale, height: number, colour: Colour): string {
  const ticks = axis.ticks.map(({ value }) => {
    const rule = { d: `M${x(value)} ${HEAD - 8}V${height - 8}`, fill: "none" };
    const isZero = value === 0;
    const text = tickText(value);
    return [
      element("path", { ...rule, stroke: isZero ? colour("ink-2") : colour("grid"), "stroke-width": 1 }),
      write(text, x(value), HEAD - 16, { "text-anchor": "middle" }),
    ].join("");
  });
  const rule =
    now === null
      ? ""
      : element("path", {
          d: `M${x(now)} ${HEAD - 8}V${height - 8}`,
          fill: "none",
          stroke: colour("ink-2"),
          "stroke-dasharray": "1 3",
        });
  const heads = columns.map((text, i) =>
    write(fitText(text, COLUMN - 8, SIZE, true), WIDTH - LEFT - (columns.length - 1 - i) * COLUMN, HEAD - 16, {
      "text-anchor": "end",
      "font-weight": "650",
    }),
  );
  return [...ticks, rule, ...heads].join("");
}

function drawLine(line: PictureLine, y: number, x: Scale, right: number, colour: Colour): string {
  const middle = y + ROW / 2;
  if (line.kind === "head") {
    const text = fitText(line.text, WIDTH - 2 * LEFT, SIZE, true);
    const paper = element("rect", { x: LEFT, y: y + 2, width: LABEL, height: ROW - 4, fill: colour("paper") });
    return paper + write(text, LEFT, middle + 5, { "font-weight": "650", fill: colour("ink") }, true);
  }
  const note = fitText(line.note, LABEL / 2, SIZE);
  const label = fitText(line.label, LABEL - textWidth(note, SIZE) - 12, SIZE, line.isStrong);
  const bars = line.bars.map(({ from, to, isOpen }) => {
    const fill = to >= from ? directionColours.pos : directionColours.neg;
    const [low, high] = from <= to ? [from, to] : [to, from];
    const bar = element("rect", { x: x(low), y: middle - 2, width: Math.max(1, x(high) - x(low)), height: 4, fill });
    const inside = isOpen ? colour("paper") : fill;
    return bar + element("circle", { cx: x(to), cy: middle, r: 4, fill: inside, stroke: fill, "stroke-width": 1.5 });
  });
  const texts = line.texts.map((text, i) =>
    write(
      fitText(text, COLUMN - 8, SIZE, line.isStrong),
      right + (i + 1) * COLUMN,
      middle + 5,
      {
        "text-anchor": "end",
        fill: colour("ink"),
        "font-weight": line.isStrong ? "650" : undefined,
      },
      line.isStrong,
    ),
  );
  return [
    write(
      label,
      LEFT,
      middle + 5,
      { fill: colour("ink"), "font-weight": line.isStrong ? "650" : undefined },
      line.isStrong,
    ),
    line.note === "" ? "" : write(note, LEFT + LABEL, middle + 5, { "text-anchor": "end" }),
    ...bars,
    ...texts,
  ].join("");
}

function write(
  text: string,
  x: number,
  y: number,
  more: Readonly<Record<string, string | number | undefined>> = {},
  bold = false,
): string {
  return element("text", { x, y, ...more, ...heldToWidth(text, SIZE, bold) }, escapeXml(text));
}
