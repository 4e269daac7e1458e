"use client";
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useState } from "react";
import { useWords } from "@/app/_i18n/words";
import type { Day } from "@/lib/domain/instant";
import type { ChartData, ChartPoint } from "@/lib/view/chart-data";
import type { ChartFrame, Drawing } from "@/lib/view/chart-overlay";
import { crosshairSentence, crosshairStops, frameUnder, nearestStop, pixelOf, timeUnder } from "@/lib/view/crosshair";

const LEAP = 7;
/** A reader is told the numbers once the crosshair rests this long. */
const REST_MS = 350;

/** Moves one crosshair through all drawings of a chart, and says where it rests. */
export function useCrosshair(props: { data: ChartData; drawings: readonly Drawing[]; onPin: (day: Day) => void }) {
  const { data, drawings } = props;
  const { say, formats } = useWords();
  const stops = useMemo(() => crosshairStops(data.points), [data.points]);
  const [place, setPlace] = useState<number | null>(null);
  const [frame, setFrame] = useState<ChartFrame | null>(null);
  const [said, setSaid] = useState("");
  const [shown, setShown] = useState(data);
  if (shown !== data) {
    setShown(data);
    setSaid("");
  }
  const point: ChartPoint | null = place === null ? null : (stops[Math.min(place, stops.length - 1)] ?? null);
  useEffect(() => {
    if (point === null) return;
    const resting = setTimeout(() => setSaid(crosshairSentence(data, point, say, formats)), REST_MS);
    return () => clearTimeout(resting);
  }, [point, data, say, formats]);
  const follow = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const under = frameUnder(drawings, x, y);
    setFrame(under);
    setPlace(under === null ? null : nearestStop(stops, timeUnder(under, x, data)));
  };
  const moves: Readonly<Record<string, (now: number) => number>> = {
    ArrowLeft: (now) => now - 1,
    ArrowRight: (now) => now + 1,
    PageUp: (now) => now - LEAP,
    PageDown: (now) => now + LEAP,
    Home: () => 0,
    End: () => stops.length - 1,
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") setPlace(null);
    if (event.key === "Enter" && point !== null && canBePinned(point)) props.onPin(point.day);
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const start = stops.findLastIndex((stop) => stop.phase !== "now" && stop.phase !== "projected");
    setPlace((now) => Math.min(Math.max(now === null ? start : move(now), 0), stops.length - 1));
  };
  const handlers = {
    onKeyDown,
    onPointerMove: follow,
    onPointerDown: follow,
    onPointerLeave: () => setPlace(null),
    onBlur: () => setPlace(null),
    onDoubleClick: () => point !== null && canBePinned(point) && props.onPin(point.day),
  };
  // a frame of a drawing that has been replaced stands nowhere any more
  const known = drawings.flatMap((drawing) => drawing.frames);
  const held = frame !== null && known.includes(frame) ? frame : known[0];
  const tip = point === null || held === undefined ? null : { px: pixelOf(held, point.x, data), top: held.top };
  return { point, tip, said, handlers };
}

const canBePinned = ({ phase }: ChartPoint): boolean => phase !== "now" && phase !== "projected";
