import type { ChartLayout } from "./chart-layout";
import type { Colour } from "./drawing-colour";
import { heldToWidth } from "./fit-text";
import { element, escapeXml, round } from "./svg-text";

const FONT_SIZE = 13;

/** How a drawing is made: in the colours of the page or alone, and under which name its patterns stand in a page. */
export interface DrawingStyle {
  readonly colour: Colour;
  /** Whether the picture leaves the page, so that its texts must keep their width in other fonts. */
  readonly alone: boolean;
  readonly id: string;
}

/** The projected zone, and the grid with its numbers. */
export function groundMarkup(layout: ChartLayout, { colour, alone }: DrawingStyle): string {
  const zone =
    layout.now === null
      ? ""
      : element("rect", {
          x: layout.now.px,
          y: layout.top,
          width: layout.right - layout.now.px,
          height: layout.bottom - layout.top,
          fill: colour("future"),
        });
  const lines = layout.valueTicks.map(({ y, text }, index) =>
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
  );
  return zone + lines.join("");
}

/** The rule at the end of the as-of day, between what was scored and what is projected. */
export function nowMarkup(layout: ChartLayout, { colour }: DrawingStyle): string {
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

/** The rule of the day that is kept for comparison. */
export function pinMarkup(layout: ChartLayout, { colour }: DrawingStyle): string {
  if (layout.pin === null) return "";
  const { px, text, anchor } = layout.pin;
  return [
    element("path", {
      d: `M${round(px)} ${layout.top - 2}V${layout.bottom}`,
      stroke: colour("ink"),
      "stroke-width": "1",
      "stroke-dasharray": "6 3",
    }),
    element(
      "text",
      { x: px + (anchor === "start" ? 5 : -5), y: layout.top + 12, "text-anchor": anchor, ...halo(colour) },
      escapeXml(text),
    ),
  ].join("");
}

/** A text that stays readable on top of lines. */
export function halo(colour: Colour) {
  return {
    fill: colour("ink"),
    stroke: colour("paper"),
    "stroke-width": "3",
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  } as const;
}

export function timeAxisMarkup(layout: ChartLayout, { colour }: DrawingStyle): string {
  return layout.timeTicks
    .map(({ px, text, anchor }) =>
      [
        element("path", { d: `M${round(px)} ${layout.bottom}v4`, stroke: colour("ink") }),
        element("text", { x: px, y: layout.height - 4, "text-anchor": anchor }, escapeXml(text)),
      ].join(""),
    )
    .join("");
}

/** The numbered marks under the plot: numbers white on ink, counts of many marks ink on white. */
export function markersMarkup(layout: ChartLayout, { colour }: DrawingStyle): string {
  return layout.markers
    .map(({ text, center, width, rules, isCount }) =>
      [
        element("path", {
          d: rules.map((px) => `M${round(px)} ${layout.top}V${layout.bottom}`).join(""),
          stroke: colour("ink"),
          "stroke-dasharray": "2 2",
          opacity: "0.55",
        }),
        element("rect", {
          x: center - width / 2,
          y: layout.bottom + 7,
          width,
          height: 17,
          fill: colour(isCount ? "paper" : "ink"),
          stroke: isCount ? colour("ink") : undefined,
        }),
        element(
          "text",
          {
            x: center,
            y: layout.bottom + 20,
            "text-anchor": "middle",
            "font-weight": "650",
            "font-size": 12,
            fill: colour(isCount ? "ink" : "paper"),
          },
          escapeXml(text),
        ),
      ].join(""),
    )
    .join("");
}
