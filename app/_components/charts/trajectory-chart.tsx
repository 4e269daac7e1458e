"use client";
import { useEffect, useId, useMemo } from "react";
import { ComposedChart, Line, Tooltip, XAxis, YAxis } from "recharts";
import { useWords } from "@/app/_i18n/words";
import type { ChartData, ChartPoint } from "@/lib/view/chart-data";
import { chartLayout } from "@/lib/view/chart-layout";
import { scenarioMark } from "@/lib/view/scenario-mark";
import { bandAreas } from "./band-areas";
import { useBandRows, useBands } from "./bands-provider";
import { ChartGround, ChartMarks } from "./chart-drawing";
import { type ChartRow, chartRows, rowKeys } from "./chart-rows";
import { ChartTooltip } from "./chart-tooltip";

/** The live trajectory: drawn at the width at hand, with a crosshair that the mouse and the arrow keys move. */
export function TrajectoryChart({ data, filled, width }: { data: ChartData; filled: number; width: number }) {
  const { say, formats } = useWords();
  const { chartIsDrawn } = useBands();
  const bands = useBandRows();
  const hatch = useId();
  const rows = useMemo(() => chartRows(data, bands), [data, bands]);
  const layout = useMemo(() => chartLayout(data, width, say, formats), [data, width, say, formats]);
  const ends = data.points.findLast((point) => point.phase === "now")?.p ?? [];
  useEffect(chartIsDrawn, [chartIsDrawn]);
  const margin = {
    top: layout.top,
    right: width - layout.right,
    bottom: layout.height - layout.bottom,
    left: layout.left,
  };
  return (
    <ComposedChart
      className="ch live"
      width={width}
      height={layout.height}
      margin={margin}
      data={rows}
      accessibilityLayer
      title={data.title}
      desc={`${data.description} ${say("chart.keys")}`}
    >
      <ChartGround layout={layout} />
      <XAxis dataKey="x" type="number" domain={[data.from, data.xEnd]} allowDataOverflow hide />
      <YAxis type="number" domain={[0, 1]} width={0} hide />
      {bands !== null && bandAreas(layout.order, filled, hatch)}
      {layout.order.flatMap((scenario) => [
        line(scenario, "seen", data.scenarios[scenario]?.shortLabel ?? ""),
        line(scenario, "ahead", data.scenarios[scenario]?.shortLabel ?? ""),
      ])}
      <ChartMarks layout={layout} ends={ends} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: "var(--ink)", strokeWidth: 1, strokeDasharray: "1 2" }}
        content={({ active, payload }) => {
          const point = active ? pointOf(payload[0]?.payload) : null;
          return point === null ? null : <ChartTooltip point={point} scenarios={data.scenarios} bands={bands} />;
        }}
      />
    </ComposedChart>
  );
}

function line(scenario: number, part: "seen" | "ahead", name: string) {
  const mark = scenarioMark(scenario);
  const dataKey = rowKeys[part][scenario];
  if (dataKey === undefined) return null;
  return (
    <Line
      key={`${part}-${scenario}`}
      name={name}
      dataKey={dataKey}
      type="linear"
      stroke={`var(${mark.token})`}
      strokeWidth={part === "seen" ? 2.25 : 1.5}
      {...(mark.dash === null ? {} : { strokeDasharray: mark.dash })}
      strokeLinejoin="round"
      dot={false}
      activeDot={{ r: 3.5, stroke: "var(--paper)", strokeWidth: 1.5, fill: `var(${mark.token})` }}
      isAnimationActive={false}
      legendType="none"
    />
  );
}

function isRow(value: unknown): value is ChartRow {
  return typeof value === "object" && value !== null && "point" in value && "x" in value;
}

function pointOf(value: unknown): ChartPoint | null {
  return isRow(value) ? value.point : null;
}
