import { type Band, bandsAt } from "./band-rows";
import type { ChartData, ChartPoint } from "./chart-data";
import type { ChartLayout } from "./chart-layout";
import type { ChartOverlay, FanRow } from "./chart-overlay";
import { type DrawingStyle, halo } from "./drawing-ground";
import { scenarioMark } from "./scenario-mark";
import { element, escapeXml, round } from "./svg-text";

/** What lines need to know of the plot they lie in. */
export type Plot = Pick<ChartLayout, "left" | "right" | "xOf" | "yOf">;

/** Of several points in one pixel column the last; nobody sees the others, and a path stays as short as the plot is wide. */
export function onePerPixel<P extends { readonly x: number }>(points: readonly P[], plot: Plot): readonly P[] {
  if (points.length <= plot.right - plot.left) return points;
  return points.filter((point, index) => {
    const next = points[index + 1];
    return index === 0 || next === undefined || Math.round(plot.xOf(next.x)) !== Math.round(plot.xOf(point.x));
  });
}

/** The path through points, straight from one to the next. */
export function pathOf(
  points: readonly { readonly x: number; readonly p: readonly number[] }[],
  scenario: number,
  plot: Plot,
): string {
  const pairs = onePerPixel(points, plot).map(
    (point) => `${round(plot.xOf(point.x))} ${round(plot.yOf(point.p[scenario] ?? 0))}`,
  );
  return pairs.length === 0 ? "" : `M${pairs.join(" ")}`;
}

export const isSeen = (point: ChartPoint): boolean => point.phase !== "projected";
export const isAhead = (point: ChartPoint): boolean => point.phase === "now" || point.phase === "projected";

/** The line of one scenario: what was scored, thinner what is projected, and a dot where the two meet. */
export function lineMarkup(data: ChartData, plot: Plot, scenario: number, { colour }: DrawingStyle): string {
  const mark = scenarioMark(scenario);
  const stroke = colour(mark);
  const seen = data.points.filter(isSeen);
  const ahead = data.points.filter(isAhead);
  const path = (points: readonly ChartPoint[], width: number) =>
    element("path", {
      class: "scoreline",
      d: pathOf(points, scenario, plot),
      fill: "none",
      stroke,
      "stroke-width": String(width),
      "stroke-dasharray": mark.dash ?? undefined,
      "stroke-linejoin": "round",
    });
  const now = seen.at(-1);
  const dot =
    data.horizonDays === 0 || now === undefined
      ? ""
      : element("circle", {
          cx: plot.xOf(now.x),
          cy: plot.yOf(now.p[scenario] ?? 0),
          r: 4,
          fill: stroke,
          stroke: colour("paper"),
          "stroke-width": "1.5",
        });
  return [path(seen, 2.25), ahead.length > 1 ? path(ahead, 1.5) : "", dot].join("");
}

/** The hatch of a projected band; it stands in a drawing once, before the bands. */
export function hatchMarkup(scenario: number, { colour, id }: DrawingStyle): string {
  const line = element("path", { d: "M0 0V5", stroke: colour(scenarioMark(scenario)), "stroke-opacity": "0.5" });
  const pattern = {
    id: `${id}-hatch${scenario}`,
    width: "5",
    height: "5",
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)",
  };
  return element("defs", {}, element("pattern", pattern, line));
}

