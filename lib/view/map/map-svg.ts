import type { Formats } from "@/lib/messages/formats";
import type { ChartData } from "../chart-data";
import { colourIn } from "../drawing-colour";
import { FONTS } from "../svg-fonts";
import { framed } from "../svg-frame";
import { element, escapeXml } from "../svg-text";
import { node, type SvgNode, svgMarkup } from "../svg-tree";
import type { MapBase } from "./map-base";
import { mapColourIn } from "./map-colour";
import type { Lens, Room } from "./map-lens";
import type { MapMark } from "./map-marks";
import { labelNodes, landNodes, landTransform, markNode } from "./map-nodes";

interface Picture {
  readonly base: MapBase;
  readonly lens: Lens;
  readonly room: Room;
  readonly marks: readonly MapMark[];
  readonly formats: Formats;
  readonly text: Pick<ChartData, "subject" | "title" | "description" | "provenance">;
}

/** The map as a file of its own: light, with its title, what the symbols mean, its day and its sources. */
export function mapSvg({ base, lens, room, marks, formats, text }: Picture): string {
  const colour = mapColourIn("hex");
  const inside: SvgNode[] = [
    node("g", { transform: landTransform(lens) }, ...landNodes({ base }, colour)),
    ...labelNodes({ base, lens, room, colour, formats, marks }),
    ...marks.map((mark) => markNode(mark, colour, false)),
  ];
  const view = element(
    "svg",
    { width: room.width, height: room.height, viewBox: `0 0 ${room.width} ${room.height}` },
    ...inside.map(svgMarkup),
  );
  const { height, markup } = framed(text, room, view, colourIn("hex"));
  return element(
    "svg",
    {
      ...{ xmlns: "http://www.w3.org/2000/svg", width: room.width, height, viewBox: `0 0 ${room.width} ${height}` },
      ...{ role: "img", "font-family": FONTS, "font-size": 12.5 },
    },
    element("title", {}, escapeXml(text.title)),
    markup,
  );
}
