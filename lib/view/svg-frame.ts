import type { ChartData } from "./chart-data";
import type { ChartLayout } from "./chart-layout";
import type { Colour } from "./drawing-colour";
import { heldToWidth, textWidth } from "./fit-text";
import { element, escapeXml } from "./svg-text";

const MARGIN = 16;

/** Words on as many lines as they need. */
export function wrapText(text: string, width: number, fontSize: number, bold = false): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, fontSize, bold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

/** The drawing between its title and its provenance, on paper. */
export function framed(
  data: Pick<ChartData, "subject" | "title" | "description" | "provenance">,
  layout: Pick<ChartLayout, "width" | "height">,
  drawing: string,
  colour: Colour,
): { readonly height: number; readonly markup: string } {
  const width = layout.width - 2 * MARGIN;
  let y = MARGIN;
  const block = (text: string, size: number, lineHeight: number, bold: boolean) =>
    wrapText(text, width, size, bold).map((line) => {
      y += lineHeight;
      const weight = bold ? "650" : undefined;
      return element(
        "text",
        {
          x: MARGIN,
          y: y - 4,
          "font-size": size,
          "font-weight": weight,
          fill: colour(bold ? "ink" : "ink-2"),
          ...heldToWidth(line, size, bold),
        },
        escapeXml(line),
      );
    });
  const head = [
    ...block(data.subject, 13, 18, false),
    ...block(data.title, 20, 26, true),
    ...block(data.description, 13, 18, false),
  ];
  y += 12;
  const body = element("g", { transform: `translate(0 ${y})` }, drawing);
  y += layout.height + 8;
  const foot = block(data.provenance, 13, 18, false);
  y += MARGIN;
  const paper = element("rect", { width: layout.width, height: y, fill: colour("paper") });
  return { height: y, markup: [paper, ...head, body, ...foot].join("") };
}
