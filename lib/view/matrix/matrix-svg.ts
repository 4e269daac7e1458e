import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import { colourIn } from "../drawing-colour";
import { fitText, heldToWidth } from "../fit-text";
import type { Leaning } from "../level-leaning";
import { scenarioMark } from "../scenario-mark";
import { FONTS } from "../svg-fonts";
import { framed } from "../svg-frame";
import { element, escapeXml } from "../svg-text";
import type { MatrixLine } from "./matrix-line";
import type { MatrixRoom } from "./matrix-room";

/** Light values of the tints and of the text on them; a test compares them with public/tokens.css. */
export const leaningColours: Readonly<
  Record<Leaning, { readonly token: string; readonly hex: string; readonly text: string }>
> = {
  n3: { token: "--ag3", hex: "#8a5718", text: "#ffffff" },
  n2: { token: "--ag2", hex: "#ebc68e", text: "#14181c" },
  n1: { token: "--ag1", hex: "#f8ecd9", text: "#14181c" },
  z0: { token: "--div0", hex: "#f3f4f5", text: "#4b535b" },
  p1: { token: "--for1", hex: "#ddf0ed", text: "#14181c" },
  p2: { token: "--for2", hex: "#a3d8d0", text: "#14181c" },
  p3: { token: "--for3", hex: "#1c7a72", text: "#ffffff" },
};

const WIDTH = 1080;
const LEFT = 16;
const ROW = 28;
const HEAD = 58;
const SIZE = 13;

/** The rows of the page, silence and sums as one picture that stands alone. */
export function matrixSvg(room: MatrixRoom, say: Say, formats: Formats): string {
  const colour = colourIn("hex");
  const cell = room.columns.length > 5 ? 80 : 112;
  const left = WIDTH - 16 - cell * room.columns.length;
  const rows: string[] = [];
  let y = HEAD;
  const text = (
    x: number,
    words: string,
    more: Readonly<Record<string, string | number | undefined>> = {},
    bold = false,
  ) =>
    element(
      "text",
      {
        x,
        y: y + 19,
        "font-weight": bold ? "650" : undefined,
        fill: colour("ink"),
        ...heldToWidth(words, SIZE, bold),
        ...more,
      },
      escapeXml(words),
    );
  const title = (words: string) => {
    rows.push(text(LEFT, fitText(words, WIDTH - 32, SIZE, true), {}, true));
    y += ROW;
  };
  const line = (entry: MatrixLine, tinted: boolean, bold = false) => {
    const name = fitText(entry.note === "" ? entry.name : `${entry.name}, ${entry.note}`, left - LEFT - 60, SIZE, bold);
    rows.push(text(LEFT, name, {}, bold));
    rows.push(text(left - 12, entry.diagnosticity, { "text-anchor": "end", fill: colour("ink-2") }));
    for (const [s, { leaning, text: words }] of entry.cells.entries()) {
      const { hex, text: ink } = leaningColours[leaning];
      const x = left + s * cell;
      if (tinted) rows.push(element("rect", { x, y, width: cell - 1, height: ROW - 1, fill: hex }));
      const said = fitText(words, cell - 6, SIZE, bold);
      rows.push(text(x + cell / 2, said, { "text-anchor": "middle", fill: tinted ? ink : colour("ink") }, bold));
    }
    y += ROW;
  };
  for (const group of room.groups) {
    if (group.category !== "") line(group.total, false, true);
    for (const entry of group.lines) line(entry, true);
  }
  if (room.silence.length > 0) title(say("matrix.silenceHead"));
  for (const entry of room.silence) line(entry, true);
  title(say("matrix.sumHead"));
  const { prior, findings, silence, memory, score } = room.sums;
  for (const entry of [prior, findings, silence, memory]) if (entry !== null) line(entry, false);
  line(score, false, true);
  const drawing = [heads(room, left, cell, say), ...rows].join("");
  return whole(room, { width: WIDTH, height: y + 8 }, drawing, say, formats);
}

function heads(room: MatrixRoom, left: number, cell: number, say: Say): string {
  const colour = colourIn("hex");
  const spread = say("matrix.column.spread");
  const columns = room.columns.map(({ shortLabel, score }, s) => {
    const x = left + s * cell + cell / 2;
    const mark = scenarioMark(s);
    const name = fitText(shortLabel, cell - 4, SIZE, true);
    const at = { x, "text-anchor": "middle" };
    return [
      element("path", {
        d: `M${x - 13} 8h26`,
        stroke: colour(mark),
        "stroke-width": "2.25",
        "stroke-dasharray": mark.dash ?? undefined,
      }),
      element(
        "text",
        { ...at, y: 28, "font-weight": "650", fill: colour("ink"), ...heldToWidth(name, SIZE, true) },
        escapeXml(name),
      ),
      element("text", { ...at, y: 46, ...heldToWidth(score, SIZE) }, escapeXml(score)),
    ].join("");
  });
  return [
    element("text", { x: left - 12, y: 46, "text-anchor": "end", ...heldToWidth(spread, SIZE) }, escapeXml(spread)),
    ...columns,
    element("path", { d: `M${LEFT} ${HEAD - 4}H${WIDTH - 16}`, stroke: colour("ink") }),
  ].join("");
}

function whole(
  room: MatrixRoom,
  size: { readonly width: number; readonly height: number },
  drawing: string,
  say: Say,
  formats: Formats,
): string {
  const colour = colourIn("hex");
  const rows = room.groups.reduce((sum, group) => sum + group.lines.length, 0) + room.silence.length;
  const description = say("matrix.alt", { rows, columns: formats.number(room.columns.length, 0), title: room.title });
  const frame = framed({ ...room, description: say("matrix.caption") }, size, drawing, colour);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: size.width,
      height: frame.height,
      viewBox: `0 0 ${size.width} ${frame.height}`,
      role: "img",
      "font-family": FONTS,
      "font-size": SIZE,
      fill: colour("ink-2"),
    },
    element("title", {}, escapeXml(room.title)),
    element("desc", {}, escapeXml(`${description} ${room.provenance}`)),
    frame.markup,
  );
}
