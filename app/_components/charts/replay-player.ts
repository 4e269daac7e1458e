"use client";
import { useEffect, useRef, useState } from "react";
import { addDays, daysBetween } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/instant";
import { type AsOfStop, stopAfter } from "@/lib/view/as-of-stops";

/** The whole period in half a minute, but never slower than this. */
const SECONDS = 30;
const LEAST_DAYS_A_SECOND = 5;
/** How long a finding stays where nothing may move. */
const STOP_MS = 1400;

interface Track {
  readonly start: Day;
  readonly latest: Day;
  readonly stops: readonly AsOfStop[];
  /** Where it stands now. */
  readonly day: Day;
  /** Whether the past is there to be shown. */
  readonly isReady: boolean;
  readonly open: () => void;
  readonly moveTo: (day: Day) => void;
  /** Told where it came to rest. */
  readonly rest: (day: Day) => void;
}

/** Plays the days from where the slider stands to the last one; where motion is not wanted it goes from finding to finding. */
export function useReplayPlayer(track: Track): { isPlaying: boolean; play: () => void; pause: () => void } {
  const [isPlaying, setIsPlaying] = useState(false);
  const now = useRef(track);
  useEffect(() => {
    now.current = track;
  });
  const { isReady } = track;
  useEffect(() => {
    if (!isPlaying || !isReady) return;
    const move = (day: Day) => {
      now.current.moveTo(day);
      if (day < now.current.latest) return true;
      setIsPlaying(false);
      now.current.rest(day);
      return false;
    };
    return window.matchMedia("(prefers-reduced-motion: reduce)").matches
      ? byFinding(() => now.current, move)
      : byDay(now.current, move);
  }, [isPlaying, isReady]);
  return {
    isPlaying,
    play: () => {
      track.open();
      if (track.day >= track.latest) track.moveTo(track.start);
      setIsPlaying(true);
    },
    pause: () => {
      if (!isPlaying) return;
      setIsPlaying(false);
      track.rest(track.day);
    },
  };
}

/** Day by day, as many a second as the length of the period asks for. */
function byDay({ start, latest, day }: Track, move: (day: Day) => boolean): () => void {
  const days = daysBetween(start, latest);
  const from = daysBetween(start, day);
  const perMs = Math.max(days / SECONDS, LEAST_DAYS_A_SECOND) / 1000;
  let begun: number | null = null;
  let shown = from;
  const frame = (time: number) => {
    begun ??= time;
    const next = Math.min(from + Math.floor((time - begun) * perMs), days);
    const goesOn = next === shown || move(addDays(start, next));
    shown = next;
    if (goesOn) request = requestAnimationFrame(frame);
  };
  let request = requestAnimationFrame(frame);
  return () => cancelAnimationFrame(request);
}

function byFinding(track: () => Track, move: (day: Day) => boolean): () => void {
  const timer = setInterval(() => {
    const { stops, day, latest } = track();
    if (!move(stopAfter(stops, day)?.day ?? latest)) clearInterval(timer);
  }, STOP_MS);
  return () => clearInterval(timer);
}
