"use client";
import { useState } from "react";
import { Slider, SliderTrack } from "react-aria-components/Slider";
import { useWords } from "@/app/_i18n/words";
import { addDays } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/instant";
import type { ChartData } from "@/lib/view/chart-data";
import type { OverviewData } from "@/lib/view/overview-data";
import { timeTicks } from "@/lib/view/time-ticks";
import { SpokenThumb } from "./as-of-slider";

export interface StripGeometry {
  readonly left: number;
  readonly right: number;
  readonly width: number;
  /** Where the strip ends, in days since the start. */
  readonly xEnd: number;
}

const HEIGHT = 64;
const FLOOR = 46;
const TOP = 2;

/** The whole period in small; its two handles choose the window of the chart above. */
export function OverviewStrip(props: {
  overview: OverviewData;
  data: ChartData;
  until: number;
  geometry: StripGeometry;
  onWindow: (from: Day, to: Day) => void;
}) {
  const { data, until, geometry } = props;
  const { say, formats } = useWords();
  const [ends, setEnds] = useState<readonly number[]>([data.from, data.to]);
  const [shown, setShown] = useState(data);
  if (shown !== data) {
    setShown(data);
    setEnds([data.from, data.to]);
  }
  const [from = data.from, to = data.to] = ends;
  const px = (x: number) => geometry.left + (x / geometry.xEnd) * (geometry.right - geometry.left);
  const dayText = (t: number) => formats.longDay(addDays(data.start, t));
  return (
    <div className="strip">
      <StripDrawing overview={props.overview} data={data} until={until} geometry={geometry} window={[from, to]} />
      <div className="striphandles" style={{ left: px(0), width: px(Math.max(until, 1)) - px(0) }}>
        <Slider
          className="slider"
          aria-label={say("chart.window")}
          minValue={0}
          maxValue={Math.max(until, 1)}
          value={[from, to]}
          onChange={setEnds}
          onChangeEnd={([a = from, b = to]) => props.onWindow(addDays(data.start, a), addDays(data.start, b))}
        >
          <SliderTrack className="slidertrack bare">
            <SpokenThumb index={0} label={say("chart.windowFrom")} text={dayText(from)} />
            <SpokenThumb index={1} label={say("chart.windowTo")} text={dayText(to)} />
          </SliderTrack>
        </Slider>
      </div>
    </div>
  );
}

function StripDrawing(props: {
  overview: OverviewData;
  data: ChartData;
  until: number;
  geometry: StripGeometry;
  window: readonly [number, number];
}) {
  const { overview, data, until, geometry } = props;
  const { say, formats } = useWords();
  const plot = geometry.right - geometry.left;
  const px = (x: number) => Math.round((geometry.left + (x / geometry.xEnd) * plot) * 10) / 10;
  const py = (p: number) => Math.round((FLOOR - p * (FLOOR - TOP - 4)) * 10) / 10;
  const [from, to] = props.window;
  const edge = to === until ? until + 1 + data.horizonDays : to + 1;
  const axis = { start: data.start, from: 0, to: geometry.xEnd, width: plot };
  const label = say("chart.strip", {
    from: formats.longDay(data.start),
    to: formats.longDay(addDays(data.start, until)),
  });
  return (
    <svg
      className="ch"
      width={geometry.width}
      height={HEIGHT}
      viewBox={`0 0 ${geometry.width} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <rect className="win" x={px(from)} y={TOP} width={Math.max(px(edge) - px(from), 1)} height={FLOOR - TOP} />
      {data.scenarios.map((scenario, index) => (
        <path
          key={scenario.id}
          className={`k${index + 1} ln ctx`}
          d={`M${overview.points.map((point) => `${px(point.x)} ${py(point.p[index] ?? 0)}`).join(" ")}`}
        />
      ))}
      <path className="base" d={`M${geometry.left} ${FLOOR}H${geometry.right}`} />
      <path className="now" d={`M${px(until + 1)} ${TOP}V${FLOOR}`} />
      <path className="tick" d={overview.ticks.map((t) => `M${px(t)} ${FLOOR}v-5`).join("")} />
      {timeTicks(axis, formats, 60)
        .filter((tick) => px(tick.x) <= geometry.right - 10)
        .map((tick, index) => (
          <text key={tick.x} x={px(tick.x)} y={60} textAnchor={index === 0 && tick.x === 0 ? "start" : "middle"}>
            {tick.text}
          </text>
        ))}
      {geometry.width - geometry.right > 180 && (
        <>
          <text className="sub" x={geometry.right + 20} y={22}>
            {say("chart.stripNote1")}
          </text>
          <text className="sub" x={geometry.right + 20} y={38}>
            {say("chart.stripNote2")}
          </text>
        </>
      )}
    </svg>
  );
}
