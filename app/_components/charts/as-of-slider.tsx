"use client";
import { useLayoutEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Slider, SliderThumb, SliderTrack } from "react-aria-components/Slider";
import { useWords } from "@/app/_i18n/words";
import { addDays, daysBetween } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/instant";
import { type AsOfStop, knownBy, stopAfter, stopBefore } from "@/lib/view/as-of-stops";
import type { ChartData } from "@/lib/view/chart-data";
import type { ChartState } from "@/lib/view/chart-state";
import type { LiveCut } from "./live-cut";
import { useReplayPlayer } from "./replay-player";
import { ReplayScores } from "./replay-scores";
import { useLiveDay } from "./use-live-day";

export interface AsOfRange {
  readonly start: Day;
  readonly until: Day;
  readonly latest: Day;
  readonly stops: readonly AsOfStop[];
  readonly by: ChartState["by"];
}

/** Looks back: a slider over all days that shows each day as it passes, a player, and buttons from finding to finding. */
export function AsOfSlider(props: {
  range: AsOfRange;
  track: { left: number; width: number };
  onGo: (day: Day | null) => void;
  /** Redraws the chart as of a day while the slider moves; null gives it back what the server drew. */
  onLive?: (cut: LiveCut | null) => void;
  /** Where the past is to be had, and the chart that it is shown in. */
  past: { href: string; data: ChartData };
}) {
  const { start, until, latest, stops, by } = props.range;
  const { say, formats } = useWords();
  const [day, setDay] = useState(until);
  const [shown, setShown] = useState(props.range);
  const { answer, clear, show, state, open } = useLiveDay(props);
  if (shown !== props.range) {
    setShown(props.range);
    setDay(until);
  }
  const moveTo = (to: Day) => {
    setDay(to);
    if (to === until) clear();
    else show(to);
  };
  const go = (to: Day) => {
    setDay(to);
    if (to === until) clear();
    else props.onGo(to === latest ? null : to);
  };
  const { isPlaying, play, pause } = useReplayPlayer({
    ...{ start, latest, stops, day, moveTo, open },
    isReady: state === "open",
    rest: go,
  });
  const text = say(by === "recorded" ? "chart.asOfRecorded" : "chart.asOfReported", {
    day: formats.longDay(day),
    count: knownBy(stops, day),
  });
  const before = stopBefore(stops, day);
  const after = stopAfter(stops, day);
  return (
    <div className="asofrow">
      <div style={{ marginLeft: props.track.left, width: props.track.width }} onPointerDownCapture={open}>
        <Slider
          className="slider"
          aria-label={say("chart.asOf")}
          minValue={0}
          maxValue={Math.max(daysBetween(start, latest), 1)}
          value={daysBetween(start, day)}
          onChange={(value) => {
            if (isPlaying) pause();
            moveTo(addDays(start, value));
          }}
          onChangeEnd={(value) => go(addDays(start, value))}
        >
          <SliderTrack className="slidertrack">
            <SpokenThumb text={text} />
          </SliderTrack>
        </Slider>
      </div>
      <div className="asoftext">
        <PlayButton
          isPlaying={isPlaying}
          isDisabled={start === latest || (state === "failed" && !isPlaying)}
          onPress={isPlaying ? pause : play}
        />
        <b>{say("chart.asOfDay", { day: formats.day(day) })}</b>
        <span className="linklist">
          <Button className="link" isDisabled={before === undefined} onPress={() => before && go(before.day)}>
            {say("chart.previous")}
          </Button>
          <Button className="link" isDisabled={after === undefined} onPress={() => after && go(after.day)}>
            {say("chart.next")}
          </Button>
          {until !== latest && (
            <Button className="link" onPress={() => go(latest)}>
              {say("chart.latest")}
            </Button>
          )}
        </span>
      </div>
      <ReplayScores answer={day === until ? null : answer} state={state} scenarios={props.past.data.scenarios} />
    </div>
  );
}

function PlayButton(props: { isPlaying: boolean; isDisabled: boolean; onPress: () => void }) {
  const { say } = useWords();
  return (
    <Button
      className="playbtn"
      aria-label={say(props.isPlaying ? "chart.pause" : "chart.playLong")}
      isDisabled={props.isDisabled}
      onPress={props.onPress}
    >
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
        <path d={props.isPlaying ? "M1 0h3v10H1zM6 0h3v10H6z" : "M1 0l9 5-9 5z"} />
      </svg>
      {say(props.isPlaying ? "chart.pause" : "chart.play")}
    </Button>
  );
}

/** A thumb that says a day instead of a number. */
export function SpokenThumb({ text, index = 0, label }: { text: string; index?: number; label?: string }) {
  const input = useRef<HTMLInputElement>(null);
  // react-aria writes the plain number; this runs after it on every render
  useLayoutEffect(() => {
    input.current?.setAttribute("aria-valuetext", text);
  });
  return (
    <SliderThumb
      className="thumb"
      index={index}
      inputRef={input}
      {...(label === undefined ? {} : { "aria-label": label })}
    />
  );
}
