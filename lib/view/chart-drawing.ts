import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import type { ChartData } from "./chart-data";
import { type ChartLayout, chartLayout } from "./chart-layout";
import type { ChartOverlay, Drawing } from "./chart-overlay";
import { type DrawingStyle, groundMarkup, markersMarkup, nowMarkup, pinMarkup, timeAxisMarkup } from "./drawing-ground";
import { bandMarkup, fanMarkup, hatchMarkup, hindsightMarkup, lineMarkup, rulesMarkup } from "./drawing-lines";
import { panelsDrawing } from "./drawing-panels";
import { sharesMarkup } from "./drawing-shares";
import { heldToWidth } from "./fit-text";
import { scenarioMark } from "./scenario-mark";
import { element, escapeXml, round } from "./svg-text";

const FONT_SIZE = 13;

/** The chart of the chosen view at one width: what stands inside its svg element, and where the crosshair moves. */
export function chartDrawing(
  data: ChartData,
  width: number,
  overlay: ChartOverlay,
  style: DrawingStyle,
  say: Say,
  formats: Formats,
): Drawing {
  if (data.view === "panels") return panelsDrawing(data, width, overlay, style, say, formats);
  const layout = chartLayout(data, width, say, formats);
  const markup = [
    groundMarkup(layout, style),
    data.view === "shares" ? sharesMarkup(data, layout, style) : linesMarkup(data, layout, overlay, style),
    nowMarkup(layout, style),
    pinMarkup(layout, style),
    labelsMarkup(layout, style),
    timeAxisMarkup(layout, style),
    markersMarkup(layout, style),
    data.view === "shares" ? "" : rulesMarkup(data, layout, style),
  ].join("");
  const { height, left, right, top, bottom, yOf } = layout;
  const scenarios = data.view === "shares" ? [] : layout.order;
  return { width, height, markup, frames: [{ left, right, top, bottom, scenarios, yOf }] };
}

function linesMarkup(data: ChartData, layout: ChartLayout, overlay: ChartOverlay, style: DrawingStyle): string {
  const others = layout.order.filter((scenario) => scenario !== data.filled);
  const hasBands = overlay.bands !== null;
  return [
    hasBands && data.horizonDays > 0 ? hatchMarkup(data.filled, style) : "",
    ...others.map((scenario) => bandMarkup(data, layout, scenario, overlay, false, style)),
    bandMarkup(data, layout, data.filled, overlay, true, style),
    fanMarkup(data, layout, data.filled, overlay, style),
    ...layout.order.map((scenario) => hindsightMarkup(data, layout, scenario, style)),
    ...layout.order.map((scenario) => lineMarkup(data, layout, scenario, style)),
  ].join("");
}

function labelsMarkup(layout: ChartLayout, { colour, alone }: DrawingStyle): string {
  return layout.labels
    .map(({ scenario, x, y, lineY, name, sub }) => {
      const lead = `M${round(layout.right + 2)} ${round(lineY)}L${round(layout.right + 10)} ${round(y - 4)}H${round(x - 4)}`;
      return [
        element("path", { d: lead, fill: "none", stroke: colour(scenarioMark(scenario)) }),
        element(
          "text",
          { x, y, "font-weight": "650", fill: colour("ink"), ...(alone ? heldToWidth(name, FONT_SIZE, true) : {}) },
          escapeXml(name),
        ),
        sub === ""
          ? ""
          : element("text", { x, y: y + 15, ...(alone ? heldToWidth(sub, FONT_SIZE) : {}) }, escapeXml(sub)),
      ].join("");
    })
    .join("");
}
