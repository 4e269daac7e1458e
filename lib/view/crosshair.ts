import type { Formats } from "@/lib/messages/formats";
import type { Say } from "@/lib/messages/say";
import type { ChartData, ChartPoint } from "./chart-data";
import type { ChartFrame, Drawing } from "./chart-overlay";
import { evidenceSteps } from "./evidence-strip";
import { toPermille } from "./permille";

/** Where the crosshair can stand: one point for each x, after the findings of its day. */
export function crosshairStops(points: readonly ChartPoint[]): readonly ChartPoint[] {
  return points.filter((point, index) => points[index + 1]?.x !== point.x);
}

/** The place in `stops` (rising in x) that lies nearest to `x`. */
export function nearestStop(stops: readonly { readonly x: number }[], x: number): number {
  let [low, high] = [0, stops.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((stops[middle]?.x ?? 0) <= x) low = middle;
    else high = middle;
  }
  const [a, b] = [stops[low]?.x ?? 0, stops[high]?.x ?? 0];
  return Math.abs(x - a) <= Math.abs(b - x) ? low : Math.max(high, 0);
}

/** How far beside a frame the pointer still counts, in px. */
const NEAR = 12;

/** The frame under a pointer, or the nearest one above or below it, in drawings that stand under each other. */
export function frameUnder(drawings: readonly Drawing[], px: number, py: number): ChartFrame | null {
  let best: ChartFrame | null = null;
  let least = Number.POSITIVE_INFINITY;
  let offset = 0;
  for (const { frames, height } of drawings) {
    for (const frame of frames) {
      if (px < frame.left - NEAR || px > frame.right + NEAR) continue;
      const distance = Math.max(frame.top + offset - py, py - frame.bottom - offset, 0);
      if (distance < least) [best, least] = [frame, distance];
    }
    offset += height;
  }
  return best;
}

/** Days since the start under a pixel of a frame. */
export function timeUnder(frame: ChartFrame, px: number, data: Pick<ChartData, "from" | "xEnd">): number {
  const share = (px - frame.left) / Math.max(frame.right - frame.left, 1);
  return data.from + Math.min(Math.max(share, 0), 1) * (data.xEnd - data.from);
}

/** The pixel of a time in a frame. */
export function pixelOf(frame: ChartFrame, x: number, data: Pick<ChartData, "from" | "xEnd">): number {
  return frame.left + ((x - data.from) / Math.max(data.xEnd - data.from, 1)) * (frame.right - frame.left);
}

/** The numbers of one moment in a sentence: day, scores from the highest, what its findings did, how many incidents. */
export function crosshairSentence(data: ChartData, point: ChartPoint, say: Say, formats: Formats): string {
  const printed = toPermille(point.p);
  const scores = data.scenarios
    .map(({ shortLabel }, index) => ({ shortLabel, permille: printed[index] ?? 0, index }))
    .sort((a, b) => b.permille - a.permille || a.index - b.index)
    .map(({ shortLabel, permille }) => `${shortLabel} ${formats.percent(permille / 1000)}`)
    .join(", ");
  const parts = [say("view.momentScores", { day: formats.longDay(point.day), phase: point.phase, scores })];
  const step = evidenceSteps(data.points, data.filled).find(({ x }) => x === point.x);
  if (step !== undefined && point.phase === "after")
    parts.push(
      say("view.momentStep", {
        name: data.scenarios[data.filled]?.shortLabel ?? "",
        points: formats.signed(step.change * 100),
      }),
    );
  const count = data.markers.filter(({ x }) => x === point.x).length;
  if (count > 0 && point.phase !== "projected" && point.phase !== "now") parts.push(say("view.momentCount", { count }));
  return parts.join(" ");
}
