"use client";
import { memo } from "react";
import { Button } from "react-aria-components/Button";
import { Slider, SliderTrack } from "react-aria-components/Slider";
import { SpokenThumb } from "@/app/_components/charts/as-of-slider";
import { useReplayPlayer } from "@/app/_components/charts/replay-player";
import { useIsLive } from "@/app/_components/ui/use-is-live";
import { useWords } from "@/app/_i18n/words";
import { SvgDrawing } from "@/app/assessments/[slug]/forecasts/_parts/svg-drawing";
import { addDays, daysBetween } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/instant";
import { type AsOfStop, stopAfter, stopBefore } from "@/lib/view/as-of-stops";
import { STRIP_HEIGHT, STRIP_WIDTH, type StripData, stripDay, stripNodes, stripShare } from "@/lib/view/map/map-strip";
import type { MapWindow } from "@/lib/view/map/map-window";
import { node } from "@/lib/view/svg-tree";

/** The day: what happened on each day as a strip with the leader's line, a slider under it, and a player. */
export function MapTime(props: {
  strip: StripData;
  window: MapWindow;
  day: Day;
  stops: readonly AsOfStop[];
  isReady: boolean;
  moveTo: (day: Day) => void;
  rest: (day: Day) => void;
}) {
  const { strip, window, day, stops, moveTo, rest } = props;
  const { say, formats } = useWords();
  const { start, end } = strip;
  const isLive = useIsLive();
  const { isPlaying, play, pause } = useReplayPlayer({
    ...{ start, latest: end, stops, day, moveTo, rest },
    open: () => undefined,
    isReady: props.isReady,
  });
  const before = stopBefore(stops, day);
  const after = stopAfter(stops, day);
  const [x1, x2] = [stripShare(strip, window.from), stripShare(strip, addDays(day, 1))].map(
    (share) => share * STRIP_WIDTH,
  );
  return (
    <div className="maptime">
      <svg
        className="mapstrip"
        viewBox={`0 0 ${STRIP_WIDTH} ${STRIP_HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={say("map.stripLabel", { from: formats.day(start), to: formats.day(end) })}
        onPointerDown={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          rest(stripDay(strip, (event.clientX - box.left) / box.width));
        }}
      >
        <rect className="stripwindow" x={x1} y={0} width={Math.max((x2 ?? 0) - (x1 ?? 0), 2)} height={STRIP_HEIGHT} />
        <Strip strip={strip} />
      </svg>
      {isLive ? (
        <Slider
          className="slider"
          aria-label={say("map.day")}
          minValue={0}
          maxValue={Math.max(daysBetween(start, end), 1)}
          value={daysBetween(start, day)}
          onChange={(value) => {
            if (isPlaying) pause();
            moveTo(addDays(start, value));
          }}
          onChangeEnd={(value) => rest(addDays(start, value))}
        >
          <SliderTrack className="slidertrack">
            <SpokenThumb text={formats.longDay(day)} />
          </SliderTrack>
        </Slider>
      ) : (
        <div className="slider slidertrack" />
      )}
      <div className="asoftext">
        <Button className="playbtn" isDisabled={start === end} onPress={isPlaying ? pause : play}>
          <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <path d={isPlaying ? "M1 0h3v10H1zM6 0h3v10H6z" : "M1 0l9 5-9 5z"} />
          </svg>
          {say(isPlaying ? "chart.pause" : "chart.play")}
        </Button>
        <b>{say("map.days", { from: formats.day(window.from), to: formats.day(day) })}</b>
        <span className="linklist">
          <Button className="link" isDisabled={before === undefined} onPress={() => before && rest(before.day)}>
            {say("chart.previous")}
          </Button>
          <Button className="link" isDisabled={after === undefined} onPress={() => after && rest(after.day)}>
            {say("chart.next")}
          </Button>
          {day !== end && (
            <Button className="link" onPress={() => rest(end)}>
              {say("map.lastDay")}
            </Button>
          )}
        </span>
      </div>
    </div>
  );
}

const Strip = memo(function Strip({ strip }: { strip: StripData }) {
  return <SvgDrawing tree={node("g", {}, ...stripNodes(strip))} />;
});
