"use client";
import dynamic from "next/dynamic";
import { useWords } from "@/app/_i18n/words";
import type { ChartData } from "@/lib/view/chart-data";
import { useWidth } from "./use-width";

const TrajectoryChart = dynamic(() => import("./trajectory-chart").then((module) => module.TrajectoryChart), {
  ssr: false,
});

/** The box of the live chart: its height is fixed by the style sheet, so that nothing moves when the drawing arrives. */
export function LiveChart({ data, filled }: { data: ChartData; filled: number }) {
  const { say } = useWords();
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <section className="chartbox" ref={ref} aria-label={say("chart.chart")}>
      {width !== null && width > 0 && <TrajectoryChart data={data} filled={filled} width={width} />}
    </section>
  );
}
