"use client";
import { useLayoutEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Slider, SliderThumb, SliderTrack } from "react-aria-components/Slider";
import { useWords } from "@/app/_i18n/words";
import { addDays, daysBetween } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/instant";
import { type AsOfStop, knownBy, stopAfter, stopBefore } from "@/lib/view/as-of-stops";
import type { ChartState } from "@/lib/view/chart-state";

export interface AsOfRange {
  readonly start: Day;
  readonly until: Day;
  readonly latest: Day;
  readonly stops: readonly AsOfStop[];
  readonly by: ChartState["by"];
}

/** Looks back: a slider over all days, and buttons that go from one day with new findings to the next. */
export function AsOfSlider(props: {
  range: AsOfRange;
  track: { left: number; width: number };
  onGo: (day: Day | null) => void;
}) {
  const { start, until, latest, stops, by } = props.range;
  const { say, formats } = useWords();
  const [day, setDay] = useState(until);
  const [shown, setShown] = useState(until);
  if (shown !== until) {
    setShown(until);
    setDay(until);
  }
  const go = (to: Day) => {
    setDay(to);
    if (to !== until) props.onGo(to === latest ? null : to);
  };
  const text = say(by === "recorded" ? "chart.asOfRecorded" : "chart.asOfReported", {
    day: formats.longDay(day),
    count: knownBy(stops, day),
  });
  const before = stopBefore(stops, day);
  const after = stopAfter(stops, day);
  return (
    <div className="asofrow">
      <div style={{ marginLeft: props.track.left, width: props.track.width }}>
        <Slider
          className="slider"
          aria-label={say("chart.asOf")}
          minValue={0}
          maxValue={Math.max(daysBetween(start, latest), 1)}
          value={daysBetween(start, day)}
          onChange={(value) => setDay(addDays(start, value))}
          onChangeEnd={(value) => go(addDays(start, value))}
        >
          <SliderTrack className="slidertrack">
            <SpokenThumb text={text} />
          </SliderTrack>
        </Slider>
      </div>
      <div className="asoftext">
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
    </div>
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
