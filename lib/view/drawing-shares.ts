import type { ChartData, ChartPoint } from "./chart-data";
import type { ChartLayout } from "./chart-layout";
import type { DrawingStyle } from "./drawing-ground";
import { isAhead, isSeen, onePerPixel } from "./drawing-lines";
import { scenarioMark } from "./scenario-mark";
import { element, round } from "./svg-text";

/** Angles of the hatches, so that neighbours in the pile differ in greyscale too. */
const angles = [45, 135, 0, 90, 30, 120, 60, 150] as const;

/** The scores piled up to 100 %, the first scenario at the bottom; each share has its colour, its hatch and its dash. */
export function sharesMarkup(data: ChartData, layout: ChartLayout, style: DrawingStyle): string {
  const patterns = data.scenarios.map((_, scenario) => pattern(scenario, style));
  const parts = [data.points.filter(isSeen), data.points.filter(isAhead)];
  const areas = data.scenarios.map((_, scenario) =>
    parts.map((points, index) => share(points, scenario, layout, index === 1, style)).join(""),
  );
  return element("defs", {}, ...patterns) + areas.join("");
}

function pattern(scenario: number, { colour, id }: DrawingStyle): string {
  const mark = scenarioMark(scenario);
  return element(
    "pattern",
    {
      id: `${id}-share${scenario}`,
      width: "8",
      height: "8",
      patternUnits: "userSpaceOnUse",
      patternTransform: `rotate(${angles[scenario % angles.length] ?? 45})`,
    },
    element("rect", { width: "8", height: "8", fill: colour(mark), "fill-opacity": "0.3" }),
    element("path", { d: "M0 0V8", stroke: colour(mark), "stroke-width": "1.5", "stroke-opacity": "0.7" }),
  );
}

function share(
  points: readonly ChartPoint[],
  scenario: number,
  layout: ChartLayout,
  projected: boolean,
  { colour, id }: DrawingStyle,
): string {
  const kept = onePerPixel(points, layout);
  if (kept.length < 2) return "";
  const upTo = (point: ChartPoint, count: number) => point.p.slice(0, count).reduce((sum, value) => sum + value, 0);
  const edge = (count: number) =>
    kept.map((point) => `${round(layout.xOf(point.x))} ${round(layout.yOf(Math.min(upTo(point, count), 1)))}`);
  const [low, high] = [edge(scenario), edge(scenario + 1)];
  const mark = scenarioMark(scenario);
  return [
    element("path", {
      d: `M${high.join(" ")} ${[...low].reverse().join(" ")}Z`,
      fill: `url(#${id}-share${scenario})`,
      "fill-opacity": projected ? "0.5" : "1",
    }),
    element("path", {
      d: `M${high.join(" ")}`,
      fill: "none",
      stroke: colour(mark),
      "stroke-width": projected ? "1.25" : "2",
      "stroke-dasharray": mark.dash ?? undefined,
    }),
  ].join("");
}
