"use client";
import { useEffect, useRef, useState } from "react";
import type { Day } from "@/lib/domain/instant";
import type { ChartData } from "@/lib/view/chart-data";
import { liveFrom } from "@/lib/view/live-data";
import type { ReplayAnswer } from "@/lib/view/replay-desk";
import type { AsOfRange } from "./as-of-slider";
import type { LiveCut } from "./live-cut";
import { useReplay } from "./use-replay";

/** About a point for every second pixel: it is drawn thirty times a second. */
const MOST_POINTS = 300;

/** The scores and the lines of a day that is only passed by, from the worker that holds the past. */
export function useLiveDay(props: {
  range: AsOfRange;
  past: { href: string; data: ChartData };
  onLive?: (cut: LiveCut | null) => void;
}) {
  const { range, onLive } = props;
  const { href, data } = props.past;
  const [told, setTold] = useState<{ range: AsOfRange; answer: ReplayAnswer } | null>(null);
  const { state, open, ask, hush } = useReplay(href, range);
  const current = useRef(range);
  useEffect(() => {
    current.current = range;
  }, [range]);
  const hear = (answer: ReplayAnswer) => {
    // the page may have been drawn anew since it was asked
    if (current.current !== range) return;
    setTold({ range, answer });
    onLive?.(answer.kind === "scores" ? answer : null);
  };
  return {
    state,
    open,
    answer: told?.range === range ? told.answer : null,
    clear: () => {
      hush();
      setTold(null);
      onLive?.(null);
    },
    show: (day: Day) =>
      ask(
        {
          day,
          all: day === range.latest,
          scenarioIds: data.scenarios.map(({ id }) => id),
          start: data.start,
          from: liveFrom(data, day),
          mostPoints: MOST_POINTS,
        },
        hear,
      ),
  };
}