/** The band of one scenario: an area with its edges, hatched after the as-of day; of the others little more than the edges. */
export function bandMarkup(
  data: ChartData,
  plot: Plot,
  scenario: number,
  overlay: ChartOverlay,
  filled: boolean,
  style: DrawingStyle,
): string {
  const rows = overlay.bands;
  if (rows === null) return "";
  const stroke = style.colour(scenarioMark(scenario));
  const parts = ([isSeen, isAhead] as const).map((part, index) => {
    const edges = onePerPixel(data.points.filter(part), plot).flatMap((point) => {
      const range = bandsAt(rows, point)?.[scenario];
      return range === undefined ? [] : [{ px: round(plot.xOf(point.x)), range }];
    });
    if (edges.length < 2) return "";
    const side = (end: 0 | 1) => edges.map(({ px, range }) => `${px} ${round(plot.yOf(range[end]))}`);
    const [low, high] = [side(0), side(1)];
    const hatched = filled && index === 1;
    return [
      element("path", {
        class: "bandarea",
        d: `M${high.join(" ")} ${[...low].reverse().join(" ")}Z`,
        fill: hatched ? `url(#${style.id}-hatch${scenario})` : stroke,
        "fill-opacity": hatched ? "1" : filled ? "0.2" : "0.05",
      }),
      element("path", { d: `M${high.join(" ")}M${low.join(" ")}`, fill: "none", stroke, "stroke-opacity": "0.75" }),
    ].join("");
  });
  return parts.join("");
}

/** What the evidence since says about each day: thin and dotted, for history alone. */
export function hindsightMarkup(data: ChartData, plot: Plot, scenario: number, { colour }: DrawingStyle): string {
  if (data.hindsight.length === 0) return "";
  return element("path", {
    d: pathOf(data.hindsight, scenario, plot),
    fill: "none",
    stroke: colour(scenarioMark(scenario)),
    "stroke-width": "1.5",
    "stroke-dasharray": "0.1 3.5",
    "stroke-linecap": "round",
  });
}

/** Where the score itself may stand as evidence comes in: whiskers in ink, joined by a dotted outline. */
export function fanMarkup(data: ChartData, plot: Plot, scenario: number, overlay: ChartOverlay, style: DrawingStyle) {
  const now = data.points.findLast((point) => point.phase === "now");
  const rows = (overlay.fan ?? []).filter((row) => row.days <= data.horizonDays);
  if (now === undefined || rows.length === 0) return "";
  const start = now.p[scenario] ?? 0;
  const all: readonly FanRow[] = [{ days: 0, ranges: now.p.map((value): Band => [value, value]) }, ...rows];
  const at = ({ days, ranges }: FanRow, end: 0 | 1) =>
    `${round(plot.xOf(now.x + days))} ${round(plot.yOf((ranges[scenario] ?? [start, start])[end]))}`;
  const outline = [1, 0] as const;
  const whiskers = rows.map((row) => {
    const [low, high] = row.ranges[scenario] ?? [start, start];
    const px = plot.xOf(now.x + row.days);
    const [top, bottom] = [round(plot.yOf(high)), round(plot.yOf(low))];
    return `M${round(px - 3)} ${top}H${round(px + 3)}M${round(px)} ${top}V${bottom}M${round(px - 3)} ${bottom}H${round(px + 3)}`;
  });
  const stroke = style.colour("ink");
  return [
    element("path", {
      d: outline.map((end) => `M${all.map((row) => at(row, end)).join(" ")}`).join(""),
      fill: "none",
      stroke,
      "stroke-dasharray": "1 2",
    }),
    element("path", { d: whiskers.join(""), fill: "none", stroke }),
  ].join("");
}

/** Thresholds that somebody watches: a short rule at the right edge with its words. */
export function rulesMarkup(data: ChartData, plot: Plot, style: DrawingStyle): string {
  const length = Math.min(120, (plot.right - plot.left) / 3);
  return data.rules
    .map(({ scenario, value, text }) => {
      const y = plot.yOf(value);
      return [
        element("path", {
          d: `M${round(plot.right - length)} ${round(y)}H${round(plot.right)}m0 -4v8`,
          fill: "none",
          stroke: style.colour(scenarioMark(scenario)),
          "stroke-width": "1.5",
        }),
        element("text", { x: plot.right - 6, y: y - 4, "text-anchor": "end", ...halo(style.colour) }, escapeXml(text)),
      ].join("");
    })
    .join("");
}
